// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/channelreads.h"

#include "channels/convert.h"
#include "core/lookup.h"
#include "store/records.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
Result<T> finished(StoreConnection &store, Result<T> value)
{
    if (auto error = store.takeError())
        return fail(std::move(*error));
    return value;
}

} // namespace

Result<ConversationPlace> placeOf(StoreConnection &store, const Id &conversationId)
{
    ConversationPlace place;
    store.first(store.query("SELECT endpoint,contact_point FROM timeline_item "
                            "WHERE conversation=?1 AND endpoint IS NOT NULL ORDER BY seq DESC LIMIT 1",
                            conversationId),
                [&](sqlite::Statement &row) {
                    place.endpointId = row.id(0);
                    place.contactPointId = row.id(1);
                });
    const auto point =
        place.contactPointId.isNull() ? std::nullopt : records::find<ContactPoint>(store, place.contactPointId);
    if (!point)
        return finished(store, Result<ConversationPlace>(fail(ErrorCode::NotFound, u"conversation"_s)));
    place.point = toPlugin(point->value);
    return finished(store, Result<ConversationPlace>(place));
}

Result<PointPlace> placeOf(StoreConnection &store, const plugin::ContactPoint &point)
{
    const auto found = findContactPoint(store, toHub(point));
    if (!found)
        return fail(found.error());
    PointPlace place{.contactPointId = found->id};
    store.first(store.query("SELECT c.id FROM conversation_point p JOIN conversation c ON c.id=p.conversation "
                            "WHERE p.contact_point=?1 AND c.closed_at IS NULL ORDER BY c.last_event_at DESC LIMIT 1",
                            found->id),
                [&](sqlite::Statement &row) { place.conversationId = row.id(0); });
    return finished(store, Result<PointPlace>(place));
}

Result<std::vector<plugin::StorageEntry>> connectorValues(StoreConnection &store, const Id &endpointId,
                                                          const QString &prefix, const QString &after, int limit)
{
    std::vector<plugin::StorageEntry> entries;
    // The range of a prefix ends before the first key with a larger last character; substr() decides at the edge.
    store.each(store.query("SELECT key,value FROM connector_value WHERE endpoint=?1 AND key>=?2 AND key>?3 "
                           "AND substr(key,1,length(?2))=?2 ORDER BY key LIMIT ?4",
                           endpointId, prefix, after, qint64(limit)),
               [&](sqlite::Statement &row) {
                   entries.push_back({row.text(0), row.bytes(1)});
               });
    return finished(store, Result<std::vector<plugin::StorageEntry>>(std::move(entries)));
}

Result<qint64> connectorBytes(StoreConnection &store, const Id &endpointId)
{
    const qint64 bytes = store.number(store.query(
        "SELECT coalesce(sum(length(key)+length(value)),0) FROM connector_value WHERE endpoint=?1", endpointId));
    return finished(store, Result<qint64>(bytes));
}

} // namespace throughline::hub
