// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/connector.h"

#include "base/scheduler.h"

#include <algorithm>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

// The bodies below answer for a connector whose manifest lacks the permission. The hub checks permissions before it
// calls, so they are met only when the manifest promises what the connector does not do.

QString HttpRequest::header(QStringView name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(), [&](const auto &h) { return h.first == name; });
    return found == headers.end() ? QString() : found->second;
}

void ChannelHost::storageClaim(std::vector<StorageEntry>, Answer<std::vector<StorageEntry>> done)
{
    scheduler().after({}, [done = std::move(done)] { done(fail(ErrorCode::Unsupported, u"storageClaim"_s)); });
}

void ChannelHost::sourceList(QString, int, Answer<std::vector<SourceFile>> done)
{
    scheduler().after({}, [done = std::move(done)] { done(fail(ErrorCode::Unsupported, u"sourceList"_s)); });
}

void ChannelHost::sourceRead(QString, std::int64_t, Answer<SourcePart> done)
{
    scheduler().after({}, [done = std::move(done)] { done(fail(ErrorCode::Unsupported, u"sourceRead"_s)); });
}

void ChannelHost::imported(ImportBatch, Answer<std::vector<IngestedItem>> done)
{
    scheduler().after({}, [done = std::move(done)] { done(fail(ErrorCode::Unsupported, u"imported"_s)); });
}

void Connector::send(const OutboundItem &) {}

void Connector::http(const HttpRequest &, std::function<void(HttpResponse)> reply)
{
    reply({.status = 404});
}

void Connector::socketOpen(const SocketRequest &, std::function<void(SocketDecision)> decide)
{
    decide({.accepted = false, .status = 404});
}

void Connector::socketEvent(const SocketEvent &) {}

void Connector::signal(const Signal &) {}

void Connector::lookup(const Call &call, Answer<QJsonObject> done)
{
    done(fail(ErrorCode::Unsupported, u"lookup %1"_s.arg(call.name)));
}

void Connector::action(const Call &call, Answer<QJsonObject> done)
{
    done(fail(ErrorCode::Unsupported, u"action %1"_s.arg(call.name)));
}

void Connector::importHistory(const ImportOrder &, ChannelHost &, Done done)
{
    done(fail(ErrorCode::Unsupported, u"import"_s));
}

void Connector::stop(std::function<void()> done)
{
    done();
}

} // namespace throughline::plugin
