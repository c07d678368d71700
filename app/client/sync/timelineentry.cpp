// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/readmodels.h"

namespace throughline::client {

using namespace Qt::StringLiterals;

TimelineEntry::TimelineEntry(Kind kind, TimelineKey key, Id contactPointId, QByteArray body)
    : m_kind(kind), m_key(key), m_contactPointId(contactPointId), m_body(std::move(body)),
      m_decoded(std::make_shared<Decoded>())
{
}

TimelineEntry::TimelineEntry(TimelineItem item, PendingMark pending)
    : m_key{item.orderTime, item.id}, m_contactPointId(item.contactPointId), m_decoded(std::make_shared<Decoded>()),
      m_pending(std::move(pending))
{
    std::call_once(m_decoded->once, [&] { m_decoded->item = std::move(item); });
}

const TimelineItem &TimelineEntry::item() const
{
    static const TimelineItem none;
    if (!m_decoded)
        return none;
    std::call_once(m_decoded->once, [this] {
        auto decoded = m_kind == Kind::Item ? fromBody<TimelineItem>(m_body) : fail(ErrorCode::NotFound);
        if (decoded) {
            m_decoded->item = std::move(*decoded);
            return;
        }
        // A stub, or a record that a newer hub wrote in a shape we do not know: its place and no more.
        auto &item = m_decoded->item;
        item.id = m_key.id;
        item.orderTime = item.occurredAt = item.receivedAt = m_key.orderTime;
        item.contactPointId = m_contactPointId;
        item.kind = m_kind == Kind::Stub ? u"stub"_s : u"unknown"_s;
        item.direction = Direction::Internal;
    });
    return m_decoded->item;
}

bool TimelineEntry::operator==(const TimelineEntry &other) const
{
    if (m_kind != other.m_kind || m_key != other.m_key || m_contactPointId != other.m_contactPointId
        || m_pending != other.m_pending)
        return false;
    if (m_body.isEmpty() && other.m_body.isEmpty())
        return m_decoded == other.m_decoded || item() == other.item();
    return m_body == other.m_body;
}

} // namespace throughline::client
