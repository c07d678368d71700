// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customer/customerplaces.h"

#include "shared/localwords.h"
#include "shared/words.h"

#include <QJsonArray>

#include <set>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QString money(const QJsonObject &data)
{
    return moneyText(data.value("total"_L1).toVariant().toString(), data.value("currency"_L1).toString());
}

} // namespace

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const HistoryRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TextRole: return row->text;
    case ReasonRole: return row->reason;
    case TimeRole: return row->time;
    case RemedyRole: return row->remedy;
    default: return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    return {{TextRole, "text"}, {ReasonRole, "reason"}, {TimeRole, "time"}, {RemedyRole, "remedy"}};
}

QVariant OrderModel::data(const QModelIndex &index, int role) const
{
    const OrderRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NumberRole: return row->number;
    case StatusRole: return row->status;
    case TotalRole: return row->total;
    case TimeRole: return row->time;
    default: return {};
    }
}

QHash<int, QByteArray> OrderModel::roleNames() const
{
    return {{NumberRole, "number"}, {StatusRole, "status"}, {TotalRole, "total"}, {TimeRole, "time"}};
}

std::vector<HistoryRow> historyRows(const std::vector<DecisionLine> &lines)
{
    constexpr size_t most = 30;
    std::vector<HistoryRow> rows;
    for (auto line = lines.rbegin(); line != lines.rend() && rows.size() < most; ++line) {
        HistoryRow row{.key = line->key, .text = line->text, .reason = line->reason, .time = Words::full(line->at)};
        row.decisionId = line->decisionId;
        row.goneId = line->goneId;
        if (line->remedy != DecisionLine::Remedy::None)
            row.remedy = line->remedy == DecisionLine::Remedy::Unmerge ? u"unmerge"_s : u"undo"_s;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<OrderRow> orderRows(const std::vector<client::TimelineEntry> &entries, Instant now)
{
    constexpr size_t most = 10;
    std::vector<OrderRow> rows;
    std::set<QString> seen;
    for (auto entry = entries.rbegin(); entry != entries.rend() && rows.size() < most; ++entry) {
        if (entry->head().kind != "order"_L1)
            continue;
        const TimelineItem &item = entry->item();
        const QString number = oneLine(item.data.value("number"_L1).toVariant().toString(), 64);
        // The newest event of an order tells how it stands.
        if (number.isEmpty() || !seen.insert(number).second)
            continue;
        rows.push_back({number, number, Words::orderStatus(item.data.value("status"_L1).toString()), money(item.data),
                        Words::brief(item.orderTime, now)});
    }
    return rows;
}

CartLines cartLines(const QJsonObject &data)
{
    constexpr int most = 5;
    CartLines cart;
    const QJsonArray lines = data.value("lines"_L1).toArray();
    for (const auto each : lines) {
        const QJsonObject line = each.toObject();
        const QString name = oneLine(line.value("name"_L1).toString(), 120);
        if (!name.isEmpty() && cart.lines.size() < most)
            cart.lines << QString::number(line.value("quantity"_L1).toInteger(1)) + u" × "_s + name;
    }
    cart.total = money(data);
    return cart;
}

} // namespace throughline::ui
