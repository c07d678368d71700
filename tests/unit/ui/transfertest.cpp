// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Handing conversations over: to whom, with which words, and the way back.
#include "inbox/transfermodel.h"
#include "inbox/triage.h"
#include "shared/words.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class TransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->queueList = {{.id = id(51), .name = u"Support"_s},
                               {.id = id(52), .name = u"Sales"_s},
                               {.id = id(53), .name = u"Board"_s, .confidential = true}};
        m_source->agentList = {
            {.id = id(1), .name = u"Mara"_s, .queueIds = {id(51)}},
            {.id = id(2), .name = u"Ben"_s, .queueIds = {id(52)}},
            {.id = id(3), .name = u"Ada"_s, .role = Role::Supervisor},
            {.id = id(4), .name = u"Gone"_s, .queueIds = {id(51)}, .active = false},
        };
        m_source->presenceList = {{.id = id(2), .state = PresenceState::Break, .since = {5}},
                                  {.id = id(3), .state = PresenceState::Available}};
        for (int number = 11; number <= 12; ++number) {
            client::InboxRow row;
            row.conversation.id = id(number);
            row.conversation.queueId = id(51);
            row.conversation.contactPointId = id(700 + number);
            row.conversation.assigneeId = id(1);
            row.conversation.status = ConversationStatus::Open;
            m_source->rows.push_back(row);
        }
        m_triage = std::make_unique<Triage>(*m_source, m_clock);
    }
    void cleanup()
    {
        m_triage.reset();
        m_source.reset();
    }

    void theListNamesQueuesThenColleaguesWithTheirPresence()
    {
        QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy asked(model(), &TransferModel::asked);
        m_triage->askTransfer(ids({11, 12}));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(names(), (QStringList{u"Board"_s, u"Sales"_s, u"Support"_s, u"Ada"_s, u"Ben"_s}));
        QVERIFY(model()->index(3).data(TransferModel::FirstAgentRole).toBool());
        QVERIFY(!model()->index(4).data(TransferModel::FirstAgentRole).toBool());
        QCOMPARE(model()->index(4).data(TransferModel::DetailRole).toString(),
                 Words::presence(PresenceState::Break) + u" · Sales"_s);
        QCOMPARE(model()->index(3).data(TransferModel::DetailRole).toString(), QString()); // never said
        QVERIFY(model()->title().contains(u'2'));
        QVERIFY(!model()->isReady());
        model()->setTyped(u"be"_s);
        QCOMPARE(names(), QStringList{u"Ben"_s});
        // What is said while the list is open is seen in it.
        m_source->presenceList[0].state = PresenceState::Available;
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Presence, .id = id(2)});
        Q_EMIT m_source->committed(changes);
        QCOMPARE(model()->index(0).data(TransferModel::ToneRole).toString(), u"positive"_s);
    }

    void whoIsNotConnectedIsOfflineWhateverTheyDeclared()
    {
        const QString onBreak = Words::presence(PresenceState::Break) + u" · Sales"_s;
        const QString offline = Words::presence(PresenceState::Offline) + u" · Sales"_s;
        const auto ben = [this](int role) { return model()->index(4).data(role).toString(); };
        QCOMPARE(model()->topics(), QStringList());
        m_triage->askTransfer(ids({11}));
        QCOMPARE(model()->topics(), (QStringList{"agent/"_L1 + id(3).toString(), "agent/"_L1 + id(2).toString()}));
        presence(2, "agent/"_L1 + id(2).toString(), false); // only the hub knows
        QCOMPARE(ben(TransferModel::DetailRole), onBreak);
        presence(2, u"hub"_s, false);
        QCOMPARE(ben(TransferModel::DetailRole), offline);
        QCOMPARE(ben(TransferModel::ToneRole), u"muted"_s);
        presence(2, u"hub"_s, true);
        QCOMPARE(ben(TransferModel::DetailRole), onBreak);
        QCOMPARE(ben(TransferModel::ToneRole), u"caution"_s);
        // Without a line nothing is known; with the next one the hub says anew who is gone, before all is synced.
        presence(2, u"hub"_s, false);
        m_source->setStatus({.phase = client::SyncPhase::Waiting});
        QCOMPARE(ben(TransferModel::DetailRole), onBreak);
        m_source->setStatus({.phase = client::SyncPhase::Syncing});
        presence(2, u"hub"_s, false);
        m_source->setStatus({.phase = client::SyncPhase::Live});
        QCOMPARE(ben(TransferModel::DetailRole), offline);
        model()->finish();
        QCOMPARE(model()->topics(), QStringList());
    }

    // The word that somebody is back can get lost: what is not said again is over.
    void whoIsNotSaidAgainToBeGoneIsWhatTheyDeclared()
    {
        using std::chrono::seconds;
        const QString onBreak = Words::presence(PresenceState::Break) + u" · Sales"_s;
        const QString offline = Words::presence(PresenceState::Offline) + u" · Sales"_s;
        const auto ben = [this] { return model()->index(4).data(TransferModel::DetailRole).toString(); };
        m_triage->askTransfer(ids({11}));
        presence(2, u"hub"_s, false);
        m_clock.advance(seconds(150));
        presence(2, u"hub"_s, false); // said again: it holds on
        m_clock.advance(seconds(299));
        model()->setTyped(u" "_s); // built anew
        QCOMPARE(ben(), offline);
        m_clock.advance(seconds(1));
        QTRY_COMPARE(ben(), onBreak);
        presence(2, u"hub"_s, false);
        QCOMPARE(ben(), offline);
    }

    void aColleagueGetsItWithTheNoteInOneCommandAndItComesBack()
    {
        m_triage->askTransfer(ids({11, 12}));
        choose(u"Sales"_s);
        choose(u"Ben"_s);
        QVERIFY2(model()->isReady(), qPrintable(model()->problem()));
        QVERIFY(model()->send(u"  She wants her money back\n"_s));
        QCOMPARE(m_source->commands.size(), size_t(2));
        const wire::Command &first = m_source->commands[0];
        QCOMPARE(first.name, u"conversation.transfer"_s);
        QCOMPARE(first.args.value("queueId"_L1).toString(), id(52).toString());
        QCOMPARE(first.args.value("assigneeId"_L1).toString(), id(2).toString());
        QCOMPARE(first.args.value("text"_L1).toString(), u"She wants her money back"_s);
        QCOMPARE(first.args.value("contactPointId"_L1).toString(), id(711).toString());
        QCOMPARE(first.expect, (QJsonObject{{u"queueId"_s, id(51).toString()}, {u"assigneeId"_s, id(1).toString()}}));
        QVERIFY2(m_triage->done().contains(u"Ben"_s), qPrintable(m_triage->done()));
        m_triage->undo();
        QCOMPARE(m_source->commands.size(), size_t(4));
        const wire::Command &back = m_source->commands[2];
        QCOMPARE(back.args.value("queueId"_L1).toString(), id(51).toString());
        QCOMPARE(back.args.value("assigneeId"_L1).toString(), id(1).toString());
        QVERIFY(!back.args.contains("text"_L1));
        QCOMPARE(back.expect, (QJsonObject{{u"queueId"_s, id(52).toString()}, {u"assigneeId"_s, id(2).toString()}}));
    }

    void whoCannotSeeItIsNotAcceptedAndThatIsSaid()
    {
        m_triage->askTransfer(ids({11}));
        choose(u"Ben"_s); // not of its queue
        QVERIFY(!model()->isReady());
        QVERIFY2(model()->problem().contains(u"Ben"_s) && model()->problem().contains(u"Support"_s),
                 qPrintable(model()->problem()));
        QVERIFY(!model()->send({}));
        QVERIFY(m_source->commands.empty());
        choose(u"Ben"_s); // taken back
        QVERIFY(model()->problem().isEmpty());
        choose(u"Ada"_s); // sees what is not confidential
        QVERIFY(model()->isReady());
        choose(u"Board"_s);
        QVERIFY(!model()->isReady());
        choose(u"Board"_s);
        QVERIFY(model()->send({}));
        QVERIFY(!m_source->commands.back().args.contains("text"_L1));
        QCOMPARE(m_source->commands.back().args.value("queueId"_L1).toString(), id(51).toString());
    }

    void whatIsThereAlreadyIsLeftAlone()
    {
        m_source->rows[1].conversation.queueId = id(52);
        m_source->rows[1].conversation.assigneeId = {};
        m_triage->askTransfer(ids({11, 12}));
        choose(u"Sales"_s);
        QVERIFY(model()->send({}));
        QCOMPARE(m_source->commands.size(), size_t(1));
        QCOMPARE(m_source->commands[0].args.value("conversationId"_L1).toString(), id(11).toString());
        QVERIFY(m_source->commands[0].args.value("assigneeId"_L1).isNull());
        QVERIFY(m_source->commands[0].args.contains("assigneeId"_L1));
    }

    void whatTheHubRefusedIsSaidInWords()
    {
        m_triage->askTransfer(ids({11}));
        choose(u"Sales"_s);
        QVERIFY(model()->send({}));
        wire::CommandOutcome outcome{.id = m_source->commands[0].id};
        outcome.error.type = u"invalidTransition"_s;
        outcome.error.description = u"receiver"_s;
        Q_EMIT m_source->commandSettled(outcome);
        QVERIFY2(m_triage->problem().contains(Words::rejected(outcome.error)), qPrintable(m_triage->problem()));
        QVERIFY(Words::rejected(outcome.error) != Words::rejected({.type = u"invalidTransition"_s}));
        QVERIFY(!m_triage->canUndo());
    }

    void theChoiceOfOneDialogIsNotThatOfTheNext()
    {
        m_triage->askTransfer(ids({11}));
        choose(u"Sales"_s);
        model()->finish();
        m_triage->askTransfer(ids({12}));
        QVERIFY(!model()->isReady());
        for (int row = 0; row < model()->rowCount(); ++row)
            QVERIFY(!model()->index(row).data(TransferModel::ChosenRole).toBool());
    }

private:
    [[nodiscard]] TransferModel *model() const { return m_triage->transferring(); }
    void presence(int agent, const QString &from, bool connected)
    {
        Q_EMIT m_source->ephemeral("agent/"_L1 + id(agent).toString(), u"presence"_s, from, 300,
                                   {{u"connected"_s, connected}});
    }
    [[nodiscard]] static QStringList ids(std::initializer_list<int> numbers)
    {
        QStringList list;
        for (const int number : numbers)
            list << id(number).toString();
        return list;
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList list;
        for (const TransferRow &row : model()->rows())
            list << row.name;
        return list;
    }
    void choose(const QString &name) { model()->choose(int(names().indexOf(name))); }

    ManualClock m_clock;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Triage> m_triage;
};

QTEST_GUILESS_MAIN(TransferTest)
#include "transfertest.moc"
