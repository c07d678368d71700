// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/calldesk.h"
#include "hubfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::hub;

namespace {

//! A channel that answers when the test says so.
class Outside final : public OutsideCalls
{
public:
    void call(const OutsideCall &call, std::function<void(OutsideAnswer)> done) override
    {
        calls.push_back(call);
        if (answer)
            return done(*answer);
        waiting.push_back(std::move(done));
    }

    std::vector<OutsideCall> calls;
    std::vector<std::function<void(OutsideAnswer)>> waiting;
    std::optional<OutsideAnswer> answer;
};

struct Desk {
    Desk()
    {
        hub.context->calls = &desk;
        const auto said = hub.say(u"v-1"_s, u"Hello"_s);
        customer = said.customerId;
        args = {{u"endpointId"_s, hub.web.toString()},
                {u"customerId"_s, customer.toString()},
                {u"name"_s, u"placeOrder"_s},
                {u"actionId"_s, hub.random.newId(hub.clock.now()).toString()},
                {u"args"_s, QJsonObject{{u"note"_s, u"blue"_s}}}};
    }
    //! Sends commands as a console does; the answer's frames.
    QJsonObject set(const std::vector<wire::Command> &commands, const Id &agent)
    {
        const auto made = wire::writeCommandSet({wire::Scope::me(agent).toString(), {}, commands});
        return hub.call(agent, u"Command/set"_s, made);
    }

    HubFixture hub;
    Outside outside;
    CallDesk desk{outside};
    Id customer;
    QJsonObject args;
};

QString kindOf(const QJsonObject &answer, const Id &command)
{
    return answer["notCreated"_L1][command.toString()]["type"_L1].toString();
}

} // namespace

class CallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSetWithoutCommandsIsAnswered()
    {
        Desk d;
        const auto answer = d.set({}, d.hub.ana);
        QVERIFY(!answer["newState"_L1].toString().isEmpty());
        QVERIFY(d.outside.calls.empty());
    }

    void anActionIsAskedOnceAndItsAnswerIsKept()
    {
        Desk d;
        d.outside.answer = OutsideAnswer{QJsonObject{{u"order"_s, u"LK-1"_s}}, true};
        const auto command = d.hub.make(u"plugin.action"_s, d.args);
        for (int i = 0; i < 3; ++i) { // sent again after a lost answer
            const auto answer = d.set({command}, d.hub.ana);
            const auto result = answer["created"_L1][command.id.toString()]["result"_L1];
            QCOMPARE(result["result"_L1]["order"_L1].toString(), u"LK-1"_s);
        }
        QCOMPARE(d.outside.calls.size(), size_t(1));
        const OutsideCall &call = d.outside.calls.front();
        QCOMPARE(call.actionId.toString(), d.args["actionId"_L1].toString());
        QCOMPARE(call.agentId, d.hub.ana);
        QVERIFY(call.point && call.point->kind == u"visitor"_s);
        QCOMPARE(d.hub.violations(), QString());
    }

    void aCommandSentAgainWhileItIsUnderWayWaitsForTheSameAnswer()
    {
        Desk d;
        OutsideCall call{.endpointId = d.hub.web,
                         .name = u"placeOrder"_s,
                         .actionId = d.customer,
                         .agentId = d.hub.ana,
                         .point = {}};
        int answers = 0;
        d.desk.call(call, [&](const OutsideAnswer &) { ++answers; });
        d.desk.call(call, [&](const OutsideAnswer &) { ++answers; });
        QCOMPARE(d.outside.calls.size(), size_t(1));
        d.outside.waiting.front()({QJsonObject{}, true});
        QCOMPARE(answers, 2);
    }

    void aCommandThatAChannelHasIsUnderWay()
    {
        Desk d;
        const auto command = d.hub.make(u"plugin.action"_s, d.args);
        const QJsonObject question{{u"accountId"_s, wire::Scope::me(d.hub.ana).toString()},
                                   {u"ids"_s, QJsonArray{command.id.toString()}}};
        QCOMPARE(d.hub.call(d.hub.ana, u"Command/get"_s, question)["notFound"_L1].toArray().size(), 1);
        d.desk.begin(d.hub.ana, command.id);
        const auto waiting = d.hub.call(d.hub.ana, u"Command/get"_s, question);
        QCOMPARE(waiting["underWay"_L1].toArray(), QJsonArray{command.id.toString()});
        QVERIFY(waiting["notFound"_L1].toArray().isEmpty());
        d.desk.end(d.hub.ana, command.id);
        // What a request begins it ends, however the channel answers.
        d.outside.answer = OutsideAnswer{QJsonObject{}, true};
        (void)d.set({command}, d.hub.ana);
        const auto known = d.hub.call(d.hub.ana, u"Command/get"_s, question);
        QCOMPARE(known["list"_L1].toArray().size(), 1);
        QVERIFY(d.desk.underWay(d.hub.ana).empty());
    }

    void oneAgentWaitsForSoManyOnly()
    {
        Desk d;
        std::vector<OutsideAnswer> refused;
        const OutsideCall lookup{.endpointId = d.hub.web, .name = u"stock"_s, .agentId = d.hub.ana, .point = {}};
        for (int i = 0; i < CallDesk::atOncePerAgent + 1; ++i)
            d.desk.call(lookup, [&](const OutsideAnswer &answer) { refused.push_back(answer); });
        QCOMPARE(refused.size(), size_t(1));
        QCOMPARE(refused.front().result.error().code, ErrorCode::RateLimited);
        d.outside.waiting.front()({QJsonObject{}, true});
        d.desk.call(lookup, [&](const OutsideAnswer &answer) { refused.push_back(answer); });
        QCOMPARE(refused.size(), size_t(2)); // the one that was answered, and none refused
        QVERIFY(refused.back().result);
    }

    void anAnswerThatDoesNotComeIsUnconfirmedAndARefusalIsNot()
    {
        Desk d;
        d.outside.answer = OutsideAnswer{fail(ErrorCode::Unavailable, u"no answer in time"_s), true};
        const auto lost = d.hub.make(u"plugin.action"_s, d.args);
        QCOMPARE(kindOf(d.set({lost}, d.hub.ana), lost.id), u"unconfirmed"_s);
        d.outside.answer = OutsideAnswer{fail(ErrorCode::Unavailable, u"stopped"_s), false};
        const auto stopped = d.hub.make(u"plugin.action"_s, d.args);
        QCOMPARE(kindOf(d.set({stopped}, d.hub.ana), stopped.id), u"channelUnavailable"_s);
        d.outside.answer = OutsideAnswer{fail(ErrorCode::Conflict, u"heron-teapot"_s), true};
        const auto sold = d.hub.make(u"plugin.action"_s, d.args);
        QCOMPARE(kindOf(d.set({sold}, d.hub.ana), sold.id), u"conflict"_s);
        // Tried again under a command of its own, with the same key: the channel knows it.
        d.outside.answer = OutsideAnswer{QJsonObject{}, true};
        const auto again = d.hub.make(u"plugin.action"_s, d.args);
        QVERIFY(d.set({again}, d.hub.ana)["created"_L1].toObject().contains(again.id.toString()));
        QCOMPARE(d.outside.calls.front().actionId, d.outside.calls.back().actionId);
    }

    void commandsOfOneRequestKeepTheirOrder()
    {
        Desk d;
        d.outside.answer = OutsideAnswer{QJsonObject{}, true};
        const auto first = d.hub.make(u"presence.set"_s, {{u"state"_s, u"busy"_s}});
        const auto order = d.hub.make(u"plugin.action"_s, d.args);
        const auto last = d.hub.make(u"presence.set"_s, {{u"state"_s, u"available"_s}});
        const auto created = d.set({first, order, last}, d.hub.ana)["created"_L1].toObject();
        QCOMPARE(created.size(), 3);
        const auto number = [&](const wire::Command &command) {
            return created[command.id.toString()]["modseq"_L1].toInteger();
        };
        QVERIFY(number(first) < number(order) && number(order) < number(last));
    }

    void onlyAgentsWhoMayOpenTheCustomerAsk()
    {
        Desk d;
        d.outside.answer = OutsideAnswer{QJsonObject{{u"stock"_s, 3}}, true};
        const auto command = d.hub.make(u"plugin.action"_s, d.args);
        QCOMPARE(kindOf(d.set({command}, d.hub.bob), command.id), u"forbidden"_s);
        QJsonObject lookup = d.args;
        QCOMPARE(d.hub.call(d.hub.bob, u"Plugin/lookup"_s, lookup)["type"_L1].toString(), u"forbidden"_s);
        lookup.remove(u"customerId"_s); // nobody in particular: the queue decides
        QCOMPARE(d.hub.call(d.hub.bob, u"Plugin/lookup"_s, lookup)["type"_L1].toString(), u"forbidden"_s);
        QCOMPARE(d.outside.calls.size(), size_t(0));
        QCOMPARE(d.hub.call(d.hub.ana, u"Plugin/lookup"_s, lookup)["result"_L1]["stock"_L1].toInt(), 3);
        QVERIFY(d.outside.calls.front().actionId.isNull());
    }

    void onlyAdministratorsSignInAtAChannelsProvider()
    {
        Desk d;
        d.outside.answer = OutsideAnswer{QJsonObject{{u"state"_s, u"begun"_s}}, true};
        const auto withRole = [&](Role role) {
            return must(d.hub.hub->addUser({.name = enumText(role).toString(),
                                            .email = enumText(role).toString() + u"@acme.test"_s,
                                            .role = role,
                                            .passwordHash = {},
                                            .queueIds = {d.hub.support}}));
        };
        const Id supervisor = withRole(Role::Supervisor);
        const Id admin = withRole(Role::Admin);
        QJsonObject step{{u"endpointId"_s, d.hub.web.toString()},
                         {u"step"_s, u"begin"_s},
                         {u"args"_s, QJsonObject{{u"device"_s, true}}}};
        for (const Id &agent : {d.hub.ana, d.hub.bob, supervisor})
            QCOMPARE(d.hub.call(agent, u"Endpoint/authorize"_s, step)["type"_L1].toString(), u"forbidden"_s);
        // Not by the back door either, whoever asks.
        QJsonObject lookup = d.args;
        lookup[u"name"_s] = u"authorize.finish"_s;
        for (const Id &agent : {d.hub.ana, admin}) {
            QCOMPARE(d.hub.call(agent, u"Plugin/lookup"_s, lookup)["type"_L1].toString(), u"forbidden"_s);
            const auto action = d.hub.make(u"plugin.action"_s, lookup);
            QCOMPARE(kindOf(d.set({action}, agent), action.id), u"forbidden"_s);
        }
        QCOMPARE(d.outside.calls.size(), size_t(0));
        QCOMPARE(d.hub.call(admin, u"Endpoint/authorize"_s, step)["result"_L1]["state"_L1].toString(), u"begun"_s);
        QCOMPARE(d.outside.calls.front().name, u"authorize.begin"_s);
        QVERIFY(d.outside.calls.front().args["device"_L1].toBool());
        QVERIFY(d.outside.calls.front().actionId.isNull());
        step[u"step"_s] = u"testConnection"_s;
        QCOMPARE(d.hub.call(admin, u"Endpoint/authorize"_s, step)["type"_L1].toString(), u"invalidProperties"_s);
        step[u"step"_s] = u"begin"_s;
        step[u"endpointId"_s] = d.customer.toString();
        QCOMPARE(d.hub.call(admin, u"Endpoint/authorize"_s, step)["type"_L1].toString(), u"notFound"_s);
        QVERIFY(d.hub.command(admin, u"endpoint.remove"_s, {{u"endpointId"_s, d.hub.web.toString()}}).applied);
        step[u"endpointId"_s] = d.hub.web.toString();
        QCOMPARE(d.hub.call(admin, u"Endpoint/authorize"_s, step)["type"_L1].toString(), u"notFound"_s);
        QCOMPARE(d.outside.calls.size(), size_t(1));
    }

    void whatIsTooLargeOrTooLateIsNotAsked()
    {
        Desk d;
        d.outside.answer = OutsideAnswer{QJsonObject{}, true};
        QJsonObject large = d.args;
        large[u"args"_s] = QJsonObject{{u"note"_s, QString(int(maxCallBytes), u'x')}};
        const auto big = d.hub.make(u"plugin.action"_s, large);
        QCOMPARE(kindOf(d.set({big}, d.hub.ana), big.id), u"tooLarge"_s);
        auto late = d.hub.make(u"plugin.action"_s, d.args);
        late.expiresAt = d.hub.clock.now();
        QCOMPARE(kindOf(d.set({late}, d.hub.ana), late.id), u"expired"_s);
        QCOMPARE(d.outside.calls.size(), size_t(0));
        // An answer that is too large to keep is no reason to call the order undone.
        d.outside.answer = OutsideAnswer{QJsonObject{{u"x"_s, QString(int(maxCallBytes), u'x')}}, true};
        const auto placed = d.hub.make(u"plugin.action"_s, d.args);
        const auto created = d.set({placed}, d.hub.ana)["created"_L1][placed.id.toString()];
        QVERIFY(created["result"_L1]["truncated"_L1].toBool());
        // One that fits into no frame must not end the console's connection.
        d.outside.answer = OutsideAnswer{QJsonObject{{u"x"_s, QString(int(maxLookUpBytes), u'x')}}, true};
        QCOMPARE(d.hub.call(d.hub.ana, u"Plugin/lookup"_s, d.args)["type"_L1].toString(), u"tooLarge"_s);
    }
};

QTEST_GUILESS_MAIN(CallsTest)
#include "calls_test.moc"
