// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What of a timeline is shown: chosen, remembered, counted, taken back.
#include "shared/words.h"
#include "timeline/timelinemodel.h"
#include "timeline/typedday.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr qint64 start = 1'795'000'000'000;
const Id ada = id(100);
const Id ben = id(101);

} // namespace

class TimelineFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara Vogt"_s}};
        m_source->endpointList = {{.id = id(4), .channel = u"webchat"_s}, {.id = id(5), .channel = u"email"_s}};
        for (const Id &each : {ada, ben}) {
            client::CustomerView view;
            view.askedId = view.customer.id = each;
            view.points = {{.point = {.id = id(3), .kind = u"visitor"_s}, .link = {}}};
            m_source->customers[each] = view;
        }
        for (int number = 1; number <= 60; ++number)
            m_source->entries[ada].push_back(entry(item(number, number % 3 == 0 ? u"note"_s : u"message"_s)));
        m_model = std::make_unique<TimelineModel>(*m_source, m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->open(ada, {});
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_source.reset();
    }

    void everyReadAsksTheCacheForWhatIsWanted()
    {
        m_source->timelineQueries.clear();
        choose(u"kind/note"_s);
        QCOMPARE(m_model->rowCount(), 20);
        QVERIFY(std::all_of(m_model->rows().begin(), m_model->rows().end(),
                            [](const TimelineRow &row) { return row.shape == RowShape::Note; }));
        m_model->loadOlder();
        m_source->add(ada, item(63, u"note"_s));
        QCOMPARE(m_model->rowCount(), 21);
        for (const client::TimelineQuery &query : m_source->timelineQueries)
            QCOMPARE(query.filter.kinds, QStringList{u"note"_s});
    }
    void whatIsHiddenIsSaid()
    {
        QCOMPARE(filter().hiddenWords(), QString());
        choose(u"kind/note"_s);
        QCOMPARE(filter().chips(), QStringList{u"Notes"_s});
        QCOMPARE(filter().hiddenWords(), u"40 hidden"_s);
        filter().setHidden(client::HiddenCount{20'000, true});
        QCOMPARE(filter().hiddenWords(), u"20000 or more hidden"_s);
        filter().setHidden(client::HiddenCount{0, false});
        QCOMPARE(filter().hiddenWords(), QString());
        filter().removeChip(0);
        QVERIFY(!filter().isActive());
        QCOMPARE(filter().hiddenWords(), QString());
        QCOMPARE(m_model->rowCount(), TimelineModel::page);
    }
    void choicesAreKeptForEachCustomer()
    {
        choose(u"kind/note"_s);
        m_source->timelineQueries.clear();
        m_model->open(ben, {});
        QVERIFY(!filter().isActive());
        QVERIFY(m_source->timelineQueries.front().filter.isEmpty());
        m_model->open(ada, {});
        QCOMPARE(filter().chips(), QStringList{u"Notes"_s});
        QCOMPARE(m_model->rowCount(), 20);
        filter().clear();
        m_model->open(ben, {});
        m_model->open(ada, {});
        QVERIFY(!filter().isActive());
    }
    void whatIsGoneToIsNotHidden()
    {
        choose(u"kind/note"_s);
        m_model->openAt(ada, {{start + 2000}, id(2)});
        QVERIFY(!filter().isActive());
        QVERIFY(std::any_of(m_model->rows().begin(), m_model->rows().end(),
                            [](const TimelineRow &row) { return row.key == id(2); }));
    }
    void nothingIsMarkedReadThatWasHidden()
    {
        m_source->readSeqs[id(2)] = 10;
        m_model->open(ada, id(2));
        choose(u"kind/note"_s);
        m_source->commands.clear();
        m_model->markRead();
        QVERIFY(m_source->commands.empty());
        filter().clear();
        m_model->markRead();
        QCOMPARE(m_source->commands.size(), size_t(1));
    }
    void groupsAreAndAndChoicesWithinAreOr()
    {
        choose(u"kind/note"_s);
        choose(u"kind/message"_s);
        choose(u"channel/webchat"_s);
        client::ItemFilter wanted = filter().filter();
        QCOMPARE(wanted.kinds, (QStringList{u"message"_s, u"forward"_s, u"note"_s}));
        QCOMPARE(wanted.endpoints, std::vector<Id>{id(4)});
        QVERIFY(wanted.accepts(item(1, u"note"_s)));
        QVERIFY(!wanted.accepts(item(1, u"visit"_s)));
        choose(u"kind/other"_s);
        wanted = filter().filter();
        QVERIFY(wanted.accepts(item(1, u"note"_s)));
        QVERIFY(wanted.accepts(item(1, u"io.example.fax"_s)));
        QVERIFY(!wanted.accepts(item(1, u"visit"_s)));
    }
    void daysAreTypedOrChosenAndOnlyOneTimeCounts()
    {
        choose(u"days/7"_s);
        QCOMPARE(filter().filter().from, startOf(dayOf(m_clock.now()).addDays(-7)));
        QVERIFY(filter().setDays(u"1.3.2026"_s, u"2026-03-14"_s));
        QCOMPARE(filter().filter().from, startOf(QDate(2026, 3, 1)));
        QCOMPARE(filter().filter().until, startOf(QDate(2026, 3, 15)));
        QCOMPARE(filter().chips().size(), 2);
        QVERIFY(!filter().setDays(u"14.3.2026"_s, u"1.3.2026"_s));
        QVERIFY(!filter().setDays(u"soon"_s, {}));
        QCOMPARE(filter().filter().from, startOf(QDate(2026, 3, 1)));
        filter().removeChip(0);
        QVERIFY(!filter().filter().from);
        QVERIFY(filter().filter().until);
    }
    void aReadThatStoppedEarlyIsGoneOnWith()
    {
        // As the cache answers a filter that lets little through: nothing yet, and where to go on.
        choose(u"kind/note"_s);
        m_source->stopsAt = TimelineKey{{start + 30'500}, {}};
        m_model->open(ada, {});
        const int before = m_model->rowCount();
        QVERIFY(m_model->hasMoreBefore());
        m_source->stopsAt.reset();
        m_model->loadOlder();
        QCOMPARE(m_source->timelineQueries.back().anchor->orderTime.ms, start + 30'500);
        QVERIFY(m_model->rowCount() > before);
        QVERIFY(!m_model->hasMoreBefore());
    }
    void aDayIsGoneToByItsFirstItem()
    {
        m_source->entries[ada].clear();
        const qint64 day = 86'400'000;
        const qint64 midnight = startOf(dayOf({start})).ms;
        for (int number = 0; number < 300; ++number) { // three a day, at 6, 12 and 18 hours
            TimelineItem made = item(number + 1, u"message"_s);
            made.orderTime = {midnight - (99 - number / 3) * day + (6 + number % 3 * 6) * 3'600'000ll};
            m_source->entries[ada].push_back(entry(made));
        }
        m_model->open(ada, {});
        QSignalSpy opened(m_model.get(), &TimelineModel::opened);
        const QDate wanted = dayOf({start}).addDays(-50);
        QVERIFY(m_model->showDay(QLocale().toString(wanted, QLocale::ShortFormat)));
        const TimelineRow &row = m_model->rows()[size_t(opened.back().at(0).toInt())];
        QCOMPARE(row.key, id(49 * 3 + 1));
        QVERIFY(row.dayBreak);
        QVERIFY(m_model->hasMoreAfter());
        QVERIFY(!m_model->showDay(u"soon"_s));
        QCOMPARE(opened.count(), 1);
        QVERIFY(m_model->showDaysAgo(0)); // three days after the last item
        QCOMPARE(opened.back().at(0).toInt(), 0);
        QCOMPARE(m_model->rows().front().key, id(300));
    }
    void aDayIsSteppedByKeysButNotIntoTheFuture()
    {
        const QDate today = dayOf(m_clock.now());
        const auto typed = [](const QDate &day) { return QLocale().toString(day, QLocale::ShortFormat); };
        QCOMPARE(m_model->dayBeside({}, -1), typed(today));
        QCOMPARE(m_model->dayBeside(typed(today), -1), typed(today.addDays(-1)));
        QCOMPARE(m_model->dayBeside(typed(today), 1), typed(today));
    }
    void findsFromNewToOldAndRoundAgain()
    {
        for (const int number : {10, 40, 58}) {
            TimelineItem made = item(number, u"message"_s);
            made.text = u"a blue cup"_s;
            m_source->add(ada, made);
        }
        TimelineFind &find = *m_model->find();
        QSignalSpy rows(m_model.get(), &TimelineModel::rowWanted);
        QSignalSpy opened(m_model.get(), &TimelineModel::opened);
        find.setText(u"BLUE"_s);
        QCOMPARE(find.stand(), u"1 of 3"_s);
        QCOMPARE(rows.back().at(0).toInt(), 2);
        QCOMPARE(m_model->index(2).data(TimelineModel::MarksRole).value<QList<int>>(), (QList<int>{2, 4}));
        find.next();
        QCOMPARE(find.stand(), u"2 of 3"_s);
        find.next(); // not held: fetched
        QCOMPARE(opened.count(), 1);
        QCOMPARE(m_model->rows()[size_t(opened.back().at(0).toInt())].key, id(10));
        find.next();
        QCOMPARE(find.stand(), u"1 of 3"_s);
        find.previous();
        QCOMPARE(find.stand(), u"3 of 3"_s);
        find.setText(u"green"_s);
        QCOMPARE(find.stand(), u"Not found"_s);
        find.next();
        QCOMPARE(find.stand(), u"Not found"_s);
        find.end();
        QCOMPARE(find.stand(), QString());
        QVERIFY(find.words().isEmpty());
    }
    void whatIsFoundIsNotHidden()
    {
        choose(u"kind/note"_s);
        m_model->find()->setText(u"message 2"_s); // also 20 to 29
        QCOMPARE(m_model->find()->count(), 11);
        m_model->find()->previous(); // "message 2" itself is no note
        QVERIFY(!filter().isActive());
        QVERIFY(std::any_of(m_model->rows().begin(), m_model->rows().end(),
                            [](const TimelineRow &row) { return row.key == id(2); }));
    }
    void saysWhoOfUsWroteLastAndWhatCameSince()
    {
        m_source->entries[ada].clear();
        m_model->open(ben, {});
        m_model->open(ada, {});
        LastTalk &talk = *m_model->lastTalk();
        QCOMPARE(talk.summary(), QString());
        m_source->entries[ada].push_back(entry(item(1, u"message"_s)));
        m_model->open(ben, {});
        m_model->open(ada, {});
        QCOMPARE(talk.summary(), u"Nobody of us has written yet"_s);
        TimelineItem reply = message(2, start + 2000, u"It is on its way"_s, Direction::Out);
        m_source->entries[ada].push_back(entry(reply));
        TimelineItem mail = item(3, u"email"_s);
        mail.endpointId = id(5);
        mail.data = {{u"subject"_s, u"My parcel"_s}};
        m_source->entries[ada].push_back(entry(mail));
        m_source->entries[ada].push_back(entry(item(4, u"visit"_s)));
        m_source->entries[ada].push_back(entry(item(5, u"status"_s)));
        m_source->add(ada, item(6, u"message"_s));
        QTRY_VERIFY(talk.summary().contains(u"Mara Vogt"_s)); // told soon, once for many
        QVERIFY(talk.summary().contains(u"since then 2 from the customer"_s));
        QCOMPARE(talk.lines().size(), 3); // not the visit, not the status
        QVERIFY(talk.lines()[0].contains(u"message 6"_s));
        QVERIFY(talk.lines()[1].contains(u"My parcel"_s));
        QVERIFY(talk.lines()[1].contains(Words::channel(u"email"_s)));
        QVERIFY(talk.lines()[2].contains(u"It is on its way"_s));
        // What the timeline hides does not matter here.
        choose(u"kind/note"_s);
        QCOMPARE(talk.lines().size(), 3);
    }
    void ourLastWordIsFoundBeyondOneRead()
    {
        m_source->entries[ada].insert(m_source->entries[ada].begin(),
                                      entry(message(900, start, u"long ago"_s, Direction::Out)));
        m_source->stopsAt = TimelineKey{{start + 30'500}, {}};
        m_model->open(ben, {});
        m_model->open(ada, {});
        QVERIFY(m_model->lastTalk()->summary().contains(u"Mara Vogt"_s));
    }
    void typedDays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("day");
        QTest::newRow("iso") << u"2026-03-14"_s << QDate(2026, 3, 14);
        QTest::newRow("points") << u"14.3.2026"_s << QDate(2026, 3, 14);
        QTest::newRow("two digits") << u"14.03.26"_s << QDate(2026, 3, 14);
        QTest::newRow("last century") << u"14.03.86"_s << QDate(1986, 3, 14);
        QTest::newRow("no year") << u"14.3."_s << QDate(2026, 3, 14);
        QTest::newRow("no year, to come") << u"24.12."_s << QDate(2025, 12, 24);
        QTest::newRow("slashes") << u" 14/03/2026 "_s << QDate(2026, 3, 14);
        QTest::newRow("no day") << u"30.2.2026"_s << QDate();
        QTest::newRow("words") << u"tomorrow maybe"_s << QDate();
        QTest::newRow("nothing") << QString() << QDate();
    }
    void typedDays()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, day);
        QCOMPARE(typedDay(typed, QDate(2026, 11, 20)).value_or(QDate()), day);
    }

private:
    TimelineFilter &filter() { return *m_model->filter(); }
    void choose(const QString &key)
    {
        const auto &rows = filter().rows();
        const auto found =
            std::find_if(rows.begin(), rows.end(), [&](const FilterOption &option) { return option.key == key; });
        QVERIFY2(found != rows.end(), qPrintable(key));
        filter().toggle(int(found - rows.begin()));
    }
    static TimelineItem item(int number, const QString &kind)
    {
        TimelineItem made = message(number, start + number * 1000, u"message %1"_s.arg(number));
        made.kind = kind;
        return made;
    }

    ManualClock m_clock{{start + 3 * 86'400'000ll}};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<TimelineModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TimelineFilterTest)
#include "timelinefiltertest.moc"
