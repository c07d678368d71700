// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What happened to a conversation is told in words, with the names of today.
#include "shared/words.h"
#include "timelinefixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace throughline;
using namespace throughline::ui;

class HistoryLinesTest : public QObject, protected TimelineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        make();
        m_source->queueList = {{.id = id(51), .name = u"Support"_s}, {.id = id(52), .name = u"Sales"_s}};
        m_source->tagList = {{.id = id(61), .name = u"Refund"_s, .color = {}}};
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s}, {.id = id(2), .name = u"Ben"_s}};
        client::ChangeSet changes;
        changes.wide = true;
        Q_EMIT m_source->committed(changes);
    }
    void cleanup() { drop(); }

    void eachLineSaysWhatWasDone_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("author"); // 0: the hub
        QTest::addColumn<QJsonObject>("data");
        QTest::addColumn<QString>("words");
        const auto of = [](int number) { return id(number).toString(); };
        const auto row = [](const char *name, const QString &kind, int author, const QJsonObject &data,
                            const QString &words) { QTest::newRow(name) << kind << author << data << words; };
        const QString given = u"assignment"_s, state = u"status"_s;
        row("taken", given, 2, {{u"from"_s, of(1)}, {u"to"_s, of(2)}}, u"Ben took the conversation"_s);
        row("given", given, 2, {{u"from"_s, QString()}, {u"to"_s, of(1)}}, u"Ben assigned the conversation to Mara"_s);
        row("let go", given, 2, {{u"from"_s, of(2)}, {u"to"_s, QString()}}, u"Ben unassigned the conversation"_s);
        row("moved", given, 2, {{u"what"_s, u"queue"_s}, {u"from"_s, of(51)}, {u"to"_s, of(52)}},
            u"Ben moved the conversation from Support to Sales"_s);
        row("handed over", given, 2,
            {{u"what"_s, u"queue"_s}, {u"from"_s, of(51)}, {u"to"_s, of(52)}, {u"assigneeId"_s, of(1)}},
            u"Ben moved the conversation from Support to Sales, for Mara"_s);
        row("unknown names", given, 9, {{u"what"_s, u"queue"_s}, {u"from"_s, of(51)}, {u"to"_s, of(99)}},
            u"A colleague moved the conversation from Support to another queue"_s);
        row("closed", state, 2, {{u"from"_s, u"open"_s}, {u"to"_s, u"closed"_s}}, u"Ben closed the conversation"_s);
        row("reopened", state, 2, {{u"from"_s, u"closed"_s}, {u"to"_s, u"open"_s}}, u"Ben reopened the conversation"_s);
        row("reopened by the customer", state, 0,
            {{u"from"_s, u"closed"_s}, {u"to"_s, u"open"_s}, {u"what"_s, u"customer"_s}},
            u"Reopened by the customer's message"_s);
        row("woken by the customer", state, 0,
            {{u"from"_s, u"snoozed"_s}, {u"to"_s, u"open"_s}, {u"what"_s, u"customer"_s}},
            u"Brought back by the customer's message"_s);
        row("time over", state, 0, {{u"from"_s, u"snoozed"_s}, {u"to"_s, u"open"_s}},
            u"Back again: its time has come"_s);
        row("brought back", state, 2, {{u"from"_s, u"snoozed"_s}, {u"to"_s, u"open"_s}},
            u"Ben brought the conversation back"_s);
        row("snoozed", state, 2,
            {{u"from"_s, u"open"_s}, {u"to"_s, u"snoozed"_s}, {u"until"_s, Instant{start}.toString()}},
            u"Ben snoozed the conversation until "_s + Words::full(Instant{start}));
        row("waits", state, 2, {{u"from"_s, u"open"_s}, {u"to"_s, u"pending"_s}},
            u"Ben changed the state: Waiting for the customer"_s);
        row("tagged", u"system"_s, 2, {{u"what"_s, u"tags"_s}, {u"added"_s, QJsonArray{of(61)}}},
            u"Ben tagged the conversation: Refund"_s);
        row("untagged", u"system"_s, 2, {{u"what"_s, u"tags"_s}, {u"removed"_s, QJsonArray{of(61), of(98)}}},
            u"Ben took tags away: Refund, a tag"_s);
        const auto level = [](int to) {
            return QJsonObject{{u"what"_s, u"priority"_s}, {u"from"_s, 0}, {u"to"_s, to}};
        };
        row("urgent", u"system"_s, 1, level(2), u"Mara set the priority to urgent"_s);
        row("high", u"system"_s, 1, level(1), u"Mara set the priority to high"_s);
        row("as usual", u"system"_s, 1, level(0), u"Mara set the priority back to normal"_s);
        row("low", u"system"_s, 1, level(-1), u"Mara set the priority to low"_s);
        row("linked", u"system"_s, 2, {{u"what"_s, u"linked"_s}, {u"tie"_s, u"duplicate"_s}},
            u"Ben linked another conversation: Duplicate"_s);
        row("combined", state, 2, {{u"what"_s, u"combined"_s}, {u"subject"_s, u"Vase"_s}}, u"Combined with: Vase"_s);
    }
    void eachLineSaysWhatWasDone()
    {
        QFETCH(QString, kind);
        QFETCH(int, author);
        QFETCH(QJsonObject, data);
        QFETCH(QString, words);
        show(line(kind, author, data));
        QCOMPARE(plain(text(0)), words);
        QCOMPARE(plain(shown(0, TimelineModel::NameRole)), words);
        QCOMPARE(shown(0, TimelineModel::ShapeRole), u"system"_s);
    }

    void namesThatComeLaterReplaceTheirStandIns()
    {
        show(line(u"assignment"_s, 2,
                  {{u"what"_s, u"queue"_s}, {u"from"_s, id(51).toString()}, {u"to"_s, id(53).toString()}}));
        QVERIFY(text(0).contains(u"another queue"_s));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_source->queueList.push_back({.id = id(53), .name = u"Repairs"_s});
        tell(RecordType::Queue);
        QVERIFY(!changed.isEmpty());
        QVERIFY(text(0).contains(u"Repairs"_s));
    }

    void whatCarriesItsWordsSaysThemAndTheUnknownSaysNothing()
    {
        TimelineItem told = line(u"system"_s, 0, {});
        told.text = u"The order was paid"_s;
        show(told);
        QCOMPARE(text(0), u"The order was paid"_s);
        show(line(u"status"_s, 2, {{u"from"_s, u"asleep"_s}, {u"to"_s, u"awake"_s}}));
        QCOMPARE(text(0), QString());
    }

    void aLineOfASplitLeadsToTheOtherConversation()
    {
        show(line(u"status"_s, 2, {{u"what"_s, u"split"_s}, {u"conversationId"_s, id(77).toString()}}));
        QCOMPARE(shown(0, TimelineModel::OtherConversationRole), id(77).toString());
        show(line(u"status"_s, 2, {{u"what"_s, u"splitFrom"_s}, {u"conversationId"_s, id(78).toString()}}));
        QCOMPARE(shown(0, TimelineModel::OtherConversationRole), id(78).toString());
        // What was combined away is not there any more; and a customer's words lead nowhere.
        show(line(u"status"_s, 2, {{u"what"_s, u"combined"_s}, {u"conversationId"_s, id(79).toString()}}));
        QCOMPARE(shown(0, TimelineModel::OtherConversationRole), QString());
        TimelineItem sly = item(1);
        sly.data = {{u"what"_s, u"split"_s}, {u"conversationId"_s, id(80).toString()}};
        show(sly);
        QCOMPARE(shown(0, TimelineModel::OtherConversationRole), QString());
    }

private:
    [[nodiscard]] TimelineItem line(const QString &kind, int author, const QJsonObject &data) const
    {
        TimelineItem made = item(1, Direction::Internal);
        made.kind = kind;
        made.text.clear();
        made.data = data;
        made.author = author == 0 ? Author{AuthorType::System, {}, {}} : Author{AuthorType::Agent, id(author), {}};
        return made;
    }
    void show(const TimelineItem &made)
    {
        m_model->close();
        m_source->entries[ada] = {entry(made)};
        m_model->open(ada, {});
        QCOMPARE(m_model->rowCount(), 1);
    }
    //! Without the marks that hold names together.
    static QString plain(QString text)
    {
        text.remove(QChar(0x2068));
        text.remove(QChar(0x2069));
        return text;
    }
};

QTEST_GUILESS_MAIN(HistoryLinesTest)
#include "historylinestest.moc"
