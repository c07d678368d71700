// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Triage, the part that asks until when conversations are put aside.
#include "inbox/triage.h"

#include "shared/later.h"

namespace throughline::ui {

QString Triage::laterWords(int choice) const
{
    return ui::laterWords(Later(choice), m_clock.now());
}

bool Triage::isAhead(int choice) const
{
    return laterTime(Later(choice), m_clock.now()) > m_clock.now();
}

bool Triage::isBefore(int choice, int other) const
{
    return laterTime(Later(choice), m_clock.now()) < laterTime(Later(other), m_clock.now());
}

void Triage::askTime(const QStringList &ids)
{
    m_asked = ids;
    Q_EMIT timeAsked();
}

bool Triage::snoozeAsked(const QString &day, const QString &time)
{
    const auto until = typedTime(day, time, m_clock.now());
    if (until)
        snoozeUntil(m_asked, *until);
    return until.has_value();
}

QString Triage::typedWords(const QString &day, const QString &time) const
{
    return ui::typedWords(day, time, m_clock.now());
}

QString Triage::proposedDay() const
{
    return ui::proposedDay(m_clock.now());
}

QString Triage::today() const
{
    return isoDay(m_clock.now());
}

QString Triage::lastDay() const
{
    return lastIsoDay(m_clock.now());
}

} // namespace throughline::ui
