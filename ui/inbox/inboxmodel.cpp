// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "inbox/inboxmodel.h"

#include "inbox/tagsmodel.h"
#include "shared/words.h"

#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace throughline::ui {

InboxModel::InboxModel(Source &source, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent),
      m_source(source),
      m_clock(clock),
      m_signals(source, clock)
{
    connect(&m_signals, &RowSignals::changed, this, [this](const Id &conversationId) {
        if (const int row = rowOf(conversationId); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {TypingRole, ViewingRole, DescriptionRole});
        Q_EMIT signalled(conversationId);
    });
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool concerned =
            changes.wide || changes.overlay
            || std::any_of(changes.records.begin(), changes.records.end(), [](const client::ChangedRecord &record) {
                   return record.type == RecordType::Conversation || record.type == RecordType::ReadMarker
                          || record.type == RecordType::Draft || record.type == RecordType::Agent
                          || record.type == RecordType::TimelineItem || record.type == RecordType::Endpoint
                          || record.type == RecordType::Notification;
               });
        if (concerned)
            refresh();
        if (changes.wide
            || std::any_of(changes.records.begin(), changes.records.end(),
                           [](const client::ChangedRecord &record) { return record.type == RecordType::Tag; }))
            loadTags();
    });
    loadTags();
    m_minute.callOnTimeout(this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(m_offset), index(m_offset + int(m_rows.size()) - 1),
                               {WaitingRole, TimeRole, SnoozedRole, DescriptionRole});
    });
    m_minute.start(std::chrono::seconds(20));
}

int InboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_total;
}

const client::InboxRow *InboxModel::rowData(int row) const
{
    const int at = row - m_offset;
    return at >= 0 && at < int(m_rows.size()) ? &m_rows[size_t(at)] : nullptr;
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_total)
        return {};
    static const client::InboxRow unloaded;
    const client::InboxRow *loaded = rowData(index.row());
    const client::InboxRow &row = loaded ? *loaded : unloaded;
    const Conversation &conversation = row.conversation;
    switch (role) {
    case ConversationIdRole: return conversation.id.toString();
    case CustomerIdRole: return conversation.customerId.toString();
    case Qt::DisplayRole:
    case NameRole:
        //: Name of a customer who has not told it yet
        return conversation.customer.name.isEmpty() ? tr("Visitor") : oneLine(conversation.customer.name);
    case SnippetRole: return oneLine(conversation.preview, 160);
    case ChannelIconRole: return Words::channelIcon(row.channel);
    case ChannelNameRole: return Words::channel(row.channel);
    case TimeRole: return loaded ? Words::brief(conversation.lastEventAt, m_clock.now()) : QString();
    case WaitingRole:
        return conversation.waitingSince && conversation.status != ConversationStatus::Closed
                   ? Words::span(m_clock.now() - *conversation.waitingSince)
                   : QString();
    case UnreadRole: return int(std::min<qint64>(row.unread, 9999));
    case AssigneeRole: return oneLine(row.assigneeName, 60);
    case PendingRole: return row.pendingCount > 0;
    case FailedRole: return row.rejectedCount > 0;
    case DraftRole: return row.hasDraft;
    case ClosedRole: return conversation.status == ConversationStatus::Closed;
    case TypingRole: return loaded ? m_signals.typingIn(conversation.id) : QString();
    case ViewingRole: return loaded ? m_signals.viewersOf(conversation.id) : QString();
    case TagNamesRole:
    case TagColorsRole: {
        QStringList values;
        for (const Tag &tag : tagsOf(conversation))
            values << (role == TagNamesRole ? oneLine(tag.name, 40) : TagsModel::colorOf(tag));
        return values;
    }
    case SnoozedRole:
        return conversation.status == ConversationStatus::Snoozed && conversation.snoozedUntil
                   ? Words::ahead(*conversation.snoozedUntil, m_clock.now())
                   : QString();
    case PriorityRole: return priorityWord(conversation);
    case UrgencyRole: return int(priorityOf(conversation.priority));
    case SelectedRole: return loaded && m_selected.contains(conversation.id);
    case CurrentRole: return loaded && !m_current.isNull() && conversation.id == m_current;
    case LoadedRole: return loaded != nullptr;
    case DescriptionRole: return loaded ? description(row) : QString();
    default: return {};
    }
}

void InboxModel::loadTags()
{
    m_source.tags().then(this, [this](const Result<std::vector<Tag>> &tags) {
        if (!tags || *tags == m_tags)
            return;
        m_tags = *tags;
        std::sort(m_tags.begin(), m_tags.end(),
                  [](const Tag &a, const Tag &b) { return a.name.localeAwareCompare(b.name) < 0; });
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(m_offset), index(m_offset + int(m_rows.size()) - 1),
                               {TagNamesRole, TagColorsRole, DescriptionRole});
        Q_EMIT tagsChanged();
    });
}

std::vector<Tag> InboxModel::tagsOf(const Conversation &conversation) const
{
    std::vector<Tag> tags;
    if (conversation.tagIds.empty())
        return tags;
    std::copy_if(m_tags.begin(), m_tags.end(), std::back_inserter(tags),
                 [&](const Tag &tag) { return conversation.tagIds.contains(tag.id.toString()); });
    return tags;
}

QHash<int, QByteArray> InboxModel::roleNames() const
{
    return {{ConversationIdRole, "conversationId"},
            {CustomerIdRole, "customerId"},
            {NameRole, "name"},
            {SnippetRole, "snippet"},
            {ChannelIconRole, "channelIcon"},
            {ChannelNameRole, "channelName"},
            {TimeRole, "time"},
            {WaitingRole, "waiting"},
            {UnreadRole, "unread"},
            {AssigneeRole, "assignee"},
            {PendingRole, "pending"},
            {FailedRole, "failed"},
            {DraftRole, "draft"},
            {ClosedRole, "closed"},
            {TypingRole, "typing"},
            {ViewingRole, "viewing"},
            {TagNamesRole, "tagNames"},
            {TagColorsRole, "tagColors"},
            {SnoozedRole, "snoozed"},
            {PriorityRole, "priority"},
            {UrgencyRole, "urgency"},
            {SelectedRole, "marked"},
            {CurrentRole, "current"},
            {LoadedRole, "loaded"},
            {DescriptionRole, "description"}};
}

void InboxModel::setQuery(client::InboxQuery::View view, const Id &queueId, const client::InboxFilter &filter)
{
    if (m_query.view == view && m_query.queueId == queueId && m_query.filter == filter && !m_loading)
        return;
    m_query.filter = filter;
    m_query.view = view;
    m_query.queueId = queueId;
    ++m_generation;
    m_reading = false;
    beginResetModel(); // another list, not a change of this one
    m_rows.clear();
    m_offset = m_wantedOffset = m_total = 0;
    endResetModel();
    m_loading = true;
    Q_EMIT loadingChanged();
    Q_EMIT countChanged();
    Q_EMIT currentRowChanged();
    fetch();
}

void InboxModel::setCurrent(const Id &conversationId)
{
    if (m_current == conversationId)
        return;
    m_current = conversationId;
    m_signals.view(conversationId);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(m_offset), index(m_offset + int(m_rows.size()) - 1), {CurrentRole});
    Q_EMIT currentIdChanged();
    Q_EMIT currentRowChanged();
}

void InboxModel::setSelected(std::unordered_set<Id> conversations)
{
    if (m_selected == conversations)
        return;
    m_selected = std::move(conversations);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(m_offset), index(m_offset + int(m_rows.size()) - 1), {SelectedRole});
}

int InboxModel::currentRow() const
{
    return rowOf(m_current);
}

int InboxModel::rowOf(const Id &conversationId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const client::InboxRow &row) { return row.conversation.id == conversationId; });
    return found == m_rows.end() || conversationId.isNull() ? -1 : m_offset + int(found - m_rows.begin());
}

void InboxModel::listShown()
{
    constexpr int most = 60; // a screen of rows; more is no screen
    QStringList topics;
    for (int row = m_shownFirst; row <= std::min(m_shownLast, m_shownFirst + most - 1); ++row) {
        if (const client::InboxRow *at = rowData(row))
            topics << "conv/"_L1 + at->conversation.id.toString();
    }
    topics.sort(); // rows that change places are the same topics
    if (topics == m_shownTopics)
        return;
    m_shownTopics = std::move(topics);
    Q_EMIT shownTopicsChanged();
}

void InboxModel::showRows(int first, int last)
{
    m_shownFirst = std::max(0, first);
    m_shownLast = last;
    listShown();
    const int margin = windowSize / 4;
    const int end = m_offset + int(m_rows.size());
    const bool above = first - margin / 2 < m_offset && m_offset > 0;
    const bool below = last + margin / 2 > end && end < m_total;
    if (!above && !below)
        return;
    m_wantedOffset = std::clamp((first + last) / 2 - windowSize / 2, 0, std::max(0, m_total - windowSize));
    fetch();
}

void InboxModel::refresh()
{
    fetch();
}

void InboxModel::fetch()
{
    if (m_reading) {
        m_dirty = true;
        return;
    }
    m_reading = true;
    m_dirty = false;
    client::InboxQuery query = m_query;
    query.offset = m_wantedOffset;
    query.limit = windowSize;
    m_source.inbox(query).then(
        this, [this, generation = m_generation, offset = query.offset](Result<client::InboxPage> page) {
            if (generation != m_generation)
                return;
            m_reading = false;
            if (page)
                adopt(offset, std::move(*page));
            if (m_dirty)
                fetch();
        });
}

void InboxModel::adopt(int offset, client::InboxPage page)
{
    const int before = m_total;
    const int total = int(std::max<qint64>(page.total, offset + qint64(page.rows.size())));
    if (offset != m_offset)
        placeWindow(offset);
    reconcile(std::move(page.rows));
    resize(total);
    if (m_total != before)
        Q_EMIT countChanged();
    if (m_loading) {
        m_loading = false;
        Q_EMIT loadingChanged();
    }
    Q_EMIT currentRowChanged();
    listShown();
}

//! Moves the window: rows that leave it stay in the list as empty ones.
void InboxModel::placeWindow(int offset)
{
    const int oldFirst = m_offset;
    const int oldLast = m_offset + int(m_rows.size()) - 1;
    std::vector<client::InboxRow> kept;
    const int keptFirst = std::max(offset, m_offset);
    if (keptFirst == offset && offset <= oldLast)
        kept.assign(m_rows.begin() + (offset - m_offset), m_rows.end());
    m_rows = std::move(kept);
    m_offset = offset;
    if (oldLast >= oldFirst && oldLast < m_total)
        Q_EMIT dataChanged(index(oldFirst), index(oldLast));
}

void InboxModel::resize(int total)
{
    const int least = m_offset + int(m_rows.size());
    total = std::max(total, least);
    if (total > m_total) {
        beginInsertRows({}, m_total, total - 1);
        m_total = total;
        endInsertRows();
    } else if (total < m_total) {
        beginRemoveRows({}, total, m_total - 1);
        m_total = total;
        endRemoveRows();
    }
}

//! Turns the held rows into \a next by single removals, moves, insertions and changes.
void InboxModel::reconcile(std::vector<client::InboxRow> next)
{
    std::unordered_set<Id> kept;
    for (const auto &row : next)
        kept.insert(row.conversation.id);
    for (int at = int(m_rows.size()) - 1; at >= 0; --at) {
        if (kept.contains(m_rows[size_t(at)].conversation.id))
            continue;
        beginRemoveRows({}, m_offset + at, m_offset + at);
        m_rows.erase(m_rows.begin() + at);
        --m_total;
        endRemoveRows();
    }
    for (int at = 0; at < int(next.size()); ++at) {
        const auto from = std::find_if(m_rows.begin() + at, m_rows.end(), [&](const client::InboxRow &row) {
            return row.conversation.id == next[size_t(at)].conversation.id;
        });
        const int row = m_offset + at;
        if (from == m_rows.end()) {
            // The end of the window may stand before rows that are not held: those are filled, not doubled.
            if (at == int(m_rows.size()) && row < m_total) {
                m_rows.push_back(next[size_t(at)]);
                Q_EMIT dataChanged(index(row), index(row));
                continue;
            }
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + at, next[size_t(at)]);
            ++m_total;
            endInsertRows();
            continue;
        }
        if (const int old = int(from - m_rows.begin()); old != at) {
            beginMoveRows({}, m_offset + old, m_offset + old, {}, row);
            std::rotate(m_rows.begin() + at, m_rows.begin() + old, m_rows.begin() + old + 1);
            endMoveRows();
        }
        if (!(m_rows[size_t(at)] == next[size_t(at)])) {
            m_rows[size_t(at)] = next[size_t(at)];
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

} // namespace throughline::ui
