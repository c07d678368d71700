// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/syncsession.h"

#include "core/methods.h"
#include "core/syncsessionprivate.h"
#include "domain/records.h"
#include "wire/limits.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

SyncSession::SyncSession(SyncContext &context, Principal principal, SessionSink &sink)
    : d(std::make_shared<Private>(*this, context, std::move(principal), sink))
{
    d->start();
}

SyncSession::~SyncSession()
{
    d->stop();
}

const Principal &SyncSession::principal() const
{
    return d->principal;
}

Id SyncSession::agentId() const
{
    return d->principal.agentId;
}

Id SyncSession::sessionId() const
{
    return d->principal.sessionId;
}

void SyncSession::onText(const QByteArray &frame)
{
    if (d->closed)
        return;
    if (frame.size() > wire::maxFrameBytes)
        return d->close(wire::TooBig, u"frame"_s);
    const auto object = wire::parseFrame(frame);
    if (!object)
        return d->control(writeRequestError({}, u"urn:ietf:params:jmap:error:notJSON"_s, {}));
    const auto type = object->value("@type"_L1).toString();
    if (type == "Request"_L1)
        d->request(*object);
    else if (type == "WebSocketPushEnable"_L1)
        d->enablePush(*object);
    else if (type == "WebSocketPushDisable"_L1)
        d->disablePush(wire::readPushDisable(*object));
    else
        d->control(writeRequestError(object->value("id"_L1).toString(), u"urn:ietf:params:jmap:error:notRequest"_s,
                                     u"@type"_s));
}

void SyncSession::onWritable()
{
    if (!d->closed)
        d->frames.drain(d->context.clock.now());
}

void SyncSession::pushDelta(const QByteArray &frame)
{
    d->send(OutgoingFrames::Kind::Delta, frame);
}

void SyncSession::pushLost(const std::vector<Scope> &scopes, qint64 epoch, qint64 modseq)
{
    d->tellChanged(scopes, {epoch, modseq});
}

void SyncSession::principalChanged()
{
    d->refreshRights();
}

void SyncSession::revoked()
{
    d->close(wire::Revoked, u"revoked"_s);
}

void SyncSession::handlePost(SyncContext &context, const Principal &principal, const QByteArray &body,
                             std::function<void(int status, QByteArray body)> answer)
{
    const auto problem = [&](const QString &type, const QString &detail) {
        answer(400, compactJson({{u"type"_s, type}, {u"status"_s, 400}, {u"detail"_s, detail}}));
    };
    const auto object = wire::parseFrame(body);
    if (!object)
        return problem(u"urn:ietf:params:jmap:error:notJSON"_s, {});
    auto request = wire::readRequest(*object);
    if (!request) {
        const bool limit = request.error().code == ErrorCode::TooLarge;
        return problem(limit ? u"urn:ietf:params:jmap:error:limit"_s : u"urn:ietf:params:jmap:error:notRequest"_s,
                       request.error().detail);
    }
    runRequest(
        context, [principal] { return principal; }, std::move(*request), context.options.postPageBytes, {},
        [answer](const RequestAnswer &done) {
            if (done.requestError.isEmpty())
                return answer(200, writeAnswer(done, {}, false));
            answer(400, compactJson({{u"type"_s, done.requestError}, {u"status"_s, 400}, {u"detail"_s, done.detail}}));
        });
}

} // namespace throughline::hub
