// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"

#include <QByteArray>

#include <deque>

namespace throughline::hub {

class SessionSink;

//! The frames of one session that its socket has not taken yet. Keeps what may still be dropped out of the socket's own
//! queue, from which nothing can be taken back (PROTOCOL.md section 6, backpressure).
class OutgoingFrames
{
public:
    enum class Kind { Answer, Control, Delta, Ephemeral };

    explicit OutgoingFrames(SessionSink &sink) : m_sink(sink) {}

    void push(Kind kind, const QByteArray &frame, Instant now);
    //! Hands over what the socket can take.
    void drain(Instant now);
    //! Over the soft limit: Ephemerals are dropped at once; true when Deltas had to go too.
    [[nodiscard]] bool dropSoft();
    //! Over the hard limit, or nothing went out for too long.
    [[nodiscard]] bool overloaded(Instant now) const;

private:
    struct Frame {
        Kind kind;
        QByteArray bytes;
    };
    [[nodiscard]] bool overSoft() const;
    void drop(Kind kind);

    SessionSink &m_sink;
    std::deque<Frame> m_frames;
    qint64 m_bytes = 0;
    qint64 m_lastQueued = 0; //!< in the sink, when last looked at
    Instant m_progress;      //!< when the sink last took something
};

} // namespace throughline::hub
