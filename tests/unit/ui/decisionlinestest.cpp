// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Decisions about who is who, in words: who, what, when, and the way back.
#include "shared/decisionlines.h"
#include "ui/fakesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

client::CustomerView ada()
{
    client::CustomerView view;
    view.askedId = view.customer.id = id(100);
    view.customer.name = u"Ada Lindqvist"_s;
    view.names[id(101)] = u"A. Lind"_s;
    return view;
}

} // namespace

class DecisionLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksOfOneMergeAreOneLineThatCanBeUnmerged()
    {
        auto view = ada();
        for (const int number : {50, 51}) {
            IdentityLink link{.id = id(2000 + number), .contactPointId = id(number), .customerId = id(100)};
            link.rule = u"merge"_s;
            link.actor = id(1).toString();
            link.at = {5000};
            link.decisionId = id(77);
            link.fromCustomerId = id(101);
            link.reason = u"same voice"_s;
            view.decisions.push_back(link);
            view.mentioned[id(number)] = {.id = id(number), .kind = u"phone"_s, .value = u"+47%1"_s.arg(number)};
        }
        const auto lines = DecisionLines::of(view, {{id(1), u"Mara Vogt"_s}});
        QCOMPARE(lines.size(), size_t(1));
        QCOMPARE(lines[0].remedy, DecisionLine::Remedy::Unmerge);
        QCOMPARE(lines[0].decisionId, id(77));
        QCOMPARE(lines[0].reason, u"same voice"_s);
        for (const QString &word : {u"Mara Vogt"_s, u"A. Lind"_s, u"+4750"_s, u"+4751"_s})
            QVERIFY2(lines[0].text.contains(word), qPrintable(lines[0].text));
    }
    void whatWasUnmergedSaysByWhomAndWhenAndOffersNothing()
    {
        auto view = ada();
        IdentityLink gone{.id = id(2050), .contactPointId = id(50), .customerId = id(100)};
        gone.rule = u"merge"_s;
        gone.actor = id(1).toString();
        gone.at = {5000};
        gone.decisionId = id(77);
        gone.fromCustomerId = id(101);
        gone.status = LinkStatus::Retired;
        gone.endedAt = Instant{9000};
        gone.endedBy = id(78);
        IdentityLink back{.id = id(2060), .contactPointId = id(50), .customerId = id(101)};
        back.rule = u"undo"_s;
        back.actor = id(1).toString();
        back.at = {9000};
        back.decisionId = id(78);
        back.fromCustomerId = id(100);
        view.decisions = {gone, back};
        const auto lines = DecisionLines::of(view, {{id(1), u"Mara Vogt"_s}});
        QCOMPARE(lines.size(), size_t(2));
        QCOMPARE(lines[0].at.ms, 5000);
        QCOMPARE(lines[1].at.ms, 9000);
        QVERIFY(lines[0].key != lines[1].key);
        QVERIFY2(lines[1].text.contains(u"Mara Vogt"_s), qPrintable(lines[1].text));
        QCOMPARE(lines[0].remedy, DecisionLine::Remedy::None);
        QCOMPARE(lines[1].remedy, DecisionLine::Remedy::None);
    }
    void anUnlinkNamesTheAgentAlsoWhenTheOtherCustomerIsNotHere()
    {
        auto view = ada();
        IdentityLink gone{.id = id(2050), .contactPointId = id(50), .customerId = id(100)};
        gone.actor = u"hub"_s;
        gone.at = {5000};
        gone.status = LinkStatus::Retired;
        gone.endedAt = Instant{9000};
        gone.endedBy = id(78);
        IdentityLink parted{.id = id(2060), .contactPointId = id(50), .customerId = id(100)};
        parted.rule = u"unlink"_s;
        parted.actor = id(1).toString();
        parted.at = {9000};
        parted.status = LinkStatus::Rejected;
        parted.decisionId = id(78);
        view.decisions = {gone, parted};
        for (const DecisionLine &line : DecisionLines::of(view, {{id(1), u"Mara Vogt"_s}}))
            QVERIFY2(line.text.contains(u"Mara Vogt"_s), qPrintable(line.text));
    }
    void aRejectedSuggestionStandsWhereItWasRejectedAndCanBeTakenBack()
    {
        auto view = ada();
        IdentityLink link{.id = id(2050), .contactPointId = id(50), .customerId = id(100)};
        link.rule = u"claimedPoint"_s;
        link.actor = id(1).toString();
        link.at = {5000};
        link.status = LinkStatus::Rejected;
        link.endedAt = Instant{9000};
        link.endedBy = id(78);
        view.decisions = {link};
        const auto lines = DecisionLines::of(view, {{id(1), u"Mara Vogt"_s}});
        QCOMPARE(lines.size(), size_t(1));
        QVERIFY(lines[0].text.contains(u"Mara Vogt"_s));
        QCOMPARE(lines[0].at.ms, 9000);
        QCOMPARE(lines[0].decisionId, id(78));
        QCOMPARE(lines[0].remedy, DecisionLine::Remedy::Undo);
    }
    void firstContactsAndOpenSuggestionsSayNothing()
    {
        auto view = ada();
        IdentityLink first{.id = id(2050), .contactPointId = id(3), .customerId = id(100)};
        first.rule = u"firstContact"_s;
        first.actor = u"hub"_s;
        IdentityLink open = first;
        open.id = id(2051);
        open.status = LinkStatus::Suggested;
        view.decisions = {first, open};
        QVERIFY(DecisionLines::of(view, {}).empty());
    }
    void outsideTextInDecisionsIsHeldTogether()
    {
        auto view = ada();
        view.names[id(101)] = u"\u202Eevil\n<img src=x>"_s;
        IdentityLink link{.id = id(2050), .contactPointId = id(50), .customerId = id(100)};
        link.rule = u"merge"_s;
        link.actor = id(1).toString();
        link.fromCustomerId = id(101);
        link.reason = u"a\u202Eb\nc"_s;
        view.decisions = {link};
        const auto lines = DecisionLines::of(view, {});
        QVERIFY(!lines[0].text.contains(QChar(0x202E)) && !lines[0].text.contains(u'\n'));
        QVERIFY(!lines[0].reason.contains(QChar(0x202E)) && !lines[0].reason.contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(DecisionLinesTest)
#include "decisionlinestest.moc"
