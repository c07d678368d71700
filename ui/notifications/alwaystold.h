// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QtQmlIntegration>

#include <map>
#include <set>

namespace throughline::ui {

struct ToldCustomer {
    Id key;       //!< who it is today
    QString name; //!< outside text; empty: not known

    bool operator==(const ToldCustomer &) const = default;
};

//! The customers of whom the agent is told whatever else was chosen. A choice is kept under the id it was made for and means
//! whom that stands for today: it goes along with a merge, and back with its end. \a source outlives it. GUI thread.
class AlwaysTold : public RowModel<ToldCustomer>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Notifications")
    //! The customer on the desk can be added.
    Q_PROPERTY(bool addable READ isAddable NOTIFY changed)
    //! The customer on the desk is one of them.
    Q_PROPERTY(bool openTold READ isOpenTold NOTIFY changed)

public:
    enum Role {
        NameRole = Qt::UserRole + 1 //!< outside text
    };
    Q_ENUM(Role)
    static constexpr int most = 50; //!< each is kept whole on this computer

    explicit AlwaysTold(Source &source, QObject *parent = nullptr);
    ~AlwaysTold() override;

    //! What is kept of the choices.
    void show(const std::set<Id> &chosen);
    //! The customer on the desk; null: none.
    void setOpen(const Id &customerId);
    [[nodiscard]] bool contains(const Id &customerId) const;
    [[nodiscard]] bool isAddable() const;
    [[nodiscard]] bool isOpenTold() const { return contains(m_open); }

    Q_INVOKABLE void addOpen();
    Q_INVOKABLE void removeOpen() { without(m_open); }
    Q_INVOKABLE void remove(int row);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();
    //! What is to be kept from now on.
    void chosen(const std::set<throughline::Id> &ids);

private:
    void look(const Id &id);
    void showRows();
    void without(const Id &customerId);
    void onCommitted(const client::ChangeSet &changes);

    Source &m_source;
    std::map<Id, ToldCustomer> m_today; //!< by the id that is kept
    Id m_open;
};

} // namespace throughline::ui
