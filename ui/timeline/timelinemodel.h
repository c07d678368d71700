// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/rowmodel.h"
#include "shared/source.h"
#include "timeline/timelinerows.h"

#include <QTimer>
#include <QtQmlIntegration>

#include <set>

namespace throughline::ui {

//! A window on one customer's merged timeline, newest row first. Pages come from the cache at both ends; at most
//! `most` items are held, so that a timeline of any length costs the same. GUI thread.
class TimelineModel : public RowModel<TimelineRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    //! The customer's name, one line; outside text.
    Q_PROPERTY(QString customerName READ customerName NOTIFY contextChanged)
    Q_PROPERTY(QString customerId READ customerId NOTIFY opened)
    Q_PROPERTY(bool loading READ isLoading NOTIFY loadingChanged)
    //! There are older (newer) rows than those held.
    Q_PROPERTY(bool moreBefore READ hasMoreBefore NOTIFY edgesChanged)
    Q_PROPERTY(bool moreAfter READ hasMoreAfter NOTIFY edgesChanged)
    //! The view stands at the newest end. Set by the view.
    Q_PROPERTY(bool following READ isFollowing WRITE setFollowing NOTIFY followingChanged)
    //! Items that came from the customer while the view was elsewhere.
    Q_PROPERTY(int unseen READ unseen NOTIFY unseenChanged)
    //! "Ada is typing"; empty when nobody is.
    Q_PROPERTY(QString typing READ typing NOTIFY typingChanged)

public:
    enum Role {
        ShapeRole = Qt::UserRole + 1, //!< QString, see rowShapeName(): chooses the card
        ItemIdRole,                   //!< QString
        BodyRole,                     //!< the text as drawn; long ones are cut. Outside text
        BodyCutRole,                  //!< int: characters left out of BodyRole
        NameRole,                     //!< AT-SPI name: the exact and whole text. Outside text
        DescriptionRole,              //!< AT-SPI description: who, when, state
        AuthorRole,                   //!< who wrote it, one line; outside text
        OutgoingRole,                 //!< bool: from us
        MineRole,                     //!< bool: written by this agent
        TimeRole,                     //!< time of day
        FullTimeRole,                 //!< date and time
        DayRole,                      //!< text of the day divider above; empty: none
        UnreadBreakRole,              //!< bool: the unread divider stands above
        GroupedRole,                  //!< bool: goes on from the row above
        ChannelIconRole,              //!< icon name
        ViaRole,                      //!< "Web chat · visitor 4f2a"; holds outside text
        UnverifiedRole,               //!< bool: the sender is not verified
        StateRole,                    //!< delivery state in words; empty for what has none
        StateIconRole,                //!< icon name
        StateToneRole,                //!< "muted", "positive", "caution" or "critical"
        ReasonRole,                   //!< why it failed; the provider's text
        CommandIdRole,                //!< QString; of a pending or rejected command
        RetryRole,                    //!< bool: retry() makes sense
        DiscardRole,                  //!< bool: discard() makes sense: the hub never took it
        AttachmentNamesRole,          //!< QStringList, outside text
        AttachmentDetailsRole,        //!< QStringList: type and size, one for each name
        LinkUrlsRole,                 //!< QStringList: links of the text that pass the gate
        LinkTextsRole,                //!< QStringList: what to show for each
        TrailTitlesRole,              //!< QStringList: pages visited, in order; outside text
        TrailPlacesRole,              //!< QStringList: host and path of each; outside text
        TrailTimesRole,               //!< QStringList
        FieldNamesRole,               //!< QStringList: a generic card's fields
        FieldValuesRole,              //!< QStringList; outside text
        CardRole,                     //!< the plugin's card, a qrc URL
        JsonRole,                     //!< the whole item as JSON text, for the plugin's card
        RemedyRole                    //!< "unmerge", "undo" or empty: how a decision can be taken back
    };
    Q_ENUM(Role)

    static constexpr int most = 400;     //!< items held
    static constexpr int page = 50;      //!< items fetched at once
    static constexpr int longest = 8000; //!< letters of a text drawn before "show more"; see drawable()

    TimelineModel(Source &source, const Clock &clock, QObject *parent = nullptr);
    ~TimelineModel() override;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! Shows \a customerId; the divider stands before what is unread in \a conversationId (may be null).
    void open(const Id &customerId, const Id &conversationId);
    //! Shows the place of one item, e.g. a search hit.
    void openAt(const Id &customerId, const TimelineKey &place);
    void close();
    //! What plugins' views draw: plugin and kind -> qrc URL.
    void setPluginCards(std::map<std::pair<QString, QString>, QString> cards);

    [[nodiscard]] QString customerName() const;
    [[nodiscard]] QString customerId() const { return m_customerId.toString(); }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool hasMoreBefore() const { return m_moreBefore; }
    [[nodiscard]] bool hasMoreAfter() const { return m_moreAfter; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    [[nodiscard]] int unseen() const { return m_unseen; }
    [[nodiscard]] QString typing() const { return m_typing; }
    [[nodiscard]] const std::vector<client::TimelineEntry> &entries() const { return m_entries; }
    [[nodiscard]] const client::CustomerView &context() const { return m_customer; }

    Q_INVOKABLE void loadOlder();
    Q_INVOKABLE void loadNewer();
    Q_INVOKABLE void showNewest();
    //! Shows more of a long text.
    Q_INVOKABLE void expand(int row);
    //! Sends again what the hub refused, or what the channel could not deliver.
    Q_INVOKABLE void retry(int row);
    //! Asks for the decision of this row to be taken back.
    Q_INVOKABLE void takeBack(int row);
    //! Forgets what the hub refused.
    Q_INVOKABLE void discard(int row);
    //! Everything held has been on screen: moves the read markers.
    Q_INVOKABLE void markRead();

Q_SIGNALS:
    //! The first rows of a customer are there; \a row is where the view belongs (0: the newest end).
    void opened(int row);
    void contextChanged();
    void loadingChanged();
    void edgesChanged();
    void followingChanged();
    void unseenChanged();
    void typingChanged();
    //! \a goneId: of a merge the customer that became part of this one; else null.
    void takeBackWanted(const throughline::Id &decisionId, const throughline::Id &goneId);

private:
    struct Dirt {
        bool all = false;
        std::optional<TimelineKey> from;
        std::set<Id> ids;
        [[nodiscard]] bool isEmpty() const { return !all && !from && ids.empty(); }
    };
    void begin(const Id &customerId);
    void fetchFirst(std::optional<TimelineKey> anchor);
    void findUnread(const Id &conversationId);
    void fetchContext();
    void fetchEndpoints();
    void fetchAgents();
    void tellDecisions();
    void onCommitted(const client::ChangeSet &changes);
    void onEphemeral(const QString &topic, const QString &kind, const QString &from, int ttlSeconds);
    [[nodiscard]] bool adoptNews(const client::ChangeSet &changes);
    void update();
    void updateAll();
    void adoptTail(const TimelineKey &from, client::TimelinePage page, const Dirt &dirt);
    void trim(bool keepNewest);
    void rebuild();
    void recast();
    void countUnseen(const std::vector<client::TimelineEntry> &fresh, const TimelineKey &newest);
    void setUnseen(int count);
    void setTyping(const QString &text);
    [[nodiscard]] const ContactPoint *pointOf(const Id &id) const;
    [[nodiscard]] QVariant itemData(const TimelineRow &row, int role) const;
    [[nodiscard]] std::optional<TimelineKey> keyOf(const Id &id) const;

    Source &m_source;
    const Clock &m_clock;
    Id m_customerId;
    Id m_conversationId;
    client::CustomerView m_customer;
    std::map<Id, Endpoint> m_endpoints;
    std::map<Id, QString> m_agents;
    std::vector<client::TimelineEntry> m_entries; //!< in order; what is held
    RowSettings m_settings;
    std::map<Id, int> m_expanded;     //!< row key -> characters shown
    std::map<Id, qint64> m_readSeqs;  //!< what the read markers were set to
    std::map<Id, TimelineKey> m_left; //!< where the view stood at customers seen before
    std::set<Id> m_points;
    Dirt m_dirt;
    quint64 m_generation = 0;
    bool m_loading = false;
    bool m_reading = false;
    bool m_moreBefore = false;
    bool m_moreAfter = false;
    bool m_following = true;
    int m_unseen = 0;
    QString m_typing;
    QTimer m_typingEnds;
};

} // namespace throughline::ui
