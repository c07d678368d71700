// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/newer.h"

#include "shared/words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr int mostRead = 50;
constexpr size_t mostShown = 20; //!< the newest; nobody reads more in a panel

//! Said to the customer or by the customer: a page visit and a note are neither, and what waits has not been said.
bool isSaid(const client::TimelineEntry &entry)
{
    const auto &head = entry.head();
    if (entry.kind() != client::TimelineEntry::Kind::Item || head.kind == "visit"_L1)
        return false;
    return head.direction == Direction::In || (head.direction == Direction::Out && !neverLeft(entry.item().delivery));
}

QString shortText(const TimelineItem &item)
{
    constexpr qint64 budget = 600;
    QString text = item.text.trimmed();
    if (text.isEmpty() && !item.attachments.empty())
        text = oneLine(item.attachments.front().name, 80);
    return text.left(drawable(text, budget));
}

} // namespace

NewerModel::NewerModel(Source &source, const Clock &clock, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock)
{
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool here =
            changes.wide || std::any_of(changes.records.begin(), changes.records.end(), [this](const auto &record) {
                return record.conversationId == m_conversationId || record.id == m_conversationId;
            });
        if (here && !m_conversationId.isNull())
            read();
    });
}

void NewerModel::follow(const Conversation &conversation, qint64 baseSeq)
{
    m_conversationId = conversation.id;
    m_customerId = conversation.customerId;
    m_floor = std::max<qint64>(0, baseSeq);
    m_kept = baseSeq > 0;
    m_begun = false;
    m_seen.clear();
    ++m_generation;
    set({});
    read();
}

void NewerModel::moveTo(const Id &customerId)
{
    if (m_conversationId.isNull() || m_customerId == customerId)
        return;
    m_customerId = customerId;
    read();
}

void NewerModel::stop()
{
    ++m_generation;
    m_conversationId = {};
    m_customerId = {};
    m_seen.clear();
    set({});
}

void NewerModel::accept()
{
    for (const NewerRow &row : rows())
        m_seen.insert(row.seq);
    set({});
}

bool NewerModel::isOnlyOurs() const
{
    return rowCount() > 0 && std::all_of(rows().begin(), rows().end(), [](const NewerRow &row) { return row.ours; });
}

void NewerModel::setInSight(bool inSight)
{
    if (m_inSight == inSight)
        return;
    m_inSight = inSight;
    Q_EMIT inSightChanged();
}

void NewerModel::read()
{
    m_source.timeline({.customerId = m_customerId, .before = mostRead, .onlyConversationId = m_conversationId})
        .then(this, [this, generation = m_generation](const Result<client::TimelinePage> &page) {
            if (generation == m_generation && page)
                adopt(page->entries);
        });
}

void NewerModel::adopt(const std::vector<client::TimelineEntry> &entries)
{
    const bool kept = std::exchange(m_kept, false);
    if (!std::exchange(m_begun, true) && !kept) {
        for (const client::TimelineEntry &entry : entries)
            m_floor = std::max(m_floor, entry.head().seq);
        return;
    }
    std::vector<NewerRow> fresh;
    for (const client::TimelineEntry &entry : entries) {
        const auto &head = entry.head();
        const bool ours = head.direction == Direction::Out;
        if (head.seq <= m_floor || m_seen.contains(head.seq) || !isSaid(entry)
            || (ours && head.authorId == m_source.agentId()))
            continue;
        const bool listed =
            std::any_of(rows().begin(), rows().end(), [&](const NewerRow &row) { return row.seq == head.seq; });
        if (m_inSight && !ours && !listed && !kept) {
            m_seen.insert(head.seq);
            continue;
        }
        const TimelineItem &item = entry.item();
        fresh.push_back({item.id, head.seq, ours, oneLine(item.author.name, 60),
                         Words::brief(item.orderTime, m_clock.now()), shortText(item)});
    }
    if (fresh.size() > mostShown)
        fresh.erase(fresh.begin(), fresh.end() - std::ptrdiff_t(mostShown));
    set(std::move(fresh));
}

void NewerModel::set(std::vector<NewerRow> rows)
{
    const int before = rowCount();
    setRows(std::move(rows));
    if (before != rowCount())
        Q_EMIT countChanged();
}

QVariant NewerModel::data(const QModelIndex &index, int role) const
{
    const NewerRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case WhoRole: return row->who;
    case WhenRole: return row->when;
    case Qt::DisplayRole:
    case TextRole: return row->text;
    case OursRole: return row->ours;
    default: return {};
    }
}

QHash<int, QByteArray> NewerModel::roleNames() const
{
    return {{WhoRole, "who"}, {WhenRole, "at"}, {TextRole, "said"}, {OursRole, "ours"}};
}

} // namespace throughline::ui
