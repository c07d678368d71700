// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/itemfilter.h"

#include "cache/cachereader.h"
#include "cache/storedobject.h"

#include <algorithm>

namespace throughline::client {

namespace {

template<typename List, typename Value>
bool has(const List &list, const Value &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace

bool ItemFilter::asksContent() const
{
    return !endpoints.empty() || !agents.empty() || !directions.empty() || !kinds.isEmpty() || otherKinds;
}

bool ItemFilter::holds(const Id &endpoint, const Id &agent, Direction direction, const QString &kind) const
{
    return (endpoints.empty() || has(endpoints, endpoint)) && (agents.empty() || has(agents, agent))
           && (directions.empty() || has(directions, direction))
           && ((kinds.isEmpty() && !otherKinds) || kinds.contains(kind) != otherKinds);
}

bool ItemFilter::accepts(const TimelineItem &item) const
{
    const Id agent = item.author.type == AuthorType::Agent ? item.author.id : Id{};
    return reaches(item.orderTime) && holds(item.endpointId, agent, item.direction, item.kind);
}

bool ItemFilter::acceptsContent(RecordType type, QByteArrayView body) const
{
    if (!asksContent())
        return true;
    if (type != RecordType::TimelineItem)
        return false; // of a stub nothing is known
    Id endpoint, agent;
    auto direction = Direction::In;
    QString kind;
    StoredObject object(body);
    while (kind.isEmpty() && object.next()) { // in the order of names: "kind" is the last that is asked for
        const auto name = object.name();
        if (name == "author") {
            StoredObject author(object.value());
            Id id;
            bool isAgent = false;
            while (author.next()) {
                if (author.name() == "id")
                    id = Id::fromString(author.text()).value_or(Id{});
                else if (author.name() == "type")
                    isAgent = enumFromText<AuthorType>(author.text()) == AuthorType::Agent;
            }
            agent = isAgent ? id : Id{};
        } else if (name == "direction") {
            direction = enumFromText<Direction>(object.text()).value_or(Direction::Internal);
        } else if (name == "endpointId") {
            endpoint = Id::fromString(object.text()).value_or(Id{});
        } else if (name == "kind") {
            kind = object.text();
        }
    }
    return holds(endpoint, agent, direction, kind);
}

Result<HiddenCount> CacheReader::countHidden(std::span<const Id> points, const ItemFilter &filter, int most)
{
    HiddenCount count;
    auto statement = m_database.prepare("SELECT type, order_time, body FROM item WHERE contact_point_id=?1"
                                        " ORDER BY contact_point_id DESC, order_time DESC, id DESC");
    if (!statement)
        return fail(statement.error());
    int looked = 0;
    for (const Id &point : points) {
        statement->bind(point);
        Result<bool> row = false;
        while ((row = statement->step()) && *row) {
            if (++looked > most) {
                count.isLeast = true;
                statement->reset();
                return count;
            }
            const bool shown = filter.reaches(statement->instant(1))
                               && filter.acceptsContent(RecordType(statement->number(0)), statement->bytes(2));
            count.hidden += shown ? 0 : 1;
        }
        if (!row)
            return fail(row.error());
    }
    return count;
}

} // namespace throughline::client
