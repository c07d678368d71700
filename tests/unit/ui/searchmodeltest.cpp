// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "search/searchmodel.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
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
        source.foundAtHub = client::SearchResult{.hits = {item(2, u"two"_s), item(3, u"three"_s)}, .more = true};
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
