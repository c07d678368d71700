// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "inbox/rowsignals.h"
#include "shared/source.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQmlIntegration>

#include <unordered_set>

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
    //! The window is the one in use: colleagues are told that the open conversation is looked at.
    Q_PROPERTY(bool attended READ isAttended WRITE setAttended NOTIFY attendedChanged)

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
        TypingRole,     //!< who is typing there, a sentence; empty: nobody. Outside text
        ViewingRole,    //!< names of the colleagues who look at it; outside text
        TagNamesRole,   //!< QStringList, in alphabetical order; outside text
        TagColorsRole,  //!< QStringList beside it, "#rrggbb"
        SnoozedRole,    //!< when it comes back, short; empty when it is not put aside
        PriorityRole,   //!< a word; empty when it is the usual one
        UrgencyRole,    //!< int: the Priority's number
        SelectedRole,   //!< bool: marked to be worked on with others
        CurrentRole,    //!< bool: this conversation is open
        LoadedRole,     //!< bool: false for a row outside the held window
        DescriptionRole //!< the row in words, for a screen reader
    };
    Q_ENUM(Role)

    InboxModel(Source &source, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setQuery(client::InboxQuery::View view, const Id &queueId, const client::InboxFilter &filter = {});
    void setCurrent(const Id &conversationId);
    //! Which conversations SelectedRole is true of.
    void setSelected(std::unordered_set<Id> conversations);
    [[nodiscard]] const client::InboxQuery &query() const { return m_query; }
    //! Where a conversation stands; -1 when its row is not held.
    [[nodiscard]] int rowOf(const Id &conversationId) const;
    [[nodiscard]] int count() const { return m_total; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] QString currentId() const { return m_current.toString(); }
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] bool isAttended() const { return m_signals.isAttended(); }
    void setAttended(bool attended)
    {
        if (m_signals.setAttended(attended))
            Q_EMIT attendedChanged();
    }
    [[nodiscard]] QString viewersOf(const Id &conversationId) const { return m_signals.viewersOf(conversationId); }
    //! The loaded row of \a row, or nothing.
    [[nodiscard]] const client::InboxRow *rowData(int row) const;

    //! The tags of a conversation that are known, by name.
    [[nodiscard]] std::vector<Tag> tagsOf(const Conversation &conversation) const;

    //! Empty: the priority is the usual one.
    [[nodiscard]] static QString priorityWord(const Conversation &conversation);

    //! The topics of the rows on screen, and no others.
    [[nodiscard]] const QStringList &shownTopics() const { return m_shownTopics; }

    //! One of these conversations has a reply that did not arrive.
    [[nodiscard]] Q_INVOKABLE bool canSendAgain(const QStringList &ids) const;
    //! Tries once more what did not arrive in these conversations.
    Q_INVOKABLE void sendAgain(const QStringList &ids);
    //! Tells which rows are on screen, so that the window can follow.
    Q_INVOKABLE void showRows(int first, int last);
    //! Asks for the rows of the window again, soon.
    void refresh();

Q_SIGNALS:
    void countChanged();
    void loadingChanged();
    void currentIdChanged();
    void currentRowChanged();
    void attendedChanged();
    //! Somebody begins or ends to type in it or to look at it.
    void signalled(const throughline::Id &conversationId);
    //! A tag has another name or colour, or is new.
    void tagsChanged();
    void shownTopicsChanged();

private:
    static constexpr int windowSize = 200;
    void loadTags();
    void listShown();
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
    std::unordered_set<Id> m_selected;
    std::vector<Tag> m_tags; //!< by name
    quint64 m_generation = 0;
    bool m_loading = true;
    bool m_reading = false;
    bool m_dirty = false;
    RowSignals m_signals;
    QStringList m_shownTopics;
    int m_shownFirst = 0;
    int m_shownLast = -1;
    QTimer m_minute; //!< waiting times grow by themselves
};

} // namespace throughline::ui
