// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customers/customersmodel.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr std::chrono::milliseconds typingPause{150};
constexpr std::chrono::milliseconds changePause{400}; // a burst of changes reads the list once

bool concerns(RecordType type)
{
    return type == RecordType::Customer || type == RecordType::ContactPoint || type == RecordType::IdentityLink
           || type == RecordType::Organization || type == RecordType::Conversation;
}

} // namespace

CustomersModel::CustomersModel(Source &source, const Clock &clock, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock)
{
    m_pause.setSingleShot(true);
    m_pause.callOnTimeout(this, [this] {
        read();
        askHub();
    });
    m_soon.setSingleShot(true);
    m_soon.callOnTimeout(this, &CustomersModel::read);
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool concerned =
            changes.wide || changes.overlay
            || std::any_of(changes.records.begin(), changes.records.end(),
                           [](const client::ChangedRecord &record) { return concerns(record.type); });
        if (m_begun && concerned && !m_soon.isActive())
            m_soon.start(changePause);
    });
}

void CustomersModel::begin()
{
    if (std::exchange(m_begun, true))
        return;
    read();
}

void CustomersModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    ++m_generation;
    m_there.clear();
    m_answered = m_asking = m_localOnly = false;
    m_begun = true;
    m_pause.start(typingPause);
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

void CustomersModel::read()
{
    m_source.findCustomers(m_text.trimmed(), most)
        .then(this, [this, generation = m_generation](Result<client::CustomersPage> page) {
            if (generation != m_generation)
                return;
            m_problem = page ? QString() : Words::error(page.error());
            m_answered = true;
            if (page) {
                m_here = std::move(page->rows);
                m_more = page->more;
            }
            show();
        });
}

void CustomersModel::askHub()
{
    if (m_text.trimmed().isEmpty())
        return;
    m_asking = true;
    Q_EMIT stateChanged();
    m_source.searchHub(m_text.trimmed(), most, 0)
        .then(this, [this, generation = m_generation](const Result<client::SearchResult> &found) {
            if (generation != m_generation)
                return;
            m_asking = false;
            m_localOnly = !found;
            m_there.clear();
            for (const client::SearchHit &hit : found ? found->hits : std::vector<client::SearchHit>()) {
                if (hit.kind == client::SearchHit::Kind::Customer)
                    m_there.push_back({.id = hit.customerId, .name = hit.title, .onHub = true});
            }
            show();
        });
}

void CustomersModel::show()
{
    std::vector<CustomerListRow> list;
    for (const client::CustomerRow &row : m_here)
        list.push_back({row.id, row});
    for (const client::CustomerRow &row : m_there) {
        const bool here = std::any_of(list.begin(), list.end(), [&](const auto &known) { return known.key == row.id; });
        if (!here && list.size() < size_t(most))
            list.push_back({row.id, row});
    }
    setRows(std::move(list));
    Q_EMIT stateChanged();
}

int CustomersModel::currentRow() const
{
    const auto found =
        std::find_if(rows().begin(), rows().end(), [this](const auto &row) { return row.key == m_current; });
    return m_current.isNull() || found == rows().end() ? -1 : int(found - rows().begin());
}

void CustomersModel::setCurrent(const Id &customerId)
{
    if (m_current == customerId)
        return;
    m_current = customerId;
    m_comparing = false;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CurrentRole});
    Q_EMIT stateChanged();
}

void CustomersModel::setComparing(bool comparing)
{
    if (m_comparing == comparing)
        return;
    m_comparing = comparing;
    Q_EMIT stateChanged();
}

Id CustomersModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? rows()[size_t(row)].key : Id();
}

void CustomersModel::open(int row)
{
    if (const Id id = idAt(row); !id.isNull())
        Q_EMIT customerChosen(id);
}

QVariant CustomersModel::data(const QModelIndex &index, int role) const
{
    const CustomerListRow *row = rowAt(index);
    if (!row)
        return {};
    const client::CustomerRow &customer = row->customer;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        //: Name of a customer who has not told it yet
        return customer.name.isEmpty() ? tr("Visitor") : oneLine(customer.name, 120);
    case OrganizationRole: return oneLine(customer.organization, 80);
    case PointsRole: {
        QStringList points;
        for (const ContactPoint &point : customer.points)
            points << (point.kind == "visitor"_L1 ? Words::point(point) : Words::pointValue(point));
        if (const auto more = customer.pointCount - int(customer.points.size()); more > 0)
            //: Ends a list of addresses
            points << tr("%n more", "", more);
        return points.join(u"  ·  "_s);
    }
    case LastSeenRole: return customer.lastSeenAt.ms > 0 ? Words::brief(customer.lastSeenAt, m_clock.now()) : QString();
    case OnHubRole: return customer.onHub;
    case CurrentRole: return row->key == m_current;
    default: return {};
    }
}

QHash<int, QByteArray> CustomersModel::roleNames() const
{
    return {{NameRole, "name"},     {OrganizationRole, "organization"},
            {PointsRole, "points"}, {LastSeenRole, "lastSeen"},
            {OnHubRole, "onHub"},   {CurrentRole, "current"}};
}

} // namespace throughline::ui
