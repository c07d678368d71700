// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QTimer>
#include <QtQmlIntegration>

namespace throughline::ui {

struct CustomerListRow {
    Id key;
    client::CustomerRow customer;

    bool operator==(const CustomerListRow &) const = default;
};

//! Customers by name, address or attribute: what this computer knows at once, what only the hub knows behind it, marked.
//! Without a text those with the newest conversations. GUI thread.
class CustomersModel : public RowModel<CustomerListRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int count READ count NOTIFY stateChanged)
    //! The rows for the present text are here.
    Q_PROPERTY(bool answered READ isAnswered NOTIFY stateChanged)
    //! The hub is being asked.
    Q_PROPERTY(bool asking READ isAsking NOTIFY stateChanged)
    //! The hub could not be asked: only what is on this computer was searched.
    Q_PROPERTY(bool localOnly READ isLocalOnly NOTIFY stateChanged)
    //! The cache could not be read; a sentence.
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
    //! There are more than are shown.
    Q_PROPERTY(bool more READ hasMore NOTIFY stateChanged)
    //! The row of the open customer, -1: not in the list.
    Q_PROPERTY(int currentRow READ currentRow NOTIFY stateChanged)
    //! Somebody is looked for to be merged with the open customer: who is chosen is compared, not opened.
    Q_PROPERTY(bool comparing READ isComparing WRITE setComparing NOTIFY stateChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< outside text, one line; "Visitor" when unknown
        OrganizationRole,            //!< outside text, may be empty
        PointsRole,                  //!< contact points in one line; outside text
        LastSeenRole,                //!< time, short; empty when unknown
        OnHubRole,                   //!< bool: only the hub found it
        CurrentRole                  //!< bool: the open one
    };
    Q_ENUM(Role)

    static constexpr int most = 100; //!< rows shown

    CustomersModel(Source &source, const Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool isAnswered() const { return m_answered; }
    [[nodiscard]] bool isAsking() const { return m_asking; }
    [[nodiscard]] bool isLocalOnly() const { return m_localOnly; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool hasMore() const { return m_more; }
    [[nodiscard]] int currentRow() const;
    //! Another one, or nobody, is open: whoever was looked for was for the one before.
    void setCurrent(const Id &customerId);
    [[nodiscard]] bool isComparing() const { return m_comparing; }
    void setComparing(bool comparing);
    [[nodiscard]] Id idAt(int row) const;

    //! The list is on screen: it is read, and kept current from now on.
    Q_INVOKABLE void begin();
    //! Asks for a customer to be opened.
    Q_INVOKABLE void open(int row);

Q_SIGNALS:
    void textChanged();
    void stateChanged();
    void customerChosen(const throughline::Id &customerId);

private:
    void read();
    void askHub();
    void show();
    Source &m_source;
    const Clock &m_clock;
    QString m_text;
    std::vector<client::CustomerRow> m_here;
    std::vector<client::CustomerRow> m_there;
    Id m_current;
    QString m_problem;
    bool m_comparing = false;
    bool m_begun = false;
    bool m_answered = false;
    bool m_asking = false;
    bool m_localOnly = false;
    bool m_more = false;
    quint64 m_generation = 0;
    QTimer m_pause; //!< before the cache is searched while typing
    QTimer m_soon;  //!< before the list is read again after changes
};

} // namespace throughline::ui
