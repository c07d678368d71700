// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"
#include "changes/commitbatch.h"
#include "store/records.h"

#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace throughline::hub {

//! What one step (one modseq) changed, for the push.
struct StepChanges {
    bool visible = false; //!< something was logged, or a number was taken on purpose
    std::vector<Change> changes;
    bool tooLarge = false; //!< bodies were left out: more than the inline limit
};

//! One step of a transaction: records, their membership in scopes, and the log, all under one modseq. The only way to
//! change a record. Records are read once, edited in memory and saved by flush(); additions are written at once, with
//! their final body. Errors stick to the store.
class ChangeWriter
{
public:
    //! \a modseq: the number this step takes if it changes anything visible.
    ChangeWriter(StoreConnection &store, qint64 modseq, Instant now) : m_store(store), m_modseq(modseq), m_now(now) {}
    ChangeWriter(const ChangeWriter &) = delete;
    ChangeWriter &operator=(const ChangeWriter &) = delete;

    [[nodiscard]] StoreConnection &store() { return m_store; }
    [[nodiscard]] qint64 modseq() const { return m_modseq; }
    [[nodiscard]] Instant now() const { return m_now; }

    //! The record as this step sees it; null when there is none. Valid until the step ends.
    template<typename T>
    [[nodiscard]] const T *get(const Id &id, const Id &owner = {})
    {
        auto *entry = load<T>(id, owner);
        return entry ? &entry->value : nullptr;
    }
    //! The same, to be changed: saved with a new rev and logged in all its scopes.
    template<typename T>
    [[nodiscard]] T *edit(const Id &id, const Id &owner = {})
    {
        auto *entry = load<T>(id, owner);
        if (!entry)
            return nullptr;
        cache<T>().edited.insert({owner, id});
        return &entry->value;
    }
    //! Writes a new record and enters it into \a scopes. Its rev is set here.
    template<typename T>
    T &add(T value, const std::vector<Scope> &scopes, const Id &owner = {})
    {
        value.rev = m_modseq;
        const auto body = toBody(value);
        const Id id = value.id;
        auto &entry = cache<T>().entries[{owner, id}];
        entry = {records::insert(m_store, value, body, owner), std::move(value)};
        cache<T>().edited.erase({owner, id});
        m_bodies[{recordTypeOf<T>, entry.row}] = body;
        for (const auto &scope : scopes)
            enter(scope, recordTypeOf<T>, id, entry.row);
        return entry.value;
    }
    //! Takes a record out of every scope as deleted, and out of the store.
    template<typename T>
    void remove(const Id &id, const Id &owner = {})
    {
        const qint64 row = rowOf<T>(id, owner);
        if (!row)
            return;
        cache<T>().entries.erase({owner, id});
        cache<T>().edited.erase({owner, id});
        drop(recordTypeOf<T>, id, row);
    }
    //! 0 when there is none.
    template<typename T>
    [[nodiscard]] qint64 rowOf(const Id &id, const Id &owner = {})
    {
        const auto *entry = load<T>(id, owner);
        return entry ? entry->row : 0;
    }

    [[nodiscard]] bool isMember(const Scope &scope, RecordType type, const Id &id);
    //! The scopes that hold the record now. For TimelineItem use the rules of Visibility.
    [[nodiscard]] std::vector<Scope> scopesOf(RecordType type, const Id &id);
    //! Puts an existing record into a scope; nothing happens when it is there already.
    void enter(const Scope &scope, RecordType type, const Id &id, qint64 row);
    void leave(const Scope &scope, RecordType type, const Id &id);

    //! Saves what was edited, so that queries see it. Called by finish(); cheap when nothing waits.
    void flush();
    //! Takes the number even when nothing visible changes: a command that had no effect.
    void takeNumber() { m_takeNumber = true; }
    //! Writes log and counter. Bodies above \a maxInlineBytes are left out of the answer.
    [[nodiscard]] StepChanges finish(qint64 maxInlineBytes);

private:
    template<typename T>
    struct Entry {
        qint64 row = 0;
        T value;
    };
    using Key = std::pair<Id, Id>; //!< owner, id: ordered, so that saving has one order
    template<typename T>
    struct Cache {
        std::map<Key, Entry<T>> entries;
        std::set<Key> edited; //!< apart: a step of many items flushes once per item and must not walk them all
    };
    struct Logged {
        Scope scope;
        RecordType type;
        Id id;
        qint64 row;
        ChangeOp op;
    };

    template<typename T>
    [[nodiscard]] Cache<T> &cache()
    {
        return std::get<Cache<T>>(m_caches);
    }
    template<typename T>
    [[nodiscard]] Entry<T> *load(const Id &id, const Id &owner)
    {
        auto &entries = cache<T>().entries;
        const auto found = entries.find({owner, id});
        if (found != entries.end())
            return &found->second;
        auto stored = records::find<T>(m_store, id, owner);
        if (!stored)
            return nullptr;
        return &entries.emplace(Key{owner, id}, Entry<T>{stored->row, std::move(stored->value)}).first->second;
    }
    template<typename T>
    void save();
    void drop(RecordType type, const Id &id, qint64 row);
    void touch(RecordType type, const Id &id, qint64 row, const Id &owner);
    void log(const Scope &scope, RecordType type, const Id &id, qint64 row, ChangeOp op);
    [[nodiscard]] QByteArray bodyOf(RecordType type, qint64 row);

    StoreConnection &m_store;
    qint64 m_modseq;
    Instant m_now;
    bool m_takeNumber = false;
    std::tuple<Cache<Agent>, Cache<Presence>, Cache<RoutingState>, Cache<Queue>, Cache<Endpoint>, Cache<Tag>,
               Cache<CannedResponse>, Cache<Macro>, Cache<Organization>, Cache<Customer>, Cache<ContactPoint>,
               Cache<IdentityLink>, Cache<Conversation>, Cache<TimelineItem>, Cache<ItemStub>, Cache<Draft>,
               Cache<ReadMarker>, Cache<Notification>, Cache<Setting>, Cache<SharedView>>
        m_caches;
    std::vector<Logged> m_log; //!< in order of first touch
    std::map<std::tuple<Scope, RecordType, Id>, size_t> m_logged;
    std::map<std::pair<RecordType, qint64>, QByteArray> m_bodies; //!< written in this step, by row
};

} // namespace throughline::hub
