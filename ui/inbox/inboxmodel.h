// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/source.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQmlIntegration>

namespace throughline::ui {

//! One view of the inbox as a list. The list is as long as the view, but only a window of rows around what is on screen
//! is held; the rest are empty rows until showRows() asks for them. GUI thread.
class InboxModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    //! Rows in the view, and whether the first answer is there.
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool loading READ isLoading NOTIFY loadingChanged)
    //! The open conversation; the row that is highlighted.
    Q_PROPERTY(QString currentId READ currentId NOTIFY currentIdChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentRowChanged)

public:
    enum Role {
        ConversationIdRole = Qt::UserRole + 1, //!< QString; empty while the row is not loaded
        CustomerIdRole,                        //!< QString
        NameRole,                              //!< the customer's name, one line; outside text
        SnippetRole,                           //!< one line of the last item; outside text
        ChannelIconRole,                       //!< icon name of the last item's channel
        ChannelNameRole,
        TimeRole,       //!< when the last event was, short
        WaitingRole,    //!< how long the customer waits for us, short; empty when not
        UnreadRole,     //!< int, items after the read marker
        AssigneeRole,   //!< name; empty when unassigned
        PendingRole,    //!< bool: something of ours has not reached the hub
        FailedRole,     //!< bool: something of ours needs the agent
        DraftRole,      //!< bool: there is an unsent draft
        ClosedRole,     //!< bool
        CurrentRole,    //!< bool: this conversation is open
        LoadedRole,     //!< bool: false for a row outside the held window
        DescriptionRole //!< the row in words, for a screen reader
    };
    Q_ENUM(Role)

    InboxModel(Source &source, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setQuery(client::InboxQuery::View view, const Id &queueId);
    void setCurrent(const Id &conversationId);
    [[nodiscard]] int count() const { return m_total; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] QString currentId() const { return m_current.toString(); }
    [[nodiscard]] int currentRow() const;
    //! The loaded row of \a row, or nothing.
    [[nodiscard]] const client::InboxRow *rowData(int row) const;

    //! Tells which rows are on screen, so that the window can follow.
    Q_INVOKABLE void showRows(int first, int last);
    //! Asks for the rows of the window again, soon.
    void refresh();

Q_SIGNALS:
    void countChanged();
    void loadingChanged();
    void currentIdChanged();
    void currentRowChanged();

private:
    static constexpr int windowSize = 200;
    void fetch();
    void adopt(int offset, client::InboxPage page);
    void placeWindow(int offset);
    void resize(int total);
    void reconcile(std::vector<client::InboxRow> rows);
    [[nodiscard]] QString description(const client::InboxRow &row) const;

    Source &m_source;
    const Clock &m_clock;
    client::InboxQuery m_query;
    int m_offset = 0; //!< model row of m_rows.front()
    int m_total = 0;
    std::vector<client::InboxRow> m_rows;
    int m_wantedOffset = 0;
    Id m_current;
    quint64 m_generation = 0;
    bool m_loading = true;
    bool m_reading = false;
    bool m_dirty = false;
    QTimer m_minute; //!< waiting times grow by themselves
};

} // namespace throughline::ui
