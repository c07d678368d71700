// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "domain/records.h"
#include "shared/rowmodel.h"

#include <QtQmlIntegration>

#include <set>

namespace throughline::ui {

struct QueueChoice {
    Id key;
    QString name; //!< outside text
    bool told = true;

    bool operator==(const QueueChoice &) const = default;
};

//! The agent's queues, and whether their customers are shown outside the window. GUI thread.
class QueueChoices : public RowModel<QueueChoice>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Notifications")

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< outside text
        ToldRole                     //!< bool
    };
    Q_ENUM(Role)

    using RowModel::RowModel;
    //! \a mine: the agent's, of all \a queues.
    void show(const std::vector<Queue> &queues, const std::set<Id> &mine, const std::set<Id> &muted);
    Q_INVOKABLE void choose(int row, bool told);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void chosen(const throughline::Id &queueId, bool told);
};

} // namespace throughline::ui
