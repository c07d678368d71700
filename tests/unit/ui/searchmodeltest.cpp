// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "search/searchmodel.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;
using Hit = client::SearchHit;

//! Local results at once, the hub's appended and marked.
class SearchModelTest : public QObject
{
    Q_OBJECT

    static Hit item(int number, const QString &title)
    {
        return {.id = id(number),
                .customerId = id(500),
                .place = {.orderTime = {number}, .id = id(number)},
                .title = title};
    }
    static QStringList shown(const SearchModel &model)
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row) {
            list << model.index(row).data(SearchModel::TitleRole).toString() + u' '
                        + model.index(row).data(SearchModel::PlaceRole).toString();
        }
        return list;
    }

private Q_SLOTS:
    void appendsWhatOnlyTheHubHasAndMarksIt()
    {
        FakeSource source;
        ManualClock clock;
        source.found.hits = {item(1, u"one"_s), item(2, u"two"_s)};
        source.foundAtHub =
            client::SearchResult{.hits = {item(2, u"two"_s), item(3, u"three"_s)}, .more = true, .next = 5};
        SearchModel model(source, clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy chosen(&model, &SearchModel::hitChosen);
        model.setText(u"  tea "_s);
        QVERIFY(QTest::qWaitFor([&] { return model.isAnswered(); }));
        QCOMPARE(shown(model), (QStringList{u"one here"_s, u"two here"_s})); // the hub has not even been asked
        QCOMPARE(model.hub(), u"asking"_s);
        QVERIFY(QTest::qWaitFor([&] { return model.hub() == u"answered"; }));
        QCOMPARE(shown(model), (QStringList{u"one here"_s, u"two here"_s, u"three hub"_s}));
        QCOMPARE(source.askedOfHub, QStringList{u"tea"_s});
        QVERIFY(model.index(0).data(SearchModel::HeadingRole).toString().isEmpty());
        QVERIFY(model.index(1).data(SearchModel::HeadingRole).toString().isEmpty());
        QCOMPARE(model.index(2).data(SearchModel::HeadingRole).toString(), u"Older, from the hub"_s);
        QVERIFY(model.hasMore());
        model.open(2);
        QCOMPARE(chosen.at(0).at(0).value<Hit>().id, id(3));
    }

    void pagesGoOnToTheEndHereAndThenAtTheHub()
    {
        FakeSource source;
        ManualClock clock;
        source.found = {.hits = {item(1, u"Tea one"_s)}, .more = true, .next = 7, .total = 2};
        source.foundAfter[7] = {.hits = {item(2, u"two"_s)}};
        source.foundAtHub = client::SearchResult{.hits = {item(3, u"three"_s)}, .more = true, .next = 9};
        source.foundAfter[9] = {.hits = {item(4, u"four"_s)}};
        SearchModel model(source, clock);
        model.setText(u"tea from:ada"_s);
        QVERIFY(QTest::qWaitFor([&] { return model.isAnswered(); }));
        QCOMPARE(model.summary(), u"2 message(s) on this computer"_s);
        QCOMPARE(model.index(0).data(SearchModel::TitleMarksRole).value<QList<int>>(), (QList<int>{0, 3}));
        QVERIFY(source.askedOfHub.isEmpty()); // first all that is here
        model.loadMore();
        QVERIFY(QTest::qWaitFor([&] { return model.hub() == u"answered"; }));
        QCOMPARE(shown(model), (QStringList{u"Tea one here"_s, u"two here"_s, u"three hub"_s}));
        QVERIFY(model.hasMore());
        model.loadMore();
        QVERIFY(QTest::qWaitFor([&] { return !model.hasMore(); }));
        QCOMPARE(shown(model).last(), u"four hub"_s);
    }

    void whatTheHubHasTooIsPassedOverByItself()
    {
        FakeSource source;
        ManualClock clock;
        source.found.hits = {item(1, u"one"_s), item(2, u"two"_s)};
        source.foundAtHub =
            client::SearchResult{.hits = {item(1, u"one"_s), item(2, u"two"_s)}, .more = true, .next = 9};
        source.foundAfter[9] = {.hits = {item(3, u"three"_s)}};
        SearchModel model(source, clock);
        model.setText(u"tea"_s);
        QVERIFY(QTest::qWaitFor([&] { return model.rowCount() == 3; }));
        QCOMPARE(shown(model).last(), u"three hub"_s);
        QVERIFY(!model.hasMore());
    }

    void moreThanIsShownIsNeverCalledFewer()
    {
        FakeSource source;
        ManualClock clock;
        source.found = {.more = true, .next = 7, .totalIsLeast = true}; // a page that was asked hit by hit in vain
        source.foundAfter[7] = {.hits = {item(1, u"one"_s), item(2, u"two"_s)}, .more = true, .next = 5};
        SearchModel model(source, clock);
        model.setText(u"tea tag:vip"_s);
        QVERIFY(QTest::qWaitFor([&] { return model.rowCount() == 2; }));
        QCOMPARE(model.summary(), u"More than 2 messages on this computer"_s);
    }

    void veryManyGiveTheirPlaceToTheNext()
    {
        FakeSource source;
        ManualClock clock;
        for (int at = 1; at <= SearchModel::mostRows; ++at)
            source.found.hits.push_back(item(at, u"one"_s));
        source.found.next = 7;
        source.found.total = SearchModel::mostRows + 1;
        source.foundAfter[7] = {.hits = {item(SearchModel::mostRows, u"one"_s), item(9000, u"last"_s)}};
        source.foundAtHub = client::SearchResult{.hits = {item(3, u"one"_s), item(9001, u"older"_s)}};
        SearchModel model(source, clock);
        model.setText(u"tea"_s);
        QVERIFY(QTest::qWaitFor([&] { return model.isAnswered(); }));
        QVERIFY(model.isFull() && model.hasMore());
        model.loadMore();
        QVERIFY(QTest::qWaitFor([&] { return model.hub() == u"answered"; }));
        // Nothing twice, though what was first shown is no longer here.
        QCOMPARE(shown(model), (QStringList{u"last here"_s, u"older hub"_s}));
        QVERIFY(!model.isFull() && !model.hasMore());
        QCOMPARE(model.summary(), QString::number(SearchModel::mostRows + 1) + u" message(s) on this computer"_s);
    }

    void pagesInVainComeToAnEnd()
    {
        FakeSource source;
        ManualClock clock;
        source.found.hits = {item(1, u"one"_s)};
        source.foundAtHub = client::SearchResult{.hits = {item(1, u"one"_s)}, .more = true, .next = 1};
        for (int at = 1; at < 100; ++at)
            source.foundAfter[at] = {.hits = {item(1, u"one"_s)}, .more = true, .next = at + 1};
        source.foundAfter[100] = {.hits = {item(2, u"two"_s)}};
        SearchModel model(source, clock);
        model.setText(u"tea"_s);
        QVERIFY(QTest::qWaitFor([&] { return model.hub() == u"answered"; }));
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.hasMore()); // the agent may go on
        for (int press = 0; press < 10 && model.hasMore(); ++press) {
            model.loadMore();
            QTest::qWait(5);
        }
        QCOMPARE(shown(model).last(), u"two hub"_s);
    }

    void searchesAreSavedAndFollowTheAgent()
    {
        FakeSource source;
        ManualClock clock;
        SearchModel model(source, clock);
        QAbstractItemModelTester tester(model.saved(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy kept(&model, &SearchModel::keptChanged);
        model.setText(u" tea from:ada "_s);
        QVERIFY(!model.isKept());
        model.setKept(true);
        QVERIFY(model.isKept() && kept.size() >= 2);
        model.setText(u"is:open"_s);
        QVERIFY(!model.isKept());
        model.setKept(true);
        const wire::Command &put = source.commands.back();
        QCOMPARE(put.name, u"setting.put"_s);
        QCOMPARE(put.args.value("name"_L1).toString(), u"searches"_s);
        // Another console of the same agent.
        source.settings[u"searches"_s] = put.args.value("value"_L1).toObject();
        SearchModel other(source, clock);
        QCOMPARE(other.saved()->rowCount(), 2);
        QCOMPARE(other.saved()->textAt(0), u"is:open"_s);
        QCOMPARE(other.saved()->textAt(1), u"tea from:ada"_s);
        other.setText(u"tea from:ada"_s);
        QVERIFY(other.isKept());
        other.setKept(false);
        QCOMPARE(other.saved()->rowCount(), 1);
        QCOMPARE(source.commands.size(), size_t(3));
        // What arrives is shown; what cannot be read is not.
        source.settings[u"searches"_s] =
            QJsonObject{{u"list"_s, QJsonArray{u"a"_s, 7, u"a"_s, u""_s, QString(501, u'x'), u"b"_s}}};
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Setting});
        Q_EMIT source.committed(changes);
        QTRY_COMPARE(model.saved()->rowCount(), 2);
        // No more than the hub takes: the oldest give way.
        for (int at = 0; at < 60; ++at)
            model.saved()->keep(QString(400, u'ü') + QString::number(at));
        QVERIFY(model.saved()->rowCount() <= SavedSearches::most);
        QVERIFY(QJsonDocument(source.commands.back().args.value("value"_L1).toObject())
                    .toJson(QJsonDocument::Compact)
                    .size()
                < 64 * 1024);
        QVERIFY(model.saved()->textAt(0).endsWith(u"59"_s));
    }

    void aSavedSearchIsSharedAndThoseOfOthersAreListed()
    {
        FakeSource source;
        source.me = id(1);
        source.agentList = {{.id = id(1), .name = u"Ana"_s, .role = throughline::Role::Supervisor},
                            {.id = id(2), .name = u"Leo"_s, .role = throughline::Role::Supervisor}};
        source.queueList = {{.id = id(7), .name = u"Shop"_s}};
        source.sharedList = {
            {.id = id(80),
             .kind = u"search"_s,
             .name = u"Files"_s,
             .ownerId = id(2),
             .queueId = {},
             .value = {{u"text"_s, u"has:file"_s}}},
            {.id = id(81), .kind = u"view"_s, .name = u"V"_s, .ownerId = id(2), .queueId = {}, .value = {}}};
        ManualClock clock;
        SearchModel model(source, clock);
        QAbstractItemModelTester tester(model.saved(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.saved()->rowCount(), 1);
        QCOMPARE(model.saved()->textAt(0), u"has:file"_s);
        QCOMPARE(model.saved()->index(0).data(SavedSearches::DetailRole).toString(), u"Shared by Leo"_s);
        model.setText(u"has:file"_s);
        QVERIFY(!model.isKept() && !model.isShareable()); // another's: it can be saved as one's own
        model.setText(u"tea from:ada"_s);
        model.setKept(true);
        QVERIFY(model.isShareable());
        QCOMPARE(model.audience(), 0);
        QCOMPARE(model.audiences(), (QStringList{u"Only me"_s, u"Everybody"_s, u"Team of Shop"_s}));
        model.setAudience(2);
        const wire::Command share = source.commands.back();
        QCOMPARE(share.name, u"view.share"_s);
        QCOMPARE(share.args.value("kind"_L1).toString(), u"search"_s);
        QCOMPARE(share.args.value("value"_L1).toObject().value("text"_L1).toString(), u"tea from:ada"_s);
        QCOMPARE(share.args.value("queueId"_L1).toString(), id(7).toString());
        source.sharedList.push_back({.id = *Id::fromString(share.args.value("viewId"_L1).toString()),
                                     .kind = u"search"_s,
                                     .name = share.args.value("name"_L1).toString(),
                                     .ownerId = id(1),
                                     .queueId = id(7),
                                     .value = share.args.value("value"_L1).toObject()});
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::SharedView});
        Q_EMIT source.committed(changes);
        QCOMPARE(model.audience(), 2);
        QCOMPARE(model.saved()->rowCount(), 2); // one's own stands there once
        QCOMPARE(model.saved()->index(0).data(SavedSearches::DetailRole).toString(), u"Shared with the team of Shop"_s);
        model.setKept(false);
        QVERIFY(std::any_of(source.commands.begin(), source.commands.end(),
                            [](const wire::Command &each) { return each.name == "view.unshare"_L1; }));
    }

    void withoutTheHubWhatIsHereStays()
    {
        FakeSource source;
        ManualClock clock;
        source.found.hits = {item(1, u"one"_s)};
        source.foundAtHub = fail(ErrorCode::Unavailable);
        SearchModel model(source, clock);
        model.setText(u"tea"_s);
        QVERIFY(QTest::qWaitFor([&] { return model.hub() == u"away"; }));
        QCOMPARE(shown(model), QStringList{u"one here"_s});
    }

    void anAnswerToAnEarlierTextIsNotShown()
    {
        FakeSource source;
        ManualClock clock;
        source.foundAtHub = client::SearchResult{.hits = {item(3, u"three"_s)}, .more = false};
        SearchModel model(source, clock);
        model.setText(u"tea"_s);
        QVERIFY(QTest::qWaitFor([&] { return model.isAnswered(); }));
        source.held = true;
        QVERIFY(QTest::qWaitFor([&] { return !source.askedOfHub.isEmpty(); }));
        model.setText(QString());
        source.answerAll();
        QTest::qWait(0);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(SearchModelTest)
#include "searchmodeltest.moc"
