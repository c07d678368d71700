// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/applier.h"

#include "cache/mutation.h"
#include "cache/searchtext.h"
#include "domain/jsonid.h"
#include "domain/records.h"

#include <algorithm>
#include <numeric>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

bool isItem(RecordType type)
{
    return type == RecordType::TimelineItem || type == RecordType::ItemStub;
}

//! The index's row number of an item: time first, so that the newest matches come out of the index without sorting.
//! Below the milliseconds stand 21 bits of the id. Times outside 1970..2109 are only worse sorted, not lost.
qint64 placeFor(Instant orderTime, const Id &id)
{
    const auto time = std::clamp<qint64>(orderTime.ms, 0, (qint64(1) << 42) - 2);
    const auto low = (qint64(id.bytes[13]) << 16 | qint64(id.bytes[14]) << 8 | qint64(id.bytes[15])) & 0x1fffff;
    return time << 21 | low;
}

} // namespace

Result<std::unique_ptr<Applier>> Applier::prepare(sqlite::Database &database)
{
    std::unique_ptr<Applier> applier(new Applier(database));
    if (const auto done = applier->prepareAll(); !done)
        return fail(done.error());
    return applier;
}

void Applier::begin(qint64 epoch)
{
    m_epoch = epoch;
    m_largestRev = 0;
    m_error.reset();
    m_changes = {};
    m_newItems.clear();
    m_newIndex.clear();
}

Result<ChangeSet> Applier::finish()
{
    if (m_error)
        return fail(*m_error);
    return std::exchange(m_changes, {});
}

void Applier::run(sqlite::Statement &statement)
{
    if (m_error)
        return;
    if (const auto done = statement.run(); !done)
        m_error = done.error();
}

bool Applier::row(sqlite::Statement &statement)
{
    if (m_error)
        return false;
    const auto found = statement.step();
    if (!found)
        m_error = found.error();
    return found.value_or(false);
}

bool Applier::addMember(qint64 scope, qint64 sweep, RecordType type, const Id &id)
{
    run(m_addMember.bind(scope, int(type), id, sweep));
    if (m_error || m_database.changes() == 1)
        return !m_error;
    run(m_markMember.bind(scope, int(type), id, sweep));
    return false;
}

bool Applier::isNewer(qint64 rev, qint64 storedEpoch, qint64 storedRev) const
{
    // A record read in a newer epoch always replaces: its rev may be smaller, for the old one's commit was lost.
    if (mutation(Mutation::RevOnly))
        return rev >= storedRev;
    return std::pair(m_epoch, rev) >= std::pair(storedEpoch, storedRev);
}

void Applier::upsert(qint64 scope, qint64 sweep, const wire::WireRecord &record)
{
    m_largestRev = std::max(m_largestRev, record.rev);
    const bool newMember = addMember(scope, sweep, record.type, record.id);
    if (isItem(record.type))
        upsertItem(newMember, record);
    else
        upsertRecord(newMember, record);
}

Applier::NewItem Applier::itemOf(const wire::WireRecord &record)
{
    NewItem item;
    item.contactPointId = idAt(record.body, "contactPointId"_L1);
    item.conversationId = idAt(record.body, "conversationId"_L1);
    item.orderTime = Instant::fromString(record.body.value("orderTime"_L1).toString()).value_or(Instant{});
    item.id = record.id;
    item.type = record.type;
    item.rev = record.rev;
    item.body = compactJson(record.body);
    item.text = searchableText(record.type, record.body);
    item.undelivered = undeliveredOf(record.type, record.body);
    // Every item has one; a broken hub must not stop the whole sync.
    if (item.contactPointId.isNull())
        item.contactPointId = item.id;
    return item;
}

void Applier::upsertItem(bool newMember, const wire::WireRecord &record)
{
    if (const auto twin = m_newIndex.find(record.id); twin != m_newIndex.end()) {
        auto &item = m_newItems[twin->second];
        const auto refs = item.refs + newMember;
        if (record.rev > item.rev)
            item = itemOf(record);
        item.refs = refs;
        return;
    }
    if (row(m_findPlace.bind(record.id))) {
        const auto place = m_findPlace.number(0);
        const auto point = m_findPlace.id(1);
        const auto time = m_findPlace.instant(2);
        const auto epoch = m_findPlace.number(3);
        const auto rev = m_findPlace.number(4);
        m_findPlace.reset();
        if (newMember)
            run(m_placeRefs.bind(1, place));
        if (isNewer(record.rev, epoch, rev))
            replaceItem(itemOf(record), place, point, time);
        return;
    }
    auto item = itemOf(record);
    item.refs = newMember;
    m_newIndex.emplace(record.id, m_newItems.size());
    m_newItems.push_back(std::move(item));
}

void Applier::replaceItem(const NewItem &item, qint64 place, const Id &oldPoint, Instant oldTime)
{
    QByteArray oldBody;
    if (row(m_itemBody.bind(oldPoint, oldTime, item.id)))
        oldBody = m_itemBody.bytes(0);
    m_itemBody.reset();
    run(m_replacePlace.bind(place, item.contactPointId, item.orderTime, m_epoch, item.rev));
    if (oldBody == item.body)
        return;
    if (oldPoint == item.contactPointId && oldTime == item.orderTime) {
        run(m_replaceItem.bind(item.contactPointId, item.orderTime, item.id, item.conversationId, item.body));
    } else {
        // A reply that was scheduled moves to where it left; nothing else ever does. Never two rows are left behind.
        run(m_dropItem.bind(oldPoint, oldTime, item.id));
        run(m_addItem.bind(item.contactPointId, item.orderTime, item.id, int(item.type), item.conversationId,
                           item.body));
    }
    const auto oldText = searchableText(item.type, parseObject(oldBody).value_or(QJsonObject()));
    if (oldText != item.text) {
        if (!oldText.isEmpty())
            run(m_dropText.bind(place, oldText));
        if (!item.text.isEmpty())
            run(m_addText.bind(place, item.text));
    }
    keepUndelivered(item);
    note({item.type, item.id, false, item.contactPointId, item.conversationId, {}});
}

void Applier::keepUndelivered(const NewItem &item)
{
    if (item.undelivered)
        run(m_putUndelivered.bind(item.id, item.conversationId, int(item.undelivered->state), item.undelivered->at));
    else
        run(m_dropUndelivered.bind(item.id));
}

void Applier::flush()
{
    // Random inserts into three trees cost a page each; in the order of a tree they share pages. The index flushes its
    // memory whenever a row number is smaller than the one before.
    std::vector<size_t> order(m_newItems.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto clustered = [this](size_t l, size_t r) {
        const auto &a = m_newItems[l];
        const auto &b = m_newItems[r];
        return std::tie(a.contactPointId, a.orderTime, a.id) < std::tie(b.contactPointId, b.orderTime, b.id);
    };
    std::sort(order.begin(), order.end(), clustered);
    for (const auto at : order) {
        const auto &item = m_newItems[at];
        run(m_addItem.bind(item.contactPointId, item.orderTime, item.id, int(item.type), item.conversationId,
                           item.body));
    }
    for (auto &item : m_newItems)
        item.place = placeFor(item.orderTime, item.id);
    std::sort(order.begin(), order.end(), [this](size_t l, size_t r) {
        return std::tie(m_newItems[l].place, m_newItems[l].id) < std::tie(m_newItems[r].place, m_newItems[r].id);
    });
    for (const auto at : order) {
        auto &item = m_newItems[at];
        for (;;) {
            run(m_addPlace.bind(item.place, item.id, int(item.type), item.contactPointId, item.orderTime, m_epoch,
                                item.rev, item.refs));
            if (m_error || m_database.changes() == 1)
                break;
            ++item.place; // two items of one millisecond with the same low bits
        }
    }
    for (const auto at : order) {
        const auto &item = m_newItems[at];
        if (!item.text.isEmpty())
            run(m_addText.bind(item.place, item.text));
        if (item.undelivered)
            keepUndelivered(item);
        note({item.type, item.id, false, item.contactPointId, item.conversationId, {}, item.orderTime, item.body});
    }
    m_newItems.clear();
    m_newIndex.clear();
}

void Applier::upsertRecord(bool newMember, const wire::WireRecord &record)
{
    QByteArray oldBody;
    bool known = false;
    if (row(m_findRecord.bind(int(record.type), record.id))) {
        known = true;
        const bool newer = isNewer(record.rev, m_findRecord.number(0), m_findRecord.number(1));
        oldBody = m_findRecord.bytes(2);
        m_findRecord.reset();
        if (newMember)
            run(m_recordRefs.bind(1, int(record.type), record.id));
        if (!newer)
            return;
    }
    const auto body = compactJson(record.body);
    if (known)
        run(m_replaceRecord.bind(int(record.type), record.id, m_epoch, record.rev, body));
    else
        run(m_addRecord.bind(int(record.type), record.id, m_epoch, record.rev, newMember ? 1 : 0, body));
    if (body != oldBody)
        writeDerived(record, oldBody);
}

void Applier::remove(qint64 scope, RecordType type, const Id &id)
{
    run(m_endMember.bind(scope, int(type), id));
    if (m_error || m_database.changes() == 0)
        return;
    if (isItem(type))
        dropItem(id, type);
    else
        dropRecord(type, id);
}

void Applier::removeUnseen(qint64 scope, qint64 sweep)
{
    m_unseen.bind(scope, sweep);
    forgetMembers(scope, m_unseen);
}

void Applier::removeAll(qint64 scope)
{
    m_members.bind(scope);
    forgetMembers(scope, m_members);
}

void Applier::forgetMembers(qint64 scope, sqlite::Statement &listing)
{
    std::vector<std::pair<RecordType, Id>> gone;
    while (row(listing))
        gone.emplace_back(RecordType(listing.number(0)), listing.id(1));
    for (const auto &[type, id] : gone)
        remove(scope, type, id);
}

void Applier::dropItem(const Id &id, RecordType type)
{
    if (!row(m_findPlace.bind(id)))
        return;
    const auto place = m_findPlace.number(0);
    const auto point = m_findPlace.id(1);
    const auto time = m_findPlace.instant(2);
    const auto refs = m_findPlace.number(5);
    m_findPlace.reset();
    if (refs > 1 && !mutation(Mutation::NoRefCount))
        return run(m_placeRefs.bind(-1, place));
    QJsonObject body;
    if (row(m_itemBody.bind(point, time, id)))
        body = parseObject(m_itemBody.view(0)).value_or(QJsonObject());
    m_itemBody.reset();
    if (const auto text = searchableText(type, body); !text.isEmpty())
        run(m_dropText.bind(place, text));
    run(m_dropItem.bind(point, time, id));
    run(m_dropPlace.bind(place));
    run(m_dropUndelivered.bind(id));
    note({type, id, true, point, idAt(body, "conversationId"_L1), {}});
}

void Applier::dropRecord(RecordType type, const Id &id)
{
    if (!row(m_findRecord.bind(int(type), id)))
        return;
    const auto body = m_findRecord.bytes(2);
    const auto refs = m_findRecord.number(3);
    m_findRecord.reset();
    if (refs > 1 && !mutation(Mutation::NoRefCount))
        return run(m_recordRefs.bind(-1, int(type), id));
    run(m_dropRecord.bind(int(type), id));
    dropDerived(type, id, body);
}

void Applier::note(ChangedRecord change)
{
    if (m_changes.wide)
        return;
    m_changes.records.push_back(std::move(change));
    if (m_changes.records.size() > widestChangeSet) {
        m_changes.wide = true;
        m_changes.records.clear();
    }
}

} // namespace throughline::client
