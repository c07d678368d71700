// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "notifications/alwaystold.h"

#include "shared/words.h"

#include <algorithm>

namespace throughline::ui {

AlwaysTold::AlwaysTold(Source &source, QObject *parent) : RowModel(parent), m_source(source)
{
    connect(&source, &Source::committed, this, &AlwaysTold::onCommitted);
}

AlwaysTold::~AlwaysTold()
{
    for (const auto &[id, today] : m_today)
        m_source.closeCustomer(id);
}

void AlwaysTold::show(const std::set<Id> &chosen)
{
    std::vector<Id> gone;
    for (const auto &[id, today] : m_today) {
        if (!chosen.contains(id))
            gone.push_back(id);
    }
    for (const Id &id : gone) {
        m_today.erase(id);
        m_source.closeCustomer(id);
    }
    for (const Id &id : chosen) {
        if (m_today.size() >= size_t(most) && !m_today.contains(id))
            continue; // what is kept elsewhere is not believed to hold to it
        if (!m_today.try_emplace(id, ToldCustomer{id, {}}).second)
            continue;
        // Its record says whom it stands for; of a customer nobody has open here it would not come.
        m_source.openCustomer(id);
        look(id);
    }
    showRows();
}

void AlwaysTold::look(const Id &id)
{
    m_source.customer(id).then(this, [this, id](const Result<client::CustomerView> &view) {
        const auto at = m_today.find(id);
        if (at == m_today.end() || !view)
            return;
        at->second = {view->customer.id, view->customer.name};
        showRows();
    });
}

void AlwaysTold::onCommitted(const client::ChangeSet &changes)
{
    std::vector<Id> again;
    for (const auto &each : m_today) {
        const bool touched = std::any_of(changes.records.begin(), changes.records.end(), [&](const auto &record) {
            return record.type == RecordType::Customer && (record.id == each.first || record.id == each.second.key);
        });
        if (changes.wide || touched)
            again.push_back(each.first);
    }
    for (const Id &id : again)
        look(id);
}

void AlwaysTold::showRows()
{
    std::map<Id, ToldCustomer> people; // two that were merged are one
    for (const auto &[id, today] : m_today)
        people.try_emplace(today.key, today);
    std::vector<ToldCustomer> next;
    for (const auto &[id, today] : people)
        next.push_back(today);
    std::stable_sort(next.begin(), next.end(), [](const ToldCustomer &a, const ToldCustomer &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    setRows(std::move(next));
    Q_EMIT changed();
}

void AlwaysTold::setOpen(const Id &customerId)
{
    m_open = customerId;
    Q_EMIT changed();
}

bool AlwaysTold::contains(const Id &customerId) const
{
    return m_today.contains(customerId) || std::any_of(m_today.begin(), m_today.end(), [&](const auto &each) {
               return each.second.key == customerId;
           });
}

bool AlwaysTold::isAddable() const
{
    return !m_open.isNull() && !isOpenTold() && m_today.size() < size_t(most);
}

void AlwaysTold::addOpen()
{
    if (!isAddable())
        return;
    std::set<Id> ids{m_open};
    for (const auto &[id, today] : m_today)
        ids.insert(id);
    Q_EMIT chosen(ids);
}

void AlwaysTold::remove(int row)
{
    if (row >= 0 && row < rowCount())
        without(Id(rows()[size_t(row)].key));
}

//! Under all the names that it was chosen by.
void AlwaysTold::without(const Id &customerId)
{
    std::set<Id> ids;
    for (const auto &[id, today] : m_today) {
        if (id != customerId && today.key != customerId)
            ids.insert(id);
    }
    if (ids.size() != m_today.size())
        Q_EMIT chosen(ids);
}

QVariant AlwaysTold::data(const QModelIndex &index, int role) const
{
    const ToldCustomer *row = rowAt(index);
    if (!row || (role != NameRole && role != Qt::DisplayRole))
        return {};
    //: In the settings, in the list of customers one is always told of: one whose name is not known
    return row->name.isEmpty() ? tr("Unknown customer") : oneLine(row->name, 80);
}

QHash<int, QByteArray> AlwaysTold::roleNames() const
{
    return {{NameRole, "name"}};
}

} // namespace throughline::ui
