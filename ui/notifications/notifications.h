// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "notifications/alwaystold.h"
#include "notifications/announcements.h"
#include "notifications/pastnotifications.h"
#include "notifications/queuechoices.h"
#include "notifications/shownnotification.h"
#include "platform/notificationcenter.h"
#include "platform/screenlock.h"
#include "shared/source.h"

#include <QTimer>
#include <QtQmlIntegration>

#include <map>
#include <set>

namespace throughline::ui {

//! Tells the agent outside the window what came, one notification a conversation, and takes it back when it was read or
//! handled anywhere; counts what is unread; the choices about it. Silent until begin(). GUI thread.
class Notifications : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(bool mine READ isMine WRITE setMine NOTIFY choicesChanged)
    Q_PROPERTY(bool unassigned READ isUnassigned WRITE setUnassigned NOTIFY choicesChanged)
    Q_PROPERTY(bool assigned READ isAssigned WRITE setAssigned NOTIFY choicesChanged)
    Q_PROPERTY(bool mentioned READ isMentioned WRITE setMentioned NOTIFY choicesChanged)
    //! Urgent conversations pass the quiet hours.
    Q_PROPERTY(bool urgentAlways READ isUrgentAlways WRITE setUrgentAlways NOTIFY choicesChanged)
    //! Seconds; 0: what is meant for the agent alone is shown once.
    Q_PROPERTY(int repeatSeconds READ repeatSeconds WRITE setRepeatSeconds NOTIFY choicesChanged)
    Q_PROPERTY(throughline::ui::QueueChoices *queues READ queues CONSTANT)
    Q_PROPERTY(throughline::ui::AlwaysTold *always READ always CONSTANT)
    Q_PROPERTY(throughline::ui::PastNotifications *past READ past CONSTANT)
    Q_PROPERTY(bool sound READ hasSound WRITE setSound NOTIFY choicesChanged)
    Q_PROPERTY(throughline::ui::Notifications::Shows shows READ shows WRITE setShows NOTIFY choicesChanged)
    Q_PROPERTY(bool quiet READ isQuiet WRITE setQuiet NOTIFY choicesChanged)
    //! "20:00"; what is no time of day is not taken.
    Q_PROPERTY(QString quietFrom READ quietFrom WRITE setQuietFrom NOTIFY choicesChanged)
    Q_PROPERTY(QString quietTo READ quietTo WRITE setQuietTo NOTIFY choicesChanged)
    //! Who shows notifications on this computer and what it can do, or that nobody does. Holds outside text.
    Q_PROPERTY(QString systemSays READ systemSays NOTIFY systemChanged)
    //! What became of the test; empty: none was asked for. Holds outside text.
    Q_PROPERTY(QString testSays READ testSays NOTIFY testChanged)
    //! The window is the one that has the keyboard.
    Q_PROPERTY(bool windowActive READ isWindowActive WRITE setWindowActive NOTIFY attendedChanged)
    //! So it has, and the screen is not locked: what shows in it is seen.
    Q_PROPERTY(bool attended READ isAttended NOTIFY attendedChanged)
    //! Own conversations with something unread, at most 200.
    Q_PROPERTY(int unread READ unread NOTIFY unreadChanged)
    //! What a screen reader says of what comes.
    Q_PROPERTY(throughline::ui::Announcements *announcements READ announcements CONSTANT)

public:
    enum class Shows { Nothing, Name, All }; //!< NotificationText
    Q_ENUM(Shows)

    Notifications(Source &source, const Clock &clock, Random &random, QObject *parent = nullptr);
    ~Notifications() override;

    //! Once. Both are null where the system has none, and outlive this.
    void begin(platform::NotificationCenter *center, platform::ScreenLock *lock = nullptr);
    //! The conversation on the desk; null: none.
    void setOpen(const Id &conversationId);

    [[nodiscard]] bool isMine() const { return m_choices.mine; }
    void setMine(bool on) { choose(&NotificationChoices::mine, on); }
    [[nodiscard]] bool isUnassigned() const { return m_choices.unassigned; }
    void setUnassigned(bool on) { choose(&NotificationChoices::unassigned, on); }
    [[nodiscard]] bool isAssigned() const { return m_choices.assigned; }
    void setAssigned(bool on) { choose(&NotificationChoices::assigned, on); }
    [[nodiscard]] bool isMentioned() const { return m_choices.mentioned; }
    void setMentioned(bool on) { choose(&NotificationChoices::mentioned, on); }
    [[nodiscard]] bool isUrgentAlways() const { return m_choices.urgentAlways; }
    void setUrgentAlways(bool on) { choose(&NotificationChoices::urgentAlways, on); }
    [[nodiscard]] int repeatSeconds() const { return m_choices.repeatSeconds; }
    //! Kept within NotificationChoices' bounds.
    void setRepeatSeconds(int seconds);
    [[nodiscard]] QueueChoices *queues() { return &m_queueChoices; }
    [[nodiscard]] AlwaysTold *always() { return &m_always; }
    [[nodiscard]] PastNotifications *past() { return &m_past; }
    [[nodiscard]] bool hasSound() const { return m_choices.sound; }
    void setSound(bool on) { choose(&NotificationChoices::sound, on); }
    [[nodiscard]] Shows shows() const { return Shows(m_choices.text); }
    void setShows(Shows shows) { choose(&NotificationChoices::text, NotificationText(shows)); }
    [[nodiscard]] bool isQuiet() const { return m_choices.quiet; }
    void setQuiet(bool on) { choose(&NotificationChoices::quiet, on); }
    [[nodiscard]] QString quietFrom() const;
    void setQuietFrom(const QString &typed) { chooseTime(&NotificationChoices::from, typed); }
    [[nodiscard]] QString quietTo() const;
    void setQuietTo(const QString &typed) { chooseTime(&NotificationChoices::to, typed); }
    [[nodiscard]] QString systemSays() const;
    [[nodiscard]] QString testSays() const { return m_testSays; }
    [[nodiscard]] bool isAttended() const { return m_place.attended; }
    [[nodiscard]] bool isWindowActive() const { return m_windowActive; }
    void setWindowActive(bool active);
    [[nodiscard]] int unread() const { return m_unread; }
    [[nodiscard]] Announcements *announcements() { return &m_announcements; }
    //! Shows one that says nothing of anybody; testSays tells what became of it. The quiet hours do not hold it back.
    Q_INVOKABLE void test();
    //! Shows again what is due by now. The clock of this object calls it, and tests.
    void repeat();

Q_SIGNALS:
    void choicesChanged();
    void systemChanged();
    void testChanged();
    void attendedChanged();
    void unreadChanged();
    //! Something came while the window was not worked in: its entry in the task bar may show it.
    void alerted();
    //! The person wants to see it: the window comes to the front.
    void raiseWanted();
    void openWanted(const throughline::Id &customerId, const throughline::Id &conversationId);

private:
    static constexpr QLatin1StringView testKey{"test"};
    using Shown = ShownNotification;
    template<typename T>
    void choose(T NotificationChoices::*member, T value)
    {
        if (m_choices.*member == value)
            return Q_EMIT choicesChanged(); // a control may show what was not taken
        m_choices.*member = value;
        store();
    }
    void chooseTime(QTime NotificationChoices::*member, const QString &typed);
    void store();
    void applyChoices();
    void muteQueue(const Id &queueId, bool told);
    void showQueues();
    void loadChoices();
    void loadPlaces();
    void lookAtPast();
    void findBeginning();
    void onCommitted(const client::ChangeSet &changes);
    void onItems(std::vector<TimelineItem> came);
    void onItem(const TimelineItem &item);
    void catchUp();
    void lookThrough(const Conversation &conversation);
    void lookAttended();
    void tell(const TimelineItem &item, const Conversation &conversation, qint64 lastReadSeq);
    void show(const Id &conversationId);
    void speak(const TimelineItem &item, const Conversation &conversation, qint64 lastReadSeq);
    void lookUrgent();
    void lookAgain(const Id &conversationId);
    void withdraw(const Id &conversationId);
    void handled(const Id &conversationId);
    void count();
    void onActivated(const QString &key);
    void onPressed(const QString &key, const QString &button);
    void onReplied(const QString &key, const QString &text);
    void sayTest(const QString &words);
    [[nodiscard]] platform::SystemNotification words(const Shown &shown) const;
    [[nodiscard]] bool canAnswer(const Shown &shown) const;

    Source &m_source;
    const Clock &m_clock;
    Random &m_random;
    platform::NotificationCenter *m_center = nullptr;
    platform::ScreenLock *m_lock = nullptr;
    NotificationChoices m_choices;
    NotificationPlace m_place;
    PastNotifications m_past;
    QueueChoices m_queueChoices;
    AlwaysTold m_always;
    std::vector<Queue> m_queues;
    std::map<Id, Endpoint> m_endpoints;
    std::map<Id, Shown> m_shown;        //!< by conversation
    std::optional<Instant> m_beginning; //!< by the hub's clock; what came before is not told. None: not found yet
    std::optional<Instant> m_soundAt;
    QString m_testSays;
    quint64 m_generation = 0; //!< of the choices: a slow answer does not undo a newer one
    int m_unread = 0;
    bool m_begun = false, m_pastLoaded = false, m_placesKnown = false, m_windowActive = false;
    bool m_missed = false; //!< more came than a commit lists
    Announcements m_announcements;
    std::map<QString, std::set<QString>> m_urgent; //!< by kind: what stood there when it was looked at last
    std::set<QString> m_urgentFrom;                //!< the kinds that were looked at
    QTimer m_countSoon;
    QTimer m_repeat; //!< runs while something may be shown again
};

} // namespace throughline::ui
