// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What the customer column suggests because of a subject: what and when, and what each answer does.
#include "desk/desk.h"
#include "ui/fakesource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr qint64 hour = 3600 * 1000;
constexpr Instant now{1'800'000'000'000};

Conversation talk(int number, const QString &subject, int hoursAgo)
{
    Conversation made;
    made.id = id(number);
    made.rev = 7;
    made.customerId = id(100);
    made.queueId = id(50);
    made.subject = subject;
    made.status = ConversationStatus::Closed;
    made.lastEventAt = {now.ms - hoursAgo * hour};
    return made;
}

} // namespace

class SubjectHintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s, .queueIds = {id(50)}}, {.id = id(9)}};
        m_source->queueList = {{.id = id(50), .name = u"Shop"_s},
                               {.id = id(51), .name = u"Board"_s, .confidential = true},
                               {.id = id(52), .name = u"Repairs"_s}};
        client::CustomerView view;
        view.askedId = view.customer.id = id(100);
        m_source->customers[id(100)] = view;
        give({talk(2, u"Order 1001"_s, 0), talk(3, u"AW: Order 1001"_s, 30), talk(4, u"Order 1002"_s, 40)});
    }
    void cleanup()
    {
        m_desk.reset();
        m_source.reset();
    }

    void theConversationOfTheSameSubjectIsNamed()
    {
        open();
        QVERIFY(hint().isPresent());
        QCOMPARE(hint().words(), u"“\u2068AW: Order 1001\u2069” may belong here: same subject"_s);
        QVERIFY2(hint().detail().startsWith(u"Closed"_s), qPrintable(hint().detail()));
        QVERIFY(!hint().detail().contains(u"more"_s));
        // From the other side it is the same.
        m_desk->open(id(100), id(3));
        QVERIFY(hint().words().contains(u"\u2068Order 1001\u2069"_s));
        // And of nothing else, and of nothing at all.
        m_desk->open(id(100), id(4));
        QVERIFY(!hint().isPresent());
        QVERIFY(hint().words().isEmpty() && hint().detail().isEmpty() && hint().subject().isEmpty());
        m_desk->open(id(100), {});
        QVERIFY(!hint().isPresent());
    }
    void ofSeveralTheLastActiveIsNamedAndTheOthersAreCounted()
    {
        give({talk(2, u"Order 1001"_s, 0), talk(3, u"Re: Order 1001"_s, 30), talk(5, u"Sv: Order 1001"_s, 20),
              talk(6, u"WG: Order 1001"_s, 40)});
        open();
        QVERIFY(hint().words().contains(u"Sv:"_s));
        QVERIFY2(hint().detail().endsWith(u"2 more"_s), qPrintable(hint().detail()));
    }
    void aSubjectOfAStrangerStaysALineOfText()
    {
        give({talk(2, u"Re: <b>lamp</b> of glass"_s, 0),
              talk(3, u"<b>lamp</b>\n of \u202Eglass"_s + QString(400, u' '), 30)});
        open();
        QVERIFY(hint().isPresent());
        QVERIFY(hint().words().contains(u"<b>lamp</b>"_s));
        QVERIFY(!hint().words().contains(u'\n') && !hint().words().contains(QChar(0x202E)));
        give({talk(2, QString(500, u'x'), 0), talk(3, QString(500, u'x'), 30)});
        tell({.type = RecordType::Conversation, .id = id(2), .customerId = id(100)});
        QVERIFY(hint().isPresent());
        QVERIFY(hint().words().size() < 130);
    }
    void onlyWhatTheAgentMayActOnIsSuggested_data()
    {
        QTest::addColumn<int>("queue");
        QTest::addColumn<int>("ofOpen");
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("suggested");
        const int agent = int(Role::Agent);
        const int supervisor = int(Role::Supervisor);
        QTest::newRow("own queue") << 50 << 50 << agent << true;
        QTest::newRow("another queue") << 52 << 50 << agent << false;
        QTest::newRow("the open one is of another queue") << 50 << 52 << agent << false;
        QTest::newRow("confidential") << 51 << 50 << agent << false;
        QTest::newRow("a supervisor's") << 52 << 50 << supervisor << true;
        QTest::newRow("confidential for a supervisor, too") << 51 << 50 << supervisor << false;
        QTest::newRow("the open one is confidential") << 50 << 51 << supervisor << false;
        QTest::newRow("a queue that is not known here") << 59 << 50 << supervisor << false;
    }
    void onlyWhatTheAgentMayActOnIsSuggested()
    {
        QFETCH(int, queue);
        QFETCH(int, ofOpen);
        QFETCH(int, role);
        m_source->agentList[0].role = Role(role);
        auto &talks = m_source->customers[id(100)].conversations;
        talks[0].queueId = id(ofOpen);
        talks[1].queueId = id(queue);
        open();
        QTEST(hint().isPresent(), "suggested");
    }
    void membershipIsFollowed()
    {
        open();
        m_source->agentList[0].queueIds = {id(52)};
        tell({.type = RecordType::Agent, .id = id(1)});
        QVERIFY(!hint().isPresent());
        m_source->agentList[0].queueIds = {id(51), id(50)};
        tell({.type = RecordType::Agent, .id = id(1)});
        QVERIFY(hint().isPresent());
    }
    void nothingIsSuggestedBeforeItIsKnownWhatWasDismissed_data()
    {
        QTest::addColumn<QStringList>("dismissed");
        QTest::addColumn<bool>("suggested");
        QTest::newRow("nothing") << QStringList() << true;
        QTest::newRow("this pair") << QStringList{pair(2, 3)} << false;
        QTest::newRow("another") << QStringList{pair(2, 4), pair(3, 4)} << true;
    }
    void nothingIsSuggestedBeforeItIsKnownWhatWasDismissed()
    {
        QFETCH(QStringList, dismissed);
        m_source->settings[u"unrelated"_s] = pairs(dismissed);
        m_source->held = true;
        SubjectHint alone(*m_source, m_clock);
        alone.show(m_source->customers[id(100)].conversations, id(2));
        m_source->held = false;
        tell({.type = RecordType::Agent, .id = id(1)}); // who one is comes first
        QVERIFY(!alone.isPresent());
        m_source->answerAll();
        QTEST(alone.isPresent(), "suggested");
    }
    void anOlderAnswerDoesNotBringBackWhatWasDismissed()
    {
        open();
        m_source->held = true;
        tell({.type = RecordType::Setting, .id = id(70)});
        hint().dismiss(hint().other());
        m_source->answerAll();
        QVERIFY(!hint().isPresent());
    }
    void linkingSaysRelatedAndTheLineGoesWithTheLink()
    {
        open();
        hint().link(hint().other());
        QCOMPARE(m_source->commands.back().name, u"conversation.link"_s);
        QCOMPARE(argument("conversationId"_L1), id(2).toString());
        QCOMPARE(argument("otherId"_L1), id(3).toString());
        QCOMPARE(argument("tie"_L1), u"related"_s);
        QVERIFY(m_desk->triage()->canUndo());
        m_source->customers[id(100)].conversations[0].linked[id(3).toString()] = ConversationTie::Related;
        tell({.type = RecordType::Conversation, .id = id(2), .customerId = id(100)});
        QVERIFY(!hint().isPresent());
        const size_t before = m_source->commands.size();
        hint().link(hint().other());
        hint().combine(hint().other());
        hint().dismiss(hint().other());
        QCOMPARE(m_source->commands.size(), before); // nothing is left to say something to
    }
    void combiningPutsTheOtherOneIntoTheOpenOneAndCanBeTakenBack()
    {
        open();
        hint().combine(hint().other());
        QCOMPARE(m_source->commands.back().name, u"conversation.combine"_s);
        QCOMPARE(argument("conversationId"_L1), id(3).toString());
        QCOMPARE(argument("intoId"_L1), id(2).toString());
        QVERIFY(m_desk->triage()->canUndo());
        m_source->customers[id(100)].conversations[1].combinedInto = id(2); // as the outbox shows it
        tell({.type = RecordType::Conversation, .id = id(3), .customerId = id(100)});
        QVERIFY(!hint().isPresent());
    }
    void whatIsNotRelatedIsNotSuggestedAgainFromEitherSide()
    {
        open();
        hint().dismiss(hint().other());
        QVERIFY(!hint().isPresent());
        QCOMPARE(m_source->commands.back().name, u"setting.put"_s);
        QCOMPARE(argument("name"_L1), u"unrelated"_s);
        const QJsonObject kept = m_source->commands.back().args["value"_L1].toObject();
        QCOMPARE(kept, pairs({pair(2, 3)}));
        m_desk->open(id(100), id(3));
        QVERIFY(!hint().isPresent());
        // On the next console, or after the next start.
        m_desk.reset();
        m_source->settings[u"unrelated"_s] = kept;
        open();
        QVERIFY(!hint().isPresent());
        m_desk->open(id(100), id(3));
        QVERIFY(!hint().isPresent());
        // Taken back elsewhere.
        m_source->settings.clear();
        tell({.type = RecordType::Setting, .id = id(70)});
        QVERIFY(hint().isPresent());
    }
    void whatIsNotRelatedIsTakenBackLikeItsNeighbours()
    {
        open();
        m_source->settings[u"unrelated"_s] = pairs({pair(7, 8)});
        tell({.type = RecordType::Setting, .id = id(70)});
        hint().dismiss(hint().other());
        QVERIFY(!hint().isPresent());
        QVERIFY(m_desk->triage()->canUndo());
        QVERIFY2(m_desk->triage()->done().contains(u"\u2068AW: Order 1001\u2069"_s),
                 qPrintable(m_desk->triage()->done()));
        // What another console kept meanwhile stays.
        m_source->settings[u"unrelated"_s] = pairs({pair(5, 6), pair(2, 3), pair(7, 8)});
        tell({.type = RecordType::Setting, .id = id(70)});
        QVERIFY(m_desk->commands()->run(u"triage.undo"_s));
        QVERIFY(hint().isPresent());
        QVERIFY(!m_desk->triage()->canUndo());
        QCOMPARE(m_source->commands.back().name, u"setting.put"_s);
        QCOMPARE(m_source->commands.back().args["value"_L1].toObject(), pairs({pair(5, 6), pair(7, 8)}));
        const size_t before = m_source->commands.size();
        m_desk->triage()->undo(); // once
        QCOMPARE(m_source->commands.size(), before);
    }
    void theWayBackOfWhatIsNotRelatedHasAnEndAndGivesWayToTheNext()
    {
        open();
        hint().dismiss(hint().other());
        m_clock.advance(std::chrono::seconds(21));
        QVERIFY(!m_desk->triage()->canUndo());
        m_desk->triage()->undo();
        QVERIFY(!hint().isPresent());
        m_source->settings.clear();
        tell({.type = RecordType::Setting, .id = id(70)});
        hint().dismiss(hint().other());
        m_desk->triage()->assignToMe({id(2).toString()});
        m_desk->triage()->undo();
        QVERIFY(!hint().isPresent()); // the later thing was taken back, not this
    }
    void whatIsShownStaysWhileItCanBeSuggested()
    {
        open();
        const QString seen = hint().other();
        QCOMPARE(seen, id(3).toString());
        // A newer one comes: it is counted, and does not take the place under the agent's hand.
        give({talk(2, u"Order 1001"_s, 0), talk(3, u"AW: Order 1001"_s, 30), talk(5, u"Sv: Order 1001"_s, 1)});
        tell({.type = RecordType::Conversation, .id = id(5), .customerId = id(100)});
        QCOMPARE(hint().other(), seen);
        QVERIFY(hint().words().contains(u"AW:"_s));
        QVERIFY2(hint().detail().endsWith(u"1 more"_s), qPrintable(hint().detail()));
        // It goes: the next one is shown, and an answer that was meant for the first is not given to it.
        give({talk(2, u"Order 1001"_s, 0), talk(5, u"Sv: Order 1001"_s, 1)});
        tell({.type = RecordType::Conversation, .id = id(3), .customerId = id(100)});
        QCOMPARE(hint().other(), id(5).toString());
        const size_t before = m_source->commands.size();
        hint().combine(seen);
        hint().link(seen);
        hint().dismiss(seen);
        QCOMPARE(m_source->commands.size(), before);
        hint().link(hint().other());
        QCOMPARE(argument("otherId"_L1), id(5).toString());
        // Another open conversation begins with the last active one.
        give({talk(2, u"Order 1001"_s, 0), talk(3, u"AW: Order 1001"_s, 30), talk(5, u"Sv: Order 1001"_s, 1)});
        tell({.type = RecordType::Conversation, .id = id(3), .customerId = id(100)});
        m_desk->open(id(100), id(3));
        QCOMPARE(hint().other(), id(2).toString());
    }
    void theNextOneIsSuggestedAndTheListOfPairsHasAnEnd()
    {
        QStringList full;
        for (int n = 0; n < int(SubjectHint::mostUnrelated) + 20; ++n)
            full << pair(1000 + n, 5000);
        m_source->settings[u"unrelated"_s] = pairs(full);
        give({talk(2, u"Order 1001"_s, 0), talk(3, u"Re: Order 1001"_s, 30), talk(5, u"Sv: Order 1001"_s, 20)});
        open();
        hint().dismiss(hint().other());
        QVERIFY(hint().words().contains(u"Re:"_s));
        hint().dismiss(hint().other());
        QVERIFY(!hint().isPresent());
        const QJsonArray kept = m_source->commands.back().args["value"_L1]["pairs"_L1].toArray();
        QCOMPARE(kept.size(), SubjectHint::mostUnrelated);
        QCOMPARE(kept.at(0).toString(), pair(2, 3));
        QCOMPARE(kept.at(1).toString(), pair(2, 5));
        QCOMPARE(kept.at(2).toString(), pair(1000, 5000));
        QVERIFY(QJsonDocument(m_source->commands.back().args).toJson(QJsonDocument::Compact).size() < 60'000);
    }

private:
    void give(const std::vector<Conversation> &talks)
    {
        m_source->customers[id(100)].conversations = talks;
        m_source->rows.clear();
        for (const Conversation &each : talks) {
            client::InboxRow row;
            row.conversation = each;
            m_source->rows.push_back(row);
        }
    }
    void open()
    {
        m_desk = std::make_unique<Desk>(*m_source, m_clock, m_random, [](const QUrl &) {});
        m_desk->open(id(100), id(2));
    }
    void tell(const client::ChangedRecord &record)
    {
        client::ChangeSet changes;
        changes.records = {record};
        Q_EMIT m_source->committed(changes);
    }
    SubjectHint &hint() { return *m_desk->customer()->subjectHint(); }
    QString argument(QLatin1StringView name) const { return m_source->commands.back().args[name].toString(); }
    static QString pair(int a, int b) { return id(a).toString() + u' ' + id(b).toString(); }
    static QJsonObject pairs(const QStringList &all) { return {{u"pairs"_s, QJsonArray::fromStringList(all)}}; }

    ManualClock m_clock{now};
    SeededRandom m_random{5};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(SubjectHintTest)
#include "subjecthinttest.moc"
