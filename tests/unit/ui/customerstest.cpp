// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Customers: the list, two side by side, decisions taken back, consent.
#include "customer/customerpanel.h"
#include "customers/customersmodel.h"
#include "customers/mergemodel.h"
#include "shared/words.h"
#include "sync/mergeside.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

client::CustomerContactPoint point(int number, const QString &kind, const QString &value, int customer)
{
    client::CustomerContactPoint at;
    at.point = {.id = id(number), .kind = kind, .value = value, .lastSeenAt = {1000 + number}};
    at.link = {.id = id(number + 1000), .rev = 5, .contactPointId = id(number), .customerId = id(customer)};
    return at;
}

client::CustomerView customer(int number, const QString &name)
{
    client::CustomerView view;
    view.askedId = view.customer.id = id(number);
    view.customer.rev = number + 7;
    view.customer.name = name;
    view.complete = true;
    return view;
}

client::CustomerRow listed(int number, const QString &name)
{
    return {.id = id(number), .name = name, .pointCount = 1};
}

client::SearchHit atHub(int number, const QString &name)
{
    return {.kind = client::SearchHit::Kind::Customer, .id = id(number), .customerId = id(number), .title = name};
}

} // namespace

class CustomersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara Vogt"_s}};
        auto ada = customer(100, u"Ada Lindqvist"_s);
        ada.points = {point(3, u"visitor"_s, u"abcdef123456"_s, 100), point(31, u"email"_s, u"ada@x.example"_s, 100)};
        ada.suggested = {point(32, u"phone"_s, u"+4670"_s, 100)};
        ada.owners[ada.suggested[0].link.id] = id(101);
        ada.names[id(101)] = u"A. Lind"_s;
        m_source->customers[id(100)] = ada;
        auto other = customer(101, u"A. Lind"_s);
        other.points = {point(32, u"phone"_s, u"+4670"_s, 101)};
        m_source->customers[id(101)] = other;
    }
    void cleanup() { m_source.reset(); }

    // --- the list
    void hubsRowsStandBehindTheLocalOnesAndAreMarked()
    {
        m_source->known = {listed(100, u"Ada Lindqvist"_s), listed(102, u"Adam"_s)};
        client::SearchResult hub;
        hub.hits = {atHub(100, u"Ada Lindqvist"_s), atHub(103, u"Adana"_s), {.id = id(9), .customerId = id(105)}};
        m_source->foundAtHub = hub;
        CustomersModel model(*m_source, m_clock);
        QAbstractItemModelTester tester(&model);
        model.setText(u"ada"_s);
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0).data(CustomersModel::NameRole).toString(), u"Ada Lindqvist"_s);
        QVERIFY(!model.index(0).data(CustomersModel::OnHubRole).toBool());
        QCOMPARE(model.index(2).data(CustomersModel::NameRole).toString(), u"Adana"_s);
        QVERIFY(model.index(2).data(CustomersModel::OnHubRole).toBool());
        QVERIFY(!model.isLocalOnly());
    }
    void withoutTheHubTheLocalOnesStayAndItIsSaid()
    {
        m_source->known = {listed(100, u"Ada"_s)};
        m_source->foundAtHub = fail(ErrorCode::Unavailable);
        CustomersModel model(*m_source, m_clock);
        model.setText(u"ada"_s);
        QTRY_VERIFY(model.isLocalOnly());
        QCOMPARE(model.rowCount(), 1);
    }
    void anAnswerToAnOlderTextIsVoid()
    {
        m_source->known = {listed(100, u"Ada"_s), listed(101, u"Ben"_s)};
        CustomersModel model(*m_source, m_clock);
        m_source->held = true;
        model.setText(u"ada"_s);
        QTest::qWait(250);
        m_source->held = false;
        model.setText(u"ben"_s);
        QTRY_COMPARE(model.rowCount(), 1);
        m_source->answerAll();
        QCoreApplication::processEvents();
        QCOMPARE(model.index(0).data(CustomersModel::NameRole).toString(), u"Ben"_s);
    }
    void rowsOfAnOlderTextAreNoAnswer()
    {
        m_source->known = {listed(100, u"Ada"_s), listed(101, u"Ben"_s)};
        CustomersModel model(*m_source, m_clock);
        model.begin();
        QTRY_VERIFY(model.isAnswered());
        model.setText(u"ben"_s);
        QVERIFY(!model.isAnswered());
        QTRY_VERIFY(model.isAnswered());
        QCOMPARE(model.rowCount(), 1);
    }
    void aNamelessCustomerIsAVisitorAndRowsOpen()
    {
        m_source->known = {listed(104, QString())};
        CustomersModel model(*m_source, m_clock);
        model.begin();
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(!model.index(0).data(CustomersModel::NameRole).toString().isEmpty());
        QSignalSpy chosen(&model, &CustomersModel::customerChosen);
        model.open(0);
        model.open(7);
        QCOMPARE(chosen.size(), 1);
    }

    // --- two columns
    void bothAreKeptWholeWhileTheyAreCompared()
    {
        MergeModel model(*m_source, m_clock);
        QAbstractItemModelTester tester(&model);
        model.open(id(100), id(101));
        QTRY_VERIFY(model.isReady());
        QCOMPARE(m_source->opened, (std::vector<Id>{id(100), id(101)}));
        QVERIFY(m_source->closed.empty());
        model.cancel();
        QCOMPARE(m_source->closed, (std::vector<Id>{id(100), id(101)}));
        QVERIFY(!model.isActive());
    }
    void showsWhatEachHasAndWarnsOfDifferentNames()
    {
        MergeModel model(*m_source, m_clock);
        model.open(id(100), id(101));
        QTRY_VERIFY(model.canMerge());
        QCOMPARE(model.goesName(), u"A. Lind"_s);
        QCOMPARE(model.staysName(), u"Ada Lindqvist"_s);
        QCOMPARE(model.index(0).data(MergeModel::GoesRole).toString(), u"A. Lind"_s);
        QVERIFY(model.index(0).data(MergeModel::DiffersRole).toBool());
        QCOMPARE(model.warnings().size(), 1);
        QString all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.index(row).data(MergeModel::GoesRole).toString() + u'|'
                   + model.index(row).data(MergeModel::StaysRole).toString() + u'\n';
        QCOMPARE(model.index(0).data(MergeModel::HeadingRole).toString(), QString());
        QStringList headings;
        for (int row = 0; row < model.rowCount(); ++row)
            headings << model.index(row).data(MergeModel::HeadingRole).toString();
        QCOMPARE(headings.count(u"Contact points"_s), 1);
        QVERIFY2(all.contains(u"+4670"_s) && all.contains(u"ada@x.example"_s), qPrintable(all));
    }
    void theRevsThatWereSeenGoWithTheCommand()
    {
        CustomerPanel panel(*m_source, m_clock);
        MergeModel model(*m_source, m_clock);
        connect(&model, &MergeModel::mergeWanted, this, [&](const MergePreview &preview, const QString &why) {
            panel.decisions()->merge(preview.from.customer.id, u"x"_s, preview.into.customer.id, u"y"_s, why,
                                     preview.expect);
        });
        model.open(id(100), id(101));
        QTRY_VERIFY(model.canMerge());
        model.setReason(u" called from both "_s);
        model.swap();
        QTRY_VERIFY(model.canMerge());
        model.confirm();
        QCOMPARE(m_source->commands.size(), size_t(1));
        const wire::Command &command = m_source->commands[0];
        QCOMPARE(command.name, u"customer.merge"_s);
        QCOMPARE(command.args[u"customerId"_s].toString(), id(100).toString()); // swapped: the other one stays
        QCOMPARE(command.args[u"intoId"_s].toString(), id(101).toString());
        QCOMPARE(command.args[u"reason"_s].toString(), u"called from both"_s);
        QCOMPARE(command.expect[u"rev"_s].toInteger(), 107);
        QCOMPARE(command.expect[u"intoRev"_s].toInteger(), 108);
        // Undo right after: the decision's id is the command's.
        QVERIFY(panel.decisions()->canUndo());
        panel.decisions()->undo();
        QCOMPARE(m_source->commands[1].name, u"identity.undo"_s);
        QCOMPARE(m_source->commands[1].args[u"decisionId"_s].toString(), id(90'001).toString());
        QVERIFY(!panel.decisions()->canUndo());
    }
    void twoAccountsAreNotMerged()
    {
        m_source->customers[id(100)].points.push_back(point(40, u"user"_s, u"c-1"_s, 100));
        m_source->customers[id(101)].points.push_back(point(41, u"user"_s, u"c-2"_s, 101));
        MergeModel model(*m_source, m_clock);
        model.open(id(100), id(101));
        QTRY_VERIFY(model.isReady());
        QVERIFY(!model.canMerge());
        QVERIFY(!model.refusal().isEmpty());
        model.confirm();
        QVERIFY(m_source->commands.empty());
        QVERIFY(model.isActive());
        m_source->customers[id(101)].points.back().point.realm = u"another shop"_s;
        client::ChangeSet changes;
        changes.wide = true;
        Q_EMIT m_source->committed(changes);
        QTRY_VERIFY(model.canMerge());
    }

    void whatSpeaksAgainstAMergeIsWhatTheHubWillSay()
    {
        auto &other = m_source->customers[id(101)];
        other.customer.name = u"ada  LINDQVIST"_s; // the same name
        other.customer.fields[u"city"_s] = {{u"Oslo"_s, u"form"_s, {}, false}};
        other.points[0].point.shared = true;
        auto &ada = m_source->customers[id(100)];
        ada.customer.fields[u"city"_s] = {{u"Malmö"_s, u"form"_s, {}, false}};
        IdentityLink rejected{.id = id(2050), .contactPointId = id(32), .customerId = id(100)};
        rejected.status = LinkStatus::Rejected;
        ada.decisions = {rejected};
        MergeModel model(*m_source, m_clock);
        model.open(id(100), id(101));
        QTRY_VERIFY(model.canMerge());
        const auto preview = previewMerge(client::mergeSide(other), client::mergeSide(ada));
        QCOMPARE(preview.warnings, (std::vector<QString>{u"rejectedBefore"_s, u"sharedPoint"_s}));
        QCOMPARE(model.warnings(), MergeFacts::warnings(preview));
        QCOMPARE(model.warnings().size(), 2);
        QVERIFY(!model.index(0).data(MergeModel::DiffersRole).toBool());
        const QModelIndex city = model.index(model.rowCount() - 1);
        QCOMPARE(city.data(MergeModel::GoesRole).toString(), u"Oslo"_s);
        QVERIFY(city.data(MergeModel::DiffersRole).toBool());
    }

    // --- the panel
    void agentsThatBecomeKnownWhileNobodyIsOpenAreNamed()
    {
        IdentityLink link{.id = id(2050), .contactPointId = id(3), .customerId = id(100)};
        link.rule = u"merge"_s;
        link.actor = id(9).toString();
        link.decisionId = id(77);
        link.fromCustomerId = id(101);
        m_source->customers[id(100)].decisions = {link};
        CustomerPanel panel(*m_source, m_clock);
        m_source->agentList.push_back({.id = id(9), .name = u"Jonas Berg"_s});
        client::ChangeSet changes;
        changes.records = {{.type = RecordType::Agent, .id = id(9)}};
        Q_EMIT m_source->committed(changes);
        panel.open(id(100), {});
        QTRY_COMPARE(panel.history()->rowCount(), 1);
        const QString text = panel.history()->index(0).data(HistoryModel::TextRole).toString();
        QVERIFY2(text.contains(u"Jonas Berg"_s), qPrintable(text));
    }
    void consentIsSetPerPurposeAndTakenBack()
    {
        CustomerPanel panel(*m_source, m_clock);
        panel.open(id(100), {});
        QTRY_COMPARE(panel.points()->rowCount(), 2);
        QCOMPARE(panel.points()->index(1).data(PointModel::PurposesRole).toStringList(),
                 (QStringList{u"service"_s, u"marketing"_s}));
        panel.setConsent(1, 1, u"denied"_s);
        const auto &command = m_source->commands.back();
        QCOMPARE(command.name, u"contactPoint.setConsent"_s);
        QCOMPARE(command.args, (QJsonObject{{u"contactPointId"_s, id(31).toString()},
                                            {u"purpose"_s, u"marketing"_s},
                                            {u"state"_s, u"denied"_s}}));
        panel.decisions()->undo();
        QCOMPARE(m_source->commands.back().args[u"state"_s].toString(), u"unknown"_s);
        const auto count = m_source->commands.size();
        panel.setConsent(1, 9, u"denied"_s);
        panel.setConsent(1, 0, u"nonsense"_s);
        panel.setConsent(1, 0, u"unknown"_s); // as it is
        QCOMPARE(m_source->commands.size(), count);
    }
    void suggestionsAreRejectedLinkedOrCompared()
    {
        CustomerPanel panel(*m_source, m_clock);
        panel.open(id(100), {});
        QTRY_COMPARE(panel.suggestions()->rowCount(), 1);
        QCOMPARE(panel.suggestions()->index(0).data(SuggestionModel::OtherRole).toString(), u"A. Lind"_s);
        QSignalSpy compare(&panel, &CustomerPanel::compareWanted);
        panel.compareSuggestion(0);
        QCOMPARE(compare.size(), 1);
        QCOMPARE(compare[0][1].value<Id>(), id(101));
        panel.linkSuggestion(0);
        panel.rejectSuggestion(0);
        panel.rejectSuggestion(5);
        QCOMPARE(m_source->commands.size(), size_t(2));
        QCOMPARE(m_source->commands[0].name, u"identity.link"_s);
        QCOMPARE(m_source->commands[1].name, u"identity.reject"_s);
        QCOMPARE(m_source->commands[1].args[u"linkId"_s].toString(), id(1032).toString());
        QCOMPARE(m_source->commands[1].expect[u"rev"_s].toInteger(), 5);
    }
    void theOnlyContactPointIsNotUnlinked()
    {
        CustomerPanel panel(*m_source, m_clock);
        panel.open(id(101), {});
        QTRY_COMPARE(panel.points()->rowCount(), 1);
        panel.unlinkPoint(0);
        QVERIFY(m_source->commands.empty());
        panel.open(id(100), {});
        QTRY_COMPARE(panel.points()->rowCount(), 2);
        panel.unlinkPoint(1);
        QCOMPARE(m_source->commands[0].name, u"identity.unlink"_s);
        QCOMPARE(m_source->commands[0].args[u"contactPointId"_s].toString(), id(31).toString());
        QCOMPARE(m_source->commands[0].expect[u"customerId"_s].toString(), id(100).toString());
    }
    void aRefusedDecisionIsToldOnceAndForgottenWhenDismissed()
    {
        CustomerPanel panel(*m_source, m_clock);
        QVERIFY(panel.decisions()->problem().isEmpty());
        client::OutboxEntry entry;
        entry.command.id = id(800);
        entry.command.name = u"customer.merge"_s;
        entry.state = client::CommandState::Rejected;
        entry.error = {.type = u"invalidTransition"_s, .description = u"secondAccount"_s};
        m_source->outboxEntries = {entry};
        client::ChangeSet changes;
        changes.overlay = true;
        Q_EMIT m_source->committed(changes);
        QTRY_VERIFY(!panel.decisions()->problem().isEmpty());
        m_source->outboxEntries.clear();
        panel.decisions()->dismissProblem();
        QCOMPARE(m_source->discarded, std::vector<Id>{id(800)});
        QVERIFY(panel.decisions()->problem().isEmpty());
    }
    void theNewestEventOfAnOrderTellsHowItStands()
    {
        for (int number = 0; number < 3; ++number) {
            TimelineItem order = message(600 + number, 1000 * (number + 1), u"order"_s);
            order.kind = u"order"_s;
            order.data = {{u"number"_s, number == 0 ? u"1041"_s : u"1042"_s},
                          {u"status"_s, number == 2 ? u"shipped"_s : u"placed"_s},
                          {u"total"_s, u"59.80"_s},
                          {u"currency"_s, u"EUR"_s}};
            m_source->entries[id(100)].push_back(entry(order));
        }
        CustomerPanel panel(*m_source, m_clock);
        panel.open(id(100), {});
        QTRY_COMPARE(panel.orders()->rowCount(), 2);
        QCOMPARE(panel.orders()->index(0).data(OrderModel::NumberRole).toString(), u"1042"_s);
        QCOMPARE(panel.orders()->index(0).data(OrderModel::StatusRole).toString(), u"Shipped"_s);
        QCOMPARE(panel.orders()->index(0).data(OrderModel::TotalRole).toString(), u"59.80\u00A0EUR"_s);
    }
    void theTimeWhereTheCustomerIsIsSaidWhenItsZoneIsKnown()
    {
        const auto told = [this](const QString &zone) {
            m_source->customers[id(100)].customer.timezone = zone;
            CustomerPanel panel(*m_source, m_clock);
            panel.open(id(100), {});
            if (!QTest::qWaitFor([&] { return panel.points()->rowCount() > 0; }))
                return u"not loaded"_s;
            return panel.localTime();
        };
        const auto at = [this](const QByteArray &zone) {
            const QTime time = QDateTime::fromMSecsSinceEpoch(m_clock.now().ms, QTimeZone(zone)).time();
            return QLocale().toString(time, QLocale::ShortFormat);
        };
        QVERIFY2(told(u"Asia/Tokyo"_s).contains(at("Asia/Tokyo")), qPrintable(told(u"Asia/Tokyo"_s)));
        QVERIFY(told(u"America/Lima"_s).contains(at("America/Lima")));
        QVERIFY(at("Asia/Tokyo") != at("America/Lima"));
        QVERIFY(told({}).isEmpty());
        QVERIFY(told(u"Atlantis/Deep"_s).isEmpty());
    }
    void theOtherConversationsSayWhoHasThemAndHowTheyStand()
    {
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s}, {.id = id(9), .name = u"Jonas"_s}};
        const auto talk = [](int number, ConversationStatus status, const Id &assignee) {
            Conversation made;
            made.id = id(number);
            made.subject = u"About %1"_s.arg(number);
            made.status = status;
            made.assigneeId = assignee;
            return made;
        };
        m_source->customers[id(100)].conversations = {
            talk(51, ConversationStatus::Closed, id(9)), talk(52, ConversationStatus::Pending, id(9)),
            talk(53, ConversationStatus::Open, id(1)), talk(54, ConversationStatus::New, {})};
        CustomerPanel panel(*m_source, m_clock);
        panel.open(id(100), id(53));
        QTRY_COMPARE(panel.conversations()->rowCount(), 4);
        QStringList owners;
        QStringList subjects;
        for (int row = 0; row < 4; ++row) {
            owners << panel.conversations()->index(row).data(ConversationModel::OwnerRole).toString();
            subjects << panel.conversations()->index(row).data(ConversationModel::SubjectRole).toString();
        }
        QCOMPARE(subjects,
                 (QStringList{u"About 52"_s, u"About 53"_s, u"About 54"_s, u"About 51"_s})); // open ones first
        QCOMPARE(owners, (QStringList{u"Jonas"_s, u"You"_s, u"Unassigned"_s, u"Jonas"_s}));
        QCOMPARE(panel.conversations()->index(0).data(ConversationModel::StatusRole).toString(),
                 Words::status(ConversationStatus::Pending));
        QVERIFY(panel.conversations()->index(1).data(ConversationModel::CurrentRole).toBool());
    }
    void ordersAreReadAgainForTheCustomersOwnItemsOnlyAndABurstOnce()
    {
        CustomerPanel panel(*m_source, m_clock);
        panel.open(id(100), {});
        QTRY_COMPARE(panel.points()->rowCount(), 2);
        const size_t before = m_source->timelineQueries.size();
        TimelineItem theirs = message(700, 7000, u"of somebody else"_s);
        theirs.contactPointId = id(32);
        m_source->add(id(101), theirs);
        QTest::qWait(250);
        QCOMPARE(m_source->timelineQueries.size(), before);
        for (int number = 0; number < 5; ++number) {
            TimelineItem order = message(710 + number, 8000 + number, u"order"_s);
            order.kind = u"order"_s;
            order.data = {{u"number"_s, QString::number(2000 + number)}};
            m_source->add(id(100), order);
        }
        QTRY_COMPARE(panel.orders()->rowCount(), 5);
        QCOMPARE(m_source->timelineQueries.size(), before + 1);
    }
    void theCartIsLiveAndFromTheCustomersOwnPointsOnly()
    {
        CustomerPanel panel(*m_source, m_clock);
        panel.open(id(100), {});
        QTRY_COMPARE(panel.points()->rowCount(), 2);
        const QJsonObject cart{{u"lines"_s, QJsonArray{QJsonObject{{u"name"_s, u"Kettle"_s}, {u"quantity"_s, 2}}}},
                               {u"total"_s, u"80"_s},
                               {u"currency"_s, u"EUR"_s}};
        Q_EMIT m_source->ephemeral("point/"_L1 + id(32).toString(), u"cart"_s, u"customer"_s, 60, cart);
        QVERIFY(panel.cartLines().isEmpty());
        Q_EMIT m_source->ephemeral("point/"_L1 + id(3).toString(), u"cart"_s, u"customer"_s, 60, cart);
        QCOMPARE(panel.cartLines(), QStringList{u"2 × Kettle"_s});
        QCOMPARE(panel.cartTotal(), u"80.00\u00A0EUR"_s);
        Q_EMIT m_source->ephemeral("point/"_L1 + id(3).toString(), u"cart"_s, u"customer"_s, 60, {});
        QVERIFY(panel.cartLines().isEmpty());
    }

private:
    ManualClock m_clock;
    std::unique_ptr<FakeSource> m_source;
};

QTEST_GUILESS_MAIN(CustomersTest)
#include "customerstest.moc"
