// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "store/store.h"

#include <optional>
#include <vector>

//! Rows of records: the stored JSON body with the columns that are searched by. No log, no membership: see ChangeWriter.
namespace throughline::hub::records {

template<typename T>
struct Stored {
    qint64 row = 0;
    T value;
};

struct StoredBody {
    qint64 row = 0;
    QByteArray json;
};

//! The row of a record, 0 when there is none. \a owner: the agent, for ReadMarker, whose id is a conversation's.
[[nodiscard]] qint64 rowOf(StoreConnection &store, RecordType type, const Id &id, const Id &owner = {});
//! The stored JSON of the record in \a row; empty when there is none.
[[nodiscard]] QByteArray bodyAt(StoreConnection &store, RecordType type, qint64 row);
//! Both at one look.
[[nodiscard]] std::optional<StoredBody> bodyOf(StoreConnection &store, RecordType type, const Id &id,
                                               const Id &owner = {});
void deleteRow(StoreConnection &store, RecordType type, qint64 row);

//! Inserts and answers the row. \a body is toBody(value).
qint64 insert(StoreConnection &store, const ContactPoint &value, const QByteArray &body, const Id &owner);
qint64 insert(StoreConnection &store, const IdentityLink &value, const QByteArray &body, const Id &owner);
qint64 insert(StoreConnection &store, const Conversation &value, const QByteArray &body, const Id &owner);
qint64 insert(StoreConnection &store, const TimelineItem &value, const QByteArray &body, const Id &owner);
void update(StoreConnection &store, qint64 row, const ContactPoint &value, const QByteArray &body);
void update(StoreConnection &store, qint64 row, const IdentityLink &value, const QByteArray &body);
void update(StoreConnection &store, qint64 row, const Conversation &value, const QByteArray &body);
void update(StoreConnection &store, qint64 row, const TimelineItem &value, const QByteArray &body);

//! Every other type lives in one table.
qint64 insertGeneric(StoreConnection &store, RecordType type, const Id &id, qint64 rev, const QByteArray &body,
                     const Id &owner);
void updateGeneric(StoreConnection &store, qint64 row, qint64 rev, const QByteArray &body);

template<typename T>
qint64 insert(StoreConnection &store, const T &value, const QByteArray &body, const Id &owner)
{
    return insertGeneric(store, recordTypeOf<T>, value.id, value.rev, body, owner);
}

template<typename T>
void update(StoreConnection &store, qint64 row, const T &value, const QByteArray &body)
{
    updateGeneric(store, row, value.rev, body);
}

template<typename T>
[[nodiscard]] std::optional<T> at(StoreConnection &store, qint64 row)
{
    if (!row)
        return std::nullopt;
    auto value = fromBody<T>(bodyAt(store, recordTypeOf<T>, row));
    if (!value) {
        store.fail(value.error());
        return std::nullopt;
    }
    return std::move(*value);
}

template<typename T>
[[nodiscard]] std::optional<Stored<T>> find(StoreConnection &store, const Id &id, const Id &owner = {})
{
    const auto stored = bodyOf(store, recordTypeOf<T>, id, owner);
    if (!stored)
        return std::nullopt;
    auto value = fromBody<T>(stored->json);
    if (!value) {
        store.fail(value.error());
        return std::nullopt;
    }
    return Stored<T>{stored->row, std::move(*value)};
}

//! All records of a type of the common table, in order of id.
[[nodiscard]] std::vector<QByteArray> bodiesOf(StoreConnection &store, RecordType type);

template<typename T>
[[nodiscard]] std::vector<T> all(StoreConnection &store)
{
    std::vector<T> values;
    for (const auto &body : bodiesOf(store, recordTypeOf<T>)) {
        if (auto value = fromBody<T>(body))
            values.push_back(std::move(*value));
        else
            store.fail(value.error());
    }
    return values;
}

//! The customer of a contact point by its active link; null when there is none.
[[nodiscard]] Id customerOf(StoreConnection &store, const Id &contactPointId);

} // namespace throughline::hub::records
