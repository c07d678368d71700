// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/readmodels.h"

namespace throughline::client {

using namespace Qt::StringLiterals;

TimelineEntry::TimelineEntry(Kind kind, TimelineKey key, Id contactPointId, QByteArray body)
    : m_kind(kind),
      m_key(key),
      m_contactPointId(contactPointId),
      m_body(std::move(body))
{
}

TimelineEntry::TimelineEntry(TimelineItem item, PendingMark pending)
    : m_key{item.orderTime, item.id},
      m_contactPointId(item.contactPointId),
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
        decoded->kind = m_kind == Kind::Stub ? u"stub"_s : u"unknown"_s;
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
