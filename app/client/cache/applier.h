// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cache/changeset.h"
#include "cache/undelivered.h"
#include "sqlite/database.h"
#include "wire/delta.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace throughline::client {

//! Writes records, memberships and everything derived from them. Works inside its caller's transaction. The first
//! error sticks: every later call does nothing and the caller rolls back.
class Applier
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Applier>> prepare(sqlite::Database &database);

    //! Before the first call of a transaction.
    void begin(qint64 epoch);
    //! Puts \a record into the scope with row \a scope; \a sweep marks the membership as seen by a snapshot.
    void upsert(qint64 scope, qint64 sweep, const wire::WireRecord &record);
    //! Writes the items that upsert() collected, in the order in which their trees want them.
    void flush();
    //! Ends the membership; the record goes with its last one.
    void remove(qint64 scope, RecordType type, const Id &id);
    //! Ends every membership of \a scope that was not marked with \a sweep.
    void removeUnseen(qint64 scope, qint64 sweep);
    //! Ends every membership of \a scope.
    void removeAll(qint64 scope);

    [[nodiscard]] Result<ChangeSet> finish();
    //! The largest rev since begin().
    [[nodiscard]] qint64 largestRev() const { return m_largestRev; }

private:
    //! An item or a stub that is new here, or the newer version of one.
    struct NewItem {
        Id contactPointId;
        Instant orderTime;
        Id id;
        Id conversationId;
        RecordType type = RecordType::TimelineItem;
        qint64 rev = 0;
        qint64 refs = 0;
        qint64 place = 0;
        QByteArray body;
        QString text;
        std::optional<Undelivered> undelivered; //!< it did not arrive and waits for a person
    };

    explicit Applier(sqlite::Database &database) : m_database(database) {}
    [[nodiscard]] Result<void> prepareAll();
    void run(sqlite::Statement &statement);
    [[nodiscard]] bool row(sqlite::Statement &statement);
    [[nodiscard]] bool addMember(qint64 scope, qint64 sweep, RecordType type, const Id &id);
    [[nodiscard]] bool isNewer(qint64 rev, qint64 storedEpoch, qint64 storedRev) const;
    void upsertItem(bool newMember, const wire::WireRecord &record);
    void replaceItem(const NewItem &item, qint64 place, const Id &oldPoint, Instant oldTime);
    void upsertRecord(bool newMember, const wire::WireRecord &record);
    void dropItem(const Id &id, RecordType type);
    void dropRecord(RecordType type, const Id &id);
    void writeDerived(const wire::WireRecord &record, const QByteArray &oldBody);
    void dropDerived(RecordType type, const Id &id, const QByteArray &body);
    void writePerson(RecordType type, const Id &id, const QString &oldText, const QString &newText);
    void forgetMembers(qint64 scope, sqlite::Statement &listing);
    void keepUndelivered(const NewItem &item);
    void note(ChangedRecord change);
    [[nodiscard]] static NewItem itemOf(const wire::WireRecord &record);

    sqlite::Database &m_database;
    qint64 m_epoch = 0;
    qint64 m_largestRev = 0;
    std::optional<Error> m_error;
    ChangeSet m_changes;
    std::vector<NewItem> m_newItems;
    std::map<Id, size_t> m_newIndex; //!< id -> m_newItems, for an item that comes in two scopes at once

    sqlite::Statement m_addMember, m_markMember, m_endMember, m_unseen, m_members;
    sqlite::Statement m_findRecord, m_addRecord, m_replaceRecord, m_recordRefs, m_dropRecord;
    sqlite::Statement m_findPlace, m_addPlace, m_replacePlace, m_placeRefs, m_dropPlace;
    sqlite::Statement m_addItem, m_replaceItem, m_itemBody, m_dropItem, m_addText, m_dropText;
    sqlite::Statement m_putUndelivered, m_dropUndelivered;
    sqlite::Statement m_putConversation, m_putRead, m_dropConversation, m_putLink, m_dropLink;
    sqlite::Statement m_findPerson, m_addPerson, m_dropPerson, m_addPersonText, m_dropPersonText;
};

} // namespace throughline::client
