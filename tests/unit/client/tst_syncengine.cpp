// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogue.h"
#include "sync/reads.h"
#include "wire/limits.h"

#include <QScopeGuard>

using namespace throughline;
using namespace throughline::test;
using namespace throughline::client;
using namespace std::chrono_literals;

//! PROTOCOL.md sections 5, 6 and 9 as dialogues.
class SyncEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStartFetchesSnapshotsThenChangesThenGoesLive()
    {
        Dialogue d;
        d.connect();
        const auto first = d.expectCall(u"Delta/get"_s);
        QCOMPARE(first.what, u"post"_s);
        QCOMPARE(d.scopesOf(first).keys(), QStringList{u"org"_s});
        QVERIFY(!d.asks(u"Delta/get"_s)); // one snapshot page at a time
        d.answer(first,
                 {{u"asOf"_s, u"1.20"_s},
                  {u"scopes"_s,
                   QJsonObject{
                       {u"org"_s, QJsonObject{{u"startState"_s, u"1.20"_s},
                                              {u"cursor"_s, QJsonValue::Null},
                                              {u"upserts"_s,
                                               upserts({record(Queue{.id = idOf(2), .name = u"Billing"_s}, 5)})}}}}}});
        QVERIFY(d.has(RecordType::Queue, idOf(2)));
        QVERIFY(!d.outbox->entries().size());
        d.settle(20);
        QCOMPARE(d.engine->status().phase, SyncPhase::Live);
        QCOMPARE(d.cache->token(d.queue)->modseq, 20);
    }

    void snapshotAdoptsItsStartStateAfterTheLastPageOnly()
    {
        Dialogue d;
        d.session.accounts = {{d.queue, {}}};
        d.connect();
        const auto page1 = d.expectCall(u"Delta/get"_s);
        d.answer(page1,
                 {{u"asOf"_s, u"1.30"_s},
                  {u"scopes"_s, QJsonObject{{d.queue.toString(),
                                             QJsonObject{{u"startState"_s, u"1.30"_s},
                                                         {u"cursor"_s, u"p2"_s},
                                                         {u"upserts"_s, upserts({item(11, 900, 1000, u"one"_s)})}}}}}});
        QVERIFY(!d.cache->token(d.queue));
        const auto page2 = d.expectCall(u"Delta/get"_s);
        QCOMPARE(d.scopesOf(page2).value(d.queue.toString()).toObject().value("cursor"_L1).toString(), u"p2"_s);
        d.answer(page2,
                 {{u"asOf"_s, u"1.35"_s},
                  {u"scopes"_s, QJsonObject{{d.queue.toString(),
                                             QJsonObject{{u"startState"_s, u"1.30"_s},
                                                         {u"cursor"_s, QJsonValue::Null},
                                                         {u"upserts"_s, upserts({item(12, 900, 2000, u"two"_s)})}}}}}});
        QCOMPARE(d.cache->token(d.queue)->modseq, 30);
        const auto repair = d.expectCall(u"Delta/get"_s);
        QCOMPARE(d.scopesOf(repair).value(d.queue.toString()).toObject().value("since"_L1).toString(), u"1.30"_s);
        QCOMPARE(d.cache->highWater(), 35); // asOf counts
    }

    void aSecondSnapshotDropsWhatItDoesNotHold()
    {
        Dialogue d;
        d.session.accounts = {{d.queue, {}}};
        d.goLive();
        d.pushDelta(d.queue, 10, 11, {item(11, 900, 1000, u"stays"_s), item(12, 900, 2000, u"goes"_s)});
        QVERIFY(d.has(RecordType::TimelineItem, idOf(12)));
        d.push({{u"@type"_s, u"StateChange"_s},
                {u"changed"_s, QJsonObject{{d.queue.toString(), QJsonObject{{u"Conversation"_s, u"1.99"_s}}}}}});
        const auto pull = d.expectCall(u"Delta/get"_s);
        d.answer(pull, {{u"asOf"_s, u"1.99"_s},
                        {u"scopes"_s,
                         QJsonObject{{d.queue.toString(), QJsonObject{{u"error"_s, u"cannotCalculateChanges"_s}}}}}});
        const auto snapshot = d.expectCall(u"Delta/get"_s);
        QVERIFY(d.scopesOf(snapshot).value(d.queue.toString()).toObject().value("since"_L1).isNull());
        QVERIFY(d.has(RecordType::TimelineItem, idOf(12))); // readable until the new copy is whole
        d.answer(snapshot, {{u"asOf"_s, u"1.99"_s},
                            {u"scopes"_s,
                             QJsonObject{{d.queue.toString(),
                                          QJsonObject{{u"startState"_s, u"1.99"_s},
                                                      {u"cursor"_s, QJsonValue::Null},
                                                      {u"upserts"_s, upserts({item(11, 900, 1000, u"stays"_s)})}}}}}});
        QVERIFY(d.has(RecordType::TimelineItem, idOf(11)));
        QVERIFY(!d.has(RecordType::TimelineItem, idOf(12)));
        QVERIFY(d.cache->verify().has_value());
    }

    void pushOntoTheLocalStateIsAppliedAtOnce()
    {
        Dialogue d;
        d.goLive();
        d.watcher.commits.clear();
        d.pushDelta(d.queue, 10, 12, {item(11, 900, 1000, u"hello"_s)});
        QVERIFY(d.has(RecordType::TimelineItem, idOf(11)));
        QCOMPARE(d.cache->token(d.queue)->modseq, 12);
        QCOMPARE(d.watcher.commits.size(), 1u);
        QCOMPARE(d.watcher.commits[0].records.at(0).contactPointId, idOf(900));
    }

    void doubledPushChangesNothing()
    {
        Dialogue d;
        d.goLive();
        d.pushDelta(d.queue, 10, 12, {item(11, 900, 1000, u"hello"_s, 12)});
        d.pushDelta(d.queue, 10, 12, {item(11, 900, 1000, u"hello"_s, 12)});
        QVERIFY(!d.asks(u"Delta/get"_s));
        QVERIFY(d.cache->verify().has_value());
    }

    void aGapIsFilledByPulling()
    {
        Dialogue d;
        d.goLive();
        d.pushDelta(d.queue, 13, 14, {item(11, 900, 1000, u"later"_s)});
        QVERIFY(!d.has(RecordType::TimelineItem, idOf(11)));
        const auto pull = d.expectCall(u"Delta/get"_s);
        QCOMPARE(d.scopesOf(pull).value(d.queue.toString()).toObject().value("since"_L1).toString(), u"1.10"_s);
        d.answer(pull, {{u"asOf"_s, u"1.14"_s},
                        {u"scopes"_s,
                         QJsonObject{{d.queue.toString(),
                                      QJsonObject{{u"oldState"_s, u"1.10"_s},
                                                  {u"newState"_s, u"1.14"_s},
                                                  {u"hasMore"_s, false},
                                                  {u"upserts"_s, upserts({item(11, 900, 1000, u"later"_s)})}}}}}});
        QVERIFY(d.has(RecordType::TimelineItem, idOf(11)));
        d.settle(14);
        QCOMPARE(d.engine->status().phase, SyncPhase::Live);
    }

    void markTellsOfALostPushAndOfADeafScope()
    {
        Dialogue d;
        d.goLive();
        d.push({{u"@type"_s, u"Mark"_s},
                {u"scopes"_s, QJsonObject{{u"org"_s, u"1.10"_s}, {d.queue.toString(), u"1.15"_s}}}});
        QCOMPARE(d.scopesOf(d.expectCall(u"Delta/get"_s)).keys(), QStringList{d.queue.toString()});
        Dialogue e;
        e.goLive();
        e.push({{u"@type"_s, u"Mark"_s}, {u"scopes"_s, QJsonObject{{u"org"_s, u"1.10"_s}}}});
        QCOMPARE(e.scopesOf(e.expectCall(u"Delta/get"_s)).keys(), QStringList{e.queue.toString()});
    }

    void aSessionThatChangedWhileItWasFetchedIsFetchedAgain()
    {
        Dialogue d;
        d.goLive();
        d.push({{u"@type"_s, u"SessionChange"_s}, {u"state"_s, u"s2"_s}});
        d.push({{u"@type"_s, u"SessionChange"_s}, {u"state"_s, u"s3"_s}}); // the hub answered the first one before this
        d.session.state = u"s2"_s;
        d.giveSession();
        d.session.state = u"s3"_s;
        d.session.accounts.clear();
        d.giveSession();
        QVERIFY(!d.cache->token(d.queue).has_value());
    }

    void neverAsksMoreThanTheHubTakesAtOnce()
    {
        Dialogue d;
        d.goLive();
        d.link.calls.clear();
        int answered = 0;
        const auto done = [&](const Result<QJsonObject> &) { ++answered; };
        for (int i = 0; i < 20; ++i)
            d.engine->search(QString::number(i), 5, done);
        d.engine->setTopics({u"agent/a"_s});
        d.engine->setTopics({u"agent/b"_s});
        d.engine->sendEphemeral(u"agent/a"_s, u"typing"_s, {});
        d.push({{u"@type"_s, u"SessionChange"_s}, {u"state"_s, u"s2"_s}});
        QCOMPARE(int(d.link.calls.size()), wire::maxConcurrentRequests); // the session among them
        QVERIFY(!d.asks(u"Ephemeral/send"_s));
        for (int i = 0; i < 20; ++i) {
            d.answer(d.expectCall(u"Search/query"_s), {{u"list"_s, QJsonArray()}});
            QVERIFY(int(d.link.calls.size()) <= wire::maxConcurrentRequests);
        }
        QCOMPARE(answered, 20);
        const auto topics = Dialogue::argsOf(d.expectCall(u"Ephemeral/subscribe"_s)).value("topics"_L1).toArray();
        QCOMPARE(topics, QJsonArray{u"agent/b"_s});
        QVERIFY(!d.asks(u"Ephemeral/subscribe"_s));
        // What waits when the line goes is told.
        for (int i = 0; i < 20; ++i)
            d.engine->search(QString::number(i), 5, done);
        d.link.events->socketClosed(1001, {});
        QCOMPARE(answered, 40);
    }

    void answersOfAnAbandonedRequestAreIgnored()
    {
        Dialogue d;
        d.session.accounts = {{d.queue, {}}};
        d.connect();
        const auto old = d.expectCall(u"Delta/get"_s);
        // The right to the queue is lost and comes back: a new snapshot begins.
        d.session.accounts.clear();
        d.push({{u"@type"_s, u"SessionChange"_s}, {u"state"_s, u"s2"_s}});
        d.giveSession();
        d.session.accounts = {{d.queue, {}}};
        d.push({{u"@type"_s, u"SessionChange"_s}, {u"state"_s, u"s3"_s}});
        d.giveSession();
        d.answer(old, {{u"asOf"_s, u"1.5"_s},
                       {u"scopes"_s,
                        QJsonObject{{d.queue.toString(),
                                     QJsonObject{{u"startState"_s, u"1.5"_s},
                                                 {u"cursor"_s, QJsonValue::Null},
                                                 {u"upserts"_s, upserts({item(11, 900, 1000, u"stale"_s)})}}}}}});
        QVERIFY(!d.has(RecordType::TimelineItem, idOf(11)));
        QVERIFY(!d.cache->token(d.queue));
    }

    void aLostQueueIsPurgedButWhatAnotherScopeHoldsStays()
    {
        Dialogue d;
        const auto other = wire::Scope::queue(idOf(3));
        d.session.accounts = {{d.queue, {}}, {other, {}}};
        d.goLive();
        d.pushDelta(d.queue, 10, 11, {item(11, 900, 1000, u"both"_s), item(12, 900, 2000, u"only here"_s)});
        d.pushDelta(other, 10, 11, {item(11, 900, 1000, u"both"_s)});
        d.session.accounts = {{other, {}}};
        d.push({{u"@type"_s, u"SessionChange"_s}, {u"state"_s, u"s2"_s}});
        d.giveSession();
        QVERIFY(d.has(RecordType::TimelineItem, idOf(11)));
        QVERIFY(!d.has(RecordType::TimelineItem, idOf(12)));
        QVERIFY(!d.cache->scopes().contains(d.queue));
    }

    void aDeniedSubscriptionPurgesAndAsksForTheSession()
    {
        Dialogue d;
        d.goLive();
        d.push({{u"@type"_s, u"PushEnabled"_s},
                {u"accepted"_s, QJsonArray()},
                {u"denied"_s, QJsonArray{d.queue.toString()}}});
        QVERIFY(!d.cache->scopes().contains(d.queue));
        d.expect(u"session"_s);
    }

    void theHubsOwnSearchIsAskedOnALiveConnectionOnly()
    {
        Dialogue d;
        std::vector<Result<QJsonObject>> answers;
        const auto done = [&](Result<QJsonObject> args) { answers.push_back(std::move(args)); };
        d.engine->search(u"tea"_s, 5, done);
        QCOMPARE(answers.at(0).error().code, ErrorCode::Unavailable);
        d.goLive();
        d.engine->search(u"tea"_s, 5, done);
        const auto asked = std::find_if(d.link.calls.begin(), d.link.calls.end(), [](const auto &call) {
            return Dialogue::methodOf(call).at(0) == u"Search/query"_s;
        });
        QVERIFY(asked != d.link.calls.end());
        const auto call = *asked;
        QCOMPARE(Dialogue::methodOf(call).at(1).toObject().value("text"_L1).toString(), u"tea"_s);
        QVERIFY(!Dialogue::methodOf(call).at(1).toObject().contains("filter"_L1));
        const auto hit = [](const QString &type, int n, const QString &text) {
            return QJsonObject{{u"type"_s, type},
                               {u"id"_s, idOf(n).toString()},
                               {u"customerId"_s, idOf(30).toString()},
                               {u"title"_s, u"Ada"_s},
                               {u"contactPointId"_s, idOf(50).toString()},
                               {u"orderTime"_s, u"2024-05-01T10:00:00.000Z"_s},
                               {u"snippet"_s, text}};
        };
        QJsonObject ada = hit(u"Customer"_s, 30, u"Ada"_s);
        ada.insert(u"found"_s, u"ada@tea.example"_s);
        d.answer(call,
                 {{u"list"_s, QJsonArray{ada, hit(u"TimelineItem"_s, 7, u"tea?"_s), hit(u"Galaxy"_s, 8, u"?"_s), 17}}});
        QCOMPARE(answers.size(), size_t(2));
        const auto result = hubSearchResult(*answers[1], 5);
        QCOMPARE(result.hits.size(), size_t(2));
        QCOMPARE(result.hits[0].kind, SearchHit::Kind::Customer);
        QCOMPARE(result.hits[0].customerId, idOf(30));
        QCOMPARE(result.hits[0].title, u"Ada"_s);
        QCOMPARE(result.hits[0].snippet, u"ada@tea.example"_s); // by what, when not by name
        QCOMPARE(result.hits[1].customerId, idOf(30));
        QCOMPARE(result.hits[1].place.id, idOf(7));
        QCOMPARE(result.hits[1].snippet, u"tea?"_s);
        QVERIFY(hubSearchResult(*answers[1], 1).more);
        // A connection that ends answers what it leaves open.
        d.engine->search(u"more"_s, 5, done);
        d.link.events->socketClosed(1006, {});
        QCOMPARE(answers.size(), size_t(3));
        QCOMPARE(answers[2].error().code, ErrorCode::Unavailable);
    }

    //! The hub is in another zone: it is told the instant that the agent's own day begins at.
    void aTypedDayIsTheAgentsOwn()
    {
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "Asia/Tokyo"); // nine hours before UTC
        const auto restore = qScopeGuard([&] { zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone); });
        Dialogue d;
        d.goLive();
        d.engine->search(u"tea after:2026-03-01 before:2026-04"_s, 5, [](const Result<QJsonObject> &) {});
        const auto asked = std::find_if(d.link.calls.begin(), d.link.calls.end(), [](const auto &call) {
            return Dialogue::methodOf(call).at(0) == u"Search/query"_s;
        });
        QVERIFY(asked != d.link.calls.end());
        const auto filter = Dialogue::methodOf(*asked).at(1).toObject()["filter"_L1].toObject();
        QCOMPARE(Instant::fromString(filter["after"_L1].toString()), Instant::fromString(u"2026-02-28T15:00:00Z"_s));
        QCOMPARE(Instant::fromString(filter["before"_L1].toString()), Instant::fromString(u"2026-03-31T15:00:00Z"_s));
    }

    void waitsLongerAfterEachFailedTry()
    {
        Dialogue d;
        d.engine->start();
        QList<qint64> waits;
        for (int i = 0; i < 6; ++i) {
            d.expect(u"session"_s);
            d.link.events->sessionFetched(fail(ErrorCode::Unavailable));
            QCOMPARE(d.engine->status().phase, SyncPhase::Waiting);
            waits.append((*d.engine->status().nextTryAt - d.time.now()).count());
            d.passTime(31s);
        }
        QVERIFY(waits.first() <= 1000);
        QVERIFY(std::all_of(waits.begin(), waits.end(), [](qint64 wait) { return wait <= 30'000; }));
        QVERIFY(*std::max_element(waits.begin(), waits.end()) > 1000);
    }

    void aCloseReasonIsALowerBoundForTheNextTry()
    {
        Dialogue d;
        d.goLive();
        d.link.events->socketClosed(1013, u"retry=20"_s);
        QVERIFY(*d.engine->status().nextTryAt - d.time.now() >= 20s);
    }

    void silenceEndsTheConnection()
    {
        Dialogue d;
        d.goLive();
        d.link.calls.clear();
        d.passTime(30s);
        d.expect(u"ping"_s);
        d.link.events->alive();
        d.passTime(50s);
        QCOMPARE(d.engine->status().phase, SyncPhase::Live);
        d.passTime(40s);
        QVERIFY(d.engine->status().phase != SyncPhase::Live);
        QVERIFY(d.did(u"close"_s));
    }

    //! A computer that sleeps closes no connection: the hub has long given it up when the computer wakes.
    void afterHoursOfSleepTheDeadConnectionIsLeftAtTheNextLookAndWhatCameIsFetched()
    {
        Dialogue d;
        d.goLive();
        d.link.calls.clear();
        d.clock.sleep(9h);
        QCOMPARE(d.engine->status().phase, SyncPhase::Live); // it cannot know yet
        d.passTime(25s);
        QVERIFY(d.did(u"close"_s));
        d.passTime(1s);
        d.giveSession();
        d.expect(u"open"_s);
        d.link.events->socketOpened();
        const auto pull = d.expectCall(u"Delta/get"_s);
        QCOMPARE(d.scopesOf(pull).value(d.queue.toString()).toObject().value("since"_L1).toString(), u"1.10"_s);
        d.watcher.commits.clear();
        QJsonObject scopes;
        scopes.insert(u"org"_s,
                      QJsonObject{{u"oldState"_s, u"1.10"_s}, {u"newState"_s, u"1.14"_s}, {u"hasMore"_s, false}});
        scopes.insert(d.queue.toString(),
                      QJsonObject{{u"oldState"_s, u"1.10"_s},
                                  {u"newState"_s, u"1.14"_s},
                                  {u"hasMore"_s, false},
                                  {u"upserts"_s, upserts({item(11, 900, 1000, u"while it slept"_s, 12)})}});
        d.answer(pull, {{u"asOf"_s, u"1.14"_s}, {u"scopes"_s, scopes}});
        d.settle(14);
        QCOMPARE(d.engine->status().phase, SyncPhase::Live);
        // With its body, as it is told outside the window.
        int bodies = 0;
        for (const ChangeSet &changes : d.watcher.commits)
            bodies += int(std::count_if(changes.records.begin(), changes.records.end(), [](const auto &record) {
                return record.id == idOf(11) && !record.body.isEmpty();
            }));
        QCOMPARE(bodies, 1);
    }

    void aRefusedTokenIsRenewedOnceAndThenThePersonIsAsked()
    {
        Dialogue d;
        d.engine->start();
        d.expect(u"session"_s);
        d.link.events->sessionFetched(fail(ErrorCode::Unauthorized));
        d.expect(u"renew"_s);
        d.link.events->tokenRenewed(true);
        d.expect(u"session"_s);
        d.link.events->sessionFetched(fail(ErrorCode::Unauthorized));
        QCOMPARE(d.engine->status().phase, SyncPhase::SignInNeeded);
        d.passTime(60s);
        QVERIFY(!d.did(u"session"_s));
    }

    void reconnectAsksForAllScopesInOneRequest()
    {
        Dialogue d;
        d.goLive();
        d.restart();
        d.connect();
        const auto pull = d.expectCall(u"Delta/get"_s);
        QCOMPARE(d.scopesOf(pull).size(), 2);
        QVERIFY(!d.asks(u"Delta/get"_s));
    }

    void hostileFramesEndTheConnectionOnly()
    {
        for (const auto &text :
             {"nonsense", "[]", R"({"@type":"Delta","asOf":"x"})", R"({"@type":"Mark","scopes":{"q":"1.1"}})",
              R"({"@type":"Response","methodResponses":[["Delta/get",{},"r1"]]})"}) {
            Dialogue d;
            d.connect();
            d.link.events->received(QByteArray(text));
            QVERIFY2(d.engine->status().phase == SyncPhase::Waiting, text);
            QVERIFY(d.watcher.failures.empty());
        }
    }
};

QTEST_GUILESS_MAIN(SyncEngineTest)
#include "tst_syncengine.moc"
