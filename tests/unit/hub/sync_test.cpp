// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubfixture.h"

#include "core/queuestats.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

namespace {

//! Reads at once and keeps what is to be told, for the test to tell it in another order.
class HeldReads final : public WorkQueue
{
public:
    explicit HeldReads(WorkQueue &work) : m_work(work) {}
    void write(Write job, Done then, Flush flush) override { m_work.write(std::move(job), std::move(then), flush); }
    void read(Read job, Done then) override
    {
        m_work.read(std::move(job), [] {});
        done.push_back(std::move(then));
    }
    std::vector<Done> done;

private:
    WorkQueue &m_work;
};

} // namespace

//! Scopes, Delta/get and push: told as a dialogue of hub and console.
class SyncTest : public QObject
{
    Q_OBJECT

    static QByteArray enable(const std::map<QString, QString> &states)
    {
        QJsonObject scopes;
        for (const auto &[scope, state] : states)
            scopes.insert(scope, state);
        return compactJson(
            {{u"@type"_s, u"WebSocketPushEnable"_s}, {u"dataTypes"_s, QJsonValue::Null}, {u"scopes"_s, scopes}});
    }
    static QString q(const Id &queue) { return Scope::queue(queue).toString(); }

private Q_SLOTS:
    void pagedSnapshotIsTheWholeScope()
    {
        HubFixture hub;
        for (int i = 0; i < 30; ++i)
            hub.say(u"v%1"_s.arg(i % 7), u"message %1"_s.arg(i));
        const auto whole = hub.snapshot(hub.ana, Scope::queue(hub.support));
        QCOMPARE(whole.size(), size_t(30 + 7 * 4));
        QCOMPARE(hub.snapshot(hub.ana, Scope::queue(hub.support), 5), whole);
        QCOMPARE(hub.snapshot(hub.ana, Scope::queue(hub.support), 1), whole);
    }

    void changesSinceAStateAreExactlyWhatCame()
    {
        HubFixture hub;
        hub.say(u"v1"_s, u"before"_s);
        const auto state = hub.token();
        const auto taken = hub.say(u"v1"_s, u"after"_s);
        const auto part = hub.delta(hub.ana, Scope::queue(hub.support), state);
        QCOMPARE(part.value("oldState"_L1).toString(), state);
        QCOMPARE(part.value("newState"_L1).toString(), hub.token());
        const auto items = part.value("upserts"_L1).toObject().value("TimelineItem"_L1).toArray();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0].toObject().value("id"_L1).toString(), taken.itemId.toString());
        QCOMPARE(part.value("upserts"_L1).toObject().value("Conversation"_L1).toArray().size(), 1);
    }

    void pageNeverEndsInsideAModseqWithoutACursor()
    {
        HubFixture hub;
        const auto state = hub.token();
        std::vector<InboundItem> many;
        for (int i = 0; i < 20; ++i)
            many.push_back(HubFixture::message(u"v"_s, u"m"_s, u"many-%1"_s.arg(i)));
        (void)must(hub.hub->ingest(hub.web, many, {}));
        hub.say(u"v"_s, u"last"_s);
        const auto scope = Scope::queue(hub.support);
        auto part = hub.delta(hub.ana, scope, state, 10);
        QVERIFY(part.value("cursor"_L1).isString());
        QVERIFY(!part.contains("newState"_L1));
        int records = 0;
        int pages = 1;
        const auto count = [&] {
            for (const auto type : part.value("upserts"_L1).toObject())
                records += int(type.toArray().size());
        };
        count();
        while (part.value("cursor"_L1).isString()) {
            const QJsonObject args{
                {u"maxChanges"_s, 10},
                {u"scopes"_s, QJsonObject{{scope.toString(), QJsonObject{{u"cursor"_s, part.value("cursor"_L1)}}}}}};
            part = hub.call(hub.ana, u"Delta/get"_s, args)
                       .value("scopes"_L1)
                       .toObject()
                       .value(scope.toString())
                       .toObject();
            count();
            ++pages;
        }
        QCOMPARE(records, 24);
        QCOMPARE(pages, 3);
        QVERIFY(part.value("hasMore"_L1).toBool());
        part = hub.delta(hub.ana, scope, part.value("newState"_L1), 10);
        QVERIFY(!part.value("hasMore"_L1).toBool());
        QCOMPARE(part.value("newState"_L1).toString(), hub.token());
    }

    void scopesOfOneRequestShareItsBudgetAndAllArrive()
    {
        HubFixture hub;
        std::map<QString, QJsonObject> questions;
        std::map<QString, size_t> wanted;
        for (int i = 0; i < 5; ++i) {
            const auto taken = hub.say(u"v%1"_s.arg(i), u"one"_s);
            hub.say(u"v%1"_s.arg(i), u"two"_s);
            wanted[Scope::contactPoint(taken.contactPointId).toString()] = 2;
        }
        wanted[q(hub.support)] = 10 + 5 * 4;
        for (const auto &[scope, count] : wanted)
            questions[scope] = {{u"since"_s, QJsonValue::Null}};
        std::map<QString, size_t> got;
        for (int round = 0; round < 200 && !questions.empty(); ++round) {
            QJsonObject scopes;
            for (const auto &[scope, question] : questions)
                scopes.insert(scope, question);
            const auto answer = hub.call(hub.ana, u"Delta/get"_s, {{u"maxChanges"_s, 3}, {u"scopes"_s, scopes}})
                                    .value("scopes"_L1)
                                    .toObject();
            size_t records = 0;
            for (auto part = answer.begin(); part != answer.end(); ++part) {
                for (const auto type : part->toObject().value("upserts"_L1).toObject()) {
                    records += size_t(type.toArray().size());
                    got[part.key()] += size_t(type.toArray().size());
                }
                const auto cursor = part->toObject().value("cursor"_L1);
                if (cursor.isString())
                    questions[part.key()] = {{u"cursor"_s, cursor}};
                else
                    questions.erase(part.key());
            }
            QVERIFY(records <= 3);
        }
        QCOMPARE(got, wanted);
    }

    void tokensThatCannotBeTrustedAreRefused()
    {
        HubFixture hub;
        hub.say(u"v1"_s, u"one"_s);
        const auto old = hub.token();
        const auto error = [&](const QString &state) {
            return hub.delta(hub.ana, Scope::queue(hub.support), state).value("error"_L1).toString();
        };
        QCOMPARE(error(u"1.999999"_s), u"cannotCalculateChanges"_s);
        QCOMPARE(error(u"2.1"_s), u"cannotCalculateChanges"_s);
        hub.say(u"v1"_s, u"two"_s);
        must(hub.hub->pruneLog(hub.hub->modseq()));
        QCOMPARE(error(old), u"cannotCalculateChanges"_s);
        QCOMPARE(error(hub.token()), QString());
        must(hub.hub->raiseEpoch());
        QCOMPARE(error(old), u"cannotCalculateChanges"_s);
        QCOMPARE(hub.delta(hub.ana, Scope::queue(hub.sales), hub.token()).value("error"_L1).toString(),
                 u"accountNotFound"_s);
    }

    void transferLeavesOneQueueAndEntersTheOtherUnderOneModseq()
    {
        HubFixture hub;
        must(hub.hub->setQueueMembers(hub.sales, {hub.ana}));
        const auto moved = hub.say(u"v1"_s, u"one"_s);
        hub.say(u"v1"_s, u"two"_s);
        const auto state = hub.token();
        QVERIFY(
            hub.command(hub.ana, u"conversation.transfer"_s,
                        {{u"conversationId"_s, moved.conversationId.toString()}, {u"queueId"_s, hub.sales.toString()}})
                .applied);
        const auto left = hub.delta(hub.ana, Scope::queue(hub.support), state);
        const auto came = hub.delta(hub.ana, Scope::queue(hub.sales), state);
        QCOMPARE(left.value("removed"_L1).toArray().size(), 1 + 2 + 3); // conversation, items, customer, point, link
        QVERIFY(left.value("upserts"_L1).toObject().isEmpty());
        QCOMPARE(came.value("upserts"_L1).toObject().value("TimelineItem"_L1).toArray().size(),
                 3); // with the note of the transfer
        QCOMPARE(left.value("newState"_L1), came.value("newState"_L1));
        QVERIFY(hub.snapshot(hub.ana, Scope::queue(hub.support)).empty());
        QCOMPARE(hub.violations(), QString());
    }

    void confidentialItemsAreStubsOutsideTheirQueue()
    {
        HubFixture hub;
        const Id legal = must(hub.hub->addQueue(u"Legal"_s, true));
        const auto asked = hub.say(u"v1"_s, u"secret"_s);
        const auto point = Scope::contactPoint(asked.contactPointId);
        QVERIFY(hub.snapshot(hub.ana, point).contains(u"TimelineItem/"_s + asked.itemId.toString()));
        hub.say(u"v1"_s, u"and in the open"_s); // keeps nothing: same conversation
        QVERIFY(hub.command(hub.ana, u"conversation.transfer"_s,
                            {{u"conversationId"_s, asked.conversationId.toString()}, {u"queueId"_s, legal.toString()}})
                    .applied);
        must(hub.hub->updateAgent([&] {
            auto agent = must(agents(*hub.reader)).at(1);
            agent.role = Role::Supervisor;
            return agent;
        }()));
        const auto supervisor = must(agents(*hub.reader)).at(1).id;
        const auto seen = hub.snapshot(supervisor, point);
        QCOMPARE(seen.size(), size_t(3));
        for (const auto &[key, record] : seen) {
            QVERIFY(key.startsWith(u"ItemStub/"));
            QVERIFY(!record.contains("text"_L1));
        }
        QVERIFY(hub.snapshot(supervisor, Scope::all()).empty());
        QCOMPARE(hub.violations(), QString());
        const auto all = must(queues(*hub.reader));
        auto queue = *std::ranges::find(all, legal, &Queue::id);
        queue.confidential = false;
        must(hub.hub->updateQueue(queue));
        QVERIFY(hub.snapshot(supervisor, point).contains(u"TimelineItem/"_s + asked.itemId.toString()));
        QVERIFY(!hub.snapshot(supervisor, Scope::all()).empty());
        QCOMPARE(hub.violations(), QString());
    }

    void onDemandScopesOpenOnlyThroughAScopeThatNamesThem()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const auto error = [&](const Id &who, const Scope &scope) {
            return hub.delta(who, scope, QJsonValue::Null).value("error"_L1).toString();
        };
        QCOMPARE(error(hub.ana, Scope::customer(asked.customerId)), QString());
        QCOMPARE(error(hub.ana, Scope::contactPoint(asked.contactPointId)), QString());
        QCOMPARE(error(hub.bob, Scope::customer(asked.customerId)), u"accountNotFound"_s);
        QCOMPARE(error(hub.bob, Scope::contactPoint(asked.contactPointId)), u"accountNotFound"_s);
        QCOMPARE(error(hub.ana, Scope::me(hub.bob)), u"accountNotFound"_s);
        QCOMPARE(error(hub.ana, Scope::all()), u"accountNotFound"_s);
    }

    void commitIsPushedAtOnceFromTheStateTheConsoleHas()
    {
        HubFixture hub;
        Wire wire;
        const auto session = hub.connect(hub.ana, wire);
        const auto state = hub.token();
        session->onText(enable({{q(hub.support), state}, {u"org"_s, state}, {q(hub.sales), state}}));
        const auto answer = wire.take().at(0);
        QCOMPARE(answer.value("@type"_L1).toString(), u"PushEnabled"_s);
        QCOMPARE(answer.value("accepted"_L1).toArray().size(), 2);
        QCOMPARE(answer.value("denied"_L1).toArray(), QJsonArray{q(hub.sales)});
        const auto taken = hub.say(u"v1"_s, u"Hello"_s);
        const auto pushed = wire.take();
        QCOMPARE(pushed.size(), size_t(1));
        QCOMPARE(pushed[0].value("@type"_L1).toString(), u"Delta"_s);
        const auto change = pushed[0].value("changes"_L1).toArray().at(0).toObject();
        QCOMPARE(change.value("scope"_L1).toString(), q(hub.support));
        QCOMPARE(change.value("oldState"_L1).toString(), state);
        QCOMPARE(change.value("newState"_L1).toString(), hub.token());
        QCOMPARE(change.value("upserts"_L1)
                     .toObject()
                     .value("TimelineItem"_L1)
                     .toArray()
                     .at(0)
                     .toObject()
                     .value("id"_L1)
                     .toString(),
                 taken.itemId.toString());
    }

    void theFirstWordOfPresenceIsNoWordAgainstALaterOne()
    {
        HubFixture hub;
        const auto stateOf = [&] {
            const auto got = hub.call(hub.ana, u"Presence/get"_s,
                                      {{u"accountId"_s, u"org"_s}, {u"ids"_s, QJsonArray{hub.ana.toString()}}});
            return got.value("list"_L1).toArray().at(0).toObject().value("state"_L1).toString();
        };
        const QJsonObject first{{u"state"_s, u"available"_s}, {u"first"_s, true}};
        QVERIFY(hub.command(hub.ana, u"presence.set"_s, first).applied);
        QCOMPARE(stateOf(), u"available"_s);
        QVERIFY(hub.command(hub.ana, u"presence.set"_s, {{u"state"_s, u"offline"_s}}).applied);
        QVERIFY(hub.command(hub.ana, u"presence.set"_s, first).applied);
        QCOMPARE(stateOf(), u"offline"_s);
    }

    void whatIsGivenUpIsPushedNoLonger()
    {
        const auto disable = [](const QJsonArray &scopes) {
            return compactJson({{u"@type"_s, u"WebSocketPushDisable"_s}, {u"scopes"_s, scopes}});
        };
        const auto pushes = [](Wire &wire) {
            const auto frames = wire.take();
            return std::count_if(frames.begin(), frames.end(), [](const QJsonObject &frame) {
                return frame.value("@type"_L1).toString() == "Delta"_L1;
            });
        };
        HubFixture hub;
        Wire wire;
        const auto asked = hub.say(u"v1"_s, u"first"_s);
        const auto point = Scope::contactPoint(asked.contactPointId).toString();
        const auto session = hub.connect(hub.ana, wire);
        session->onText(enable({{point, hub.token()}}));
        hub.say(u"v1"_s, u"pushed"_s);
        QCOMPARE(pushes(wire), 1);
        session->onText(disable({point}));
        hub.say(u"v1"_s, u"not pushed"_s);
        QCOMPARE(pushes(wire), 0);
        session->onText(enable({{point, hub.token()}}));
        hub.say(u"v1"_s, u"pushed again"_s);
        QCOMPARE(pushes(wire), 1);
        session->onText(disable({q(hub.support), u"nonsense"_s}));
        hub.say(u"v1"_s, u"others stay"_s);
        QCOMPARE(pushes(wire), 1);
    }

    void enablingFromAnOlderStateTellsWhatWasMissed()
    {
        HubFixture hub;
        const auto state = hub.token();
        hub.say(u"v1"_s, u"missed"_s);
        Wire wire;
        const auto session = hub.connect(hub.ana, wire);
        session->onText(enable({{q(hub.support), state}}));
        const auto frames = wire.take();
        QCOMPARE(frames.size(), size_t(2));
        const auto change = frames[1].value("changes"_L1).toArray().at(0).toObject();
        QCOMPARE(change.value("oldState"_L1).toString(), state);
        QCOMPARE(change.value("newState"_L1).toString(), hub.token());
        session->onText(enable({{q(hub.support), u"1.99999"_s}}));
        const auto ahead = wire.take();
        QCOMPARE(ahead.at(1).value("@type"_L1).toString(), u"StateChange"_s);
    }

    void markListsEveryLiveScope()
    {
        HubFixture hub;
        Wire wire;
        const auto session = hub.connect(hub.ana, wire);
        session->onText(enable({{q(hub.support), hub.token()}, {u"org"_s, hub.token()}}));
        hub.say(u"v1"_s, u"Hello"_s);
        (void)wire.take();
        hub.scheduler.pass(std::chrono::seconds(31));
        const auto marks = wire.take(u"Mark"_s);
        QCOMPARE(marks.size(), size_t(1));
        QCOMPARE(marks[0].value("scopes"_L1).toObject().size(), 2);
        QCOMPARE(marks[0].value("scopes"_L1).toObject().value(q(hub.support)).toString(), hub.token());
    }

    void losingAQueueEndsItsPushAndTellsOfTheSession()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        Wire wire;
        const auto session = hub.connect(hub.ana, wire);
        const auto point = Scope::contactPoint(asked.contactPointId).toString();
        session->onText(enable({{q(hub.support), hub.token()}, {point, hub.token()}}));
        (void)wire.take();
        must(hub.hub->setQueueMembers(hub.support, {}));
        QCOMPARE(wire.take(u"SessionChange"_s).size(), size_t(1));
        hub.say(u"v1"_s, u"not for Ana"_s);
        QVERIFY(wire.take().empty());
        QCOMPARE(hub.delta(hub.ana, Scope::contactPoint(asked.contactPointId), QJsonValue::Null)
                     .value("error"_L1)
                     .toString(),
                 u"accountNotFound"_s);
    }

    void whatLeavesAQueueClosesTheScopesItOpened()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        Wire wire;
        const auto session = hub.connect(hub.ana, wire);
        const auto point = Scope::contactPoint(asked.contactPointId).toString();
        session->onText(enable({{q(hub.support), hub.token()}, {point, hub.token()}}));
        (void)wire.take();
        QVERIFY(
            hub.command(hub.ana, u"conversation.transfer"_s,
                        {{u"conversationId"_s, asked.conversationId.toString()}, {u"queueId"_s, hub.sales.toString()}})
                .applied);
        const auto frames = wire.take();
        QCOMPARE(frames.size(), size_t(2));
        QCOMPARE(frames[0].value("@type"_L1).toString(), u"StateChange"_s);
        QVERIFY(frames[0].value("changed"_L1).toObject().contains(point));
        for (const auto each : frames[1].value("changes"_L1).toArray())
            QCOMPARE(each.toObject().value("scope"_L1).toString(), q(hub.support));
    }

    void sessionsInOnePositionShareOneFrame()
    {
        HubFixture hub;
        std::vector<std::unique_ptr<Wire>> wires;
        std::vector<std::unique_ptr<SyncSession>> sessions;
        for (int i = 0; i < 3; ++i) {
            wires.push_back(std::make_unique<Wire>());
            sessions.push_back(hub.connect(hub.ana, *wires.back()));
            sessions.back()->onText(enable({{q(hub.support), hub.token()}}));
            wires.back()->frames.clear();
        }
        hub.say(u"v1"_s, u"Hello"_s);
        QCOMPARE(wires[0]->frames.size(), size_t(1));
        QCOMPARE(wires[1]->frames.at(0).constData(), wires[0]->frames.at(0).constData());
        QCOMPARE(wires[2]->frames.at(0).constData(), wires[0]->frames.at(0).constData());
    }

    void slowConsoleIsToldToPullInsteadOfBeingFlooded()
    {
        HubFixture hub;
        Wire wire;
        const auto session = hub.connect(hub.ana, wire);
        session->onText(enable({{q(hub.support), hub.token()}}));
        (void)wire.take();
        wire.queued = 300 * 1024;
        for (int i = 0; i < 300; ++i)
            hub.say(u"v1"_s, u"message %1"_s.arg(i));
        QVERIFY(wire.frames.empty());
        wire.queued = 0;
        session->onWritable();
        const auto frames = wire.take();
        QCOMPARE(frames.size(), size_t(1));
        QCOMPARE(frames[0].value("@type"_L1).toString(), u"StateChange"_s);
        hub.say(u"v1"_s, u"not inlined"_s);
        QVERIFY(wire.take().empty());
        QCOMPARE(wire.closedWith, 0);
    }

    void largeTransactionIsAnnouncedNotInlined()
    {
        HubFixture hub;
        Wire wire;
        const auto session = hub.connect(hub.ana, wire);
        session->onText(enable({{q(hub.support), hub.token()}}));
        (void)wire.take();
        hub.say(u"v1"_s, QString(200 * 1024, u'x'));
        const auto frames = wire.take();
        QCOMPARE(frames.size(), size_t(1));
        QCOMPARE(frames[0].value("@type"_L1).toString(), u"StateChange"_s);
    }

    void revokedDeviceIsClosedAndExpiredTokenToo()
    {
        HubFixture hub;
        const auto issued = must(hub.hub->signedIn(hub.ana, u"laptop"_s));
        const auto principal = must(authenticate(*hub.reader, issued.token, hub.clock.now()));
        Wire revoked;
        SyncSession first(*hub.context, principal, revoked);
        must(hub.hub->revokeSession(issued.sessionId));
        QCOMPARE(revoked.closedWith, 4403);
        QVERIFY(!authenticate(*hub.reader, issued.token, hub.clock.now()));
        const auto other = must(hub.hub->signedIn(hub.ana, u"desk"_s));
        Wire expired;
        SyncSession second(*hub.context, must(authenticate(*hub.reader, other.token, hub.clock.now())), expired);
        hub.scheduler.pass(std::chrono::minutes(61));
        QCOMPARE(expired.closedWith, 4401);
    }

    void typingIsHeardByThoseWhoMaySeeTheConversation()
    {
        HubFixture hub;
        must(hub.hub->setQueueMembers(hub.support, {hub.ana}));
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const auto topic = u"conv/"_s + asked.conversationId.toString();
        Wire ana;
        Wire bob;
        const auto first = hub.connect(hub.ana, ana);
        const auto second = hub.connect(hub.bob, bob);
        const auto call = [&](const QString &method, const QJsonObject &args) {
            return compactJson({{u"@type"_s, u"Request"_s},
                                {u"id"_s, u"r"_s},
                                {u"using"_s, QJsonArray{QString::fromUtf16(wire::hubCapability)}},
                                {u"methodCalls"_s, QJsonArray{QJsonArray{method, args, u"c"_s}}}});
        };
        for (auto *session : {first.get(), second.get()})
            session->onText(call(u"Ephemeral/subscribe"_s, {{u"topics"_s, QJsonArray{topic}}}));
        hub.topics.publish({.topic = topic, .kind = u"typing"_s, .from = u"customer"_s, .ttlSec = 6, .data = {}},
                           hub.clock.now());
        QCOMPARE(ana.take(u"Ephemeral"_s).size(), size_t(1));
        QVERIFY(bob.take(u"Ephemeral"_s).empty());
        second->onText(call(u"Ephemeral/send"_s, {{u"topic"_s, topic}, {u"kind"_s, u"typing"_s}}));
        QVERIFY(ana.take(u"Ephemeral"_s).empty());
    }

    //! The hub reads on several threads: of two lists under way the first may be ready last.
    void theNewestListOfTopicsHoldsInWhateverOrderTheyAreLookedUp()
    {
        HubFixture hub;
        must(hub.hub->setQueueMembers(hub.support, {hub.ana}));
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        HeldReads held(*hub.work);
        SyncContext context{held, hub.fanout, hub.topics, hub.clock, hub.scheduler, hub.context->options};
        Wire wire;
        SyncSession session(context, hub.principal(hub.ana), wire);
        const auto conversation = u"conv/"_s + asked.conversationId.toString();
        const auto point = u"point/"_s + asked.contactPointId.toString();
        const auto subscribe = [&](const QString &id, const QJsonArray &topics) {
            session.onText(compactJson(
                {{u"@type"_s, u"Request"_s},
                 {u"id"_s, id},
                 {u"using"_s, QJsonArray{QString::fromUtf16(wire::hubCapability)}},
                 {u"methodCalls"_s,
                  QJsonArray{QJsonArray{u"Ephemeral/subscribe"_s, QJsonObject{{u"topics"_s, topics}}, u"c"_s}}}}));
        };
        subscribe(u"first"_s, {conversation});
        subscribe(u"second"_s, {conversation, point});
        QCOMPARE(held.done.size(), size_t(2));
        held.done[1]();
        held.done[0]();
        QCOMPARE(wire.take(u"Response"_s).size(), size_t(2)); // both are answered
        hub.topics.publish({.topic = point, .kind = u"page"_s, .from = u"customer"_s, .ttlSec = 6, .data = {}},
                           hub.clock.now());
        QCOMPARE(wire.take(u"Ephemeral"_s).size(), size_t(1));
    }

    void queueFiguresFollowOnceASecondForThoseWhoListen()
    {
        HubFixture hub;
        QueueGauges gauges(*hub.work, hub.topics, hub.clock, hub.scheduler);
        std::vector<QJsonObject> heard;
        const auto listener =
            hub.topics.add([&](const wire::Ephemeral &signal, const QByteArray &) { heard.push_back(signal.data); });
        const auto tell = [&](const QString &who) {
            hub.commits.clear();
            hub.say(who, u"Hello"_s);
            gauges.committed(hub.commits.back());
        };
        tell(u"v1"_s);
        hub.scheduler.pass(std::chrono::seconds(2));
        QVERIFY(heard.empty());
        hub.topics.subscribe(listener, u"queue/"_s + hub.support.toString(), hub.clock.now());
        tell(u"v2"_s);
        tell(u"v3"_s);
        hub.clock.advance(std::chrono::seconds(90));
        hub.scheduler.pass(std::chrono::seconds(1));
        QCOMPARE(heard.size(), size_t(1));
        QCOMPARE(heard[0].value("waiting"_L1).toInt(), 3);
        QCOMPARE(heard[0].value("longestWaitSec"_L1).toInt(), 90);
        QCOMPARE(heard[0].value("agentsAvailable"_L1).toInt(), 0);
    }

    void quietScopeStaysLiveThroughAChangeOfRights()
    {
        HubFixture hub;
        Wire wire;
        const auto session = hub.connect(hub.ana, wire);
        const auto state = hub.token();
        session->onText(enable({{q(hub.support), state}}));
        for (int i = 0; i < 300; ++i) // more than the fan-out remembers, all elsewhere
            QVERIFY(
                hub.command(hub.bob, u"presence.set"_s, {{u"state"_s, i % 2 ? u"busy"_s : u"available"_s}}).applied);
        must(hub.hub->setQueueMembers(hub.sales, {hub.ana}));
        QVERIFY(wire.take(u"StateChange"_s).empty());
        hub.say(u"v1"_s, u"Hello"_s);
        const auto pushed = wire.take(u"Delta"_s);
        QCOMPARE(pushed.size(), size_t(1));
        QCOMPARE(pushed[0].value("changes"_L1).toArray().at(0).toObject().value("oldState"_L1).toString(), state);
    }

    void plainJmapClientReadsTheSameRecords()
    {
        HubFixture hub;
        const auto taken = hub.say(u"v1"_s, u"Hello"_s);
        const auto account = q(hub.support);
        const auto got =
            hub.call(hub.ana, u"TimelineItem/get"_s, {{u"accountId"_s, account}, {u"ids"_s, QJsonValue::Null}});
        QCOMPARE(got.value("list"_L1).toArray().size(), 1);
        const auto state = got.value("state"_L1);
        hub.say(u"v1"_s, u"again"_s);
        const auto changes =
            hub.call(hub.ana, u"TimelineItem/changes"_s, {{u"accountId"_s, account}, {u"sinceState"_s, state}});
        QCOMPARE(changes.value("updated"_L1).toArray().size(), 1);
        const auto ids = hub.call(hub.ana, u"TimelineItem/query"_s,
                                  {{u"accountId"_s, account}, {u"filter"_s, QJsonObject{{u"text"_s, u"Hello"_s}}}});
        QCOMPARE(ids.value("ids"_L1).toArray(), QJsonArray{taken.itemId.toString()});
        QCOMPARE(hub.call(hub.ana, u"TimelineItem/set"_s, {{u"accountId"_s, account}}).value("type"_L1).toString(),
                 u"unknownMethod"_s);
    }

    void closedConversationsLeaveTheirQueueAfterAWeek()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        QVERIFY(hub.command(hub.ana, u"conversation.setStatus"_s,
                            {{u"conversationId"_s, asked.conversationId.toString()}, {u"status"_s, u"closed"_s}})
                    .applied);
        hub.clock.advance(std::chrono::hours(24 * 6));
        must(hub.hub->tick());
        QVERIFY(!hub.snapshot(hub.ana, Scope::queue(hub.support)).empty());
        hub.clock.advance(std::chrono::hours(25));
        must(hub.hub->tick());
        QVERIFY(hub.snapshot(hub.ana, Scope::queue(hub.support)).empty());
        QCOMPARE(hub.violations(), QString());
    }

    void wrongEpochIsRefusedBeforeAnythingRuns()
    {
        HubFixture hub;
        const auto command = hub.make(u"presence.set"_s, {{u"state"_s, u"available"_s}});
        const auto args = wire::writeCommandSet({Scope::me(hub.ana).toString(), 7, {command}});
        const QJsonObject request{{u"using"_s, QJsonArray{QString::fromUtf16(wire::hubCapability)}},
                                  {u"methodCalls"_s, QJsonArray{QJsonArray{u"Command/set"_s, args, u"c"_s}}}};
        int status = 0;
        SyncSession::handlePost(*hub.context, hub.principal(hub.ana), compactJson(request),
                                [&](int code, const QByteArray &body) {
                                    status = code;
                                    QVERIFY(body.contains("/epochChanged"));
                                });
        QCOMPARE(status, 400);
        const auto got =
            hub.call(hub.ana, u"Command/get"_s,
                     {{u"accountId"_s, Scope::me(hub.ana).toString()}, {u"ids"_s, QJsonArray{command.id.toString()}}});
        QCOMPARE(got.value("notFound"_L1).toArray().size(), 1);
    }
};

QTEST_GUILESS_MAIN(SyncTest)
#include "sync_test.moc"
