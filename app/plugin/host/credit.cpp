// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "host/credit.h"

#include "api/shapes.h"

#include <algorithm>

namespace throughline::plugin {

void CreditAccount::spend(qint64 bytes)
{
    --m_left.messages;
    m_left.bytes -= bytes;
}

bool CreditAccount::grant(int messages, qint64 bytes)
{
    m_left.messages += messages;
    m_left.bytes += bytes;
    return messages >= 0 && bytes >= 0 && m_left.messages <= m_window.messages && m_left.bytes <= m_window.bytes;
}

bool CreditBook::received(qint64 bytes)
{
    const bool had = m_outstanding.messages < m_window.messages && m_outstanding.bytes < m_window.bytes;
    ++m_outstanding.messages;
    m_outstanding.bytes += bytes;
    return had;
}

void CreditBook::finished(qint64 bytes)
{
    ++m_finished.messages;
    m_finished.bytes += bytes;
}

bool CreditBook::due() const
{
    return m_finished.messages >= m_window.messages / 4 || m_finished.bytes >= m_window.bytes / 4;
}

Window CreditBook::take(std::chrono::milliseconds now)
{
    if (now > m_filled) {
        const double seconds = std::chrono::duration<double>(now - m_filled).count();
        m_tokens = std::min(double(m_window.messages), m_tokens + seconds * m_perSecond);
        m_filled = now;
    }
    const int messages = std::min(m_finished.messages, int(m_tokens));
    if (!due() || messages == 0)
        return {0, 0};
    // Bytes go back with the last of their messages, so that a few large ones are paced like many small ones.
    const qint64 bytes =
        messages == m_finished.messages ? m_finished.bytes : m_finished.bytes * messages / m_finished.messages;
    m_tokens -= messages;
    m_finished.messages -= messages;
    m_finished.bytes -= bytes;
    m_outstanding.messages -= messages;
    m_outstanding.bytes -= bytes;
    return {messages, bytes};
}

} // namespace throughline::plugin
