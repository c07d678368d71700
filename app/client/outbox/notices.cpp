// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "outbox/notices.h"

namespace throughline::client {

Result<void> putNotices(sqlite::Database &work, std::span<const Notice> notices, Instant now)
{
    auto transaction = sqlite::Transaction::begin(work);
    if (!transaction)
        return fail(transaction.error());
    auto put =
        work.prepare("INSERT INTO notice(id, conversation_id, customer_id, seq, reason, at, seen)"
                     " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                     " ON CONFLICT(id) DO UPDATE SET conversation_id=?2, customer_id=?3, seq=?4, reason=?5, at=?6,"
                     " seen=?7");
    auto prune = work.prepare("DELETE FROM notice WHERE at<?1"
                              " OR id NOT IN (SELECT id FROM notice ORDER BY at DESC, id DESC LIMIT ?2)");
    if (!put || !prune)
        return fail(put ? prune.error() : put.error());
    for (const Notice &notice : notices) {
        if (const auto stored = put->bind(notice.itemId, notice.conversationId, notice.customerId, notice.seq,
                                          notice.reason, notice.at, int(notice.seen))
                                    .run();
            !stored)
            return stored;
    }
    if (const auto pruned = prune->bind(now - longestNotice, mostNotices).run(); !pruned)
        return pruned;
    return transaction->commit();
}

Result<void> forgetNotices(sqlite::Database &work, std::span<const Id> itemIds)
{
    auto transaction = sqlite::Transaction::begin(work);
    if (!transaction)
        return fail(transaction.error());
    auto drop = work.prepare("DELETE FROM notice WHERE id=?1");
    if (!drop)
        return fail(drop.error());
    for (const Id &id : itemIds) {
        if (const auto dropped = drop->bind(id).run(); !dropped)
            return dropped;
    }
    return transaction->commit();
}

Result<std::vector<Notice>> readNotices(sqlite::Database &work)
{
    auto all = work.prepare("SELECT id, conversation_id, customer_id, seq, reason, at, seen FROM notice"
                            " ORDER BY at DESC, id DESC");
    if (!all)
        return fail(all.error());
    std::vector<Notice> notices;
    Result<bool> row = false;
    while ((row = all->step()) && *row)
        notices.push_back({.itemId = all->id(0),
                           .conversationId = all->id(1),
                           .customerId = all->id(2),
                           .seq = all->number(3),
                           .reason = int(all->number(4)),
                           .at = all->instant(5),
                           .seen = all->number(6) != 0});
    if (!row)
        return fail(row.error());
    return notices;
}

} // namespace throughline::client
