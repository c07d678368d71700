// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "support/simtime.h"

#include <QByteArray>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace throughline::test {

//! What the network does wrong. Chances are per frame.
struct NetworkFaults {
    int minDelayMs = 1;
    int maxDelayMs = 40;
    double losePush = 0;   //!< a push frame never arrives
    double doublePush = 0; //!< it arrives a second time, later
    double latePush = 0;   //!< it arrives up to two seconds late, after frames that were sent later
};

//! A request travels in order and is answered; a push is a hint, and the faults of PROTOCOL I8 happen to it.
enum class FrameKind { Ordered, Push };

//! One connection: two queues of frames, each in order but for the faults. Callbacks run from SimTime's queue, never from
//! within send() or close(). The network owns it; both ends hold it weakly.
class SimConnection
{
public:
    enum Side { Console = 0, Hub = 1 };
    struct Ear {
        std::function<void(const QByteArray &)> frame;
        std::function<void(int code)> closed; //!< at most once; not after detach()
        std::function<void()> writable;       //!< the other side took a frame
    };

    //! \a side hears from now on. Frames that came before wait for it.
    void attach(Side side, Ear ear);
    //! The process at \a side is gone: the system closes its socket, the other side hears code 1006.
    void detach(Side side);
    void send(Side from, const QByteArray &frame, FrameKind kind = FrameKind::Ordered);
    //! Orderly: the other side gets what was sent before, then the close code.
    void close(Side from, int code);
    //! The wire is cut: frames under way are lost; each side notices by itself, up to \a noticeMs later.
    void cut(int noticeMs = 0);
    //! \a side stops reading for \a span: what the other side sends piles up.
    void stall(Side side, std::chrono::milliseconds span);

    [[nodiscard]] bool isOpen() const { return m_open; }
    //! Sent by \a from and not yet taken by the other side.
    [[nodiscard]] qint64 queuedBytes(Side from) const { return m_lanes[from].bytes; }
    [[nodiscard]] int queuedFrames(Side from) const { return int(m_lanes[from].frames.size()); }
    [[nodiscard]] int number() const { return m_number; }

private:
    friend class SimNetwork;
    struct Frame {
        QByteArray bytes;
        int closeCode = 0; //!< not 0: the end of the lane
        Instant due;
    };
    struct Lane {
        std::deque<Frame> frames;
        qint64 bytes = 0;
        Instant last;  //!< no later frame arrives before this
        Instant stall; //!< the reader sleeps until then
        TimerId timer = 0;
    };
    SimConnection(class SimNetwork &network, int number) : m_network(network), m_number(number) {}
    void plan(Side from);
    void arrive(Side from);
    void hear(Side side, const QByteArray &frame);
    void end(Side side, int code);

    SimNetwork &m_network;
    int m_number;
    bool m_open = true;
    Lane m_lanes[2]; //!< by sender
    Ear m_ears[2];
    bool m_ended[2] = {false, false};
    std::vector<TimerId> m_strays; //!< late and doubled frames, and the moments a cut is noticed
    std::weak_ptr<SimConnection> m_self;
};

//! Connections with delays, cuts and faults, all from one Random.
class SimNetwork
{
public:
    //! Each frame that arrives: connection, receiving side, bytes.
    using Trace = std::function<void(int, SimConnection::Side, const QByteArray &)>;

    SimNetwork(SimTime &time, Random &random) : m_time(time), m_random(random) {}
    ~SimNetwork();

    [[nodiscard]] std::shared_ptr<SimConnection> connect();
    //! Runs \a task after one network delay: a datagram without order, e.g. one HTTP request or its response.
    void later(std::function<void()> task);
    void setTrace(Trace trace) { m_trace = std::move(trace); }

    NetworkFaults faults;

private:
    friend class SimConnection;
    [[nodiscard]] std::chrono::milliseconds delay();
    SimTime &m_time;
    Random &m_random;
    Trace m_trace;
    int m_count = 0;
    std::vector<std::weak_ptr<SimConnection>> m_connections;
};

} // namespace throughline::test
