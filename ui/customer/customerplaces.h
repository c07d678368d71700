// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/decisionlines.h"
#include "shared/rowmodel.h"

#include <QJsonObject>
#include <QtQmlIntegration>

namespace throughline::ui {

struct HistoryRow {
    Id key;
    QString text, reason, time, remedy;
    Id decisionId, goneId;

    bool operator==(const HistoryRow &) const = default;
};

//! Who decided what about the customer, the newest first.
class HistoryModel : public RowModel<HistoryRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CustomerPanel")

public:
    enum Role {
        TextRole = Qt::UserRole + 1, //!< a sentence; holds outside text
        ReasonRole,                  //!< the actor's own words; outside text, may be empty
        TimeRole,                    //!< date and time
        RemedyRole                   //!< "unmerge", "undo" or empty: how it can be taken back
    };
    Q_ENUM(Role)
    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<HistoryRow> rows) { setRows(std::move(rows)); }
};

struct OrderRow {
    QString key; //!< the order's number
    QString number, status, total, time;

    bool operator==(const OrderRow &) const = default;
};

//! The customer's orders as the timeline's newest items tell them, the newest first.
class OrderModel : public RowModel<OrderRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CustomerPanel")

public:
    enum Role {
        NumberRole = Qt::UserRole + 1, //!< outside text
        StatusRole,                    //!< in words where known; else outside text
        TotalRole,                     //!< amount and currency; outside text, may be empty
        TimeRole                       //!< of the last event
    };
    Q_ENUM(Role)
    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::vector<OrderRow> rows) { setRows(std::move(rows)); }
};

//! A cart that is being filled: its lines in words and the sum; outside text.
struct CartLines {
    QStringList lines;
    QString total;
    bool operator==(const CartLines &) const = default;
};

[[nodiscard]] std::vector<HistoryRow> historyRows(const std::vector<DecisionLine> &lines);
[[nodiscard]] std::vector<OrderRow> orderRows(const std::vector<client::TimelineEntry> &entries, Instant now);
//! \a data: the live signal "cart".
[[nodiscard]] CartLines cartLines(const QJsonObject &data);

} // namespace throughline::ui
