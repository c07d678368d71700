// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hublink.h"
#include "sync/syncobserver.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <deque>
#include <vector>

namespace throughline::test {

using namespace Qt::StringLiterals;

//! A link that only writes down what the engine does.
class FakeLink final : public client::HubLink
{
public:
    struct Call {
        QString what; //!< "session", "open", "send", "post", "upload", "renew", "close", "ping"
        quint64 tag = 0;
        QJsonObject frame;
        QByteArray bytes;
    };
    Events *events = nullptr;
    std::deque<Call> calls;

    void setEvents(Events *e) override { events = e; }
    void fetchSession() override { calls.push_back({u"session"_s, 0, {}, {}}); }
    void openSocket(const QUrl &) override { calls.push_back({u"open"_s, 0, {}, {}}); }
    void send(const QByteArray &text) override { calls.push_back({u"send"_s, 0, parse(text), {}}); }
    void ping() override { calls.push_back({u"ping"_s, 0, {}, {}}); }
    void post(quint64 tag, const QUrl &, const QByteArray &body) override
    {
        calls.push_back({u"post"_s, tag, parse(body), {}});
    }
    void upload(quint64 tag, const QUrl &, const QString &, const QByteArray &bytes) override
    {
        calls.push_back({u"upload"_s, tag, {}, bytes});
    }
    void renewToken() override { calls.push_back({u"renew"_s, 0, {}, {}}); }
    void close() override { calls.push_back({u"close"_s, 0, {}, {}}); }

    static QJsonObject parse(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }
};

struct Watcher final : client::SyncObserver {
    std::vector<client::ChangeSet> commits;
    std::vector<client::SyncStatus> statuses;
    std::vector<wire::Ephemeral> signals_;
    std::vector<Error> failures;
    std::vector<wire::CommandOutcome> settled;
    int outboxChanges = 0;

    void committed(const client::ChangeSet &changes) override { commits.push_back(changes); }
    void statusChanged(const client::SyncStatus &status) override { statuses.push_back(status); }
    void outboxChanged() override { ++outboxChanges; }
    void commandSettled(const wire::CommandOutcome &outcome) override { settled.push_back(outcome); }
    void ephemeral(const wire::Ephemeral &signal) override { signals_.push_back(signal); }
    void storageFailed(const Error &error) override { failures.push_back(error); }
};

} // namespace throughline::test
