// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/timelinefind.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace throughline::ui {

TimelineFind::TimelineFind(Source &source, QObject *parent) : QObject(parent), m_source(source) {}

void TimelineFind::enter(const Id &customerId)
{
    ++m_generation;
    m_customerId = customerId;
    m_text.clear();
    m_found = {};
    m_answered = false;
    m_at = 0;
    Q_EMIT changed();
    Q_EMIT wordsChanged();
}

void TimelineFind::setText(const QString &text)
{
    if (text == m_text)
        return;
    if (text.trimmed().isEmpty()) {
        enter(m_customerId);
        m_text = text;
        return;
    }
    m_text = text;
    Q_EMIT changed();
    m_source.findPlaces(m_customerId, text)
        .then(this, [this, generation = ++m_generation](const Result<client::FoundPlaces> &found) {
            if (generation != m_generation)
                return;
            m_found = found.value_or(client::FoundPlaces());
            m_answered = true;
            m_at = 0;
            Q_EMIT wordsChanged();
            Q_EMIT changed();
            go(0);
        });
}

void TimelineFind::next()
{
    go(m_at + 1);
}

void TimelineFind::previous()
{
    go(m_at - 1);
}

void TimelineFind::go(int to)
{
    if (count() == 0)
        return;
    m_at = (to + count()) % count();
    Q_EMIT changed();
    Q_EMIT placeWanted(m_found.places[size_t(m_at)]);
}

QString TimelineFind::stand() const
{
    if (!m_answered)
        return {};
    if (count() == 0)
        //: Beside the field that finds words in the timeline
        return tr("Not found");
    const QString all = QLocale().toString(count()) + (m_found.more ? u"+"_s : QString());
    //: Beside the field that finds words in the timeline: which place this is, and of how many; "3 of 12"
    return tr("%1 of %2").arg(QLocale().toString(m_at + 1), all);
}

} // namespace throughline::ui
