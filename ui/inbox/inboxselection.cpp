// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "inbox/inboxselection.h"

#include <algorithm>

namespace throughline::ui {

InboxSelection::InboxSelection(InboxModel &model, Source &source, QObject *parent)
    : QObject(parent),
      m_model(model),
      m_source(source)
{
    connect(&model, &InboxModel::modelReset, this, &InboxSelection::clear);
    connect(&model, &InboxModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { leave(first, last); });
    connect(&model, &InboxModel::rowsRemoved, this, [this] {
        // Nothing is said about rows while they go.
        if (m_staying.size() != m_ids.size())
            set(m_staying);
    });
}

QStringList InboxSelection::ids() const
{
    QStringList list;
    for (const Id &id : m_ids)
        list << id.toString();
    return list;
}

QStringList InboxSelection::idsAt(int row) const
{
    const client::InboxRow *at = m_model.rowData(row);
    if (!at)
        return {};
    const Id &id = at->conversation.id;
    return std::find(m_ids.begin(), m_ids.end(), id) == m_ids.end() ? QStringList{id.toString()} : ids();
}

void InboxSelection::begin(int row)
{
    const client::InboxRow *at = m_model.rowData(row);
    m_begin = at ? at->conversation.id : Id();
    m_beginRow = row;
}

void InboxSelection::toggle(int row)
{
    const client::InboxRow *at = m_model.rowData(row);
    if (!at)
        return;
    begin(row);
    std::vector<Id> next = m_ids;
    if (std::erase(next, at->conversation.id) == 0 && count() < most)
        next.push_back(at->conversation.id);
    set(std::move(next));
}

void InboxSelection::extend(int row)
{
    // The row it began at may have moved meanwhile.
    const int known = m_model.rowOf(m_begin);
    const int from = std::clamp(known >= 0 ? known : m_beginRow, 0, std::max(0, m_model.count() - 1));
    mark(std::min(from, row), std::max(from, row));
}

void InboxSelection::all()
{
    mark(0, m_model.count() - 1);
}

void InboxSelection::clear()
{
    set({});
}

//! Rows outside the held window are read for it.
void InboxSelection::mark(int first, int last)
{
    first = std::max(0, first);
    last = std::min({last, m_model.count() - 1, first + most - 1});
    std::vector<Id> next;
    for (int row = first; row <= last; ++row) {
        if (const client::InboxRow *at = m_model.rowData(row))
            next.push_back(at->conversation.id);
    }
    if (int(next.size()) == last - first + 1)
        return set(std::move(next));
    client::InboxQuery query = m_model.query();
    query.offset = first;
    query.limit = last - first + 1;
    m_source.inbox(query).then(this, [this, generation = ++m_generation](const Result<client::InboxPage> &page) {
        if (!page || generation != m_generation)
            return;
        std::vector<Id> read;
        for (const client::InboxRow &row : page->rows)
            read.push_back(row.conversation.id);
        set(std::move(read));
    });
}

void InboxSelection::set(std::vector<Id> ids)
{
    ++m_generation;
    if (ids == m_ids)
        return;
    m_ids = std::move(ids);
    m_model.setSelected({m_ids.begin(), m_ids.end()});
    Q_EMIT changed();
}

void InboxSelection::leave(int first, int last)
{
    m_staying = m_ids;
    for (int row = first; row <= last && !m_staying.empty(); ++row) {
        if (const client::InboxRow *at = m_model.rowData(row))
            std::erase(m_staying, at->conversation.id);
    }
}

} // namespace throughline::ui
