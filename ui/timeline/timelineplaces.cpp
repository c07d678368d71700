// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// TimelineModel, the part that goes to a place, and shows only what is wanted.
#include "timeline/timelinemodel.h"

#include "shared/later.h"
#include "timeline/typedday.h"

#include <QLocale>

#include <algorithm>

namespace throughline::ui {

// --- places -----------------------------------------------------------------------------------------------------

void TimelineModel::showNewest()
{
    setUnseen(0);
    if (!m_moreAfter) {
        Q_EMIT opened(0);
        return;
    }
    ++m_generation;
    m_dirt = {};
    if (m_customer.customer.id.isNull())
        fetchContext(); // was on its way
    fetchFirst({});
}

void TimelineModel::showOldest()
{
    showAt(beginningOfTime);
}

void TimelineModel::showAt(const TimelineKey &place)
{
    if (m_customerId.isNull())
        return;
    ++m_generation;
    m_dirt = {};
    if (m_customer.customer.id.isNull())
        fetchContext(); // was on its way
    fetchFirst(place);
}

//! What was found is shown, wherever it is: a filter that hides it goes.
void TimelineModel::goTo(const TimelineKey &place)
{
    const auto held = std::find_if(rows().begin(), rows().end(), [&](const TimelineRow &row) {
        return std::any_of(row.parts.begin(), row.parts.end(),
                           [&](const client::TimelineEntry &part) { return part.key().id == place.id; });
    });
    if (held != rows().end())
        return Q_EMIT rowWanted(int(held - rows().begin()));
    m_filter.forget(m_customerId);
    m_wanted = {};
    tellDecisions();
    showAt(place);
}

void TimelineModel::showQuoted(int row)
{
    const TimelineRow *found = rowAt(index(row));
    if (!found || found->parts.empty())
        return;
    if (const auto place = SentEnvelope::place(found->parts.front().item()))
        goTo(*place);
}

bool TimelineModel::showDay(const QString &typed)
{
    const auto day = typedDay(typed, dayOf(m_clock.now()));
    if (day)
        showAt({startOf(*day), {}});
    return day.has_value();
}

bool TimelineModel::showDaysAgo(int days)
{
    showAt({startOf(dayOf(m_clock.now()).addDays(-days)), {}});
    return true;
}

QString TimelineModel::dayBeside(const QString &typed, int by) const
{
    const QDate today = dayOf(m_clock.now());
    const auto day = typedDay(typed, today);
    const QDate next = day ? std::min(day->addDays(by), today) : today;
    return QLocale().toString(next, QLocale::ShortFormat);
}

QString TimelineModel::today() const
{
    return isoDay(m_clock.now());
}

// --- the filter -------------------------------------------------------------------------------------------------

//! Something else is to be shown: from the newest end, where what is new of it stands.
void TimelineModel::refilter()
{
    m_wanted = m_filter.filter();
    tellDecisions();
    if (m_customerId.isNull())
        return;
    ++m_generation;
    m_dirt = {};
    if (m_customer.customer.id.isNull())
        fetchContext(); // was on its way
    fetchFirst({});
}

void TimelineModel::countHidden()
{
    if (m_wanted.isEmpty())
        return;
    client::TimelineQuery query{.customerId = m_customerId, .before = 0};
    query.filter = m_wanted;
    query.countHidden = true;
    m_source.timeline(query).then(this, [this, generation = m_generation](const Result<client::TimelinePage> &counted) {
        if (generation == m_generation && counted)
            m_filter.setHidden(counted->hidden);
    });
}

//! An item that is new and not wanted: nothing is to be read for it.
bool TimelineModel::passesOver(const client::ChangedRecord &record) const
{
    return !m_wanted.isEmpty() && !record.removed && !record.body.isEmpty()
           && !(m_wanted.reaches(record.orderTime) && m_wanted.acceptsContent(record.type, record.body));
}

} // namespace throughline::ui
