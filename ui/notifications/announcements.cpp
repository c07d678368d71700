// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "notifications/announcements.h"

#include <algorithm>

namespace throughline::ui {
namespace {

constexpr size_t mostKnown = 1000;

} // namespace

Announcements::Announcements(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setInterval(500);
    m_timer.callOnTimeout(this, &Announcements::look);
}

void Announcements::tell(Voice &voice, const QString &key, const QString &sentence)
{
    if (std::find(m_known.begin(), m_known.end(), key) != m_known.end())
        return;
    m_known.push_back(key);
    if (m_known.size() > mostKnown)
        m_known.pop_front();
    voice.waiting << sentence;
    if (maySpeak(voice))
        say(voice);
    else
        m_timer.start();
}

void Announcements::forget(const QString &key)
{
    std::erase(m_known, key);
}

//! A clock that was set back does not silence it.
bool Announcements::maySpeak(const Voice &voice) const
{
    const Instant now = m_clock.now();
    return !voice.at || now < *voice.at || now - *voice.at >= voice.pause;
}

void Announcements::look()
{
    for (Voice *voice : {&m_urgent, &m_polite}) {
        if (!voice->waiting.isEmpty() && maySpeak(*voice))
            say(*voice);
    }
    if (m_urgent.waiting.isEmpty() && m_polite.waiting.isEmpty())
        m_timer.stop();
}

void Announcements::say(Voice &voice)
{
    const int number = int(voice.waiting.size());
    if (number == 1)
        voice.said = voice.waiting.front();
    else if (&voice == &m_urgent)
        //: Said by screen readers: so many replies failed or mentions came within a moment
        voice.said = tr("%n things need you now", nullptr, number);
    else
        //: Said by screen readers: so many messages came within a moment
        voice.said = tr("%n new messages", nullptr, number);
    voice.waiting.clear();
    voice.at = m_clock.now();
    Q_EMIT(this->*voice.spoken)();
}

} // namespace throughline::ui
