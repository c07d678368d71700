// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actions/actionsmodel.h"
#include "base/clock.h"
#include "base/random.h"
#include "channels/channelsmodel.h"
#include "commands/palettemodel.h"
#include "composer/composer.h"
#include "customer/customerpanel.h"
#include "customers/customersmodel.h"
#include "customers/mergemodel.h"
#include "desk/deskcommands.h"
#include "inbox/inboxmodel.h"
#include "inbox/inboxselection.h"
#include "inbox/inboxviews.h"
#include "inbox/tagsmodel.h"
#include "inbox/triage.h"
#include "inbox/viewform.h"
#include "notifications/notifications.h"
#include "oauth/oauthsignin.h"
#include "search/searchmodel.h"
#include "session/presencemodel.h"
#include "session/syncmodel.h"
#include "shared/source.h"
#include "spelling/spelling.h"
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
    Q_PROPERTY(throughline::ui::InboxSelection *selection READ selection CONSTANT)
    Q_PROPERTY(throughline::ui::Triage *triage READ triage CONSTANT)
    Q_PROPERTY(throughline::ui::ViewForm *viewForm READ viewForm CONSTANT)
    Q_PROPERTY(throughline::ui::TagsModel *tags READ tags CONSTANT)
    Q_PROPERTY(throughline::ui::TimelineModel *timeline READ timeline CONSTANT)
    Q_PROPERTY(throughline::ui::Composer *composer READ composer CONSTANT)
    Q_PROPERTY(throughline::ui::CustomerPanel *customer READ customer CONSTANT)
    Q_PROPERTY(throughline::ui::ActionsModel *actions READ actions CONSTANT)
    Q_PROPERTY(throughline::ui::ChannelsModel *channels READ channels CONSTANT)
    Q_PROPERTY(throughline::ui::CustomersModel *customers READ customers CONSTANT)
    Q_PROPERTY(throughline::ui::MergeModel *merge READ merge CONSTANT)
    Q_PROPERTY(throughline::ui::SearchModel *search READ search CONSTANT)
    Q_PROPERTY(throughline::ui::OAuthSignIn *oauth READ oauth CONSTANT)
    Q_PROPERTY(throughline::ui::SyncModel *sync READ sync CONSTANT)
    Q_PROPERTY(throughline::ui::PresenceModel *presence READ presence CONSTANT)
    Q_PROPERTY(throughline::ui::Notifications *notifications READ notifications CONSTANT)
    Q_PROPERTY(throughline::ui::Spelling *spelling READ spelling CONSTANT)
    Q_PROPERTY(throughline::ui::Commands *commands READ commands CONSTANT)
    Q_PROPERTY(throughline::ui::PaletteModel *palette READ palette CONSTANT)
    Q_PROPERTY(bool hasCustomer READ hasCustomer NOTIFY openChanged)
    Q_PROPERTY(bool hasConversation READ hasConversation NOTIFY conversationChanged)
    //! Status, queue and assignee; holds text of the hub.
    Q_PROPERTY(QString summary READ summary NOTIFY conversationChanged)
    //! Tags of the open conversation; names are outside text.
    Q_PROPERTY(QList<QString> tagNames READ tagNames NOTIFY conversationChanged)
    Q_PROPERTY(QList<QString> tagColors READ tagColors NOTIFY conversationChanged)
    //! Of the open conversation: a Priority's number, and its word; empty: it is the usual one.
    Q_PROPERTY(int priority READ priority NOTIFY conversationChanged)
    Q_PROPERTY(QString priorityWord READ priorityWord NOTIFY conversationChanged)
    Q_PROPERTY(bool mine READ isMine NOTIFY conversationChanged)
    Q_PROPERTY(bool closed READ isClosed NOTIFY conversationChanged)
    Q_PROPERTY(bool snoozed READ isSnoozed NOTIFY conversationChanged)

public:
    using Opener = std::function<void(const QUrl &)>;
    //! \a opener hands an address to the system's programs; it gets only what passed safeLink().
    Desk(Source &source, const Clock &clock, Random &random, Opener opener, QObject *parent = nullptr);
    ~Desk() override;

    [[nodiscard]] InboxModel *inbox() { return &m_inbox; }
    [[nodiscard]] InboxViews *views() { return &m_views; }
    [[nodiscard]] InboxSelection *selection() { return &m_selection; }
    [[nodiscard]] Triage *triage() { return &m_triage; }
    [[nodiscard]] ViewForm *viewForm() { return &m_viewForm; }
    [[nodiscard]] TagsModel *tags() { return &m_tags; }
    [[nodiscard]] TimelineModel *timeline() { return &m_timeline; }
    [[nodiscard]] Composer *composer() { return &m_composer; }
    [[nodiscard]] CustomerPanel *customer() { return &m_customer; }
    [[nodiscard]] ActionsModel *actions() { return &m_actions; }
    [[nodiscard]] ChannelsModel *channels() { return &m_channels; }
    [[nodiscard]] CustomersModel *customers() { return &m_customers; }
    [[nodiscard]] MergeModel *merge() { return &m_merge; }
    [[nodiscard]] SearchModel *search() { return &m_search; }
    [[nodiscard]] OAuthSignIn *oauth() { return &m_oauth; }
    [[nodiscard]] SyncModel *sync() { return &m_sync; }
    [[nodiscard]] PresenceModel *presence() { return &m_presence; }
    [[nodiscard]] Notifications *notifications() { return &m_notifications; }
    [[nodiscard]] Spelling *spelling() { return &m_spelling; }
    [[nodiscard]] Commands *commands() { return &m_commands; }
    [[nodiscard]] PaletteModel *palette() { return &m_palette; }
    [[nodiscard]] bool hasCustomer() const { return !m_customerId.isNull(); }
    [[nodiscard]] bool hasConversation() const { return !m_conversation.id.isNull(); }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QStringList tagNames() const;
    [[nodiscard]] QStringList tagColors() const;
    [[nodiscard]] int priority() const { return int(priorityOf(m_conversation.priority)); }
    [[nodiscard]] QString priorityWord() const { return InboxModel::priorityWord(m_conversation); }
    [[nodiscard]] bool isMine() const;
    [[nodiscard]] bool isAssigned() const { return !m_conversation.assigneeId.isNull(); }
    [[nodiscard]] bool isClosed() const { return m_conversation.status == ConversationStatus::Closed; }
    [[nodiscard]] bool isSnoozed() const { return m_conversation.status == ConversationStatus::Snoozed; }

    void open(Id customerId, Id conversationId);
    //! What stands for the open conversation outside the console.
    [[nodiscard]] QString conversationLink() const { return PaletteModel::link(m_customerId, m_conversationId); }
    //! Puts a link to an item of the timeline on the clipboard; of a row that is none, a link to the conversation.
    Q_INVOKABLE void copyItemLink(int row);
    //! This item and what came after it in its conversation become a new one.
    Q_INVOKABLE void splitFrom(int row);
    //! Quotes an item of the timeline in what is written: a mail in its own way, all else as lines behind ">". What only the
    //! team saw can be quoted in a note only.
    [[nodiscard]] Q_INVOKABLE bool canQuote(int row) const;
    Q_INVOKABLE void quoteItem(int row);
    Q_INVOKABLE void openRow(int row);
    Q_INVOKABLE void step(int by); //!< to the row \a by away from the open one in the list
    Q_INVOKABLE void openConversation(const QString &conversationId);
    Q_INVOKABLE void takeConversation();
    Q_INVOKABLE void closeConversation();
    Q_INVOKABLE void reopenConversation();
    Q_INVOKABLE void openLink(const QString &url); //!< of outside text, if it passes the gate
    Q_INVOKABLE void openSearchHit(int row);
    //! A customer of the list: the newest open conversation, else the timeline alone; or compares, if the list is for that.
    Q_INVOKABLE void openCustomerRow(int row);
    Q_INVOKABLE void compareWithRow(int row); //!< compares the open customer with one of the list, to merge them

Q_SIGNALS:
    void openChanged();
    void compareShown(); //!< the two columns of a merge are to be shown
    void conversationChanged();
    void attentionMoved(); //!< the agent opened something: narrow windows put their drawers away
    void talkWanted();     //!< chosen in the palette: what covers the conversation goes away

private:
    void connectCustomers();
    void connectPalette();
    void openCustomer(const Id &customerId);
    void show(Id customerId, Id conversationId);
    void followCustomer();
    void leaveCustomer();
    void seek(Id customerId, TimelineKey place);
    void loadConversation();
    void followCombined();
    void loadNames();
    void subscribe();
    void setVariables();
    [[nodiscard]] QString assignee() const;
    [[nodiscard]] const TimelineItem *itemAt(int row) const;
    void submit(const QString &name, QJsonObject args, QJsonObject expect);

    Source &m_source;
    const Clock &m_clock;
    Random &m_random;
    Opener m_opener;
    InboxModel m_inbox;
    InboxSelection m_selection;
    InboxViews m_views;
    ViewForm m_viewForm;
    Triage m_triage;
    TagsModel m_tags;
    TimelineModel m_timeline;
    Composer m_composer;
    CustomerPanel m_customer;
    ActionsModel m_actions;
    ChannelsModel m_channels;
    CustomersModel m_customers;
    MergeModel m_merge;
    SearchModel m_search;
    QtScheduler m_scheduler;
    OAuthSignIn m_oauth;
    SyncModel m_sync;
    PresenceModel m_presence;
    Notifications m_notifications;
    Spelling m_spelling;
    Commands m_commands;
    PaletteModel m_palette;
    std::unique_ptr<DeskCommands> m_deskCommands;
    Id m_customerId, m_conversationId; //!< null: none is open
    Conversation m_conversation;
    quint64 m_choices = 0;                              //!< of the agent: a slow answer to an earlier one opens nothing
    std::optional<std::pair<Id, TimelineKey>> m_sought; //!< of the open customer: to be shown when it is here
    std::map<Id, QString> m_agents, m_queues;           //!< names
    QStringList m_topics;
    QTimer m_topicsSoon;
};

} // namespace throughline::ui
