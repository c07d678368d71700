// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "accounts/access.h"
#include "accounts/accounts.h"
#include "core/syncsessionprivate.h"
#include "store/mutation.h"
#include "wire/limits.h"

#include <algorithm>

//! A session's push: opening it without a gap, and keeping it within the agent's rights.
namespace throughline::hub {

using namespace Qt::StringLiterals;

//! What one snapshot says about the scopes a console wants to be live.
struct PushOpening {
    Position position;
    std::vector<LiveScope> live;
    std::vector<Scope> denied;
    std::vector<Scope> lost; //!< allowed, but too far behind to be told here
    QByteArray catchUp;      //!< one Delta with what was missed; empty when nothing was
};

namespace {

PushOpening openingFor(StoreConnection &reader, const Id &agent, const std::map<Scope, wire::StateToken> &wanted,
                       const HubOptions &options)
{
    const Snapshot snapshot(reader);
    PushOpening opening;
    const auto principal = principalOf(reader, agent);
    opening.position = positionOf(reader);
    const auto now = opening.position.token();
    PageBudget budget{.changes = options.pageChanges, .bytes = options.maxInlineBytes};
    DeltaReader deltas(reader, opening.position);
    std::vector<wire::ScopePart> parts;
    for (const auto &[scope, state] : wanted) {
        LiveScope live{.scope = scope, .state = now.modseq, .seen = now.modseq, .via = {}};
        if (int(opening.live.size()) >= wire::maxScopesLive || !principal
            || !mayOpen(reader, *principal, scope, &live.via)) {
            opening.denied.push_back(scope);
            continue;
        }
        if (mutation(Mutation::PushSkipsCatchUp)) {
            live.state = state.modseq;
        } else if (state != now) {
            auto part = deltas.answer(scope, {.since = state, .cursor = {}}, budget);
            if (!part.error.isEmpty() || part.hasMore || part.newState != now) {
                opening.lost.push_back(scope);
                continue;
            }
            parts.push_back(std::move(part));
        }
        opening.live.push_back(live);
    }
    if (!parts.empty())
        opening.catchUp = wire::writeDeltaPush(now, parts);
    if (reader.takeError()) {
        // A disk that cannot be read is no reason to deny, for a console forgets what it is denied: let it pull and see.
        opening = {.position = opening.position, .live = {}, .denied = {}, .lost = {}, .catchUp = {}};
        for (const auto &each : wanted)
            opening.lost.push_back(each.first);
    }
    return opening;
}

//! Today's rights, and which of the live scopes and topics they still cover.
struct Rights {
    Result<Principal> principal;
    std::vector<LiveScope> live;
    std::set<QString> topics;
    QString sessionState;
};

} // namespace

void SyncSession::Private::enablePush(const QJsonObject &frame)
{
    auto enable = wire::readPushEnable(frame);
    if (!enable)
        return control(writeRequestError({}, u"urn:ietf:params:jmap:error:notRequest"_s, u"scopes"_s));
    plain = enable->plain;
    const auto number = ++enables;
    if (plain) {
        // RFC 8887 without scopes: from now on, for all that the session lists.
        return context.work.read<std::pair<Position, std::vector<Scope>>>(
            [who = principal](StoreReader &reader) { return std::pair(positionOf(reader), listedScopes(who)); },
            [weak = weak_from_this(), number](const std::pair<Position, std::vector<Scope>> &found) {
                const auto self = weak.lock();
                if (!self || self->closed || number <= self->allDropped)
                    return;
                std::vector<LiveScope> live;
                for (const auto &scope : found.second)
                    live.push_back(
                        {.scope = scope, .state = found.first.modseq, .seen = found.first.modseq, .via = {}});
                self->pushedEpoch = found.first.epoch;
                self->context.fanout.subscribe(self->q, live);
            });
    }
    ++openings;
    open(std::move(enable->scopes), number);
}

void SyncSession::Private::open(std::map<Scope, wire::StateToken> wanted, quint64 number)
{
    context.work.read<PushOpening>(
        [who = principal.agentId, wanted, options = context.options](StoreReader &reader) {
            return openingFor(reader, who, wanted, options);
        },
        [weak = weak_from_this(), wanted, number, begun = generation](PushOpening found) {
            const auto self = weak.lock();
            if (!self || self->closed)
                return;
            if (self->generation != begun) // rights changed meanwhile: ask again with the new ones
                return self->open(wanted, number);
            self->enabled(std::move(found), number);
        });
}

void SyncSession::Private::disablePush(const wire::PushDisable &frame)
{
    if (frame.everything) {
        allDropped = enables;
        paused.clear();
        context.fanout.unsubscribeAll(q);
        return;
    }
    for (const auto &scope : frame.scopes) {
        if (openings > 0)
            dropped[scope] = enables;
        std::erase_if(paused, [&](const LiveScope &live) { return live.scope == scope; });
    }
    context.fanout.unsubscribe(q, frame.scopes);
}

void SyncSession::Private::enabled(PushOpening opening, quint64 number)
{
    const auto givenUp = [&](const Scope &scope) {
        const auto found = dropped.find(scope);
        return number <= allDropped || (found != dropped.end() && number <= found->second);
    };
    std::erase_if(opening.live, [&](const LiveScope &live) { return givenUp(live.scope); });
    std::erase_if(opening.lost, givenUp);
    if (--openings == 0)
        dropped.clear();
    pushedEpoch = opening.position.epoch;
    wire::PushEnabled answer;
    for (const auto &live : opening.live)
        answer.accepted.push_back(live.scope);
    answer.accepted.insert(answer.accepted.end(), opening.lost.begin(), opening.lost.end());
    if (!mutation(Mutation::SilentSub))
        answer.denied = opening.denied;
    context.fanout.unsubscribe(q, opening.denied);
    context.fanout.unsubscribe(q, opening.lost);
    control(wire::writePushEnabled(answer));
    if (!opening.catchUp.isEmpty())
        send(OutgoingFrames::Kind::Delta, opening.catchUp);
    if (!opening.lost.empty())
        tellChanged(opening.lost, opening.position.token());
    if (!closed)
        context.fanout.subscribe(q, opening.live);
}

void SyncSession::Private::refreshRights()
{
    if (closed)
        return;
    // Nothing is pushed by yesterday's rights: live scopes wait here until today's are known.
    const auto begun = ++generation;
    for (const auto &live : context.fanout.live(q))
        paused.push_back(live);
    context.fanout.unsubscribeAll(q);
    context.work.read<Rights>(
        [old = principal, live = paused, heard = topics](StoreReader &reader) {
            const Snapshot snapshot(reader);
            Rights rights{refreshPrincipal(reader, old), {}, {}, {}};
            if (!rights.principal)
                return rights;
            for (auto scope : live) {
                scope.via = {};
                if (mayOpen(reader, *rights.principal, scope.scope, &scope.via))
                    rights.live.push_back(scope);
            }
            std::copy_if(heard.begin(), heard.end(), std::inserter(rights.topics, rights.topics.end()),
                         [&](const QString &topic) { return mayHear(reader, *rights.principal, topic); });
            rights.sessionState =
                u's' + QString::number(reader.number(reader.query("SELECT session_state FROM workspace WHERE id=1")));
            return rights;
        },
        [weak = weak_from_this(), begun](const Rights &rights) {
            const auto self = weak.lock();
            if (!self || self->closed || self->generation != begun)
                return;
            if (!rights.principal && rights.principal.error().code == ErrorCode::Unauthorized)
                return self->close(wire::Revoked, u"revoked"_s);
            if (!rights.principal)
                return self->close(wire::Overloaded, u"retry=5"_s);
            self->principal = *rights.principal;
            auto live = rights.live;
            std::erase_if(live, [&](const LiveScope &each) { // given up meanwhile
                return std::none_of(self->paused.begin(), self->paused.end(),
                                    [&](const LiveScope &kept) { return kept.scope == each.scope; });
            });
            self->paused.clear();
            for (const auto &topic : self->topics) {
                if (!rights.topics.contains(topic))
                    self->context.topics.unsubscribe(self->listener, topic);
            }
            self->topics = rights.topics;
            self->control(wire::writeSessionChange({rights.sessionState}));
            if (!self->closed)
                self->context.fanout.subscribe(self->q, live);
        });
}

} // namespace throughline::hub
