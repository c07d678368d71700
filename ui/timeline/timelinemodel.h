// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/rowmodel.h"
#include "shared/source.h"
#include "timeline/historylines.h"
#include "timeline/lasttalk.h"
#include "timeline/sentenvelope.h"
#include "timeline/takeback.h"
#include "timeline/timelinefiles.h"
#include "timeline/timelinefilter.h"
#include "timeline/timelinefind.h"
#include "timeline/timelineroles.h"
#include "timeline/timelinerows.h"

#include <QTimer>
#include <QtQmlIntegration>

#include <limits>
#include <memory>
#include <set>

namespace throughline::ui {

class RemotePictures;

//! A window on one customer's merged timeline, newest row first. Pages come from the cache at both ends; at most
//! `most` items are held, so that a timeline of any length costs the same. GUI thread.
class TimelineModel : public RowModel<TimelineRow>, public TimelineRoles
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
    //! The row that commands are about, set by the view; -1: none is marked, the newest it is.
    Q_PROPERTY(int marked MEMBER m_marked NOTIFY markedChanged)
    //! Assignments, changes of status and decisions are among the rows.
    Q_PROPERTY(bool systemShown READ isSystemShown WRITE setSystemShown NOTIFY systemShownChanged)
    //! "Ada is typing"; empty when nobody is.
    Q_PROPERTY(QString typing READ typing NOTIFY typingChanged)
    Q_PROPERTY(throughline::ui::TimelineFiles *files READ files CONSTANT)
    Q_PROPERTY(throughline::ui::TimelineFilter *filter READ filter CONSTANT)
    Q_PROPERTY(throughline::ui::TimelineFind *find READ find CONSTANT)
    Q_PROPERTY(throughline::ui::LastTalk *lastTalk READ lastTalk CONSTANT)

public:
    static constexpr int most = 400; //!< items held
    static constexpr int page = 50;  //!< items fetched at once
    static constexpr TimelineKey beginningOfTime{{std::numeric_limits<std::int64_t>::min() / 2}, {}};
    static constexpr int longest = 8000; //!< letters of a text drawn before "show more"; see drawable()

    TimelineModel(Source &source, const Clock &clock, QObject *parent = nullptr);
    ~TimelineModel() override;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! Shows \a customerId; the divider stands before what is unread in \a conversationId (may be null).
    void open(const Id &customerId, const Id &conversationId);
    //! Shows the place of one item, e.g. a search hit, whose \a sought words are marked there.
    void openAt(const Id &customerId, const TimelineKey &place, const QStringList &sought = {});
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
    [[nodiscard]] bool isSystemShown() const { return !m_settings.systemHidden; }
    void setSystemShown(bool shown);
    [[nodiscard]] int unseen() const { return m_unseen; }
    [[nodiscard]] int marked() const { return m_marked < 0 ? 0 : m_marked; }
    [[nodiscard]] QString typing() const { return m_typing; }
    [[nodiscard]] const std::vector<client::TimelineEntry> &entries() const { return m_entries; }
    [[nodiscard]] const client::CustomerView &context() const { return m_customer; }
    [[nodiscard]] TimelineFiles *files() { return &m_files; }
    [[nodiscard]] TimelineFilter *filter() { return &m_filter; }
    [[nodiscard]] TimelineFind *find() { return &m_find; }
    [[nodiscard]] LastTalk *lastTalk() { return &m_lastTalk; }
    void want(const QString &tool) { Q_EMIT toolWanted(tool); }
    Q_INVOKABLE void loadOlder();
    Q_INVOKABLE void loadNewer();
    Q_INVOKABLE void showNewest();
    Q_INVOKABLE void showOldest();
    //! Goes to the first item of a day, else to the next one after it. False: what was typed is no day.
    Q_INVOKABLE bool showDay(const QString &typed);
    Q_INVOKABLE bool showDaysAgo(int days);
    //! The day \a by days from what is typed (from today, if that is none), as typed; never in the future.
    [[nodiscard]] Q_INVOKABLE QString dayBeside(const QString &typed, int by) const;
    [[nodiscard]] Q_INVOKABLE QString today() const; //!< "2026-11-30"
    Q_INVOKABLE void showFile(int row, int file);    //!< see files()
    //! Shows a row's pictures from elsewhere; \a always: this sender's from now on.
    Q_INVOKABLE void showPictures(int row, bool always);
    Q_INVOKABLE void showQuoted(int row); //!< goes to the item that this row quotes or passes on
    Q_INVOKABLE void expand(int row);     //!< shows more of a long text
    Q_INVOKABLE void retry(int row);      //!< sends again what the hub refused, or what the channel could not deliver
    Q_INVOKABLE void decideSend(int row, const QString &action); //!< one of the row's SendActionsRole
    Q_INVOKABLE void takeBack(int row);                          //!< asks for the decision of this row to be taken back
    [[nodiscard]] Q_INVOKABLE bool canSplit(int row) const;      //!< it is an item of a conversation with earlier ones
    Q_INVOKABLE void discard(int row);                           //!< forgets what the hub refused
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
    void systemShownChanged();
    void markedChanged();
    void typingChanged();
    void toolWanted(const QString &tool); //!< "filter", "day" or "find"
    void rowWanted(int row);              //!< is to be in sight
    void sendReturning();                 //!< a reply is about to be taken back: what is being written has to be stored
    //! A reply was taken back before it left: to be written on.
    void sendReturned(const throughline::TimelineItem &item, const throughline::client::TakenBack &back);
    //! \a goneId: of a merge the customer that became part of this one; else null.
    void takeBackWanted(const throughline::Id &decisionId, const throughline::Id &goneId);

private:
    void begin(const Id &customerId);
    void fetchFirst(std::optional<TimelineKey> anchor);
    void findUnread(const Id &conversationId);
    void fetchContext(), fetchEndpoints(), fetchAgents();
    void tellDecisions();
    void refilter();
    void showAt(const TimelineKey &place);
    void goTo(const TimelineKey &place);
    void countHidden();
    [[nodiscard]] bool passesOver(const client::ChangedRecord &record) const;
    void onCommitted(const client::ChangeSet &changes);
    void onEphemeral(const QString &topic, const QString &kind, const QString &from, int ttlSeconds);
    [[nodiscard]] bool adoptNews(const client::ChangeSet &changes);
    void update();
    void updateAll();
    void adoptTail(const TimelineKey &from, client::TimelinePage page, const TimelineDirt &dirt);
    void trim(bool keepNewest);
    void rebuild();
    void recast();
    void countUnseen(const std::vector<client::TimelineEntry> &fresh, const TimelineKey &newest);
    void setUnseen(int count), setTyping(const QString &text);
    [[nodiscard]] const ContactPoint *pointOf(const Id &id) const;
    [[nodiscard]] QVariant itemData(const TimelineRow &row, int role) const;
    void countDown(bool tick = false);
    [[nodiscard]] bool maySettle(const TimelineItem &item) const;
    [[nodiscard]] QVariant partsData(const TimelineRow &row, int role) const;
    [[nodiscard]] SentEnvelope envelopeOf(const TimelineItem &item) const;
    [[nodiscard]] QStringList soughtIn(const TimelineRow &row) const;
    [[nodiscard]] QString addressOf(const TimelineItem &item) const;
    [[nodiscard]] std::optional<TimelineKey> keyOf(const Id &id) const;

    Source &m_source;
    const Clock &m_clock;
    TimelineFiles m_files;
    TimelineFilter m_filter;
    TimelineFind m_find;
    LastTalk m_lastTalk;
    client::ItemFilter m_wanted;                                //!< what m_filter says; all items held pass it
    std::optional<TimelineKey> m_stoppedBefore, m_stoppedAfter; //!< how far was looked, if farther than what is held
    std::unique_ptr<RemotePictures> m_pictures;
    Id m_customerId, m_conversationId;
    client::CustomerView m_customer;
    std::map<Id, Endpoint> m_endpoints;
    HistoryLines m_history;
    std::set<Id> m_supervisors; //!< and administrators
    TakeBack m_takeBack;
    std::vector<client::TimelineEntry> m_entries; //!< in order; what is held
    RowSettings m_settings;
    std::pair<Id, QStringList> m_sought; //!< an item that was searched for, and the words
    std::map<Id, int> m_expanded;        //!< row key -> characters shown
    std::map<Id, qint64> m_readSeqs;     //!< what the read markers were set to
    std::set<Id> m_points;
    TimelineDirt m_dirt;
    quint64 m_generation = 0;
    bool m_loading = false, m_reading = false, m_moreBefore = false, m_moreAfter = false, m_following = true;
    int m_unseen = 0, m_marked = -1;
    QString m_typing;
    QTimer m_typingEnds, m_countdown, m_recount; //!< the second runs while a row counts the seconds
};

} // namespace throughline::ui
