// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/departure.h"
#include "core/hubprivate.h"
#include "core/membership.h"
#include "store/searchindex.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

// Upkeep shares the writer with customers and agents: it takes small bites.
constexpr int conversationsPerTick = 100;
constexpr int rowsPerTick = 5000;
constexpr size_t departuresAtOnce = 50;
constexpr std::chrono::hours unusedBlobs{24};

std::vector<Id> idsOf(StoreConnection &store, sqlite::Statement &rows)
{
    std::vector<Id> ids;
    store.each(rows, [&](sqlite::Statement &row) { ids.push_back(row.id(0)); });
    return ids;
}

//! Log rows up to \a modseq go; tokens that old are refused from now on.
void prune(StoreConnection &store, qint64 modseq, int limit)
{
    if (modseq <= store.number(store.query("SELECT log_floor FROM workspace WHERE id=1")))
        return;
    // The floor first: a token must never be answered from a log that is half gone.
    store.run("UPDATE workspace SET log_floor=?1", modseq);
    store.run("DELETE FROM scope_log WHERE (scope,modseq,type,id) IN "
              "(SELECT scope,modseq,type,id FROM scope_log WHERE modseq<=?1 LIMIT ?2)",
              modseq, limit);
    store.run("DELETE FROM commit_log WHERE modseq<=?1", modseq);
}

void dropLeftovers(StoreConnection &store, int limit)
{
    store.run("DELETE FROM scope_log WHERE (scope,modseq,type,id) IN (SELECT scope,modseq,type,id FROM scope_log "
              "WHERE modseq<=(SELECT log_floor FROM workspace WHERE id=1) LIMIT ?1)",
              limit);
}

} // namespace

Result<void> Hub::tick()
{
    auto done = d->write([&](Step &step) -> Result<void> {
        auto &store = step.writer.store();
        const Instant now = step.writer.now();
        for (const auto &id : idsOf(store, store.query("SELECT id FROM conversation WHERE snoozed_until<=?1 "
                                                       "ORDER BY snoozed_until,row LIMIT ?2",
                                                       now, conversationsPerTick))) {
            (void)step.conversations.setStatus(id, ConversationStatus::Open);
            step.conversations.note(id, u"status"_s, {AuthorType::System, {}, {}},
                                    {{u"from"_s, u"snoozed"_s}, {u"to"_s, u"open"_s}}, {});
        }
        for (const auto &id : idsOf(store, store.query("SELECT id FROM conversation WHERE in_queue=1 AND closed_at<=?1 "
                                                       "ORDER BY closed_at,row LIMIT ?2",
                                                       now - d->options.history, conversationsPerTick)))
            step.visibility.settle(id, step.visibility.isConfidential(step.writer.get<Conversation>(id)->queueId));
        return {};
    });
    if (!done)
        return done;
    return d->write([&](Step &step) -> Result<void> {
        auto &store = step.writer.store();
        const Instant now = step.writer.now();
        prune(store, store.number(store.query("SELECT max(modseq) FROM commit_log WHERE at<=?1", now - d->options.log)),
              rowsPerTick);
        dropLeftovers(store, rowsPerTick);
        store.run("DELETE FROM command WHERE id IN (SELECT id FROM command WHERE at<=?1 ORDER BY at LIMIT ?2)",
                  now - d->options.commands, rowsPerTick);
        store.run("DELETE FROM device_session WHERE refresh_until<=?1", now);
        const auto unused =
            idsOf(store, store.query("SELECT id FROM blob b WHERE at<=?1 AND NOT EXISTS "
                                     "(SELECT 1 FROM blob_use u WHERE u.blob=b.id) ORDER BY at LIMIT 20",
                                     now - unusedBlobs));
        for (const auto &id : unused) {
            store.run("DELETE FROM blob_chunk WHERE blob=?1", id);
            store.run("DELETE FROM blob WHERE id=?1", id);
        }
        return {};
    });
}

Result<std::optional<Instant>> Hub::releaseDue()
{
    return d->write([&](Step &step) -> Result<std::optional<Instant>> {
        const Due found = due(step.writer.store(), step.writer.now(), departuresAtOnce);
        for (const auto &id : found.items)
            depart(step, id);
        return found.next;
    });
}

Result<bool> Hub::indexSome(int limit)
{
    return d->write([&](Step &step) -> Result<bool> { return indexItems(step.writer.store(), limit); });
}

Result<void> Hub::pruneLog(qint64 modseq)
{
    return d->write([&](Step &step) -> Result<void> {
        prune(step.writer.store(), std::min(modseq, d->committed), -1);
        return {};
    });
}

Result<void> Hub::raiseEpoch()
{
    const qint64 next = d->epoch + 1;
    auto done = d->write([&](Step &step) -> Result<void> {
        auto &store = step.writer.store();
        store.run("INSERT INTO epoch(epoch,base) VALUES (?1,?2)", next, d->committed);
        store.run("UPDATE workspace SET epoch=?1,session_state=session_state+1", next);
        return {};
    });
    if (done)
        d->epoch = next;
    return done;
}

Result<void> Hub::rebuild()
{
    return d->write([&](Step &step) -> Result<void> {
        auto &store = step.writer.store();
        for (const auto &id : idsOf(store, store.query("SELECT id FROM conversation ORDER BY row"))) {
            step.conversations.refreshDerived(id);
            step.visibility.settle(id, step.visibility.isConfidential(step.writer.get<Conversation>(id)->queueId));
        }
        step.writer.flush();
        for (const auto &wrong : wrongMembers(store, -1)) {
            if (wrong.missing)
                step.writer.enter(wrong.scope, wrong.type, wrong.id, wrong.row);
            else
                step.writer.leave(wrong.scope, wrong.type, wrong.id);
        }
        resetIndex(store);
        while (indexItems(store, rowsPerTick)) {
        }
        store.run("DELETE FROM customer_search");
        std::vector<std::pair<qint64, QByteArray>> customers;
        store.each(store.query("SELECT row,body FROM record WHERE type=10 ORDER BY row"),
                   [&](sqlite::Statement &row) { customers.emplace_back(row.number(0), row.bytes(1)); });
        for (const auto &[row, body] : customers) {
            if (const auto customer = fromBody<Customer>(body))
                indexCustomer(store, row, *customer);
        }
        return {};
    });
}

} // namespace throughline::hub
