// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QtQmlIntegration>

namespace throughline::ui {

struct InboxView {
    QString key; //!< "mine", "unassigned", "queue/<id>", …
    client::InboxQuery::View view = client::InboxQuery::View::All;
    Id queueId;
    QString name;

    bool operator==(const InboxView &) const = default;
};

//! The views one can choose for the inbox: the fixed ones and one per queue of the agent. GUI thread.
class InboxViews : public RowModel<InboxView>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    //! The chosen view.
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged)
    Q_PROPERTY(QString currentName READ currentName NOTIFY currentChanged)
    //! Key of the chosen view, e.g. "mine".
    Q_PROPERTY(QString currentKey READ currentKey NOTIFY currentChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< QString; a queue's name is the hub's text
        IconRole,                    //!< icon name
        SectionRole,                 //!< bool: a line above it, the first queue
        ChosenRole                   //!< bool
    };
    Q_ENUM(Role)

    explicit InboxViews(Source &source, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    [[nodiscard]] QString currentKey() const { return m_current; }
    [[nodiscard]] QString currentName() const;
    [[nodiscard]] const InboxView *current() const;

Q_SIGNALS:
    void currentChanged();

private:
    void load();
    void build(const std::vector<Queue> &queues);

    Source &m_source;
    QString m_current;
};

} // namespace throughline::ui
