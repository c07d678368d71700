// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// No state is told by its colour alone: wherever two states have different colours, their words or icons differ as well.
#include "channels/channelsmodel.h"
#include "inbox/inboxmodel.h"
#include "session/presencemodel.h"
#include "session/syncmodel.h"
#include "shared/words.h"
#include "timelinefixture.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

//! One state as it is drawn.
struct Look {
    QString state; //!< for the failed test
    QString tone;
    QString word;
    QString icon;
};

void compare(const std::vector<Look> &looks)
{
    for (size_t a = 0; a < looks.size(); ++a) {
        QVERIFY2(!looks[a].word.isEmpty(), qPrintable(looks[a].state + u" has no word"_s));
        for (size_t b = a + 1; b < looks.size(); ++b) {
            const bool told = looks[a].word != looks[b].word || looks[a].icon != looks[b].icon;
            QVERIFY2(told || looks[a].tone == looks[b].tone,
                     qPrintable(looks[a].state + u" and "_s + looks[b].state + u" differ in colour only"_s));
        }
    }
}

} // namespace

class StateWordsTest : public QObject, protected TimelineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { make(); }
    void cleanup() { drop(); }

    void repliesSayHowFarTheyAre()
    {
        std::vector<Look> looks;
        QSet<QString> words;
        fill(1);
        m_model->open(ada, {});
        int number = 10;
        for (const auto state :
             {DeliveryState::Queued, DeliveryState::HandedOver, DeliveryState::Sent, DeliveryState::Delivered,
              DeliveryState::Read, DeliveryState::Failed, DeliveryState::Unconfirmed, DeliveryState::Cancelled}) {
            TimelineItem reply = item(++number, Direction::Out);
            reply.author = {AuthorType::Agent, id(1), u"Me"_s};
            reply.delivery = Delivery{state, m_clock.now(), {}};
            bring({reply});
            QCoreApplication::processEvents();
            const QModelIndex row = m_model->index(0);
            const auto text = [&](int role) { return row.data(role).toString(); };
            looks.push_back({enumText(state).toString(), text(TimelineModel::StateToneRole),
                             text(TimelineModel::StateRole), text(TimelineModel::StateIconRole)});
            words.insert(looks.back().word);
            // What is seen is heard, too.
            QVERIFY2(text(TimelineModel::DescriptionRole).contains(looks.back().word), qPrintable(looks.back().word));
        }
        compare(looks);
        QCOMPARE(words.size(), qsizetype(looks.size())); // each has a word of its own
    }
    void theLineToTheHubHasWordAndIcon()
    {
        std::vector<Look> looks;
        SyncModel sync(*m_source, m_clock);
        using client::SyncPhase;
        const auto add = [&](const QString &name, const client::SyncStatus &status) {
            m_source->setStatus(status);
            looks.push_back({name, sync.tone(), sync.word(), sync.iconName()});
            QVERIFY2(!sync.iconName().isEmpty(), qPrintable(name));
        };
        add(u"waiting"_s, {.phase = SyncPhase::Waiting});
        add(u"connecting"_s, {.phase = SyncPhase::Connecting});
        add(u"syncing"_s, {.phase = SyncPhase::Syncing});
        add(u"live"_s, {.phase = SyncPhase::Live});
        add(u"pending"_s, {.phase = SyncPhase::Live, .pending = 2});
        add(u"failed"_s, {.phase = SyncPhase::Live, .rejected = 1});
        add(u"sign in"_s, {.phase = SyncPhase::SignInNeeded});
        add(u"refused"_s, {.phase = SyncPhase::Refused});
        compare(looks);
    }
    void presenceTrustConsentAndStatusHaveWordsOfTheirOwn()
    {
        std::vector<Look> looks;
        for (int state = 0; state <= int(PresenceState::Offline); ++state)
            looks.push_back({u"presence"_s, QString::number(state), Words::presence(PresenceState(state)), {}});
        compare(looks);
        looks.clear();
        for (int trust = 0; trust <= int(Trust::Verified); ++trust)
            looks.push_back({u"trust"_s, QString::number(trust), Words::trust(Trust(trust)), {}});
        compare(looks);
        looks.clear();
        for (const auto consent : {ConsentState::Unknown, ConsentState::Granted, ConsentState::Denied})
            looks.push_back({u"consent"_s, QString::number(int(consent)), Words::consent(consent), {}});
        compare(looks);
        looks.clear();
        for (const auto status : {ConversationStatus::New, ConversationStatus::Open, ConversationStatus::Pending,
                                  ConversationStatus::Snoozed, ConversationStatus::Closed})
            looks.push_back({u"status"_s, QString::number(int(status)), Words::status(status), {}});
        compare(looks);
    }
    void channelsSayHowTheyAre()
    {
        std::vector<Look> looks;
        for (const auto health :
             {EndpointHealth::Unknown, EndpointHealth::Running, EndpointHealth::Degraded, EndpointHealth::Stopped}) {
            const Endpoint endpoint{.id = id(4), .health = health, .enabled = true};
            looks.push_back(
                {u"health %1"_s.arg(int(health)), ChannelFaults::tone(endpoint), ChannelFaults::state(endpoint), {}});
        }
        const Endpoint off{.id = id(4), .health = EndpointHealth::Running, .enabled = false};
        looks.push_back({u"off"_s, ChannelFaults::tone(off), ChannelFaults::state(off), {}});
        compare(looks);
    }
    void whatAListRowMarksIsSaid()
    {
        client::InboxRow plain;
        plain.conversation.id = id(2);
        plain.conversation.status = ConversationStatus::Open;
        const auto said = [this](const client::InboxRow &row) {
            m_source->rows = {row};
            InboxModel model(*m_source, m_clock);
            const bool snoozed = row.conversation.status == ConversationStatus::Snoozed;
            model.setQuery(snoozed ? client::InboxQuery::View::Snoozed : client::InboxQuery::View::All, {});
            QCoreApplication::processEvents();
            return model.index(0).data(InboxModel::DescriptionRole).toString();
        };
        const QString usual = said(plain);
        QVERIFY(!usual.isEmpty());
        QSet<QString> all{usual};
        const auto mark = [&](const char *what, auto change) {
            client::InboxRow row = plain;
            change(row);
            const QString words = said(row);
            QVERIFY2(!all.contains(words), what);
            all.insert(words);
        };
        mark("unread", [](client::InboxRow &row) { row.unread = 1; });
        mark("pending", [](client::InboxRow &row) { row.pendingCount = 1; });
        mark("failed", [](client::InboxRow &row) { row.rejectedCount = 1; });
        mark("draft", [](client::InboxRow &row) { row.hasDraft = true; });
        mark("waiting", [this](client::InboxRow &row) { row.conversation.waitingSince = m_clock.now(); });
        mark("somebody's", [](client::InboxRow &row) { row.assigneeName = u"Mara"_s; });
        for (const Priority priority : {Priority::Low, Priority::High, Priority::Urgent})
            mark("priority", [priority](client::InboxRow &row) { row.conversation.priority = int(priority); });
        mark("snoozed", [this](client::InboxRow &row) {
            row.conversation.status = ConversationStatus::Snoozed;
            row.conversation.snoozedUntil = m_clock.now();
        });
    }
};

QTEST_GUILESS_MAIN(StateWordsTest)
#include "statewordstest.moc"
