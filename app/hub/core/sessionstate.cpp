// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "accounts/accounts.h"
#include "core/syncsessionprivate.h"
#include "domain/records.h"
#include "store/mutation.h"
#include "wire/limits.h"

//! A session's life: timers, frames out, and the methods that need the connection.
namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t maxTopics = 512;
constexpr qsizetype maxSignalBytes = 4096;

} // namespace

SyncSession::Private::Private(SyncSession &session, SyncContext &c, Principal p, SessionSink &s)
    : q(session),
      context(c),
      principal(std::move(p)),
      sink(s),
      frames(s)
{
}

void SyncSession::Private::start()
{
    context.fanout.add(q);
    listener = context.topics.add([weak = weak_from_this()](const wire::Ephemeral &, const QByteArray &frame) {
        if (const auto self = weak.lock())
            self->send(OutgoingFrames::Kind::Ephemeral, frame);
    });
    beat();
    watchExpiry();
}

void SyncSession::Private::stop()
{
    closed = true;
    context.scheduler.cancel(beatTimer);
    context.scheduler.cancel(expiryTimer);
    context.topics.remove(listener);
    context.fanout.remove(q);
}

void SyncSession::Private::close(int code, const QString &reason)
{
    if (closed)
        return;
    closed = true;
    context.fanout.unsubscribeAll(q);
    sink.close(code, reason);
}

void SyncSession::Private::send(OutgoingFrames::Kind kind, const QByteArray &frame)
{
    if (closed)
        return;
    const Instant now = context.clock.now();
    if (kind == OutgoingFrames::Kind::Delta && plain) {
        wire::StateChange change;
        const auto push =
            wire::parseFrame(frame).and_then([](const QJsonObject &object) { return wire::readPush(object); });
        if (push && std::holds_alternative<wire::DeltaPush>(*push)) {
            for (const auto &[scope, changes] : std::get<wire::DeltaPush>(*push).changes)
                change.changed.emplace(scope, *changes.newState);
        }
        frames.push(OutgoingFrames::Kind::Control, wire::writeStateChange(change), now);
    } else {
        frames.push(kind, frame, now);
    }
    if (frames.dropSoft()) {
        // What was dropped must be pulled: one word for all scopes, and nothing inlined until the console asks again.
        std::vector<Scope> scopes;
        wire::StateChange change;
        for (const auto &live : context.fanout.live(q)) {
            scopes.push_back(live.scope);
            change.changed.emplace(live.scope, wire::StateToken{pushedEpoch, live.state});
        }
        context.fanout.unsubscribe(q, scopes);
        if (!change.changed.empty())
            frames.push(OutgoingFrames::Kind::Control, wire::writeStateChange(change), now);
    }
    if (frames.overloaded(now))
        close(wire::Overloaded, u"retry=5"_s);
}

void SyncSession::Private::tellChanged(const std::vector<Scope> &scopes, const wire::StateToken &token)
{
    wire::StateChange change;
    for (const auto &scope : scopes)
        change.changed.emplace(scope, token);
    control(wire::writeStateChange(change));
}

void SyncSession::Private::beat()
{
    beatTimer = context.scheduler.after(context.options.mark, [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self || self->closed)
            return;
        wire::Mark mark;
        for (const auto &live : self->context.fanout.live(self->q))
            mark.scopes.emplace(live.scope, wire::StateToken{self->pushedEpoch, live.state});
        if (!mutation(Mutation::NoBeat))
            self->control(wire::writeMark(mark));
        if (!self->closed)
            self->beat();
    });
}

void SyncSession::Private::watchExpiry()
{
    context.scheduler.cancel(expiryTimer);
    expiryTimer = 0;
    if (principal.expiresAt == Instant{})
        return;
    const auto left = std::max(std::chrono::milliseconds(0), principal.expiresAt - context.clock.now());
    expiryTimer = context.scheduler.after(left, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->close(wire::TokenExpired, u"token expired"_s);
    });
}

void SyncSession::Private::request(const QJsonObject &frame)
{
    const auto id = frame.value("id"_L1).toString();
    auto request = wire::readRequest(frame);
    if (!request) {
        const bool limit = request.error().code == ErrorCode::TooLarge;
        return control(writeRequestError(
            id, limit ? u"urn:ietf:params:jmap:error:limit"_s : u"urn:ietf:params:jmap:error:notRequest"_s,
            request.error().detail));
    }
    if (inFlight >= wire::maxConcurrentRequests)
        return control(writeRequestError(id, u"urn:ietf:params:jmap:error:limit"_s, u"maxConcurrentRequests"_s));
    ++inFlight;
    const auto weak = weak_from_this();
    runRequest(
        context,
        [weak, last = principal] {
            const auto self = weak.lock();
            return self ? self->principal : last;
        },
        std::move(*request), context.options.pageBytes,
        [weak](const wire::Invocation &call, std::function<void(MethodAnswer)> then) {
            const auto self = weak.lock();
            return self && self->connectionMethod(call, then);
        },
        [weak, id](const RequestAnswer &answer) {
            const auto self = weak.lock();
            if (!self)
                return;
            --self->inFlight;
            self->send(OutgoingFrames::Kind::Answer, answer.requestError.isEmpty()
                                                         ? writeAnswer(answer, id, true)
                                                         : writeRequestError(id, answer.requestError, answer.detail));
        });
}

bool SyncSession::Private::connectionMethod(const wire::Invocation &call, const std::function<void(MethodAnswer)> &then)
{
    if (call.name == "Ephemeral/subscribe"_L1)
        return subscribeTopics(call, then), true;
    if (call.name == "Ephemeral/send"_L1)
        return sendEphemeral(call, then), true;
    if (call.name == "Auth/refresh"_L1)
        return refreshToken(call, then), true;
    return false;
}

void SyncSession::Private::subscribeTopics(const wire::Invocation &call, const std::function<void(MethodAnswer)> &then)
{
    // The list replaces the one before.
    std::set<QString> wanted;
    for (const auto each : call.args.value("topics"_L1).toArray())
        wanted.insert(each.toString());
    if (wanted.size() > maxTopics)
        return then(methodError(call.callId, u"requestTooLarge"_s, u"topics"_s));
    context.work.read<std::set<QString>>(
        [wanted, who = principal](StoreReader &reader) {
            const Snapshot snapshot(reader);
            std::set<QString> allowed;
            for (const auto &topic : wanted) {
                if (mayHear(reader, who, topic))
                    allowed.insert(topic);
            }
            return allowed;
        },
        [weak = weak_from_this(), wanted, then, call, asked = ++topicsAsked](const std::set<QString> &allowed) {
            const auto self = weak.lock();
            if (!self || self->closed)
                return;
            const bool newest = asked == self->topicsAsked;
            if (newest) {
                for (const auto &topic : self->topics) {
                    if (!allowed.contains(topic))
                        self->context.topics.unsubscribe(self->listener, topic);
                }
                self->topics = allowed;
            }
            QJsonArray denied;
            for (const auto &topic : wanted) {
                if (!allowed.contains(topic))
                    denied.append(topic);
            }
            then(methodAnswer(call, {{u"topics"_s, QJsonArray::fromStringList({allowed.begin(), allowed.end()})},
                                     {u"denied"_s, denied}}));
            for (const auto &topic : newest ? allowed : std::set<QString>())
                self->context.topics.subscribe(self->listener, topic, self->context.clock.now());
        });
}

void SyncSession::Private::sendEphemeral(const wire::Invocation &call, const std::function<void(MethodAnswer)> &then)
{
    wire::Ephemeral signal;
    signal.topic = call.args.value("topic"_L1).toString();
    signal.kind = call.args.value("kind"_L1).toString();
    signal.data = call.args.value("data"_L1).toObject();
    signal.ttlSec = std::clamp(call.args.value("ttl"_L1).toInt(6), 1, 60);
    signal.from = u"agent/"_s + principal.agentId.toString();
    // A console speaks for its agent only; what customers and the hub say comes from elsewhere.
    const bool own = signal.topic == signal.from || signal.topic.startsWith("conv/"_L1);
    if (!own || signal.kind.isEmpty() || signal.kind.size() > 32 || compactJson(signal.data).size() > maxSignalBytes)
        return then(methodError(call.callId, u"invalidArguments"_s));
    context.work.read<bool>(
        [topic = signal.topic, who = principal](StoreReader &reader) { return mayHear(reader, who, topic); },
        [weak = weak_from_this(), signal, then, call](bool allowed) {
            const auto self = weak.lock();
            if (!self || self->closed)
                return;
            if (allowed)
                self->context.topics.publish(signal, self->context.clock.now(), self->listener);
            then(allowed ? methodAnswer(call, {}) : methodError(call.callId, u"forbidden"_s));
        });
}

void SyncSession::Private::refreshToken(const wire::Invocation &call, const std::function<void(MethodAnswer)> &then)
{
    context.work.read<Result<Principal>>(
        [token = call.args.value("token"_L1).toString(), now = context.clock.now()](StoreReader &reader) {
            const Snapshot snapshot(reader);
            return authenticate(reader, token, now);
        },
        [weak = weak_from_this(), then, call](const Result<Principal> &renewed) {
            const auto self = weak.lock();
            if (!self || self->closed)
                return;
            // A connection belongs to one agent from its first byte to its last.
            if (!renewed || renewed->agentId != self->principal.agentId)
                return then(methodError(call.callId, u"forbidden"_s));
            self->principal.sessionId = renewed->sessionId;
            self->principal.expiresAt = renewed->expiresAt;
            self->watchExpiry();
            then(methodAnswer(call, {{u"expiresAt"_s, renewed->expiresAt.toString()}}));
        });
}

} // namespace throughline::hub
