// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "actions/actionsmodel.h"
#include "base/clock.h"
#include "base/random.h"
#include "fakesource.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

const QJsonObject capabilities = QJsonDocument::fromJson(R"({
"lookups": [
  {"name": "stock", "label": {"en": "Stock"}, "args": [],
   "result": [{"key": "products", "type": "list", "label": {"en": "Articles"}, "fields": [
      {"key": "name", "type": "text", "label": {"en": "Article"}},
      {"key": "price", "type": "money", "currency": "currency", "label": {"en": "Price"}}]}]}],
"actions": [
  {"name": "placeOrder", "label": {"en": "Place an order"},
   "args": [
     {"key": "lines", "type": "list", "required": true, "max": 3, "label": {"en": "Articles"}, "fields": [
        {"key": "sku", "type": "text", "required": true, "label": {"en": "Article"},
         "options": {"lookup": "stock", "list": "products", "value": "sku", "label": "name"}},
        {"key": "quantity", "type": "number", "required": true, "min": 1, "max": 99, "default": 1, "label": {"en": "Quantity"}}]},
     {"key": "shipping.name", "type": "text", "from": "name", "label": {"en": "Name"}}],
   "result": [{"key": "order.number", "type": "text", "label": {"en": "Order"}}]}]})")
                                     .object();

struct Panel {
    Panel()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        Endpoint endpoint;
        endpoint.id = id(50);
        endpoint.name = u"Shop"_s;
        endpoint.capabilities = capabilities;
        source.endpointList = {endpoint};
        source.m_status.phase = client::SyncPhase::Live;
        source.lookupAnswer = QJsonObject{{u"products"_s, QJsonArray{QJsonObject{{u"sku"_s, u"heron"_s},
                                                                                 {u"name"_s, u"Heron teapot"_s},
                                                                                 {u"price"_s, u"48.00"_s},
                                                                                 {u"currency"_s, u"EUR"_s}}}}};
        actions = std::make_unique<ActionsModel>(source, clock, random);
        actions->setSubject({id(1), u"Ada Winter"_s, {{u"email"_s, u"ada@customer.test"_s}}});
    }
    void open(const QString &label)
    {
        for (const CallRow &row : actions->calls()->rows()) {
            if (row.label == label)
                actions->open(row.key);
        }
    }
    CallForm &form() { return *actions->form(); }
    void pickTeapot(const QString &key = u"lines[0].sku"_s)
    {
        form().loadOptions(key);
        form().choose(key, 0);
    }
    void refuse(const QString &type, const QString &detail = {})
    {
        wire::CommandOutcome outcome;
        outcome.id = source.commands.back().id;
        outcome.error = {.type = type, .description = detail, .current = {}, .retryAfterSec = {}};
        Q_EMIT source.commandSettled(outcome);
    }

    FakeSource source;
    ManualClock clock;
    SeededRandom random{3};
    std::unique_ptr<ActionsModel> actions;
};

} // namespace

class CallFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatTheEndpointDeclares()
    {
        Panel p;
        const QAbstractItemModelTester tester(p.actions->calls());
        QVERIFY(p.actions->isPresent());
        QCOMPARE(p.actions->calls()->rowCount(), 2);
        p.source.endpointList.front().capabilities = {};
        client::ChangeSet all;
        all.wide = true;
        Q_EMIT p.source.committed(all);
        QVERIFY(!p.actions->isPresent());
    }

    void aLookUpWithNothingToFillInAnswersAtOnce()
    {
        Panel p;
        p.open(u"Stock"_s);
        QCOMPARE(p.source.lookups.back()["customerId"_L1].toString(), id(1).toString());
        QCOMPARE(p.form().answer()->rows().front().value, u"Heron teapot  ·  48.00\u00A0EUR"_s);
        p.source.lookupAnswer = fail(ErrorCode::Unavailable);
        p.open(u"Stock"_s);
        QCOMPARE(p.form().tone(), u"critical"_s);
        QVERIFY(!p.form().message().isEmpty());
    }

    void placesAnOrderWithWhatWasFilledIn()
    {
        Panel p;
        const QAbstractItemModelTester tester(p.form().fields());
        p.open(u"Place an order"_s);
        p.form().send();
        QVERIFY(p.source.commands.empty()); // nothing chosen yet
        QVERIFY(p.form().message().contains(u"Article"_s));
        p.pickTeapot();
        p.form().addRow(u"lines"_s);
        p.pickTeapot(u"lines[1].sku"_s);
        p.form().set(u"lines[1].quantity"_s, u"3"_s);
        p.form().removeRow(u"lines[0].sku"_s);
        p.form().set(u"lines[0].quantity"_s, u"500"_s);
        p.form().send();
        QVERIFY(p.source.commands.empty()); // more than the plugin allows
        p.form().set(u"lines[0].quantity"_s, u"2"_s);
        p.form().send();
        QVERIFY(p.form().isBusy());
        const QJsonObject args = p.source.commands.back().args;
        QCOMPARE(args["args"_L1].toObject(),
                 (QJsonObject{{u"lines"_s, QJsonArray{QJsonObject{{u"sku"_s, u"heron"_s}, {u"quantity"_s, 2}}}},
                              {u"shipping"_s, QJsonObject{{u"name"_s, u"Ada Winter"_s}}}}));
        QVERIFY(Id::fromString(args["actionId"_L1].toString()));
        wire::CommandOutcome done;
        done.id = p.source.commands.back().id;
        done.applied = true;
        done.result = {{u"result"_s, QJsonObject{{u"order"_s, QJsonObject{{u"number"_s, u"LK-7"_s}}}}}};
        Q_EMIT p.source.commandSettled(done);
        QCOMPARE(p.form().answer()->rows().front().value, u"LK-7"_s);
        QCOMPARE(p.form().tone(), u"positive"_s);
        p.form().send();
        QCOMPARE(p.source.commands.size(), size_t(1)); // a second press orders nothing
    }

    void anOrderThatMayHaveArrivedGoesAgainUnchangedOnly()
    {
        Panel p;
        p.open(u"Place an order"_s);
        p.pickTeapot();
        p.form().send();
        const auto first = p.source.commands.back();
        p.refuse(u"unconfirmed"_s);
        QVERIFY(p.form().isUnconfirmed() && !p.form().isEditable());
        p.form().set(u"lines[0].quantity"_s, u"9"_s);
        p.form().send();
        QCOMPARE(p.source.commands.back().args, first.args);
        QCOMPARE(p.source.discarded.back(), first.id);
    }

    void aRefusedOrderCanBeMendedAndIsANewOne()
    {
        Panel p;
        p.open(u"Place an order"_s);
        p.pickTeapot();
        p.form().send();
        const auto first = p.source.commands.back();
        p.refuse(u"conflict"_s, u"heron"_s);
        QVERIFY(p.form().message().contains(u"Heron teapot"_s)); // by its name, not its number
        QVERIFY(p.form().isEditable());
        p.form().send();
        QVERIFY(p.source.commands.back().args["actionId"_L1] != first.args["actionId"_L1]);
    }

    void optionsThatComeLateDoNotOfferTheOrderAgain()
    {
        Panel p;
        p.open(u"Place an order"_s);
        p.pickTeapot();
        p.source.held = true;
        p.source.lookupAnswer = fail(ErrorCode::Unavailable);
        p.form().loadOptions(u"lines[0].sku"_s);
        p.form().send();
        p.source.answerAll();
        QVERIFY(p.form().isBusy());
        p.form().send();
        QCOMPARE(p.source.commands.size(), size_t(1));
    }

    void aRowThatMovesUpKeepsItsWords()
    {
        Panel p;
        const auto calls = readDeclarations(QJsonDocument::fromJson(R"({"actions": [
{"name": "order", "label": {"en": "Order"}, "args": [
  {"key": "lines", "type": "list", "max": 3, "label": {"en": "Articles"}, "fields": [
    {"key": "wrap", "type": "choice", "default": "plain", "label": {"en": "Wrapping"},
     "words": {"plain": {"en": "Brown paper"}, "gift": {"en": "With a bow"}}}]}], "result": []}]})")
                                                .object());
        p.form().open(id(50), calls.front(), {id(1), u"Ada Winter"_s, {}});
        p.form().addRow(u"lines"_s);
        p.form().removeRow(u"lines[0].wrap"_s);
        QCOMPARE(p.form().fields()->rows().front().shown, u"Brown paper"_s);
        p.form().addRow(u"lines"_s);
        p.form().loadOptions(u"lines[1].wrap"_s);
        p.form().choose(u"lines[1].wrap"_s, 0); // by their values: "gift" first
        p.form().removeRow(u"lines[0].wrap"_s);
        QCOMPARE(p.form().fields()->rows().front().shown, u"With a bow"_s);
    }

    void anotherCustomerClosesTheFormAndOpenOrdersStayInSight()
    {
        Panel p;
        p.open(u"Place an order"_s);
        p.pickTeapot();
        p.form().send();
        client::OutboxEntry entry;
        entry.command = p.source.commands.back();
        entry.state = client::CommandState::Rejected;
        entry.error.type = u"unconfirmed"_s;
        p.source.outboxEntries = {entry};
        p.actions->setSubject({id(2), u"Bruno"_s, {}});
        QVERIFY(!p.form().isOpen());
        QCOMPARE(p.actions->waiting()->rowCount(), 0);
        p.actions->setSubject({id(1), u"Ada Winter"_s, {}});
        QCOMPARE(p.actions->waiting()->rows().front().label, u"Place an order"_s);
        QVERIFY(p.actions->waiting()->rows().front().flag);
    }
};

QTEST_GUILESS_MAIN(CallFormTest)
#include "callformtest.moc"
