// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/simnetwork.h"

#include <algorithm>

namespace throughline::test {

namespace {

constexpr SimConnection::Side other(SimConnection::Side side)
{
    return side == SimConnection::Console ? SimConnection::Hub : SimConnection::Console;
}

} // namespace

void SimConnection::attach(Side side, Ear ear)
{
    m_ears[side] = std::move(ear);
    plan(other(side));
}

void SimConnection::detach(Side side)
{
    m_ears[side] = {};
    m_ended[side] = true;
    if (m_open)
        close(side, 1006);
}

void SimConnection::send(Side from, const QByteArray &frame, FrameKind kind)
{
    if (!m_open)
        return;
    auto &random = m_network.m_random;
    const auto &faults = m_network.faults;
    auto &lane = m_lanes[from];
    if (kind == FrameKind::Push) {
        if (random.unit() < faults.losePush)
            return;
        const bool late = random.unit() < faults.latePush;
        if (late || random.unit() < faults.doublePush) {
            const auto when = m_network.m_time.now() + std::chrono::milliseconds(random.below(2000) + 1);
            const auto weak = m_self;
            m_strays.push_back(m_network.m_time.at(when, [weak, from, frame] {
                if (const auto self = weak.lock(); self && self->m_open)
                    self->hear(other(from), frame);
            }));
        }
        if (late)
            return;
    }
    lane.last = std::max(lane.last, m_network.m_time.now() + m_network.delay());
    lane.bytes += frame.size();
    lane.frames.push_back({frame, 0, lane.last});
    plan(from);
}

void SimConnection::close(Side from, int code)
{
    if (!m_open)
        return;
    m_open = false;
    auto &lane = m_lanes[from];
    lane.last = std::max(lane.last, m_network.m_time.now() + m_network.delay());
    lane.frames.push_back({{}, code, lane.last});
    plan(from);
    // What the other side still has under way reaches nobody.
    auto &back = m_lanes[other(from)];
    back.frames.clear();
    back.bytes = 0;
    m_ended[from] = true;
}

void SimConnection::cut(int noticeMs)
{
    if (!m_open)
        return;
    m_open = false;
    for (const auto side : {Console, Hub}) {
        m_lanes[side].frames.clear();
        m_lanes[side].bytes = 0;
        const auto when =
            m_network.m_time.now() + std::chrono::milliseconds(m_network.m_random.below(std::uint64_t(noticeMs) + 1));
        const auto weak = m_self;
        m_strays.push_back(m_network.m_time.at(when, [weak, side] {
            if (const auto self = weak.lock())
                self->end(side, 1006);
        }));
    }
}

void SimConnection::stall(Side side, std::chrono::milliseconds span)
{
    auto &lane = m_lanes[other(side)];
    lane.stall = std::max(lane.stall, m_network.m_time.now() + span);
    plan(other(side));
}

void SimConnection::plan(Side from)
{
    auto &lane = m_lanes[from];
    auto &time = m_network.m_time;
    if (lane.timer)
        time.cancel(lane.timer);
    lane.timer = 0;
    if (lane.frames.empty() || (!m_ears[other(from)].frame && !m_ended[other(from)]))
        return;
    const auto when = std::max(lane.frames.front().due, lane.stall);
    const auto weak = m_self;
    lane.timer = time.at(when, [weak, from] {
        if (const auto self = weak.lock())
            self->arrive(from);
    });
}

void SimConnection::arrive(Side from)
{
    auto &lane = m_lanes[from];
    lane.timer = 0;
    if (lane.frames.empty())
        return;
    const auto frame = std::move(lane.frames.front());
    lane.frames.pop_front();
    lane.bytes -= frame.bytes.size();
    plan(from);
    if (frame.closeCode) {
        end(other(from), frame.closeCode);
        return;
    }
    hear(other(from), frame.bytes);
    if (const auto writable = m_ears[from].writable; writable && !m_ended[from])
        writable();
}

void SimConnection::hear(Side side, const QByteArray &frame)
{
    if (m_ended[side] || !m_ears[side].frame)
        return;
    if (m_network.m_trace)
        m_network.m_trace(m_number, side, frame);
    const auto ear = m_ears[side].frame; // the call may detach
    ear(frame);
}

void SimConnection::end(Side side, int code)
{
    if (std::exchange(m_ended[side], true))
        return;
    const auto ear = std::exchange(m_ears[side], {});
    if (ear.closed)
        ear.closed(code);
}

SimNetwork::~SimNetwork()
{
    for (const auto &weak : m_connections) {
        if (const auto connection = weak.lock()) {
            for (const auto side : {SimConnection::Console, SimConnection::Hub})
                connection->m_ears[side] = {};
        }
    }
}

std::shared_ptr<SimConnection> SimNetwork::connect()
{
    const std::shared_ptr<SimConnection> made(new SimConnection(*this, ++m_count));
    made->m_self = made;
    m_connections.push_back(made);
    return made;
}

void SimNetwork::later(std::function<void()> task)
{
    m_time.at(m_time.now() + delay(), std::move(task));
}

std::chrono::milliseconds SimNetwork::delay()
{
    const int span = std::max(0, faults.maxDelayMs - faults.minDelayMs);
    return std::chrono::milliseconds(faults.minDelayMs + int(m_random.below(std::uint64_t(span) + 1)));
}

} // namespace throughline::test
