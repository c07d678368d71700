// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/syncengine.h"

#include "base/clock.h"
#include "base/log.h"
#include "cache/mutation.h"

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What comes in: answers of Delta/get, and pushes.

namespace {

const Logger log{"client.sync"};

quint64 numberOf(const QString &callId)
{
    return callId.startsWith(u'r') ? callId.mid(1).toULongLong() : 0;
}

} // namespace

void SyncEngine::response(wire::Response response)
{
    for (const auto &each : response.responses) {
        const auto number = numberOf(each.callId);
        m_open.erase(number);
        if (each.name == "Delta/get"_L1) {
            deltaAnswer(number, each.args);
        } else if (each.name == "Command/set"_L1 && !m_asked.contains(number)) {
            commandAnswer(number, each.args);
        } else if (each.name == "Command/get"_L1) {
            commandGetAnswer(number, each.args);
        } else if (each.name == "Search/query"_L1 || each.name == "Command/set"_L1
                   || each.name.startsWith("Channel/"_L1)) {
            smallAnswer(number, each.args);
        } else if (each.name == "Plugin/lookup"_L1 || each.name == "Endpoint/authorize"_L1) {
            smallAnswer(number, each.args.value("result"_L1).toObject());
        } else if (each.name == "error"_L1) {
            const auto type = each.args.value("type"_L1).toString();
            commandsFailed(number, type);
            smallAnswer(number, fail(wire::errorCodeOf(type), each.args.value("description"_L1).toString(type)));
            requestFailed(number, type);
        }
        if (m_state != Link::Up || m_failed)
            return;
    }
    // The session as the hub sees it: if a SessionChange was lost, this tells as well.
    if (!response.sessionState.isEmpty() && response.sessionState != m_seenSession) {
        m_seenSession = response.sessionState;
        on(wire::SessionChange{response.sessionState});
    }
    askWaiting();
    pump();
    flush(); // commands may have waited for room
    report();
}

void SyncEngine::requestFailed(quint64 request, const QString &type)
{
    const auto question = m_questions.find(request);
    if (question == m_questions.end())
        return;
    log.warning(u"Delta/get refused: %1"_s.arg(type));
    // Whatever it was, a fresh connection asks again from what is stored.
    down(Error{ErrorCode::Unavailable, type}, 2s);
}

void SyncEngine::deltaAnswer(quint64 request, const QJsonObject &args)
{
    const auto found = m_questions.find(request);
    if (found == m_questions.end() && !mutation(Mutation::NoGen))
        return;
    Question question;
    if (found != m_questions.end()) {
        question = std::move(found->second);
        m_questions.erase(found);
    }
    auto answer = wire::readDeltaAnswer(args);
    if (!answer)
        return down(answer.error(), 2s);
    if (answer->asOf.epoch != m_cache.epoch() && !mutation(Mutation::NoEpoch)) // a new primary: begin with its session
        return down(Error{ErrorCode::Unavailable, u"epoch"_s}, 0ms);

    std::vector<ScopeUpdate> updates;
    std::vector<wire::Scope> refused;
    std::vector<wire::Scope> done; // nothing more to fetch: to be subscribed once applied
    for (auto &[scope, changes] : answer->scopes) {
        const auto at = m_runs.find(scope);
        if (at == m_runs.end() || (at->second.request != request && !mutation(Mutation::NoGen)))
            continue; // dropped or begun anew meanwhile
        auto &run = at->second;
        run.request = 0;
        run.cursor = changes.cursor;
        if (changes.error == "cannotCalculateChanges"_L1) {
            snapshotAgain(scope, run);
            continue;
        }
        if (!changes.error.isEmpty()) {
            refused.push_back(scope);
            continue;
        }
        m_fetched += qint64(changes.upserts.size());
        const bool last = changes.cursor.isEmpty();
        if (run.stage == Run::Stage::Snapshot) {
            if (!run.startState)
                run.startState = changes.startState;
            updates.push_back({scope, last ? ScopeUpdate::Kind::SnapshotLastPage : ScopeUpdate::Kind::SnapshotPage,
                               &changes, last ? run.startState : std::nullopt});
            run.stage = last ? Run::Stage::WantPull : Run::Stage::WantSnapshot;
        } else if (run.stage == Run::Stage::Pull) {
            if (changes.oldState && changes.oldState != m_cache.token(scope)) {
                run.stage = Run::Stage::WantPull; // a push was faster
                run.cursor.clear();
                continue;
            }
            updates.push_back({scope, ScopeUpdate::Kind::Changes, &changes, last ? changes.newState : std::nullopt});
            const bool more = !last || changes.hasMore || run.dirty;
            run.byHttp = changes.hasMore || !last;
            run.stage = more ? Run::Stage::WantPull : Run::Stage::Enabling;
            run.marks = -1; // PushEnable not sent yet
            if (!more)
                done.push_back(scope);
        }
    }
    // A scope we asked for and got no word on must not hang.
    for (const auto &scope : question.scopes) {
        if (const auto at = m_runs.find(scope); at != m_runs.end() && at->second.request == request)
            return down(Error{ErrorCode::Unavailable, u"scope not answered"_s}, 2s);
    }
    // The next page of a snapshot travels while this one is being written.
    const bool goesOn = std::any_of(updates.begin(), updates.end(), [](const ScopeUpdate &each) {
        return each.kind == ScopeUpdate::Kind::SnapshotPage;
    });
    if (goesOn && refused.empty()) {
        std::vector<wire::Scope> next;
        for (const auto &update : updates) {
            if (update.kind == ScopeUpdate::Kind::SnapshotPage)
                next.push_back(update.scope);
        }
        askDelta(next, true, true);
    }
    if (!updates.empty() && !applied(m_cache.apply(updates, answer->asOf)))
        return;
    for (const auto &scope : done) {
        if (const auto at = m_runs.find(scope); at != m_runs.end())
            at->second.through = std::max(at->second.through, answer->asOf.modseq);
    }
    for (const auto &scope : refused)
        denied(scope);
    settleOverlay();
}

void SyncEngine::on(wire::PushEnabled frame)
{
    for (const auto &scope : frame.accepted) {
        const auto at = m_runs.find(scope);
        if (at != m_runs.end() && at->second.stage == Run::Stage::Enabling)
            at->second.stage = Run::Stage::Live;
    }
    if (!mutation(Mutation::NoDenied)) {
        for (const auto &scope : frame.denied) {
            if (m_runs.contains(scope))
                denied(scope);
        }
    }
    settleOverlay();
    pump();
    report();
}

void SyncEngine::on(wire::DeltaPush frame)
{
    if (frame.asOf.epoch != m_cache.epoch() && !mutation(Mutation::NoEpoch))
        return down(Error{ErrorCode::Unavailable, u"epoch"_s}, 0ms);
    std::vector<ScopeUpdate> updates;
    for (const auto &[scope, changes] : frame.changes) {
        const auto at = m_runs.find(scope);
        const auto token = m_cache.token(scope);
        if (at == m_runs.end() || !token)
            continue;
        auto &run = at->second;
        // While an answer is wanted or under way its oldState must stay ours: the push is only a hint then.
        const bool open = run.stage == Run::Stage::Live || run.stage == Run::Stage::Enabling;
        if (mutation(Mutation::NoCheck) || (token == changes.oldState && open))
            updates.push_back({scope, ScopeUpdate::Kind::Changes, &changes, changes.newState});
        else if (token->epoch != changes.newState->epoch || token->modseq < changes.newState->modseq)
            pull(scope, run);
    }
    if (!updates.empty() && !applied(m_cache.apply(updates, frame.asOf)))
        return;
    // One frame holds all that its transaction changed in the scopes pushed to us.
    for (auto &[scope, run] : m_runs) {
        if (run.stage == Run::Stage::Live)
            run.through = std::max(run.through, frame.asOf.modseq);
    }
    settleOverlay();
    pump();
    report();
}

void SyncEngine::on(wire::Mark frame)
{
    if (mutation(Mutation::NoMark))
        return;
    for (auto &[scope, run] : m_runs) {
        if (run.stage != Run::Stage::Live && run.stage != Run::Stage::Enabling)
            continue;
        const auto marked = frame.scopes.find(scope);
        const auto token = m_cache.token(scope);
        if (marked == frame.scopes.end()) {
            // Just subscribed and not yet in this Mark is no fault; twice is.
            if (run.stage == Run::Stage::Live || ++run.marks > 1)
                pull(scope, run);
        } else if (!token || *token < marked->second) {
            pull(scope, run);
        } else {
            run.stage = Run::Stage::Live;
            run.through = std::max(run.through, m_answeredModseq);
        }
    }
    settleOverlay();
    pump();
    report();
}

void SyncEngine::on(wire::StateChange frame)
{
    for (const auto &[scope, token] : frame.changed) {
        if (const auto at = m_runs.find(scope); at != m_runs.end())
            pull(scope, at->second);
    }
    pump();
    report();
}

void SyncEngine::on(wire::SessionChange frame)
{
    if (m_session && !frame.state.isEmpty() && frame.state == m_session->state)
        return;
    if (m_sessionAsked) {
        // The one under way may have been told before this change: sessionFetched() compares.
        m_awaitedSession = frame.state;
        return;
    }
    m_sessionAsked = true;
    m_link.fetchSession();
}

void SyncEngine::on(wire::Ephemeral frame)
{
    m_observer.ephemeral(frame);
}

} // namespace throughline::client
