// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "inbox/inboxviews.h"

#include "shared/words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using View = throughline::client::InboxQuery::View;

namespace throughline::ui {
namespace {

constexpr auto settingName = "views"_L1;
constexpr auto savedPrefix = "saved/"_L1;
constexpr auto sharedPrefix = "shared/"_L1;
constexpr std::chrono::seconds countPause{2};

} // namespace

InboxViews::InboxViews(Source &source, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_shared(source, u"view"_s),
      m_current(u"all"_s)
{
    build();
    connect(&m_shared, &SharedViews::changed, this, &InboxViews::build);
    load();
    loadSaved();
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool queues = std::any_of(changes.records.begin(), changes.records.end(),
                                        [](const auto &record) { return record.type == RecordType::Queue; });
        if (changes.wide || queues)
            load();
        const bool settings = std::any_of(changes.records.begin(), changes.records.end(),
                                          [](const auto &record) { return record.type == RecordType::Setting; });
        if (changes.wide || settings)
            loadSaved();
        if (m_counting && !m_countSoon.isActive())
            m_countSoon.start();
    });
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countPause);
    m_countSoon.callOnTimeout(this, &InboxViews::count);
}

void InboxViews::load()
{
    m_source.queues().then(this, [this](const Result<std::vector<Queue>> &queues) {
        if (!queues)
            return;
        m_queues = *queues;
        std::sort(m_queues.begin(), m_queues.end(),
                  [](const Queue &a, const Queue &b) { return a.name.localeAwareCompare(b.name) < 0; });
        build();
    });
}

// --- the agent's own --------------------------------------------------------------------------------------------

void InboxViews::loadSaved()
{
    m_source.setting(settingName).then(this, [this, generation = m_generation](const Result<QJsonObject> &setting) {
        // What was kept here meanwhile is newer than this answer.
        if (!setting || generation != m_generation)
            return;
        m_saved = readViews(*setting);
        build();
    });
}

void InboxViews::store(std::vector<SavedView> views)
{
    ++m_generation;
    m_saved = std::move(views);
    (void)m_source.submit(
        {.name = u"setting.put"_s, .args = {{u"name"_s, QString(settingName)}, {u"value"_s, writeViews(m_saved)}}});
    build();
}

void InboxViews::keep(const SavedView &view, const QString &audience)
{
    const SavedView *before = savedAt(savedPrefix + view.id);
    const bool isNew = !before || !(*before == view);
    if (audience != m_shared.audienceOf(view.id) || (isNew && audience != SharedViews::onlyMe)
        || m_shared.isRefused(view.id))
        m_shared.share(view.id, audience, view.name, writeFilter(view.filter, m_source.agentId()));
    std::vector<SavedView> next = m_saved;
    const auto known =
        std::find_if(next.begin(), next.end(), [&](const SavedView &each) { return each.id == view.id; });
    if (known == next.end())
        next.push_back(view);
    else
        *known = view;
    store(std::move(next));
    const auto row = std::find_if(rows().begin(), rows().end(),
                                  [&](const InboxView &each) { return each.key == savedPrefix + view.id; });
    setCurrentRow(row == rows().end() ? -1 : int(row - rows().begin()));
}

void InboxViews::forget(const QString &id)
{
    std::vector<SavedView> next = m_saved;
    if (std::erase_if(next, [&](const SavedView &each) { return each.id == id; }) == 0)
        return;
    m_shared.stop(id);
    store(std::move(next));
}

const SavedView *InboxViews::savedAt(const QString &key) const
{
    const auto found = std::find_if(m_saved.begin(), m_saved.end(),
                                    [&](const SavedView &each) { return savedPrefix + each.id == key; });
    return found == m_saved.end() ? nullptr : &*found;
}

const SharedView *InboxViews::sharedAt(const QString &key) const
{
    return key.startsWith(sharedPrefix) ? m_shared.find(key.mid(sharedPrefix.size())) : nullptr;
}

// --- how many ---------------------------------------------------------------------------------------------------

void InboxViews::setCounting(bool counting)
{
    if (m_counting == counting)
        return;
    m_counting = counting;
    if (counting)
        count();
    else
        m_countSoon.stop();
    Q_EMIT countingChanged();
}

void InboxViews::count()
{
    if (!m_counting)
        return;
    m_countAgain = m_countAsked;
    if (m_countAsked)
        return;
    QStringList keys;
    std::vector<client::InboxQuery> queries;
    for (const InboxView &view : rows()) {
        if (view.view == View::Closed) // grows for ever, and nobody waits in it
            continue;
        keys << view.key;
        queries.push_back({.view = view.view, .queueId = view.queueId, .filter = view.filter});
    }
    m_countAsked = true;
    m_source.inboxCounts(queries).then(this, [this, keys](const Result<std::vector<client::InboxCount>> &counts) {
        m_countAsked = false;
        if (counts)
            take(keys, *counts);
        if (std::exchange(m_countAgain, false))
            count();
    });
}

void InboxViews::take(const QStringList &keys, const std::vector<client::InboxCount> &counts)
{
    for (qsizetype at = 0; at < keys.size() && size_t(at) < counts.size(); ++at) {
        const client::InboxCount &now = counts[size_t(at)];
        if (countOf(keys[at]) == now)
            continue;
        m_counts[keys[at]] = now;
        const auto row =
            std::find_if(rows().begin(), rows().end(), [&](const InboxView &each) { return each.key == keys[at]; });
        if (row == rows().end())
            continue;
        const QModelIndex changed = index(int(row - rows().begin()));
        Q_EMIT dataChanged(changed, changed, {CountRole, UnreadRole, SpokenRole});
    }
}

std::optional<client::InboxCount> InboxViews::countOf(const QString &key) const
{
    const auto counted = m_counts.find(key);
    return counted == m_counts.end() ? std::nullopt : std::optional(counted->second);
}

QString InboxViews::spoken(const QString &key) const
{
    const auto counted = countOf(key);
    if (!counted)
        return {};
    //: How many conversations a view of the inbox holds, for screen readers
    const QString all = tr("%n conversation(s)", nullptr, int(counted->total));
    //: Goes on "12 conversations" (%1) for screen readers: in how many of them something is unread
    return counted->unread == 0 ? all : tr("%1, %n unread", nullptr, int(counted->unread)).arg(all);
}

// --- the list ---------------------------------------------------------------------------------------------------

void InboxViews::build()
{
    std::vector<InboxView> rows{
        {u"all"_s,
         View::All,
         {},
         //: Views of the inbox: every open conversation the agent may see
         tr("All open"),
         {}},
        {u"mine"_s,
         View::Mine,
         {},
         //: Views of the inbox: conversations assigned to the agent
         tr("Mine"),
         {}},
        {u"mentions"_s,
         View::Mentions,
         {},
         //: Views of the inbox: conversations in which a note names the agent
         tr("Mentions"),
         {}},
        {u"unassigned"_s,
         View::Unassigned,
         {},
         //: Views of the inbox: conversations nobody has taken
         tr("Unassigned"),
         {}},
        {u"snoozed"_s,
         View::Snoozed,
         {},
         //: Views of the inbox: conversations put aside for a while
         tr("Snoozed"),
         {}},
        {u"failed"_s,
         View::Failed,
         {},
         //: Views of the inbox: conversations with something of the agent's that was not sent
         tr("Not sent"),
         {}},
        {u"closed"_s,
         View::Closed,
         {},
         //: Views of the inbox: finished conversations
         tr("Closed"),
         {}},
    };
    for (const SavedView &view : m_saved)
        rows.push_back(
            {savedPrefix + view.id, View::Filtered, {}, oneLine(view.name, 80), view.filter, m_shared.words(view.id)});
    for (const SharedView &view : m_shared.all()) {
        const QString id = view.id.toString();
        if (!savedAt(savedPrefix + id))
            rows.push_back({sharedPrefix + id,
                            View::Filtered,
                            {},
                            oneLine(view.name, 80),
                            readFilter(view.value, m_source.agentId()),
                            m_shared.words(id)});
    }
    for (const Queue &queue : m_queues)
        rows.push_back({"queue/"_L1 + queue.id.toString(), View::Queue, queue.id, oneLine(queue.name, 80), {}});
    const int before = currentRow();
    const InboxView was = before >= 0 ? this->rows()[size_t(before)] : InboxView();
    setRows(std::move(rows));
    if (!current())
        setCurrentRow(0);
    else if (currentRow() != before || !(*current() == was))
        Q_EMIT currentChanged(); // its name or its filter may be another one now
}

QVariant InboxViews::data(const QModelIndex &index, int role) const
{
    const InboxView *view = rowAt(index);
    if (!view)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return view->name;
    case IconRole:
        switch (view->view) {
        case View::Mine: return u"person"_s;
        case View::Unassigned: return u"tray"_s;
        case View::Snoozed: return u"clock"_s;
        case View::Failed: return u"warning"_s;
        case View::Mentions: return u"note"_s;
        case View::Closed: return u"check"_s;
        case View::Queue: return u"queue"_s;
        case View::Filtered: return u"search"_s;
        default: return u"inbox"_s;
        }
    case SectionRole:
        return (view->view == View::Queue || view->view == View::Filtered) && index.row() > 0
               && rows()[size_t(index.row()) - 1].view != view->view;
    case ChosenRole: return view->key == m_current;
    case CountRole: return int(countOf(view->key).value_or(client::InboxCount{.total = -1}).total);
    case UnreadRole: return int(countOf(view->key).value_or(client::InboxCount()).unread);
    case SpokenRole: {
        const QString counted = spoken(view->key);
        return view->detail.isEmpty() ? counted : counted.isEmpty() ? view->detail : view->detail + u", "_s + counted;
    }
    case DetailRole: return view->detail;
    default: return {};
    }
}

QHash<int, QByteArray> InboxViews::roleNames() const
{
    return {{NameRole, "name"},   {IconRole, "iconName"}, {SectionRole, "section"}, {ChosenRole, "chosen"},
            {CountRole, "total"}, {UnreadRole, "unread"}, {SpokenRole, "spoken"},   {DetailRole, "sharing"}};
}

int InboxViews::currentRow() const
{
    const InboxView *view = current();
    return view ? int(view - rows().data()) : -1;
}

void InboxViews::setCurrentRow(int row)
{
    if (row < 0 || row >= rowCount() || rows()[size_t(row)].key == m_current)
        return;
    m_current = rows()[size_t(row)].key;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ChosenRole});
    Q_EMIT currentChanged();
}

QString InboxViews::currentName() const
{
    const InboxView *view = current();
    return view ? view->name : QString();
}

const InboxView *InboxViews::current() const
{
    const auto found =
        std::find_if(rows().begin(), rows().end(), [&](const InboxView &view) { return view.key == m_current; });
    return found == rows().end() ? nullptr : &*found;
}

} // namespace throughline::ui
