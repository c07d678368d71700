// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"
#include "domain/records.h"
#include "wire/command.h"
#include "wire/deltawriter.h"
#include "wire/envelope.h"
#include "wire/limits.h"
#include "wire/push.h"
#include "wire/session.h"

#include <QTest>

using namespace throughline;
using namespace throughline::wire;
using namespace Qt::StringLiterals;

namespace {

Id id(int n)
{
    return Id::named(u"test", QString::number(n));
}

} // namespace

class WireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordSurvivesTheWire()
    {
        TimelineItem item;
        item.id = id(1);
        item.rev = 9'007'199'254'740'991;
        item.contactPointId = id(2);
        item.kind = u"message"_s;
        item.direction = Direction::Out;
        item.author = {AuthorType::Agent, id(3), u"Ana \U0001F600 <b>"_s};
        item.text = u"line\nwith \"quotes\", \\ and \u202e"_s;
        item.attachments = {{id(4), u"a.pdf"_s, u"application/pdf"_s, 12}};
        item.delivery = Delivery{DeliveryState::Failed, {5}, u"no route"_s};
        item.data = {{u"n"_s, 1}};
        QVERIFY(fromBody<TimelineItem>(toBody(item)) == item);

        Conversation conversation;
        conversation.id = id(5);
        conversation.tagIds = {{u"x"_s, true}};
        conversation.waitingSince = Instant{77};
        conversation.customer = {u"Ada"_s, {}};
        QVERIFY(fromBody<Conversation>(toBody(conversation)) == conversation);

        Customer customer;
        customer.id = id(6);
        customer.fields[u"city"_s] = {{u"Oslo"_s, u"shop"_s, {3}, true}, {u"Bergen"_s, u"agent"_s, {4}, false}};
        QVERIFY(fromBody<Customer>(toBody(customer)) == customer);
    }

    void wrongShapeNamesTheProperty()
    {
        const auto bad = fromJson<Conversation>({{u"status"_s, u"sleeping"_s}});
        QCOMPARE(bad.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(bad.error().detail, u"status"_s);
        QVERIFY(!fromJson<TimelineItem>({{u"rev"_s, 1.5}}));
        QVERIFY(!fromJson<TimelineItem>({{u"senderTrust"_s, 4}}));
        QVERIFY(fromJson<TimelineItem>({{u"somethingNew"_s, 4}}));
    }

    void namesOfTypesAreUniqueAndComeBack()
    {
        for (const auto type : allRecordTypes)
            QVERIFY(recordTypeFromName(recordTypeName(type)) == type);
        QVERIFY(!recordTypeFromName(u"timelineitem"));
    }

    void tokensAreOrderedByEpochFirst()
    {
        QVERIFY((StateToken{2, 1} > StateToken{1, 900}));
        QVERIFY((StateToken::fromString(u"3.18441") == StateToken{3, 18441}));
        for (const auto *bad : {u"", u"3", u"3.", u".4", u"0.4", u"3.-1", u"3.4.5", u"a.b"})
            QVERIFY(!StateToken::fromString(QStringView(bad)));
    }

    void scopesComeBackFromTheirNames()
    {
        for (const auto &scope : {Scope::org(), Scope::all(), Scope::me(id(1)), Scope::queue(id(1)),
                                  Scope::customer(id(1)), Scope::contactPoint(id(1))})
            QVERIFY(Scope::fromString(scope.toString()) == scope);
        QVERIFY(!Scope::fromString(u"q-"));
        QVERIFY(!Scope::fromString(u"x-"_s + id(1).toString()));
    }

    void writtenDeltaReadsBack()
    {
        Conversation conversation;
        conversation.id = id(1);
        conversation.rev = 7;
        TimelineItem item;
        item.id = id(2);
        item.rev = 8;
        const RecordBody a{RecordType::Conversation, id(1), toBody(conversation)};
        const RecordBody b{RecordType::TimelineItem, id(2), toBody(item)};
        ScopePart changes{.scope = Scope::queue(id(9)), .oldState = StateToken{1, 5}, .newState = StateToken{1, 8}};
        changes.upserts = {&a, &b};
        changes.removed = {{RecordType::TimelineItem, id(3), false}, {RecordType::Draft, id(4), true}};
        ScopePart snapshot{.scope = Scope::org(), .startState = StateToken{1, 8}, .cursor = u"a\"b"_s};
        ScopePart denied{.scope = Scope::all(), .error = u"accountNotFound"_s};
        const std::array parts{changes, snapshot, denied};

        const auto answer = readDeltaAnswer(*parseFrame(writeDeltaAnswer({1, 9}, parts)));
        QVERIFY(answer);
        QCOMPARE(answer->asOf.modseq, 9);
        const auto &read = answer->scopes.at(Scope::queue(id(9)));
        QVERIFY((read.oldState == StateToken{1, 5} && read.newState == StateToken{1, 8} && !read.hasMore));
        QCOMPARE(read.upserts.size(), size_t(2));
        QCOMPARE(read.upserts[1].rev, 8);
        QVERIFY(fromJson<Conversation>(read.upserts[0].body) == conversation);
        QVERIFY(!read.removed[0].deleted && read.removed[1].deleted);
        QCOMPARE(answer->scopes.at(Scope::org()).cursor, u"a\"b"_s);
        QCOMPARE(answer->scopes.at(Scope::all()).error, u"accountNotFound"_s);

        const auto push = readPush(*parseFrame(writeDeltaPush({1, 9}, std::array{changes})));
        QVERIFY(push && std::get<DeltaPush>(*push).changes[0].first == Scope::queue(id(9)));
    }

    void commandsComeBackInTheOrderTheyWereMade()
    {
        SeededRandom random(4);
        CommandSet set{.accountId = u"org"_s, .ifEpoch = 3, .create = {}};
        for (int i = 0; i < 20; ++i) {
            set.create.push_back({.id = random.newId({1000 + i}),
                                  .name = u"conversation.note"_s,
                                  .args = {{u"n"_s, i}},
                                  .expect = {},
                                  .createdAt = {1000 + i},
                                  .expiresAt = {}});
        }
        const auto read = readCommandSet(writeCommandSet(set));
        QVERIFY(read);
        QCOMPARE(read->create, set.create);
        QCOMPARE(read->ifEpoch, set.ifEpoch);
        QVERIFY(!readCommandSet({{u"create"_s, QJsonObject{{u"no id"_s, QJsonObject()}}}}));
    }

    void outcomesComeBack()
    {
        CommandSetAnswer answer{u"org"_s, u"3.5"_s, {}};
        answer.outcomes.push_back(
            {.id = id(1), .applied = true, .modseq = 5, .result = {{u"seq"_s, 1}}, .replayed = true});
        answer.outcomes.push_back({.id = id(2), .error = {u"conflict"_s, u"assigneeId"_s, {{u"rev"_s, 4}}, {}}});
        std::sort(answer.outcomes.begin(), answer.outcomes.end(), [](auto &a, auto &b) { return a.id < b.id; });
        const auto read = readCommandSetAnswer(writeCommandSetAnswer(answer));
        QVERIFY(read && read->outcomes == answer.outcomes);
    }

    void deepFrameIsRefusedBeforeItIsParsed()
    {
        const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
        QCOMPARE(parseFrame("{\"a\":" + deep + "}").error().code, ErrorCode::TooLarge);
        QVERIFY(
            parseFrame("{\"a\":\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"}"));
        QCOMPARE(parseFrame("[]").error().code, ErrorCode::Corrupt);
        QCOMPARE(parseFrame("{\"a\":").error().code, ErrorCode::Corrupt);
    }

    void requestWithTooManyCallsIsRefused()
    {
        Request request{u"r1"_s, {}, {}};
        for (int i = 0; i <= maxCallsInRequest; ++i)
            request.calls.push_back({u"Delta/get"_s, {}, QString::number(i)});
        QCOMPARE(readRequest(*parseFrame(writeRequest(request))).error().code, ErrorCode::TooLarge);
        request.calls.pop_back();
        QCOMPARE(readRequest(*parseFrame(writeRequest(request)))->calls.size(), size_t(maxCallsInRequest));
    }

    void sessionComesBackAndNeedsAbsoluteUrls()
    {
        Session session;
        session.username = u"ana"_s;
        session.apiUrl = QUrl(u"http://127.0.0.1:1/jmap/api"_s);
        session.webSocketUrl = QUrl(u"ws://127.0.0.1:1/jmap/ws"_s);
        session.agentId = id(1);
        session.epoch = 2;
        session.epochs = {{2, 40}};
        session.accounts = {{Scope::org(), u"Acme"_s}, {Scope::queue(id(2)), u"Billing"_s}};
        QVERIFY(readSession(writeSession(session)) == session);
        session.apiUrl = QUrl(u"/jmap/api"_s);
        QVERIFY(!readSession(writeSession(session)));
    }
};

QTEST_GUILESS_MAIN(WireTest)
#include "wire_test.moc"
