// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "notifications/notifications.h"

#include "domain/records.h"
#include "shared/later.h"
#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr std::chrono::seconds soundPause{3}; // ten messages in a second are one sound
constexpr int mostCounted = 200;
constexpr std::chrono::seconds repeatLook{5};

} // namespace

Notifications::Notifications(Source &source, const Clock &clock, Random &random, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock),
      m_random(random),
      m_past(source, clock),
      m_always(source),
      m_announcements(clock)
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(100);
    m_countSoon.callOnTimeout(this, &Notifications::count);
    m_repeat.setInterval(repeatLook);
    m_repeat.callOnTimeout(this, &Notifications::repeat);
    connect(&m_queueChoices, &QueueChoices::chosen, this, &Notifications::muteQueue);
    connect(&m_always, &AlwaysTold::chosen, this,
            [this](const std::set<Id> &ids) { choose(&NotificationChoices::always, ids); });
    connect(&m_past, &PastNotifications::openWanted, this, &Notifications::openWanted);
    connect(&m_past, &PastNotifications::seenHere, this, &Notifications::withdraw);
    connect(&m_past, &PastNotifications::loaded, this, [this] {
        m_pastLoaded = true;
        lookAtPast();
    });
    connect(&source, &Source::committed, this, &Notifications::onCommitted);
    connect(&source, &Source::statusChanged, this, &Notifications::findBeginning);
    connect(&source, &Source::statusChanged, this, &Notifications::catchUp);
    loadChoices();
}

Notifications::~Notifications()
{
    // The desk is locked or left: nothing of it stays outside (SECURITY, Auto-lock).
    if (m_center)
        m_center->withdrawAll();
}

void Notifications::begin(platform::NotificationCenter *center, platform::ScreenLock *lock)
{
    m_begun = true;
    m_center = center;
    m_lock = lock;
    if (lock)
        connect(lock, &platform::ScreenLock::changed, this, &Notifications::lookAttended);
    lookAttended();
    if (center) {
        connect(center, &platform::NotificationCenter::abilitiesKnown, this, &Notifications::systemChanged);
        connect(center, &platform::NotificationCenter::activated, this, &Notifications::onActivated);
        connect(center, &platform::NotificationCenter::pressed, this, &Notifications::onPressed);
        connect(center, &platform::NotificationCenter::replied, this, &Notifications::onReplied);
        connect(center, &platform::NotificationCenter::shown, this, [this](const QString &key) {
            if (key == testKey)
                //: In the settings: the test notification was taken by the system
                sayTest(tr("The system took the test notification. If you do not see it, look whether the system's own "
                           "settings hold notifications back."));
        });
        connect(center, &platform::NotificationCenter::failed, this, [this](const QString &key, const QString &why) {
            if (key == testKey)
                //: In the settings: the test notification was not shown; %1 is why, in the system's words
                sayTest(tr("The test notification could not be shown: %1").arg(oneLine(why)));
        });
        connect(center, &platform::NotificationCenter::dismissed, this, [this](const QString &key) {
            if (const auto id = Id::fromString(key))
                m_shown.erase(*id); // the next one counts anew
        });
    }
    m_past.begin();
    loadPlaces();
    findBeginning();
    count();
    Q_EMIT systemChanged();
}

// --- what there is to know --------------------------------------------------------------------------------------

void Notifications::loadPlaces()
{
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        for (const Agent &agent : agents.value_or(std::vector<Agent>())) {
            if (agent.id == m_source.agentId())
                m_place.queues = {agent.queueIds.begin(), agent.queueIds.end()};
        }
        m_place.me = m_source.agentId();
        m_placesKnown = true;
        showQueues();
        lookAtPast();
    });
    m_source.queues().then(this, [this](const Result<std::vector<Queue>> &queues) {
        if (!queues)
            return;
        m_queues = *queues;
        showQueues();
    });
    m_source.endpoints().then(this, [this](const Result<std::vector<Endpoint>> &endpoints) {
        for (const Endpoint &endpoint : endpoints.value_or(std::vector<Endpoint>()))
            m_endpoints[endpoint.id] = endpoint;
    });
}

//! What was handled while the console was closed. Whose it is to handle is known with the agent's queues only.
void Notifications::lookAtPast()
{
    if (!m_pastLoaded || !m_placesKnown)
        return;
    for (const Id &id : m_past.unseenConversations())
        lookAgain(id);
}

//! When the console is current for the first time: what it fetched until then was there before. The hub's clock and not
//! this computer's, which may go wrong.
void Notifications::findBeginning()
{
    if (!m_begun || m_beginning || m_source.status().phase != client::SyncPhase::Live)
        return;
    loadPlaces(); // who one is was not known, maybe, when this began
    m_source.inbox({.view = client::InboxQuery::View::All, .limit = 1})
        .then(this, [this](const Result<client::InboxPage> &page) {
            if (page && !m_beginning)
                m_beginning = page->rows.empty() ? Instant{} : page->rows.front().conversation.lastEventAt;
            lookUrgent();
        });
}

// --- what came --------------------------------------------------------------------------------------------------

void Notifications::onCommitted(const client::ChangeSet &changes)
{
    const auto any = [&](std::initializer_list<RecordType> types) {
        return changes.wide || std::any_of(changes.records.begin(), changes.records.end(), [&](const auto &record) {
                   return std::find(types.begin(), types.end(), record.type) != types.end();
               });
    };
    if (any({RecordType::Setting}))
        loadChoices();
    if (!m_begun)
        return;
    if (any({RecordType::Agent, RecordType::Endpoint, RecordType::Queue}))
        loadPlaces();
    if (changes.overlay || any({RecordType::Conversation, RecordType::ReadMarker, RecordType::TimelineItem}))
        m_countSoon.start();

    const std::set<Id> unseen = m_past.unseenConversations();
    std::set<Id> again; // those whose notification may have had its time
    std::vector<TimelineItem> came;
    if (changes.wide) {
        again = unseen;
        for (const auto &[id, shown] : m_shown)
            again.insert(id);
        m_missed = m_beginning.has_value();
        catchUp();
    }
    for (const client::ChangedRecord &record : changes.records) {
        for (const Id &id : {record.id, record.conversationId}) {
            if (m_shown.contains(id) || unseen.contains(id))
                again.insert(id);
        }
        if (record.type != RecordType::TimelineItem)
            continue;
        if (!record.body.isEmpty() && !record.removed) {
            if (auto item = fromBody<TimelineItem>(record.body))
                came.push_back(std::move(*item));
            continue;
        }
        // What it told of was redacted or is gone: no copy of it stays outside.
        const auto told = std::find_if(m_shown.begin(), m_shown.end(),
                                       [&](const auto &shown) { return shown.second.last.id == record.id; });
        if (told != m_shown.end())
            withdraw(Id(told->first));
    }
    for (const Id &id : again)
        lookAgain(id);
    onItems(std::move(came));
}

void Notifications::onItem(const TimelineItem &item)
{
    m_place.me = m_source.agentId();
    if (isAnswer(item)) {
        const auto shown = m_shown.find(item.conversationId);
        if (shown != m_shown.end() && shown->second.last.seq < item.seq)
            withdraw(Id(item.conversationId)); // somebody answered
        m_past.see(item.conversationId, [&](const client::Notice &notice) { return notice.seq < item.seq; });
        return;
    }
    if (!m_beginning || item.receivedAt <= *m_beginning || !mayNotify(item, m_place.me))
        return;
    m_source.conversation(item.conversationId).then(this, [this, item](const Result<Conversation> &conversation) {
        if (!conversation)
            return;
        m_source.lastReadSeq(item.conversationId)
            .then(this, [this, item, conversation = *conversation](const Result<qint64> &seq) {
                tell(item, conversation, seq.value_or(0));
            });
    });
}

void Notifications::tell(const TimelineItem &item, const Conversation &conversation, qint64 lastReadSeq)
{
    const auto reason = notificationReason(item, conversation, lastReadSeq, m_place);
    const bool wanted =
        isWanted(reason, conversation, m_choices, m_clock.now(), m_always.contains(conversation.customerId));
    // Said once: a notification of the system is read out by what shows it.
    if (!m_center || !wanted)
        speak(item, conversation, lastReadSeq);
    if (reason == NotificationReason::None)
        return;
    m_past.add({.itemId = item.id,
                .conversationId = conversation.id,
                .customerId = conversation.customerId,
                .seq = item.seq,
                .reason = int(reason),
                .at = item.receivedAt},
               conversation.customer.name);
    if (!wanted)
        return;
    Shown &shown = m_shown[conversation.id];
    shown.count += isPersonal(reason) ? 0 : 1;
    shown.personal = shown.personal || isPersonal(reason);
    shown.urgent = isUrgent(conversation);
    if (item.seq >= shown.last.seq) {
        shown.reason = reason;
        shown.last = item;
    }
    shown.customerId = conversation.customerId;
    shown.customerName = conversation.customer.name;
    shown.status = conversation.status;
    show(conversation.id);
    if (!m_place.attended)
        Q_EMIT alerted();
}

void Notifications::show(const Id &conversationId)
{
    if (!m_center)
        return;
    Shown &shown = m_shown.at(conversationId);
    platform::SystemNotification notification = words(shown);
    notification.key = conversationId.toString();
    const Instant now = m_clock.now();
    shown.at = now;
    if (shown.personal && m_choices.repeatSeconds > 0 && !m_repeat.isActive())
        m_repeat.start();
    notification.sound = m_choices.sound && (!m_soundAt || now - *m_soundAt >= soundPause);
    if (notification.sound)
        m_soundAt = now;
    m_center->show(notification);
}

void Notifications::repeat()
{
    const Instant now = m_clock.now();
    const std::chrono::seconds pause{m_choices.repeatSeconds};
    bool more = false;
    std::vector<Id> due;
    for (const auto &[id, shown] : m_shown) {
        if (!shown.personal || pause == pause.zero())
            continue;
        more = true;
        const bool passes = (m_choices.urgentAlways && shown.urgent) || m_always.contains(shown.customerId);
        const bool quiet = m_choices.isQuietAt(now) && !passes;
        if (!quiet && now - shown.at >= pause)
            due.push_back(id);
    }
    for (const Id &id : due) {
        if (m_center)
            m_center->withdraw(id.toString()); // one that is replaced may make no sound
        show(id);
    }
    if (!more)
        m_repeat.stop();
}

// --- what was handled -------------------------------------------------------------------------------------------

void Notifications::lookAgain(const Id &conversationId)
{
    m_source.conversation(conversationId).then(this, [this, conversationId](const Result<Conversation> &conversation) {
        if (!conversation) {
            if (conversation.error().code == ErrorCode::NotFound && m_source.status().phase == client::SyncPhase::Live)
                m_past.forgetConversation(conversationId);
            return withdraw(conversationId); // it left this agent's sight
        }
        m_source.lastReadSeq(conversationId)
            .then(this, [this, conversation = *conversation](const Result<qint64> &seq) {
                m_past.see(conversation.id, [&](const client::Notice &notice) {
                    return !notificationStands(NotificationReason(notice.reason), notice.seq, conversation,
                                               seq.value_or(0), m_place);
                });
                const auto shown = m_shown.find(conversation.id);
                if (shown != m_shown.end()
                    && !notificationStands(shown->second.reason, shown->second.last.seq, conversation, seq.value_or(0),
                                           m_place))
                    withdraw(conversation.id);
            });
    });
}

void Notifications::withdraw(const Id &conversationId)
{
    if (m_shown.erase(conversationId) > 0 && m_center)
        m_center->withdraw(conversationId.toString());
}

//! The person has it before them, or did what was to do.
void Notifications::handled(const Id &conversationId)
{
    withdraw(conversationId);
    if (!conversationId.isNull())
        m_past.see(conversationId);
}

void Notifications::setOpen(const Id &conversationId)
{
    m_place.open = conversationId;
    if (m_place.attended)
        handled(conversationId);
}

void Notifications::setWindowActive(bool active)
{
    m_windowActive = active;
    lookAttended();
}

//! Behind a locked screen a window may keep the keyboard.
void Notifications::lookAttended()
{
    const bool attended = m_windowActive && !(m_lock && m_lock->isLocked());
    if (m_place.attended == attended)
        return;
    m_place.attended = attended;
    if (attended)
        handled(Id(m_place.open));
    Q_EMIT attendedChanged();
}

void Notifications::count()
{
    m_source.inbox({.view = client::InboxQuery::View::Mine, .limit = mostCounted})
        .then(this, [this](const Result<client::InboxPage> &page) {
            if (!page)
                return;
            const auto unread = int(std::count_if(page->rows.begin(), page->rows.end(),
                                                  [](const client::InboxRow &row) { return row.unread > 0; }));
            if (std::exchange(m_unread, unread) != unread)
                Q_EMIT unreadChanged();
        });
    if (m_beginning)
        lookUrgent();
}

} // namespace throughline::ui
