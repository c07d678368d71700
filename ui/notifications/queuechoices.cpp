// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "notifications/queuechoices.h"

#include "shared/words.h"

#include <algorithm>

namespace throughline::ui {

void QueueChoices::show(const std::vector<Queue> &queues, const std::set<Id> &mine, const std::set<Id> &muted)
{
    std::vector<QueueChoice> next;
    for (const Queue &queue : queues) {
        if (mine.contains(queue.id))
            next.push_back({queue.id, oneLine(queue.name, 60), !muted.contains(queue.id)});
    }
    std::sort(next.begin(), next.end(), [](const QueueChoice &a, const QueueChoice &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    setRows(std::move(next));
}

void QueueChoices::choose(int row, bool told)
{
    if (row >= 0 && row < rowCount())
        Q_EMIT chosen(rows()[size_t(row)].key, told);
}

QVariant QueueChoices::data(const QModelIndex &index, int role) const
{
    const QueueChoice *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return row->name;
    case ToldRole: return row->told;
    default: return {};
    }
}

QHash<int, QByteArray> QueueChoices::roleNames() const
{
    return {{NameRole, "name"}, {ToldRole, "told"}};
}

} // namespace throughline::ui
