// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customers/mergemodel.h"

#include <algorithm>
#include <utility>

namespace throughline::ui {

MergeModel::MergeModel(Source &source, const Clock &clock, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock)
{
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        // What is compared stays true while one looks at it: the revs that are seen go with the command.
        const bool concerned =
            changes.wide || changes.overlay
            || std::any_of(changes.records.begin(), changes.records.end(), [](const client::ChangedRecord &record) {
                   return record.type != RecordType::TimelineItem && record.type != RecordType::Presence;
               });
        if (isActive() && concerned)
            load();
    });
}

MergeModel::~MergeModel()
{
    close();
}

void MergeModel::open(const Id &stays, const Id &goes)
{
    close();
    if (stays.isNull() || goes.isNull() || stays == goes)
        return;
    m_stays = stays;
    m_goes = goes;
    m_source.openCustomer(stays);
    m_source.openCustomer(goes);
    Q_EMIT changed();
    load();
}

void MergeModel::close()
{
    ++m_generation;
    for (const Id &id : {std::exchange(m_stays, {}), std::exchange(m_goes, {})}) {
        if (!id.isNull())
            m_source.closeCustomer(id);
    }
    m_staysView.reset();
    m_goesView.reset();
    m_preview.reset();
    m_reason.clear();
    setRows({});
}

void MergeModel::load()
{
    load(m_stays, &MergeModel::m_staysView);
    load(m_goes, &MergeModel::m_goesView);
}

void MergeModel::load(const Id &id, std::optional<client::CustomerView> MergeModel::*view)
{
    m_source.customer(id).then(this, [this, id, view, generation = m_generation](Result<client::CustomerView> answer) {
        // Swapped meanwhile: the answer belongs in the other place, and a fresh one is on its way.
        if (generation != m_generation || !answer || (view == &MergeModel::m_staysView ? m_stays : m_goes) != id)
            return;
        this->*view = std::move(*answer);
        show();
    });
}

void MergeModel::show()
{
    m_preview.reset();
    if (isReady()) {
        m_preview = MergeFacts::preview(*m_goesView, *m_staysView);
        setRows(MergeFacts::rows(*m_goesView, *m_staysView, *m_preview, m_clock.now()));
    }
    Q_EMIT changed();
}

QString MergeModel::goesName() const
{
    return m_goesView ? MergeFacts::name(m_goesView->customer) : QString();
}
QString MergeModel::staysName() const
{
    return m_staysView ? MergeFacts::name(m_staysView->customer) : QString();
}
QStringList MergeModel::warnings() const
{
    return canMerge() ? MergeFacts::warnings(*m_preview) : QStringList();
}
QString MergeModel::refusal() const
{
    return m_preview ? MergeFacts::refusal(*m_preview) : QString();
}
QStringList MergeModel::outcome() const
{
    return canMerge() ? MergeFacts::outcome(*m_preview) : QStringList();
}

void MergeModel::setReason(const QString &reason)
{
    if (m_reason == reason)
        return;
    m_reason = reason;
    Q_EMIT changed();
}

void MergeModel::swap()
{
    std::swap(m_stays, m_goes);
    std::swap(m_staysView, m_goesView);
    ++m_generation;
    show();
    load();
}

void MergeModel::confirm()
{
    if (!canMerge())
        return;
    const MergePreview preview = *m_preview;
    const QString reason = m_reason;
    close();
    Q_EMIT changed();
    Q_EMIT mergeWanted(preview, reason);
}

void MergeModel::cancel()
{
    close();
    Q_EMIT changed();
}

QVariant MergeModel::data(const QModelIndex &index, int role) const
{
    const MergeRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case HeadingRole: {
        const bool first = index.row() == 0 || rows()[size_t(index.row()) - 1].section != row->section;
        return first ? row->section : QString();
    }
    case Qt::DisplayRole:
    case LabelRole: return row->label;
    case GoesRole: return row->goes;
    case StaysRole: return row->stays;
    case DiffersRole: return row->differs;
    default: return {};
    }
}

QHash<int, QByteArray> MergeModel::roleNames() const
{
    return {{HeadingRole, "heading"},
            {LabelRole, "label"},
            {GoesRole, "goes"},
            {StaysRole, "stays"},
            {DiffersRole, "differs"}};
}

} // namespace throughline::ui
