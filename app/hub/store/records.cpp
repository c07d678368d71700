// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/records.h"

namespace throughline::hub::records {

namespace {

//! NULLs are all different in a unique index, so that "no owner" is an empty blob.
QByteArray ownerKey(const Id &owner)
{
    return owner.isNull() ? QByteArray("") : owner.toBytes();
}

//! Text columns take bytes as they are: a body is UTF-8 already.
template<typename... Values>
void write(StoreConnection &store, const char *sql, const QByteArray &body, const Values &...values)
{
    auto &statement = store.query(sql, nullptr, values...);
    statement.bindText(1, body);
    (void)store.step(statement);
}

std::optional<int> deliveryColumn(const TimelineItem &item)
{
    return item.delivery ? std::optional(int(item.delivery->state)) : std::nullopt;
}

std::optional<QString> keyColumn(const TimelineItem &item)
{
    return item.externalKey.isEmpty() ? std::nullopt : std::optional(item.externalKey);
}

} // namespace

qint64 rowOf(StoreConnection &store, RecordType type, const Id &id, const Id &owner)
{
    switch (type) {
    case RecordType::ContactPoint: return store.number(store.query("SELECT row FROM contact_point WHERE id=?1", id));
    case RecordType::IdentityLink: return store.number(store.query("SELECT row FROM identity_link WHERE id=?1", id));
    case RecordType::Conversation: return store.number(store.query("SELECT row FROM conversation WHERE id=?1", id));
    case RecordType::TimelineItem: return store.number(store.query("SELECT row FROM timeline_item WHERE id=?1", id));
    default:
        return store.number(
            store.query("SELECT row FROM record WHERE type=?1 AND id=?2 AND owner=?3", int(type), id, ownerKey(owner)));
    }
}

QByteArray bodyAt(StoreConnection &store, RecordType type, qint64 row)
{
    const auto read = [&](const char *sql) {
        QByteArray body;
        store.first(store.query(sql, row), [&](sqlite::Statement &found) { body = found.bytes(0); });
        return body;
    };
    switch (type) {
    case RecordType::ContactPoint: return read("SELECT body FROM contact_point WHERE row=?1");
    case RecordType::IdentityLink: return read("SELECT body FROM identity_link WHERE row=?1");
    case RecordType::Conversation: return read("SELECT body FROM conversation WHERE row=?1");
    case RecordType::TimelineItem: return read("SELECT body FROM timeline_item WHERE row=?1");
    default: return read("SELECT body FROM record WHERE row=?1");
    }
}

std::optional<StoredBody> bodyOf(StoreConnection &store, RecordType type, const Id &id, const Id &owner)
{
    const auto read = [&](sqlite::Statement &query) {
        std::optional<StoredBody> body;
        store.first(query, [&](sqlite::Statement &found) { body = StoredBody{found.number(0), found.bytes(1)}; });
        return body;
    };
    switch (type) {
    case RecordType::ContactPoint: return read(store.query("SELECT row,body FROM contact_point WHERE id=?1", id));
    case RecordType::IdentityLink: return read(store.query("SELECT row,body FROM identity_link WHERE id=?1", id));
    case RecordType::Conversation: return read(store.query("SELECT row,body FROM conversation WHERE id=?1", id));
    case RecordType::TimelineItem: return read(store.query("SELECT row,body FROM timeline_item WHERE id=?1", id));
    default:
        return read(store.query("SELECT row,body FROM record WHERE type=?1 AND id=?2 AND owner=?3", int(type), id,
                                ownerKey(owner)));
    }
}

void deleteRow(StoreConnection &store, RecordType type, qint64 row)
{
    switch (type) {
    case RecordType::ContactPoint: return store.run("DELETE FROM contact_point WHERE row=?1", row);
    case RecordType::IdentityLink: return store.run("DELETE FROM identity_link WHERE row=?1", row);
    case RecordType::Conversation: return store.run("DELETE FROM conversation WHERE row=?1", row);
    case RecordType::TimelineItem: return store.run("DELETE FROM timeline_item WHERE row=?1", row);
    default: return store.run("DELETE FROM record WHERE row=?1", row);
    }
}

qint64 insert(StoreConnection &store, const ContactPoint &value, const QByteArray &body, const Id &)
{
    write(store, "INSERT INTO contact_point(body,id,rev,kind,realm,value) VALUES (?1,?2,?3,?4,?5,?6)", body, value.id,
          value.rev, value.kind, value.realm, value.value);
    return store.database().lastRowId();
}

void update(StoreConnection &store, qint64 row, const ContactPoint &value, const QByteArray &body)
{
    write(store, "UPDATE contact_point SET body=?1,rev=?2 WHERE row=?3", body, value.rev, row);
}

qint64 insert(StoreConnection &store, const IdentityLink &value, const QByteArray &body, const Id &)
{
    write(store,
          "INSERT INTO identity_link(body,id,rev,contact_point,customer,status,via) VALUES (?1,?2,?3,?4,?5,?6,?7)",
          body, value.id, value.rev, value.contactPointId, value.customerId, int(value.status), value.viaPointId);
    return store.database().lastRowId();
}

void update(StoreConnection &store, qint64 row, const IdentityLink &value, const QByteArray &body)
{
    write(store, "UPDATE identity_link SET body=?1,rev=?2,status=?3 WHERE row=?4", body, value.rev, int(value.status),
          row);
}

qint64 insert(StoreConnection &store, const Conversation &value, const QByteArray &body, const Id &)
{
    write(store,
          "INSERT INTO conversation(body,id,rev,queue,contact_point,customer,status,last_seq,last_event_at,closed_at,"
          "snoozed_until,in_queue,in_all) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,0,0)",
          body, value.id, value.rev, value.queueId, value.contactPointId, value.customerId, int(value.status),
          value.lastSeq, value.lastEventAt, value.closedAt, value.snoozedUntil);
    return store.database().lastRowId();
}

void update(StoreConnection &store, qint64 row, const Conversation &value, const QByteArray &body)
{
    // Mostly it is one more message. A column that is set leaves its indexes and enters them again, also as what it was, and
    // each index is a page more in the commit: what stays the same is compared instead.
    write(store,
          "UPDATE conversation SET body=?1,rev=?2,last_seq=?3,last_event_at=?4 WHERE row=?5 AND queue IS ?6 AND "
          "customer IS ?7 AND status=?8 AND closed_at IS ?9 AND snoozed_until IS ?10",
          body, value.rev, value.lastSeq, value.lastEventAt, row, value.queueId, value.customerId, int(value.status),
          value.closedAt, value.snoozedUntil);
    if (store.failed() || store.database().changes() > 0)
        return;
    write(store,
          "UPDATE conversation SET body=?1,rev=?2,queue=?3,customer=?4,status=?5,last_seq=?6,last_event_at=?7,"
          "closed_at=?8,snoozed_until=?9 WHERE row=?10",
          body, value.rev, value.queueId, value.customerId, int(value.status), value.lastSeq, value.lastEventAt,
          value.closedAt, value.snoozedUntil, row);
}

qint64 insert(StoreConnection &store, const TimelineItem &value, const QByteArray &body, const Id &)
{
    write(store,
          "INSERT INTO "
          "timeline_item(body,id,rev,conversation,contact_point,seq,order_time,endpoint,external_key,delivery)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)",
          body, value.id, value.rev, value.conversationId, value.contactPointId, value.seq, value.orderTime,
          value.endpointId, keyColumn(value), deliveryColumn(value));
    return store.database().lastRowId();
}

void update(StoreConnection &store, qint64 row, const TimelineItem &value, const QByteArray &body)
{
    // Only a reply that leaves later than it was written moves; a column that is set costs a page of each of its indexes.
    write(store, "UPDATE timeline_item SET body=?1,rev=?2,external_key=?3,delivery=?4 WHERE row=?5 AND order_time=?6",
          body, value.rev, keyColumn(value), deliveryColumn(value), row, value.orderTime);
    if (store.failed() || store.database().changes() > 0)
        return;
    write(store, "UPDATE timeline_item SET body=?1,rev=?2,external_key=?3,delivery=?4,order_time=?6 WHERE row=?5", body,
          value.rev, keyColumn(value), deliveryColumn(value), row, value.orderTime);
}

qint64 insertGeneric(StoreConnection &store, RecordType type, const Id &id, qint64 rev, const QByteArray &body,
                     const Id &owner)
{
    write(store, "INSERT INTO record(body,type,id,owner,rev) VALUES (?1,?2,?3,?4,?5)", body, int(type), id,
          ownerKey(owner), rev);
    return store.database().lastRowId();
}

void updateGeneric(StoreConnection &store, qint64 row, qint64 rev, const QByteArray &body)
{
    write(store, "UPDATE record SET body=?1,rev=?2 WHERE row=?3", body, rev, row);
}

std::vector<QByteArray> bodiesOf(StoreConnection &store, RecordType type)
{
    std::vector<QByteArray> bodies;
    store.each(store.query("SELECT body FROM record WHERE type=?1 ORDER BY id", int(type)),
               [&](sqlite::Statement &row) { bodies.push_back(row.bytes(0)); });
    return bodies;
}

Id customerOf(StoreConnection &store, const Id &contactPointId)
{
    Id customer;
    store.first(store.query("SELECT customer FROM identity_link WHERE contact_point=?1 AND status=0", contactPointId),
                [&](sqlite::Statement &row) { customer = row.id(0); });
    return customer;
}

} // namespace throughline::hub::records
