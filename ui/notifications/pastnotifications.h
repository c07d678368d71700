// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "notifications/notificationrules.h"
#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QtQmlIntegration>

#include <functional>
#include <map>

namespace throughline::ui {

struct PastNotification {
    Id key; //!< of the item
    client::Notice notice;
    QString who; //!< outside text; empty: not known

    bool operator==(const PastNotification &) const = default;
};

//! All that was worth telling the agent, shown outside the window or not, newest first: what, of whom, when, and whether it
//! was seen. Kept on this computer, encrypted, for 30 days at most. \a source and \a clock outlive it. GUI thread.
class PastNotifications : public RowModel<PastNotification>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Notifications")
    Q_PROPERTY(int unseen READ unseen NOTIFY changed)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed)

public:
    enum Role {
        WhoRole = Qt::UserRole + 1, //!< the customer; outside text
        WhatRole,                   //!< in words
        WhenRole,                   //!< in words
        SeenRole                    //!< bool
    };
    Q_ENUM(Role)
    using Which = std::function<bool(const client::Notice &)>;

    PastNotifications(Source &source, const Clock &clock, QObject *parent = nullptr);
    //! Once: reads what is kept; answered by loaded().
    void begin();
    //! One more. \a who: the customer's name.
    void add(const client::Notice &notice, const QString &who);
    //! Those of the conversation that \a which says were seen.
    void see(const Id &conversationId, const Which &which);
    void see(const Id &conversationId)
    {
        see(conversationId, [](const client::Notice &) { return true; });
    }
    //! The conversation left this agent's sight.
    void forgetConversation(const Id &conversationId);
    [[nodiscard]] bool knows(const Id &itemId) const;
    [[nodiscard]] std::set<Id> unseenConversations() const;
    [[nodiscard]] int unseen() const;
    [[nodiscard]] bool isEmpty() const { return rows().empty(); }

    //! The list is opened: names, and whether it may still be seen, are asked anew.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void seeAll();
    //! Marks it and what else came of its conversation as seen, and opens that.
    Q_INVOKABLE void open(int row);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();
    void loaded();
    //! Marked as seen in the list: what is shown of it outside the window has had its time.
    void seenHere(const throughline::Id &conversationId);
    void openWanted(const throughline::Id &customerId, const throughline::Id &conversationId);

private:
    void setNotices(std::vector<PastNotification> next);
    void mark(const Which &seenNow);
    void drop(const Which &which);
    void setName(const Conversation &conversation);

    Source &m_source;
    const Clock &m_clock;
};

} // namespace throughline::ui
