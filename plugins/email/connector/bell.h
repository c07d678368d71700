// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

namespace throughline::email {

//! Wakes a thread that waits in poll(): a pipe to oneself. ring() from any thread.
class Bell
{
public:
    Bell();
    ~Bell();
    Bell(const Bell &) = delete;
    Bell &operator=(const Bell &) = delete;

    void ring();
    //! Takes the rings so far.
    void quiet();
    [[nodiscard]] bool rung() const { return m_rung; }
    //! Blocks until it is rung; false when the time is over first.
    bool wait(std::chrono::milliseconds atMost) const;
    //! Readable while it was rung.
    [[nodiscard]] int fd() const { return m_fds[0]; }

private:
    int m_fds[2] = {-1, -1};
    std::atomic<bool> m_rung = false;
};

} // namespace throughline::email
