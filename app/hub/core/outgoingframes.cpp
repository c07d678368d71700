// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/outgoingframes.h"

#include "core/syncsession.h"
#include "wire/limits.h"

#include <algorithm>

namespace throughline::hub {

namespace {

// Enough to keep a fast line busy, little enough to be worth taking back from a slow one.
constexpr qint64 socketFill = 256 * 1024;

} // namespace

void OutgoingFrames::push(Kind kind, const QByteArray &frame, Instant now)
{
    if (m_frames.empty() && m_sink.queuedBytes() < socketFill) {
        if (m_sink.queuedBytes() == 0)
            m_progress = now;
        m_sink.send(frame);
        m_lastQueued = m_sink.queuedBytes();
        return;
    }
    m_frames.push_back({kind, frame});
    m_bytes += frame.size();
    drain(now);
}

void OutgoingFrames::drain(Instant now)
{
    const qint64 queued = m_sink.queuedBytes();
    if (queued < m_lastQueued || queued == 0)
        m_progress = now;
    while (!m_frames.empty() && m_sink.queuedBytes() < socketFill) {
        const auto frame = std::move(m_frames.front());
        m_frames.pop_front();
        m_bytes -= frame.bytes.size();
        m_sink.send(frame.bytes);
    }
    m_lastQueued = m_sink.queuedBytes();
}

bool OutgoingFrames::overSoft() const
{
    return m_bytes + m_sink.queuedBytes() > wire::queueSoftBytes || m_frames.size() > size_t(wire::queueSoftFrames);
}

void OutgoingFrames::drop(Kind kind)
{
    std::erase_if(m_frames, [&](const Frame &frame) {
        const bool goes = frame.kind == kind;
        m_bytes -= goes ? frame.bytes.size() : 0;
        return goes;
    });
}

bool OutgoingFrames::dropSoft()
{
    if (!overSoft())
        return false;
    drop(Kind::Ephemeral);
    const bool deltas =
        std::any_of(m_frames.begin(), m_frames.end(), [](const Frame &frame) { return frame.kind == Kind::Delta; });
    if (!overSoft() || !deltas)
        return false;
    drop(Kind::Delta);
    return true;
}

bool OutgoingFrames::overloaded(Instant now) const
{
    const bool waiting = !m_frames.empty() || m_sink.queuedBytes() > 0;
    return m_bytes + m_sink.queuedBytes() > wire::queueHardBytes
           || (waiting && now - m_progress > wire::noProgressLimit);
}

} // namespace throughline::hub
