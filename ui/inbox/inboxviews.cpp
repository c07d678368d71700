// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "inbox/inboxviews.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using View = throughline::client::InboxQuery::View;

namespace throughline::ui {

InboxViews::InboxViews(Source &source, QObject *parent) : RowModel(parent), m_source(source), m_current(u"all"_s)
{
    build({});
    load();
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool queues = std::any_of(changes.records.begin(), changes.records.end(),
                                        [](const auto &record) { return record.type == RecordType::Queue; });
        if (changes.wide || queues)
            load();
    });
}

void InboxViews::load()
{
    m_source.queues().then(this, [this](const Result<std::vector<Queue>> &queues) {
        if (queues)
            build(*queues);
    });
}

void InboxViews::build(const std::vector<Queue> &queues)
{
    std::vector<InboxView> rows{
        {u"all"_s,
         View::All,
         {},
         //: Views of the inbox: every open conversation the agent may see
         tr("All open")},
        {u"mine"_s,
         View::Mine,
         {},
         //: Views of the inbox: conversations assigned to the agent
         tr("Mine")},
        {u"unassigned"_s,
         View::Unassigned,
         {},
         //: Views of the inbox: conversations nobody has taken
         tr("Unassigned")},
        {u"failed"_s,
         View::Failed,
         {},
         //: Views of the inbox: conversations with something of the agent's that was not sent
         tr("Not sent")},
        {u"closed"_s,
         View::Closed,
         {},
         //: Views of the inbox: finished conversations
         tr("Closed")},
    };
    std::vector<Queue> sorted = queues;
    std::sort(sorted.begin(), sorted.end(),
              [](const Queue &a, const Queue &b) { return a.name.localeAwareCompare(b.name) < 0; });
    for (const Queue &queue : sorted)
        rows.push_back({"queue/"_L1 + queue.id.toString(), View::Queue, queue.id, oneLine(queue.name, 80)});
    setRows(std::move(rows));
    if (!current())
        setCurrentRow(0);
    else
        Q_EMIT currentChanged(); // its name may be another one now
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
        case View::Failed: return u"warning"_s;
        case View::Closed: return u"check"_s;
        case View::Queue: return u"queue"_s;
        default: return u"inbox"_s;
        }
    case SectionRole:
        return view->view == View::Queue && index.row() > 0 && rows()[size_t(index.row()) - 1].view != View::Queue;
    case ChosenRole: return view->key == m_current;
    default: return {};
    }
}

QHash<int, QByteArray> InboxViews::roleNames() const
{
    return {{NameRole, "name"}, {IconRole, "iconName"}, {SectionRole, "section"}, {ChosenRole, "chosen"}};
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
