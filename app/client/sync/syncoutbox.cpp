// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/syncengine.h"

#include "base/clock.h"
#include "base/log.h"
#include "cache/cachereader.h"
#include "cache/mutation.h"
#include "domain/records.h"
#include "outbox/overlay.h"
#include "wire/limits.h"

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What goes out: commands, files, and what becomes of them.

namespace {

const Logger log{"client.outbox"};

constexpr size_t maxCommandSets = 3;
constexpr size_t maxWaitingSets = 3;
constexpr size_t maxUploads = 2;
constexpr qint64 maxSetBytes = 700'000; //!< well under the frame limit
constexpr auto retryAfterFault = 5s;
constexpr auto askAgain = 10s; // about a command that a channel has

bool waitsForChannel(const wire::Command &command)
{
    return command.name == "plugin.action"_L1;
}

} // namespace

void SyncEngine::outboxTouched()
{
    m_observer.outboxChanged();
    flush();
    report();
}

void SyncEngine::flush()
{
    const bool may = mutation(Mutation::NoReady) ? m_state == Link::Up : m_ready && m_mayWrite;
    if (!may || m_failed)
        return;
    const auto now = m_clock.now();
    // An overdue command may have been executed before the line broke: the hub is asked before the agent is.
    QJsonArray ids;
    std::vector<Id> asked;
    if (hasRoom()) {
        for (const auto &id : m_outbox.overdue(now)) {
            asked.push_back(id);
            ids.append(id.toString());
        }
    }
    if (!asked.empty()) {
        m_outbox.setInFlight(asked, true);
        const auto number =
            call(u"Command/get"_s, {{u"accountId"_s, wire::Scope::me(m_cache.agentId()).toString()}, {u"ids"_s, ids}});
        m_lookups.emplace(number, std::move(asked));
    }
    const auto setsBusy = [this](bool waits) {
        return size_t(std::ranges::count_if(m_commandSets, [&](const auto &set) { return set.second.waits == waits; }));
    };
    while (setsBusy(false) < maxCommandSets && hasRoom()) {
        auto busy = m_busyLanes;
        if (setsBusy(true) >= maxWaitingSets) { // further orders to channels stay; replies do not wait for them
            for (const auto &entry : m_outbox.entries()) {
                if (waitsForChannel(entry.command))
                    busy.insert(entry.lane);
            }
        }
        auto commands = m_outbox.sendable(now, size_t(wire::maxCommandsPerTransaction), busy);
        qint64 bytes = 0;
        const auto fits = [&](const wire::Command &command) {
            bytes += compactJson(command.args).size() + compactJson(command.expect).size() + 300;
            return bytes <= maxSetBytes;
        };
        const auto end = std::find_if_not(commands.begin(), commands.end(), fits);
        commands.erase(end == commands.begin() && end != commands.end() ? end + 1 : end, commands.end());
        if (commands.empty())
            break;
        // A channel may take its time: what waits for it goes alone, so that nothing else waits for the answer.
        const auto waiting = std::ranges::find_if(commands, waitsForChannel);
        commands.erase(waiting == commands.begin() && waiting != commands.end() ? waiting + 1 : waiting,
                       commands.end());
        wire::CommandSet set{wire::Scope::me(m_cache.agentId()).toString(), m_cache.epoch(), commands};
        SentCommands sent;
        sent.waits = waitsForChannel(commands.front());
        for (const auto &command : commands) {
            sent.ids.push_back(command.id);
            sent.lanes.push_back(laneOfCommand(command));
            m_busyLanes.insert(sent.lanes.back());
        }
        m_outbox.setInFlight(sent.ids, true);
        const auto number = call(u"Command/set"_s, wire::writeCommandSet(set));
        if (mutation(Mutation::DropEarly)) {
            for (const auto &id : sent.ids)
                (void)m_outbox.discard(id);
        }
        m_commandSets.emplace(number, std::move(sent));
    }
    uploadNext();
    armOutbox();
}

void SyncEngine::armOutbox()
{
    m_scheduler.cancel(std::exchange(m_outboxTimer, 0));
    const auto now = m_clock.now();
    if (const auto due = m_outbox.nextDue(now)) {
        const auto wait = std::min<std::chrono::milliseconds>(*due - now + 1ms, 1h);
        m_outboxTimer = m_scheduler.after(wait, [this] {
            m_outboxTimer = 0;
            flush();
        });
    }
}

void SyncEngine::commandAnswer(quint64 request, const QJsonObject &args)
{
    const auto found = m_commandSets.find(request);
    if (found == m_commandSets.end())
        return;
    const auto sent = std::move(found->second);
    m_commandSets.erase(found);
    const auto answer = wire::readCommandSetAnswer(args);
    if (!answer)
        return down(answer.error(), 2s);
    const auto now = m_clock.now();
    for (const auto &lane : sent.lanes)
        m_busyLanes.erase(lane);
    std::vector<wire::CommandOutcome> outcomes;
    for (const auto &id : sent.ids) {
        const auto outcome = std::find_if(answer->outcomes.begin(), answer->outcomes.end(),
                                          [&](const auto &each) { return each.id == id; });
        if (outcome != answer->outcomes.end() && (outcome->applied || !wire::isRetriedAutomatically(outcome->error))) {
            outcomes.push_back(*outcome);
            m_answeredModseq = std::max(m_answeredModseq, outcome->modseq);
            continue;
        }
        const auto pause = outcome != answer->outcomes.end() && outcome->error.retryAfterSec
                               ? std::chrono::milliseconds(std::chrono::seconds(*outcome->error.retryAfterSec))
                               : std::chrono::milliseconds(retryAfterFault);
        if (const auto delayed = m_outbox.delay(id, now + pause);
            !delayed && delayed.error().code != ErrorCode::NotFound)
            return (void)stored(delayed);
    }
    if (!outcomes.empty() && !stored(m_outbox.settle(outcomes, m_cache.epoch())))
        return;
    for (const auto &outcome : outcomes)
        m_observer.commandSettled(outcome);
    settleOverlay();
    m_observer.outboxChanged();
    flush();
}

void SyncEngine::commandGetAnswer(quint64 request, const QJsonObject &args)
{
    const auto found = m_lookups.find(request);
    if (found == m_lookups.end())
        return;
    const auto asked = std::move(found->second);
    m_lookups.erase(found);
    std::vector<wire::CommandOutcome> outcomes;
    for (const auto each : args.value("list"_L1).toArray()) {
        const auto object = each.toObject();
        if (const auto id = Id::fromString(object.value("id"_L1).toString()))
            outcomes.push_back(wire::readOutcome(*id, object.contains("modseq"_L1), object));
    }
    std::erase_if(outcomes, [&](const auto &outcome) {
        return std::find(asked.begin(), asked.end(), outcome.id) == asked.end();
    });
    if (!outcomes.empty() && !stored(m_outbox.settle(outcomes, m_cache.epoch())))
        return;
    for (const auto &outcome : outcomes)
        m_observer.commandSettled(outcome);
    m_outbox.setInFlight(asked, false);
    const auto underWay = args.value("underWay"_L1).toArray();
    for (const auto &id : asked) {
        const bool known =
            std::any_of(outcomes.begin(), outcomes.end(), [&](const auto &each) { return each.id == id; });
        if (known)
            continue;
        // The channel has it: its answer is worth waiting for, however late it is.
        if (underWay.contains(id.toString())) {
            const auto later = m_outbox.delay(id, m_clock.now() + std::chrono::milliseconds(askAgain));
            if (!later && later.error().code != ErrorCode::NotFound)
                return (void)stored(later);
            continue;
        }
        const auto done = m_outbox.expire(id);
        if (!done && done.error().code != ErrorCode::NotFound)
            return (void)stored(done);
        if (done) {
            wire::CommandOutcome outcome;
            outcome.id = id;
            outcome.error.type = u"expired"_s;
            m_observer.commandSettled(outcome);
        }
    }
    m_observer.outboxChanged();
    flush();
}

void SyncEngine::commandsFailed(quint64 request, const QString &type)
{
    const auto found = m_commandSets.find(request);
    const auto lookup = m_lookups.find(request);
    if (lookup != m_lookups.end()) {
        m_outbox.setInFlight(lookup->second, false);
        m_lookups.erase(lookup);
        return down(Error{ErrorCode::Unavailable, type}, 2s);
    }
    if (found == m_commandSets.end())
        return;
    for (const auto &lane : found->second.lanes)
        m_busyLanes.erase(lane);
    m_outbox.setInFlight(found->second.ids, false);
    m_commandSets.erase(found);
    if (type.endsWith("epochChanged"_L1))
        return on(wire::SessionChange{}); // sent again once the new epoch is adopted
    log.warning(u"Command/set refused: %1"_s.arg(type));
    down(Error{ErrorCode::Unavailable, type}, 2s);
}

void SyncEngine::settleOverlay()
{
    const auto &entries = m_outbox.entries();
    const bool any = std::any_of(entries.begin(), entries.end(),
                                 [](const auto &entry) { return entry.state == CommandState::Applied; });
    if (!any || !m_ready || m_failed)
        return;
    qint64 everywhere = std::numeric_limits<qint64>::max();
    qint64 whereCurrent = everywhere;
    for (const auto &[scope, run] : m_runs) {
        everywhere = std::min(everywhere, run.through);
        if (run.stage != Run::Stage::Snapshot && run.stage != Run::Stage::WantSnapshot)
            whereCurrent = std::min(whereCurrent, run.through);
    }
    std::vector<Id> settled;
    for (const auto &entry : entries) {
        if (entry.state != CommandState::Applied || entry.modseq > whereCurrent)
            continue;
        if (entry.modseq > everywhere) {
            // A scope is being fetched whole: an item of ours may be in what has not come yet.
            const auto item = itemOfCommand(entry);
            const auto here = item ? m_reader.item(item->id) : Result<std::optional<StoredItem>>(std::nullopt);
            if (item && (!here || !*here))
                continue;
        }
        settled.push_back(entry.command.id);
    }
    if (settled.empty() || !stored(m_outbox.settleOverlay(settled)))
        return;
    m_observer.outboxChanged();
}

void SyncEngine::uploadNext()
{
    if (!m_session)
        return;
    while (m_uploads.size() < maxUploads) {
        auto held = m_uploadsHeld;
        for (const auto &entry : m_outbox.entries()) {
            for (const auto &[tag, running] : m_uploads) {
                if (std::any_of(entry.uploads.begin(), entry.uploads.end(),
                                [&running = running](const auto &each) { return each.id == running; }))
                    held.insert(entry.command.id); // one file of a command at a time
            }
        }
        const auto next = m_outbox.nextUpload(held);
        if (!next)
            return;
        auto bytes = m_outbox.uploadBytes(next->second.id);
        if (!bytes)
            return (void)stored(fail(bytes.error()));
        auto url = m_session->uploadUrl;
        url.replace("{accountId}"_L1, wire::Scope::me(m_cache.agentId()).toString());
        const auto tag = ++m_lastRequest;
        m_uploads.emplace(tag, next->second.id);
        m_link.upload(tag, QUrl(url), next->second.type, *bytes);
    }
}

void SyncEngine::uploaded(quint64 tag, Result<QByteArray> body)
{
    const auto found = m_uploads.find(tag);
    if (found == m_uploads.end() || m_failed)
        return;
    const auto upload = found->second;
    m_uploads.erase(found);
    const auto answer = body.and_then([](const QByteArray &bytes) { return parseObject(bytes); });
    const auto blob = answer ? Id::fromString(answer->value("blobId"_L1).toString()) : std::nullopt;
    Result<void> done;
    if (blob) {
        done =
            m_outbox.uploaded(upload, *blob, answer->value("type"_L1).toString(), answer->value("size"_L1).toInteger());
    } else if (!body
               && (body.error().code == ErrorCode::TooLarge || body.error().code == ErrorCode::Forbidden
                   || body.error().code == ErrorCode::InvalidArgument)) {
        done = m_outbox.uploadRefused(upload, wire::commandErrorType(body.error().code));
    } else {
        for (const auto &entry : m_outbox.entries()) {
            if (std::any_of(entry.uploads.begin(), entry.uploads.end(),
                            [&](const auto &each) { return each.id == upload; }))
                m_uploadsHeld.insert(entry.command.id);
        }
        if (m_uploadTimer == 0) {
            m_uploadTimer = m_scheduler.after(retryAfterFault, [this] {
                m_uploadTimer = 0;
                m_uploadsHeld.clear();
                flush();
            });
        }
    }
    if (!done && done.error().code != ErrorCode::NotFound) // discarded meanwhile
        return (void)stored(done);
    m_observer.outboxChanged();
    flush();
    report();
}

} // namespace throughline::client
