// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/syncengine.h"

#include "base/clock.h"
#include "base/log.h"
#include "cache/cachereader.h"
#include "cache/mutation.h"
#include "wire/limits.h"

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Which scopes are wanted, how far each is, and what is asked for next.

namespace {

const Logger log{"client.sync"};

constexpr size_t maxPulls = 4;
constexpr size_t maxScopesInPull = 256;
constexpr size_t maxSmallSnapshots = 16; //!< c- and p- scopes are small: many to a request

} // namespace

void SyncEngine::adoptSession(wire::Session session)
{
    if (!stored(m_cache.agentId() == session.agentId ? Result<void>{} : m_cache.setAgentId(session.agentId)))
        return;
    adoptEpoch(session);
    if (m_failed)
        return;
    m_session = std::move(session);
    std::vector<wire::Scope> lost;
    for (const auto &[scope, state] : m_cache.scopes()) {
        if (!scope.onDemand() && !m_session->accounts.contains(scope))
            lost.push_back(scope);
    }
    for (const auto &[scope, run] : m_runs) {
        if (!scope.onDemand() && !m_session->accounts.contains(scope) && !m_cache.scopes().contains(scope))
            lost.push_back(scope);
    }
    for (const auto &scope : lost) {
        drop(scope);
        if (m_failed)
            return;
    }
    m_ready = true;
    m_denied.clear(); // the rights are new
    for (const auto &[scope, name] : m_session->accounts)
        want(scope);
    follow();
    pump();
    flush();
    report();
}

void SyncEngine::adoptEpoch(const wire::Session &session)
{
    const auto own = m_cache.epoch();
    if (session.epoch == own || mutation(Mutation::NoEpoch))
        return;
    // Nothing asked in the old epoch may be taken for an answer in the new one.
    m_runs.clear();
    m_questions.clear();
    m_commandSets.clear();
    m_busyLanes.clear();
    m_outbox.clearInFlight();
    std::vector<std::pair<qint64, qint64>> bases;
    std::optional<qint64> lowest;
    for (const auto &each : session.epochs) {
        bases.emplace_back(each.epoch, each.base);
        if (each.epoch > own && each.epoch <= session.epoch)
            lowest = std::min(lowest.value_or(each.base), each.base);
    }
    qint64 highest = m_cache.highWater();
    if (mutation(Mutation::BaseToken)) {
        highest = 0;
        for (const auto &[scope, state] : m_cache.scopes())
            highest = std::max(highest, state.token ? state.token->modseq : 0);
    }
    const auto &scopes = m_cache.scopes();
    const bool whole =
        std::all_of(scopes.begin(), scopes.end(), [](const auto &each) { return each.second.token.has_value(); });
    const bool keep = own > 0 && session.epoch > own && lowest && highest <= *lowest && whole;
    log.info(u"epoch %1 -> %2: %3"_s.arg(own).arg(session.epoch).arg(keep ? u"kept"_s : u"fetched again"_s));
    // The outbox first: the cache's epoch says that all of this was done, so it must be the last to be written. A death
    // in between only makes it be done again, which changes nothing.
    if (!mutation(Mutation::NoJournal)) {
        const auto again = m_outbox.changeEpoch(session.epoch, bases);
        if (!again)
            return (void)stored(fail(again.error()));
        if (*again > 0) {
            log.info(u"%1 commands are sent again"_s.arg(*again));
            m_observer.outboxChanged();
        }
    }
    (void)stored(keep ? m_cache.relabel(session.epoch) : m_cache.dropStates(session.epoch));
}

void SyncEngine::want(const wire::Scope &scope)
{
    if (m_runs.contains(scope) || m_denied.contains(scope))
        return;
    Run run;
    run.stage = m_cache.token(scope) ? Run::Stage::WantPull : Run::Stage::WantSnapshot;
    m_runs.emplace(scope, run);
}

void SyncEngine::drop(const wire::Scope &scope)
{
    m_runs.erase(scope);
    (void)applied(m_cache.purge(scope));
}

void SyncEngine::denied(const wire::Scope &scope)
{
    log.info(u"a scope is closed to this agent"_s);
    drop(scope);
    m_denied.insert(scope);
    if (!scope.onDemand() && !m_sessionAsked && !m_failed) {
        m_sessionAsked = true;
        m_link.fetchSession();
    }
}

void SyncEngine::followSoon(bool newLinks)
{
    // What was refused may be allowed now that something names it.
    if (newLinks) {
        std::erase_if(m_denied, [](const wire::Scope &scope) { return scope.onDemand(); });
    } else if (m_followTimer == 0) {
        // Every message changes its conversation; hardly any changes whose it is.
        const auto assigned = m_reader.customersAssignedTo(m_cache.agentId());
        if (assigned && *assigned == m_assigned)
            return;
    }
    // A burst of commits changes the wish list once.
    if (m_ready && m_followTimer == 0)
        m_followTimer = m_scheduler.after(20ms, [this] {
            m_followTimer = 0;
            follow();
            pump();
            report();
        });
}

void SyncEngine::follow()
{
    if (!m_ready || m_failed)
        return;
    std::set<Id> customers;
    for (const auto &[id, count] : m_openCustomers)
        customers.insert(id);
    const auto assigned = m_reader.customersAssignedTo(m_cache.agentId());
    if (!assigned)
        return (void)stored(fail(assigned.error()));
    customers.insert(assigned->begin(), assigned->end());
    m_assigned = *assigned;
    std::vector<std::pair<Instant, Id>> recent;
    for (const auto &[scope, state] : m_cache.scopes()) {
        if (scope.kind == wire::ScopeKind::Customer && state.usedAt.ms > 0)
            recent.emplace_back(state.usedAt, scope.id);
    }
    std::sort(recent.rbegin(), recent.rend());
    for (size_t i = 0; i < std::min(recent.size(), m_options.recentCustomers); ++i)
        customers.insert(recent[i].second);

    std::set<wire::Scope> wanted;
    for (const auto &id : customers) {
        // An old id stays followed beside the one it stands for, and so does each name in between: its own scope is what
        // says so, and a chain with a gap would be closed and fetched in turns for ever.
        const auto way = m_reader.aliases(id);
        if (!way)
            return (void)stored(fail(way.error()));
        for (const auto &each : *way) {
            wanted.insert(wire::Scope::customer(each));
            const auto points = m_reader.contactPoints(each);
            if (!points)
                return (void)stored(fail(points.error()));
            for (const auto &point : *points)
                wanted.insert(wire::Scope::contactPoint(point));
            // Whoever was merged into it keeps a record of its own, with its words on attributes.
            const auto merged = m_reader.mergedInto(each);
            if (!merged)
                return (void)stored(fail(merged.error()));
            for (const auto &gone : *merged)
                wanted.insert(wire::Scope::customer(gone));
        }
    }
    std::vector<wire::Scope> unwanted;
    for (const auto &[scope, state] : m_cache.scopes()) {
        if (scope.onDemand() && !wanted.contains(scope))
            unwanted.push_back(scope);
    }
    for (const auto &[scope, run] : m_runs) {
        if (scope.onDemand() && !wanted.contains(scope) && !m_cache.scopes().contains(scope))
            unwanted.push_back(scope);
    }
    wire::PushDisable given;
    std::copy_if(unwanted.begin(), unwanted.end(), std::back_inserter(given.scopes),
                 [this](const wire::Scope &scope) { return m_runs.contains(scope); });
    if (!given.scopes.empty())
        m_link.send(wire::writePushDisable(given));
    for (const auto &scope : unwanted)
        drop(scope);
    for (const auto &scope : wanted)
        want(scope);
}

void SyncEngine::openCustomer(const Id &customerId)
{
    if (customerId.isNull() || m_failed)
        return;
    ++m_openCustomers[customerId];
    if (!stored(m_cache.touch(wire::Scope::customer(customerId), m_clock.now())))
        return;
    follow();
    pump();
    report();
}

void SyncEngine::closeCustomer(const Id &customerId)
{
    const auto open = m_openCustomers.find(customerId);
    if (open != m_openCustomers.end() && --open->second == 0)
        m_openCustomers.erase(open); // stays for a while as a recent one
}

void SyncEngine::pull(const wire::Scope &scope, Run &run)
{
    switch (run.stage) {
    case Run::Stage::WantSnapshot:
    case Run::Stage::Snapshot:
    case Run::Stage::WantPull: return; // what moved is found by the pull that follows
    case Run::Stage::Pull: run.dirty = true; return;
    case Run::Stage::Enabling:
    case Run::Stage::Live:
        run.stage = m_cache.token(scope) ? Run::Stage::WantPull : Run::Stage::WantSnapshot;
        run.cursor.clear();
        run.byHttp = false;
    }
}

void SyncEngine::snapshotAgain(const wire::Scope &scope, Run &run)
{
    run = {};
    run.stage = Run::Stage::WantSnapshot;
    (void)stored(m_cache.dropState(scope));
}

int SyncEngine::urgency(const wire::Scope &scope) const
{
    const auto &run = m_runs.at(scope);
    if (!run.cursor.isEmpty())
        return 0; // a snapshot that began is finished first
    switch (scope.kind) {
    case wire::ScopeKind::Org:
    case wire::ScopeKind::Me: return 1;
    case wire::ScopeKind::Customer:
    case wire::ScopeKind::ContactPoint: return 2; // somebody looks at it
    default: return 3;
    }
}

void SyncEngine::pump()
{
    if (!m_ready || m_failed || m_pumping || m_state != Link::Up)
        return;
    m_pumping = true;
    std::vector<wire::Scope> pulls, large, snapshots;
    for (auto &[scope, run] : m_runs) {
        if (run.stage == Run::Stage::WantPull && run.cursor.isEmpty() && !m_cache.token(scope))
            run.stage = Run::Stage::WantSnapshot;
        if (run.stage == Run::Stage::WantPull)
            (run.byHttp ? large : pulls).push_back(scope);
        else if (run.stage == Run::Stage::WantSnapshot)
            snapshots.push_back(scope);
    }
    size_t pulling = 0;
    bool snapshotting = false;
    for (const auto &[number, question] : m_questions) {
        pulling += !question.snapshot;
        snapshotting = snapshotting || question.snapshot;
    }
    // Live scopes before snapshots.
    for (auto *group : {&pulls, &large}) {
        for (size_t at = 0; at < group->size() && pulling < maxPulls && hasRoom(); at += maxScopesInPull, ++pulling) {
            const auto end = std::min(group->size(), at + maxScopesInPull);
            askDelta({group->begin() + ptrdiff_t(at), group->begin() + ptrdiff_t(end)}, false, group == &large);
        }
    }
    if (!snapshotting && !snapshots.empty() && hasRoom()) {
        std::stable_sort(snapshots.begin(), snapshots.end(),
                         [this](const auto &a, const auto &b) { return urgency(a) < urgency(b); });
        size_t count = 1;
        if (snapshots.front().onDemand()) {
            while (count < std::min(snapshots.size(), maxSmallSnapshots) && snapshots[count].onDemand())
                ++count;
        }
        snapshots.resize(count);
        askDelta(snapshots, true, true);
    }
    subscribe();
    m_pumping = false;
}

void SyncEngine::askDelta(const std::vector<wire::Scope> &scopes, bool snapshot, bool byHttp)
{
    wire::DeltaQuestion question;
    question.maxChanges = m_options.pageSize;
    for (const auto &scope : scopes) {
        auto &run = m_runs.at(scope);
        wire::ScopeQuestion ask;
        if (!run.cursor.isEmpty()) {
            ask.cursor = run.cursor;
        } else if (!snapshot) {
            ask.since = m_cache.token(scope);
        } else {
            run.startState.reset();
            if (!stored(m_cache.beginSnapshot(scope)))
                return;
        }
        run.stage = snapshot ? Run::Stage::Snapshot : Run::Stage::Pull;
        run.dirty = false;
        question.scopes.emplace(scope, std::move(ask));
    }
    const auto number = call(u"Delta/get"_s, wire::writeDeltaQuestion(question), byHttp);
    for (const auto &scope : scopes)
        m_runs.at(scope).request = number;
    m_questions.emplace(number, Question{scopes, snapshot});
}

void SyncEngine::subscribe()
{
    wire::PushEnable enable;
    bool pulling = false;
    for (auto &[scope, run] : m_runs) {
        pulling = pulling || run.stage == Run::Stage::WantPull || run.stage == Run::Stage::Pull;
        if (run.stage != Run::Stage::Enabling || run.marks >= 0)
            continue;
        const auto token = m_cache.token(scope);
        if (!token) { // the hub forgot to say where its answer ends
            run = {.stage = Run::Stage::WantSnapshot};
            continue;
        }
        run.marks = 0;
        enable.scopes.emplace(scope, *token);
    }
    if (!enable.scopes.empty())
        m_link.send(wire::writePushEnable(enable));
    if (!m_mayWrite && !pulling) {
        m_mayWrite = true;
        flush();
    }
}

} // namespace throughline::client
