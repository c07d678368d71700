// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actions/actionsmodel.h"
#include "base/clock.h"
#include "base/random.h"
#include "composer/composer.h"
#include "customer/customerpanel.h"
#include "customers/customersmodel.h"
#include "customers/mergemodel.h"
#include "inbox/inboxmodel.h"
#include "inbox/inboxviews.h"
#include "search/searchmodel.h"
#include "session/presencemodel.h"
#include "session/syncmodel.h"
#include "shared/source.h"
#include "timeline/timelinemodel.h"

#include <QtQmlIntegration>

#include <functional>

namespace throughline::ui {

//! The agent's desk: one open customer and conversation, and the models that show it. Owns the models; \a source and
//! the others must outlive it. GUI thread.
class Desk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(throughline::ui::InboxModel *inbox READ inbox CONSTANT)
    Q_PROPERTY(throughline::ui::InboxViews *views READ views CONSTANT)
    Q_PROPERTY(throughline::ui::TimelineModel *timeline READ timeline CONSTANT)
    Q_PROPERTY(throughline::ui::Composer *composer READ composer CONSTANT)
    Q_PROPERTY(throughline::ui::CustomerPanel *customer READ customer CONSTANT)
    Q_PROPERTY(throughline::ui::ActionsModel *actions READ actions CONSTANT)
    Q_PROPERTY(throughline::ui::CustomersModel *customers READ customers CONSTANT)
    Q_PROPERTY(throughline::ui::MergeModel *merge READ merge CONSTANT)
    Q_PROPERTY(throughline::ui::SearchModel *search READ search CONSTANT)
    Q_PROPERTY(throughline::ui::SyncModel *sync READ sync CONSTANT)
    Q_PROPERTY(throughline::ui::PresenceModel *presence READ presence CONSTANT)
    //! A customer is open.
    Q_PROPERTY(bool hasCustomer READ hasCustomer NOTIFY openChanged)
    //! The open conversation's state, in words, for the heading.
    Q_PROPERTY(bool hasConversation READ hasConversation NOTIFY conversationChanged)
    //! Status, queue and assignee; holds text of the hub.
    Q_PROPERTY(QString summary READ summary NOTIFY conversationChanged)
    Q_PROPERTY(bool mine READ isMine NOTIFY conversationChanged)
    Q_PROPERTY(bool closed READ isClosed NOTIFY conversationChanged)

public:
    using Opener = std::function<void(const QUrl &)>;
    //! \a opener hands an address to the system's programs; it gets only what passed safeLink().
    Desk(Source &source, const Clock &clock, Random &random, Opener opener, QObject *parent = nullptr);
    ~Desk() override;

    [[nodiscard]] InboxModel *inbox() { return &m_inbox; }
    [[nodiscard]] InboxViews *views() { return &m_views; }
    [[nodiscard]] TimelineModel *timeline() { return &m_timeline; }
    [[nodiscard]] Composer *composer() { return &m_composer; }
    [[nodiscard]] CustomerPanel *customer() { return &m_customer; }
    [[nodiscard]] ActionsModel *actions() { return &m_actions; }
    [[nodiscard]] CustomersModel *customers() { return &m_customers; }
    [[nodiscard]] MergeModel *merge() { return &m_merge; }
    [[nodiscard]] SearchModel *search() { return &m_search; }
    [[nodiscard]] SyncModel *sync() { return &m_sync; }
    [[nodiscard]] PresenceModel *presence() { return &m_presence; }
    [[nodiscard]] bool hasCustomer() const { return !m_customerId.isNull(); }
    [[nodiscard]] bool hasConversation() const { return !m_conversation.id.isNull(); }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isMine() const;
    [[nodiscard]] bool isClosed() const { return m_conversation.status == ConversationStatus::Closed; }

    void open(Id customerId, Id conversationId);
    Q_INVOKABLE void openRow(int row);
    //! The row \a by away from the open one in the list.
    Q_INVOKABLE void step(int by);
    Q_INVOKABLE void openConversation(const QString &conversationId);
    Q_INVOKABLE void takeConversation();
    Q_INVOKABLE void closeConversation();
    Q_INVOKABLE void reopenConversation();
    //! Opens a link of outside text, if it passes the gate.
    Q_INVOKABLE void openLink(const QString &url);
    Q_INVOKABLE void openSearchHit(int row);
    //! Opens a customer of the list: the newest open conversation, else the timeline alone.
    Q_INVOKABLE void openCustomerRow(int row);
    //! Compares the open customer with one of the list, to merge them.
    Q_INVOKABLE void compareWithRow(int row);

Q_SIGNALS:
    void openChanged();
    //! The two columns of a merge are to be shown.
    void compareShown();
    void conversationChanged();
    //! The agent opened something: narrow windows put their drawers away.
    void attentionMoved();

private:
    void connectCustomers();
    void openCustomer(const Id &customerId);
    void followCustomer();
    void leaveCustomer();
    void seek(Id customerId, TimelineKey place);
    void loadConversation();
    void loadNames();
    void subscribe();
    [[nodiscard]] QString assignee() const;
    void submit(const QString &name, QJsonObject args, QJsonObject expect);

    Source &m_source;
    Opener m_opener;
    InboxModel m_inbox;
    InboxViews m_views;
    TimelineModel m_timeline;
    Composer m_composer;
    CustomerPanel m_customer;
    ActionsModel m_actions;
    CustomersModel m_customers;
    MergeModel m_merge;
    SearchModel m_search;
    SyncModel m_sync;
    PresenceModel m_presence;
    Id m_customerId;
    Id m_conversationId;
    Conversation m_conversation;
    std::optional<std::pair<Id, TimelineKey>> m_sought; //!< of the open customer: to be shown when it is here
    std::map<Id, QString> m_agents;
    std::map<Id, QString> m_queues;
    QStringList m_topics;
};

} // namespace throughline::ui
