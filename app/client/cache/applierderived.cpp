// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/applier.h"

#include "cache/searchtext.h"
#include "domain/jsonid.h"
#include "domain/records.h"

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

//! The lists of the inbox: 0 active, 1 snoozed, 2 closed.
int bucketOf(const QString &status)
{
    return status == "snoozed"_L1 ? 1 : status == "closed"_L1 ? 2 : 0;
}

} // namespace

Result<void> Applier::prepareAll()
{
    const std::pair<sqlite::Statement *, const char *> all[] = {
        {&m_addMember, "INSERT OR IGNORE INTO member(scope, type, id, sweep) VALUES(?1, ?2, ?3, ?4)"},
        {&m_markMember, "UPDATE member SET sweep=?4 WHERE scope=?1 AND type=?2 AND id=?3 AND sweep<>?4"},
        {&m_endMember, "DELETE FROM member WHERE scope=?1 AND type=?2 AND id=?3"},
        {&m_unseen, "SELECT type, id FROM member WHERE scope=?1 AND sweep<>?2"},
        {&m_members, "SELECT type, id FROM member WHERE scope=?1"},
        {&m_findRecord, "SELECT epoch, rev, body, refs FROM record WHERE type=?1 AND id=?2"},
        {&m_addRecord, "INSERT INTO record(type, id, epoch, rev, refs, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"},
        {&m_replaceRecord, "UPDATE record SET epoch=?3, rev=?4, body=?5 WHERE type=?1 AND id=?2"},
        {&m_recordRefs, "UPDATE record SET refs=refs+?1 WHERE type=?2 AND id=?3"},
        {&m_dropRecord, "DELETE FROM record WHERE type=?1 AND id=?2"},
        {&m_findPlace, "SELECT place, contact_point_id, order_time, epoch, rev, refs FROM place WHERE id=?1"},
        {&m_addPlace, "INSERT OR IGNORE INTO place(place, id, type, contact_point_id, order_time, epoch, rev, refs)"
                      " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"},
        {&m_replacePlace, "UPDATE place SET contact_point_id=?2, order_time=?3, epoch=?4, rev=?5 WHERE place=?1"},
        {&m_placeRefs, "UPDATE place SET refs=refs+?1 WHERE place=?2"},
        {&m_dropPlace, "DELETE FROM place WHERE place=?1"},
        {&m_addItem, "INSERT INTO item(contact_point_id, order_time, id, type, conversation_id, body)"
                     " VALUES(?1, ?2, ?3, ?4, ?5, ?6)"},
        {&m_replaceItem,
         "UPDATE item SET conversation_id=?4, body=?5 WHERE contact_point_id=?1 AND order_time=?2 AND id=?3"},
        {&m_itemBody, "SELECT body FROM item WHERE contact_point_id=?1 AND order_time=?2 AND id=?3"},
        {&m_dropItem, "DELETE FROM item WHERE contact_point_id=?1 AND order_time=?2 AND id=?3"},
        {&m_addText, "INSERT INTO item_text(rowid, text) VALUES(?1, ?2)"},
        {&m_dropText, "INSERT INTO item_text(item_text, rowid, text) VALUES('delete', ?1, ?2)"},
        {&m_putUndelivered,
         "INSERT OR REPLACE INTO undelivered(id, conversation_id, state, since) VALUES(?1, ?2, ?3, ?4)"},
        {&m_dropUndelivered, "DELETE FROM undelivered WHERE id=?1"},
        {&m_putConversation, "INSERT OR REPLACE INTO conversation(id, bucket, queue_id, assignee_id, customer_id,"
                             " last_event_at, unread) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7 > coalesce((SELECT"
                             " json_extract(CAST(m.body AS TEXT), '$.lastReadSeq') FROM record m"
                             " WHERE m.type=17 AND m.id=?1), 0))"},
        {&m_putRead, "UPDATE conversation SET unread = coalesce((SELECT json_extract(CAST(r.body AS TEXT),"
                     " '$.lastSeq') FROM record r WHERE r.type=13 AND r.id=?1), 0) > ?2 WHERE id=?1"},
        {&m_dropConversation, "DELETE FROM conversation WHERE id=?1"},
        {&m_putLink, "INSERT OR REPLACE INTO link(id, customer_id, contact_point_id, status) VALUES(?1, ?2, ?3, ?4)"},
        {&m_dropLink, "DELETE FROM link WHERE id=?1"},
        {&m_findPerson, "SELECT place FROM person WHERE type=?1 AND id=?2"},
        {&m_addPerson, "INSERT INTO person(type, id) VALUES(?1, ?2)"},
        {&m_dropPerson, "DELETE FROM person WHERE place=?1"},
        {&m_addPersonText, "INSERT INTO person_text(rowid, text) VALUES(?1, ?2)"},
        {&m_dropPersonText, "INSERT INTO person_text(person_text, rowid, text) VALUES('delete', ?1, ?2)"},
    };
    for (const auto &[statement, sql] : all) {
        auto compiled = m_database.prepare(sql);
        if (!compiled)
            return fail(compiled.error());
        *statement = std::move(*compiled);
    }
    return {};
}

void Applier::writeDerived(const wire::WireRecord &record, const QByteArray &oldBody)
{
    const auto &body = record.body;
    ChangedRecord change{record.type, record.id, false, {}, {}, {}};
    switch (record.type) {
    case RecordType::Conversation:
        change.contactPointId = idAt(body, "contactPointId"_L1);
        change.customerId = idAt(body, "customerId"_L1);
        run(m_putConversation.bind(record.id, bucketOf(body.value("status"_L1).toString()), idAt(body, "queueId"_L1),
                                   idAt(body, "assigneeId"_L1), change.customerId,
                                   Instant::fromString(body.value("lastEventAt"_L1).toString()).value_or(Instant{}),
                                   body.value("lastSeq"_L1).toInteger()));
        break;
    case RecordType::ReadMarker: // its id is the conversation's
        run(m_putRead.bind(record.id, body.value("lastReadSeq"_L1).toInteger()));
        break;
    case RecordType::IdentityLink: {
        change.contactPointId = idAt(body, "contactPointId"_L1);
        change.customerId = idAt(body, "customerId"_L1);
        const auto status = enumFromText<LinkStatus>(body.value("status"_L1).toString()).value_or(LinkStatus::Active);
        if (!change.contactPointId.isNull() && !change.customerId.isNull())
            run(m_putLink.bind(record.id, change.customerId, change.contactPointId, int(status)));
        break;
    }
    case RecordType::Customer:
    case RecordType::ContactPoint:
        writePerson(record.type, record.id,
                    oldBody.isEmpty() ? QString()
                                      : searchableText(record.type, parseObject(oldBody).value_or(QJsonObject())),
                    searchableText(record.type, body));
        break;
    default: break;
    }
    note(change);
}

void Applier::dropDerived(RecordType type, const Id &id, const QByteArray &body)
{
    const auto object = parseObject(body).value_or(QJsonObject());
    ChangedRecord change{type, id, true, idAt(object, "contactPointId"_L1), {}, idAt(object, "customerId"_L1)};
    switch (type) {
    case RecordType::Conversation: run(m_dropConversation.bind(id)); break;
    case RecordType::ReadMarker: run(m_putRead.bind(id, 0)); break;
    case RecordType::IdentityLink: run(m_dropLink.bind(id)); break;
    case RecordType::Customer:
    case RecordType::ContactPoint: writePerson(type, id, searchableText(type, object), {}); break;
    default: break;
    }
    note(change);
}

void Applier::writePerson(RecordType type, const Id &id, const QString &oldText, const QString &newText)
{
    if (oldText == newText)
        return;
    qint64 place = 0;
    if (row(m_findPerson.bind(int(type), id)))
        place = m_findPerson.number(0);
    m_findPerson.reset();
    if (place != 0 && !oldText.isEmpty())
        run(m_dropPersonText.bind(place, oldText));
    if (newText.isEmpty()) {
        if (place != 0)
            run(m_dropPerson.bind(place));
        return;
    }
    if (place == 0) {
        run(m_addPerson.bind(int(type), id));
        place = m_database.lastRowId();
    }
    run(m_addPersonText.bind(place, newText));
}

} // namespace throughline::client
