// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/readmodels.h"

#include "cache/storedobject.h"

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

const auto unreadable = u"unknown"_s; //!< kind of a record in a shape we do not know
const auto stub = u"stub"_s;

ItemHead headOf(const TimelineItem &item)
{
    return {item.kind, item.direction, item.conversationId, item.seq, item.author.id, item.author.name};
}

ItemHead headOf(QByteArrayView body)
{
    StoredObject object(body);
    if (!object.next())
        return {.kind = unreadable, .direction = Direction::Internal};
    ItemHead head;
    do {
        const auto name = object.name();
        if (name == "author") {
            StoredObject author(object.value());
            while (author.next()) {
                if (author.name() == "id")
                    head.authorId = Id::fromString(author.text()).value_or(Id{});
                else if (author.name() == "name")
                    head.authorName = author.text();
            }
        } else if (name == "conversationId") {
            head.conversationId = Id::fromString(object.text()).value_or(Id{});
        } else if (name == "direction") {
            head.direction = enumFromText<Direction>(object.text()).value_or(Direction::Internal);
        } else if (name == "kind") {
            head.kind = object.text();
        } else if (name == "seq") {
            head.seq = object.number();
            break; // behind it comes the text, the longest of all
        }
    } while (object.next());
    return head;
}

} // namespace

TimelineEntry::TimelineEntry(Kind kind, TimelineKey key, Id contactPointId, QByteArray body)
    : m_kind(kind),
      m_key(key),
      m_contactPointId(contactPointId),
      m_body(std::move(body)),
      m_head(kind == Kind::Item ? headOf(QByteArrayView(m_body))
                                : ItemHead{.kind = stub, .direction = Direction::Internal})
{
}

TimelineEntry::TimelineEntry(TimelineItem item, PendingMark pending)
    : m_key{item.orderTime, item.id},
      m_contactPointId(item.contactPointId),
      m_head(headOf(item)),
      m_item(std::make_shared<const TimelineItem>(std::move(item))),
      m_pending(std::move(pending))
{
}

const TimelineItem &TimelineEntry::item() const
{
    if (m_item)
        return *m_item;
    auto decoded = m_kind == Kind::Item ? fromBody<TimelineItem>(m_body) : fail(ErrorCode::NotFound);
    if (!decoded) {
        // A stub, or a record that a newer hub wrote in a shape we do not know: its place and no more.
        decoded.emplace();
        decoded->id = m_key.id;
        decoded->orderTime = decoded->occurredAt = decoded->receivedAt = m_key.orderTime;
        decoded->contactPointId = m_contactPointId;
        decoded->kind = m_kind == Kind::Stub ? stub : unreadable;
        decoded->direction = Direction::Internal;
    }
    m_item = std::make_shared<const TimelineItem>(std::move(*decoded));
    return *m_item;
}

bool TimelineEntry::operator==(const TimelineEntry &other) const
{
    if (m_kind != other.m_kind || m_key != other.m_key || m_contactPointId != other.m_contactPointId
        || m_pending != other.m_pending || m_body != other.m_body)
        return false;
    return !m_body.isEmpty() || item() == other.item();
}

} // namespace throughline::client
