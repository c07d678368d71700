// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/bell.h"

#include <QtGlobal>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace throughline::email {

Bell::Bell()
{
    // Without descriptors nothing works; poll() ignores -1, so that all that is lost is being woken.
    if (::pipe2(m_fds, O_CLOEXEC | O_NONBLOCK) != 0)
        m_fds[0] = m_fds[1] = -1;
}

Bell::~Bell()
{
    ::close(m_fds[0]);
    ::close(m_fds[1]);
}

void Bell::ring()
{
    m_rung = true;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(m_fds[1], &byte, 1); // a full pipe is rung already
}

void Bell::quiet()
{
    char bytes[64];
    while (::read(m_fds[0], bytes, sizeof bytes) > 0) {
    }
    m_rung = false;
}

bool Bell::wait(std::chrono::milliseconds atMost) const
{
    const auto until = std::chrono::steady_clock::now() + atMost;
    while (!m_rung) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return false;
        pollfd fd{m_fds[0], POLLIN, 0};
        ::poll(&fd, 1, int(left.count()));
    }
    return true;
}

} // namespace throughline::email
