// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/replywindow.h"

#include "shared/words.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr std::chrono::milliseconds minute = std::chrono::minutes(1);

//! "3 h 12 min": an hour more or less decides whether to answer now, so minutes are said with hours.
QString leftWords(std::chrono::milliseconds left)
{
    const QString whole = Words::span(left);
    const auto minutes = left % std::chrono::hours(1);
    if (left < std::chrono::hours(1) || left >= std::chrono::hours(48) || minutes < minute)
        return whole;
    return whole + u' ' + Words::span(minutes);
}

} // namespace

ReplyWindow::ReplyWindow(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_minute.setSingleShot(true);
    m_minute.callOnTimeout(this, &ReplyWindow::look);
}

void ReplyWindow::aim(const Target *target, const std::vector<Target> &ways)
{
    m_target = target ? *target : Target{};
    m_endings.clear();
    for (const Target &way : ways) {
        if (const auto until = way.answerUntil(); until && !way.windowClosed)
            m_endings.push_back(*until);
    }
    show();
    wait();
}

void ReplyWindow::look()
{
    const Instant now = m_clock.now();
    if (std::any_of(m_endings.begin(), m_endings.end(), [now](Instant until) { return until <= now; }))
        Q_EMIT passed(); // who holds them aims anew
    show();
    wait();
}

void ReplyWindow::show()
{
    const Instant now = m_clock.now();
    const auto until = m_target.answerUntil();
    const auto left = until ? std::max(*until - now, std::chrono::milliseconds(0)) : std::chrono::milliseconds(0);
    const bool over = m_target.windowClosed;
    const bool soon = until && !over && left < std::chrono::hours(1);
    QString words;
    if (over)
        words = TargetModel::reason(m_target);
    else if (until)
        //: Above the reply, where a channel takes answers for a time only; %1 is when it ends, %2 how long that is ("3 h 12 min")
        words = tr("Answer until %1, %2 left").arg(Words::ahead(*until, now), leftWords(left));
    if (std::tie(words, soon, over) == std::tie(m_words, m_soon, m_over))
        return;
    m_words = words;
    m_soon = soon;
    m_over = over;
    Q_EMIT changed();
}

//! When the words change next, or the time of an address is over, whichever is first. The wall clock may be set meanwhile,
//! and a computer may sleep: never later than in a minute.
void ReplyWindow::wait()
{
    if (m_endings.empty())
        return m_minute.stop();
    auto next = minute;
    for (const Instant ending : m_endings)
        next = std::min(next, (ending - m_clock.now()) % minute + std::chrono::milliseconds(1));
    m_minute.start(std::max(next, std::chrono::milliseconds(1)));
}

} // namespace throughline::ui
