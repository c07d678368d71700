// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "cache/cachereader.h"
#include "domain/records.h"
#include "fakelink.h"
#include "support/simtime.h"
#include "sync/syncengine.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

//! A console's sync core with a scripted peer, so that a test reads as a dialogue.
namespace throughline::test {

using namespace Qt::StringLiterals;

inline Id idOf(int n)
{
    Id id;
    id.bytes[0] = 1;
    id.bytes[14] = static_cast<unsigned char>(n >> 8);
    id.bytes[15] = static_cast<unsigned char>(n);
    return id;
}

inline const unsigned char testKey[32] = {1, 2, 3, 4, 5, 6, 7, 8, 9};

inline sqlite::OpenOptions optionsFor(const QString &path)
{
    return {.path = path, .key = testKey, .durability = sqlite::Durability::Normal, .cachePages = 2000};
}

template<typename T>
wire::WireRecord record(T value, qint64 rev)
{
    value.rev = rev;
    return {recordTypeOf<T>, value.id, rev, toJson(value)};
}

inline wire::WireRecord item(int n, int point, qint64 time, const QString &text, qint64 rev = 1, int conversation = 0)
{
    TimelineItem item{.id = idOf(n), .contactPointId = idOf(point), .kind = u"message"_s};
    if (conversation)
        item.conversationId = idOf(conversation);
    item.occurredAt = item.receivedAt = item.orderTime = {time};
    item.text = text;
    return record(item, rev);
}

//! A reply of ours and how far it came, known at 5000.
inline wire::WireRecord delivered(int n, DeliveryState state, qint64 rev = 1, int conversation = 20)
{
    TimelineItem item{.id = idOf(n), .conversationId = idOf(conversation), .contactPointId = idOf(900)};
    item.kind = u"message"_s;
    item.direction = Direction::Out;
    item.occurredAt = item.receivedAt = item.orderTime = {1000};
    item.delivery = Delivery{.state = state, .at = {5000}, .error = u"550"_s};
    return record(item, rev);
}

inline wire::WireRecord conversation(int n, int queue, qint64 rev, int customer = 0, int assignee = 0)
{
    Conversation one{
        .id = idOf(n), .queueId = idOf(queue), .contactPointId = idOf(900), .status = ConversationStatus::Open};
    if (customer)
        one.customerId = idOf(customer);
    if (assignee)
        one.assigneeId = idOf(assignee);
    one.createdAt = one.lastEventAt = {1'700'000'000'000 + n};
    return record(one, rev);
}

inline wire::WireRecord link(int n, int customer, int point, qint64 rev = 1, LinkStatus status = LinkStatus::Active)
{
    IdentityLink one{.id = idOf(n), .contactPointId = idOf(point), .customerId = idOf(customer), .status = status};
    return record(one, rev);
}

//! The "upserts" of a frame.
inline QJsonObject upserts(const std::vector<wire::WireRecord> &records)
{
    QJsonObject object;
    for (const auto &each : records) {
        auto array = object.value(recordTypeName(each.type)).toArray();
        array.append(each.body);
        object.insert(recordTypeName(each.type), array);
    }
    return object;
}

//! One console and the hand that plays its hub.
class Dialogue
{
public:
    explicit Dialogue(client::SyncOptions options = {}) : m_options(options)
    {
        openFiles();
        session.username = u"ana"_s;
        session.state = u"s1"_s;
        session.apiUrl = QUrl(u"http://127.0.0.1/jmap/api"_s);
        session.webSocketUrl = QUrl(u"ws://127.0.0.1/jmap/ws"_s);
        session.uploadUrl = u"http://127.0.0.1/jmap/upload/{accountId}"_s;
        session.agentId = agent;
        session.epochs = {{1, 0}};
        session.accounts = {{wire::Scope::org(), {}}, {queue, {}}};
    }

    //! As after kill -9: what was in memory is gone.
    void restart()
    {
        engine.reset();
        reader.reset();
        cache.reset();
        outbox.reset();
        link.calls.clear();
        openFiles();
    }

    void connect()
    {
        engine->start();
        giveSession();
        expect(u"open"_s);
        link.events->socketOpened();
    }
    void giveSession()
    {
        expect(u"session"_s);
        link.events->sessionFetched(compactJson(wire::writeSession(session)));
    }
    //! Everything listed is fetched and subscribed; each scope is empty and at \a modseq.
    void goLive(qint64 modseq = 10)
    {
        connect();
        settle(modseq);
    }
    //! Answers whatever is asked with "nothing there" or "nothing new" until nothing more is asked.
    void settle(qint64 modseq)
    {
        for (int i = 0; i < 200; ++i) {
            const auto at = std::find_if(link.calls.begin(), link.calls.end(), [](const auto &each) {
                return each.frame.value("@type"_L1) == u"WebSocketPushEnable"_s
                       || methodOf(each).at(0) == u"Delta/get"_s;
            });
            if (at == link.calls.end())
                return;
            const auto call = *at;
            link.calls.erase(at);
            if (call.frame.value("@type"_L1) == u"WebSocketPushEnable"_s) {
                push({{u"@type"_s, u"PushEnabled"_s},
                      {u"accepted"_s, QJsonArray::fromStringList(call.frame.value("scopes"_L1).toObject().keys())},
                      {u"denied"_s, QJsonArray()}});
                continue;
            }
            QJsonObject scopes;
            const auto asked = scopesOf(call);
            for (auto it = asked.begin(); it != asked.end(); ++it) {
                const auto since = it->toObject().value("since"_L1);
                if (since.isNull())
                    scopes.insert(it.key(),
                                  QJsonObject{{u"startState"_s, token(modseq)}, {u"cursor"_s, QJsonValue::Null}});
                else
                    scopes.insert(
                        it.key(),
                        QJsonObject{{u"oldState"_s, since}, {u"newState"_s, token(modseq)}, {u"hasMore"_s, false}});
            }
            answer(call, {{u"asOf"_s, token(modseq)}, {u"scopes"_s, scopes}});
        }
    }

    FakeLink::Call expect(const QString &what)
    {
        const auto at =
            std::find_if(link.calls.begin(), link.calls.end(), [&](const auto &call) { return call.what == what; });
        if (at == link.calls.end()) {
            QTest::qFail(qPrintable(u"the console did not "_s + what), __FILE__, __LINE__);
            return {};
        }
        const auto call = *at;
        link.calls.erase(at);
        return call;
    }
    //! The next request with \a method, whichever way it goes.
    FakeLink::Call expectCall(const QString &method)
    {
        const auto at = std::find_if(link.calls.begin(), link.calls.end(),
                                     [&](const auto &call) { return methodOf(call).at(0).toString() == method; });
        if (at == link.calls.end()) {
            QTest::qFail(qPrintable(u"the console did not ask "_s + method), __FILE__, __LINE__);
            return {};
        }
        const auto call = *at;
        link.calls.erase(at);
        return call;
    }
    [[nodiscard]] bool asks(const QString &method) const
    {
        return std::any_of(link.calls.begin(), link.calls.end(),
                           [&](const auto &call) { return methodOf(call).at(0).toString() == method; });
    }
    [[nodiscard]] bool did(const QString &what) const
    {
        return std::any_of(link.calls.begin(), link.calls.end(), [&](const auto &call) { return call.what == what; });
    }
    static QJsonArray methodOf(const FakeLink::Call &call)
    {
        return call.frame.value("methodCalls"_L1).toArray().at(0).toArray();
    }
    static QJsonObject argsOf(const FakeLink::Call &call) { return methodOf(call).at(1).toObject(); }
    static QJsonObject scopesOf(const FakeLink::Call &call) { return argsOf(call).value("scopes"_L1).toObject(); }

    void answer(const FakeLink::Call &call, const QJsonObject &args, const QString &name = {})
    {
        const auto invocation = methodOf(call);
        const QJsonObject frame{
            {u"@type"_s, u"Response"_s},
            {u"requestId"_s, call.frame.value("id"_L1)},
            {u"methodResponses"_s,
             QJsonArray{QJsonArray{name.isEmpty() ? invocation.at(0).toString() : name, args, invocation.at(2)}}}};
        if (call.what == u"post"_s)
            link.events->posted(call.tag, compactJson(frame));
        else
            link.events->received(compactJson(frame));
    }
    //! The answer to a Delta/get that nothing happened since \a modseq.
    void answerNothingNew(const FakeLink::Call &call, qint64 modseq = 10)
    {
        QJsonObject scopes;
        for (const QString &scope : scopesOf(call).keys())
            scopes.insert(
                scope,
                QJsonObject{{u"oldState"_s, token(modseq)}, {u"newState"_s, token(modseq)}, {u"hasMore"_s, false}});
        answer(call, {{u"asOf"_s, token(modseq)}, {u"scopes"_s, scopes}});
    }
    void push(const QJsonObject &frame) { link.events->received(compactJson(frame)); }
    void pushDelta(const wire::Scope &scope, qint64 from, qint64 to, const std::vector<wire::WireRecord> &records,
                   const QJsonArray &removed = {})
    {
        push({{u"@type"_s, u"Delta"_s},
              {u"asOf"_s, token(to)},
              {u"changes"_s, QJsonArray{QJsonObject{{u"scope"_s, scope.toString()},
                                                    {u"oldState"_s, token(from)},
                                                    {u"newState"_s, token(to)},
                                                    {u"upserts"_s, upserts(records)},
                                                    {u"removed"_s, removed}}}}});
    }
    [[nodiscard]] QString token(qint64 modseq) const { return wire::StateToken{session.epoch, modseq}.toString(); }
    [[nodiscard]] bool has(RecordType type, const Id &id) const
    {
        if (type == RecordType::TimelineItem || type == RecordType::ItemStub)
            return reader->item(id).value().has_value();
        return !reader->record(type, id).value().isEmpty();
    }
    void passTime(std::chrono::milliseconds span) { time.run(span); }

    wire::Command reply(int n, int conversationId, const QString &text)
    {
        wire::Command command{.id = idOf(n), .name = u"conversation.reply"_s, .createdAt = time.now()};
        command.args = {{u"conversationId"_s, idOf(conversationId).toString()},
                        {u"contactPointId"_s, idOf(900).toString()},
                        {u"itemId"_s, idOf(n + 5000).toString()},
                        {u"text"_s, text}};
        return command;
    }

    const Id agent = idOf(1);
    const wire::Scope queue = wire::Scope::queue(idOf(2));
    QTemporaryDir folder;
    SimTime time;
    SimClock clock{time, std::chrono::milliseconds(0)};
    SimScheduler scheduler{time};
    SeededRandom random{7};
    FakeLink link;
    Watcher watcher;
    wire::Session session;
    std::unique_ptr<client::Cache> cache;
    std::unique_ptr<client::CacheReader> reader;
    std::unique_ptr<client::Outbox> outbox;
    std::unique_ptr<client::SyncEngine> engine;

private:
    void openFiles()
    {
        cache = client::Cache::open(optionsFor(folder.filePath(u"cache.db"_s))).value();
        reader = client::CacheReader::prepare(cache->database()).value();
        outbox = client::Outbox::open(optionsFor(folder.filePath(u"work.db"_s))).value();
        engine = std::make_unique<client::SyncEngine>(*cache, *reader, *outbox, link, clock, scheduler, random, watcher,
                                                      m_options);
    }
    client::SyncOptions m_options;
};

} // namespace throughline::test
