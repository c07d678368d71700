// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "recordedcommits.h"

#include "base/clock.h"
#include "base/random.h"
#include "cache/cache.h"
#include "changes/fanout.h"
#include "core/hub.h"
#include "figure.h"
#include "store/store.h"
#include "wire/envelope.h"
#include "wire/push.h"

#include <sqlite3.h>

#include <utility>
#include <variant>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

const auto hubCopy = u"hub-before.db"_s;
const auto consoleCopy = u"console-before.db"_s;

//! Takes down what a connection writes: its own statements, not those that a full-text index makes of them, and only those
//! that changed a row.
class WriteTrace
{
public:
    explicit WriteTrace(sqlite::Database &database) : m_database(database), m_changes(database.totalChanges())
    {
        sqlite3_trace_v2(m_database.handle(), SQLITE_TRACE_STMT, &WriteTrace::heard, this);
    }
    ~WriteTrace() { sqlite3_trace_v2(m_database.handle(), 0, nullptr, nullptr); }
    WriteTrace(const WriteTrace &) = delete;
    WriteTrace &operator=(const WriteTrace &) = delete;

    //! What was written since the last call.
    [[nodiscard]] CommitText take()
    {
        settle();
        return std::exchange(m_written, {});
    }

private:
    static int heard(unsigned, void *self, void *statement, void *text)
    {
        const QByteArrayView sql(static_cast<const char *>(text));
        if (!sql.startsWith("--")) // so SQLite marks what runs inside another statement
            static_cast<WriteTrace *>(self)->begins(static_cast<sqlite3_stmt *>(statement), sql);
        return 0;
    }
    void begins(sqlite3_stmt *statement, QByteArrayView sql)
    {
        settle();
        m_open = sql.startsWith("INSERT") || sql.startsWith("UPDATE") || sql.startsWith("DELETE")
                 || sql.startsWith("REPLACE");
        if (!m_open)
            return;
        char *whole = sqlite3_expanded_sql(statement);
        require(whole != nullptr, u"a statement cannot be taken down"_s);
        m_written.emplace_back(whole);
        sqlite3_free(whole);
    }
    //! The statement before has ended. One that changed nothing was a question: INSERT OR IGNORE of what is there.
    void settle()
    {
        const qint64 changes = m_database.totalChanges();
        if (std::exchange(m_open, false) && changes == m_changes)
            m_written.pop_back();
        m_changes = changes;
    }

    sqlite::Database &m_database;
    CommitText m_written;
    qint64 m_changes;
    bool m_open = false; //!< the last of m_written has just begun
};

//! A console that hears what the hub pushes and applies it, without line, thread and model.
class Listener final : public hub::PushTarget
{
public:
    Listener(client::Cache &cache, const Id &agent) : m_cache(cache), m_agent(agent) {}
    void pushDelta(const QByteArray &frame) override
    {
        const auto push =
            wire::parseFrame(frame).and_then([](const QJsonObject &object) { return wire::readPush(object); });
        require(push.has_value() && std::holds_alternative<wire::DeltaPush>(*push), u"a push cannot be read"_s);
        const auto &delta = std::get<wire::DeltaPush>(*push);
        std::vector<client::ScopeUpdate> updates;
        for (const auto &[scope, changes] : delta.changes)
            updates.push_back({scope, client::ScopeUpdate::Kind::Changes, &changes, changes.newState});
        require(m_cache.apply(updates, delta.asOf).has_value(), u"a push cannot be applied"_s);
    }
    void pushLost(const std::vector<hub::Scope> &, qint64, qint64) override {}
    void principalChanged() override {}
    void revoked() override {}
    [[nodiscard]] Id agentId() const override { return m_agent; }
    [[nodiscard]] Id sessionId() const override { return {}; }

private:
    client::Cache &m_cache;
    Id m_agent;
};

//! As the sample channel hands it over.
hub::InboundItem inbound(int number, const QString &text, Instant now)
{
    hub::InboundItem item;
    item.externalKey = u"in-%1"_s.arg(number);
    item.from = {.kind = u"echo"_s, .value = u"ada"_s, .raw = u"ada"_s, .realm = {}, .trust = Trust::Claimed};
    item.occurredAt = now;
    item.text = text;
    return item;
}

} // namespace

RecordedCommits::RecordedCommits(const std::vector<QString> &texts)
{
    auto store = hub::Store::open({.path = file(u"hub.db"_s), .key = m_key.bytes()});
    auto cache = client::Cache::open(
        {.path = file(u"console.db"_s), .key = m_key.bytes(), .durability = sqlite::Durability::Normal});
    require(store.has_value() && cache.has_value(), u"nothing can be recorded: the databases do not open"_s);
    SystemClock clock;
    SystemRandom random;
    hub::Fanout fanout;
    hub::Hub hub(*store, clock, random);
    hub.setCommitListener([&fanout](const hub::CommitPtr &batch) { fanout.committed(batch); });

    const auto queue = hub.addQueue(u"Bench"_s);
    require(queue.has_value(), u"the recorded hub takes no queue"_s);
    const auto agent = hub.addUser(
        {.name = u"Ana"_s, .email = u"ana"_s, .role = Role::Agent, .passwordHash = {}, .queueIds = {*queue}});
    const auto endpoint = hub.addEndpoint({.channel = u"sample"_s, .name = u"Bench"_s, .queueId = *queue});
    require(agent.has_value() && endpoint.has_value(), u"the recorded hub cannot be set up"_s);
    Listener console(**cache, *agent);
    fanout.add(console);
    fanout.subscribe(
        console,
        {{.scope = hub::Scope::org()}, {.scope = hub::Scope::me(*agent)}, {.scope = hub::Scope::queue(*queue)}});
    const auto ingest = [&](int number, const QString &text) {
        const auto taken = hub.ingest(*endpoint, {inbound(number, text, clock.now())}, {});
        require(taken.has_value() && !taken->items.front().refused, u"the recorded hub takes no item"_s);
    };

    ingest(0, u"first"_s);
    require(store->database().backupTo(file(hubCopy), m_key.bytes()).has_value()
                && (*cache)->database().backupTo(file(consoleCopy), m_key.bytes()).has_value(),
            u"the databases cannot be copied"_s);
    WriteTrace atHub(store->database());
    WriteTrace atConsole((*cache)->database());
    for (size_t n = 0; n < texts.size(); ++n) {
        ingest(int(n) + 1, texts[n]);
        m_hub.push_back(atHub.take());
        m_console.push_back(atConsole.take());
        require(!m_hub.back().empty() && !m_console.back().empty(), u"an item was not recorded"_s);
    }
}

CommitReplay RecordedCommits::replayHub() const
{
    auto copy = sqlite::Database::open({.path = file(hubCopy), .key = m_key.bytes(), .mustExist = true});
    require(copy.has_value(), u"the hub's copy does not open"_s);
    return {std::move(*copy), m_hub};
}

CommitReplay RecordedCommits::replayConsole() const
{
    auto copy = sqlite::Database::open(
        {.path = file(consoleCopy), .key = m_key.bytes(), .durability = sqlite::Durability::Normal, .mustExist = true});
    require(copy.has_value() && copy->run("PRAGMA wal_autocheckpoint=4000").has_value(), // as Cache has it
            u"the console's copy does not open"_s);
    return {std::move(*copy), m_console};
}

} // namespace throughline::bench
