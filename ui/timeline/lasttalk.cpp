// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/lasttalk.h"

#include "shared/words.h"
#include "timeline/typedday.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

//! What is no talk: neither side said it.
const QStringList &silent()
{
    static const QStringList kinds{u"visit"_s, u"system"_s, u"status"_s, u"assignment"_s};
    return kinds;
}

} // namespace

LastTalk::LastTalk(Source &source, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(300));
    m_soon.callOnTimeout(this, [this] { refresh(); });
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        if (!m_customerId.isNull() && concerns(changes) && !m_soon.isActive())
            m_soon.start();
    });
}

void LastTalk::enter(const Id &customerId)
{
    m_customerId = customerId;
    m_last.clear();
    m_ours.reset();
    m_known = false;
    m_points.clear();
    m_since = 0;
    m_soon.stop();
    Q_EMIT changed();
    refresh();
}

void LastTalk::setChannels(std::map<Id, QString> channels)
{
    m_channels = std::move(channels);
    Q_EMIT changed();
}

void LastTalk::refresh()
{
    ++m_generation;
    if (m_customerId.isNull())
        return;
    client::TimelineQuery last{.customerId = m_customerId, .before = items};
    last.filter = {.kinds = silent(), .otherKinds = true};
    m_source.timeline(last).then(this, [this, generation = m_generation](const Result<client::TimelinePage> &page) {
        if (generation != m_generation || !page)
            return;
        m_last = page->entries;
        m_points = {page->contactPointIds.begin(), page->contactPointIds.end()};
        Q_EMIT changed();
    });
    seekOurs({});
}

//! One read looks only so far: among very many page visits the last word may stand beyond.
void LastTalk::seekOurs(std::optional<TimelineKey> before)
{
    client::TimelineQuery ours{.customerId = m_customerId, .anchor = before, .before = 1};
    ours.filter = {.directions = {Direction::Out}, .kinds = silent(), .otherKinds = true};
    m_source.timeline(ours).then(this, [this, generation = m_generation](const Result<client::TimelinePage> &page) {
        if (generation != m_generation || !page)
            return;
        if (page->entries.empty() && page->stoppedBefore)
            return seekOurs(page->stoppedBefore);
        m_ours = page->entries.empty() ? std::nullopt : std::optional(page->entries.back().item());
        m_known = true;
        m_since = 0;
        Q_EMIT changed();
        if (m_ours)
            countSince();
    });
}

bool LastTalk::concerns(const client::ChangeSet &changes) const
{
    return changes.wide || changes.overlay
           || std::any_of(changes.records.begin(), changes.records.end(), [this](const client::ChangedRecord &record) {
                  return (record.type == RecordType::IdentityLink && record.customerId == m_customerId)
                         || m_points.contains(record.contactPointId);
              });
}

void LastTalk::countSince()
{
    client::TimelineQuery since{.customerId = m_customerId, .before = mostSince + 1};
    since.filter = {.directions = {Direction::In}, .kinds = silent(), .otherKinds = true, .from = m_ours->orderTime};
    m_source.timeline(since).then(this, [this, generation = m_generation](const Result<client::TimelinePage> &page) {
        if (generation != m_generation || !page)
            return;
        m_since = int(page->entries.size());
        Q_EMIT changed();
    });
}

QString LastTalk::when(Instant at) const
{
    const QString time = Words::timeOfDay(at);
    return dayOf(at) == dayOf(m_clock.now()) ? time : Words::day(at, m_clock.now()) + u", "_s + time;
}

QString LastTalk::summary() const
{
    if (!m_known || (m_last.empty() && !m_ours))
        return {};
    if (!m_ours)
        //: Above the timeline: no agent has written to the customer so far
        return tr("Nobody of us has written yet");
    const bool mine = m_ours->author.type == AuthorType::Agent && m_ours->author.id == m_source.agentId();
    //: In "Last from us: you, 14:02"
    QString who = mine ? tr("you") : isolated(m_ours->author.name);
    if (m_ours->author.name.isEmpty() && !mine)
        who = Words::channel(m_channels.contains(m_ours->endpointId) ? m_channels.at(m_ours->endpointId) : QString());
    //: Above the timeline: who of us wrote last, and when
    QString said = tr("Last from us: %1, %2").arg(who, when(m_ours->orderTime));
    if (m_since > 0) {
        const QString count =
            m_since > mostSince ? QLocale().toString(mostSince) + u"+"_s : QLocale().toString(m_since);
        //: Goes on from "Last from us: …"; %1 is how many items the customer sent since
        said += u" · "_s + tr("since then %1 from the customer").arg(count);
    }
    return said;
}

QString LastTalk::line(const TimelineItem &item) const
{
    const auto channel = m_channels.find(item.endpointId);
    QString words = oneLine(item.data.value("subject"_L1).toString(), 120);
    if (words.isEmpty())
        words = oneLine(item.text, 120);
    if (words.isEmpty() && !item.attachments.empty())
        words = oneLine(item.attachments.front().name, 120);
    const bool mine = item.author.type == AuthorType::Agent && item.author.id == m_source.agentId();
    //: Who wrote an item, at the beginning of a line
    QStringList parts{mine ? tr("You") : isolated(item.author.name)};
    if (item.kind == "note"_L1)
        //: What an item is, in a line about it
        parts << tr("note");
    else if (channel != m_channels.end())
        parts << Words::channel(channel->second);
    parts << when(item.orderTime);
    parts.removeAll({});
    return words.isEmpty() ? parts.join(u" · "_s) : parts.join(u" · "_s) + u": "_s + isolated(words);
}

QStringList LastTalk::lines() const
{
    QStringList all;
    for (auto entry = m_last.rbegin(); entry != m_last.rend(); ++entry) {
        if (entry->kind() == client::TimelineEntry::Kind::Item && all.size() < items)
            all << line(entry->item());
    }
    return all;
}

} // namespace throughline::ui
