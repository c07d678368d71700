// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/consoleprocess.h"

#include "outbox/overlay.h"
#include "simulation/check.h"

#include <algorithm>

namespace throughline::test {

using namespace Qt::StringLiterals;

namespace {

sqlite::OpenOptions fileOn(const SimDisk &disk, const QString &name, sqlite::Durability durability)
{
    return {.path = name,
            .key = {},
            .durability = durability,
            .cachePages = 200,
            .vfs = disk.vfs(),
            .plainForSimulation = true,
            .exclusive = true};
}

template<typename T>
T opened(Result<T> made)
{
    require(made.has_value(), "I7 the console's databases open after any death",
            made ? QString() : made.error().detail);
    return std::move(*made);
}

} // namespace

void ConsoleProcess::prepare(SimDisk &disk)
{
    (void)opened(client::Cache::open(fileOn(disk, u"cache.db"_s, sqlite::Durability::Normal)));
    (void)opened(client::Outbox::open(fileOn(disk, u"work.db"_s, sqlite::Durability::Full)));
}

ConsoleProcess::ConsoleProcess(Setting setting)
    : m_disk(std::move(setting.disk)),
      m_random(setting.seed),
      m_clock(setting.time, setting.skew),
      m_scheduler(setting.time)
{
    m_cache = opened(client::Cache::open(fileOn(*m_disk, u"cache.db"_s, sqlite::Durability::Normal)));
    m_outbox = opened(client::Outbox::open(fileOn(*m_disk, u"work.db"_s, sqlite::Durability::Full)));
    m_reader = opened(client::CacheReader::prepare(m_cache->database()));
    m_link = std::make_unique<SimLink>(setting.network, setting.time, setting.door, setting.token, m_dead);
    m_engine = std::make_unique<client::SyncEngine>(*m_cache, *m_reader, *m_outbox, *m_link, m_clock, m_scheduler,
                                                    m_random, *this, client::SyncOptions{.recentCustomers = 4});
    m_engine->start();
}

ConsoleProcess::~ConsoleProcess()
{
    // Nothing the dying objects do may reach the network or the disk any more.
    m_dead = true;
    if (m_disk)
        m_disk->halt();
}

void ConsoleProcess::storageFailed(const Error &error)
{
    require(m_disk->halted(), "I7 no local transaction fails on a sound disk", error.detail);
}

std::optional<wire::Command> ConsoleProcess::submit(wire::Command command)
{
    command.id = newId();
    command.createdAt = m_clock.now();
    command.expiresAt = m_clock.now() + std::chrono::hours(24);
    const auto stored = m_outbox->add(command, {});
    if (m_disk->halted())
        return std::nullopt; // it may be there or not: nobody was told
    require(stored.has_value(), "I4 a command can be stored", stored ? QString() : stored.error().detail);
    m_engine->outboxTouched();
    return command;
}

std::optional<Id> ConsoleProcess::retry(const Id &command)
{
    const auto id = newId();
    const auto done = m_outbox->retry(command, id, m_clock.now(), m_clock.now() + std::chrono::hours(24));
    if (m_disk->halted() || !done)
        return std::nullopt;
    m_engine->outboxTouched();
    return id;
}

bool ConsoleProcess::discard(const Id &command)
{
    const auto done = m_outbox->discard(command);
    if (m_disk->halted() || !done)
        return false;
    m_engine->outboxTouched();
    return true;
}

void ConsoleProcess::openCustomer(const Id &customer)
{
    m_openCustomers.push_back(customer);
    m_engine->openCustomer(customer);
}

void ConsoleProcess::closeCustomer(const Id &customer)
{
    const auto found = std::find(m_openCustomers.begin(), m_openCustomers.end(), customer);
    if (found == m_openCustomers.end())
        return;
    m_openCustomers.erase(found);
    m_engine->closeCustomer(customer);
}

std::vector<Id> ConsoleProcess::conversations()
{
    const auto ids = m_reader->recordIds(RecordType::Conversation);
    return ids ? *ids : std::vector<Id>();
}

std::optional<Conversation> ConsoleProcess::conversation(const Id &id)
{
    const auto body = m_reader->record(RecordType::Conversation, id);
    if (!body || body->isEmpty())
        return std::nullopt;
    auto value = fromBody<Conversation>(*body);
    return value ? std::optional(std::move(*value)) : std::nullopt;
}

std::optional<Conversation> ConsoleProcess::shown(const Id &id)
{
    auto value = conversation(id);
    if (value)
        (void)m_outbox->overlay()->apply(*value, {});
    return value;
}

std::optional<Id> ConsoleProcess::someItem(const Id &conversation, std::uint64_t which)
{
    std::vector<Id> found;
    auto rows =
        m_cache->database().prepare("SELECT id, body FROM item WHERE conversation_id=?1 AND type=14 ORDER BY id");
    require(rows.has_value(), "the cache's tables can be read", rows ? QString() : rows.error().detail);
    rows->bind(conversation);
    for (auto row = rows->step(); row && *row; row = rows->step()) {
        const auto item = fromBody<TimelineItem>(rows->view(1));
        if (item && item->direction == Direction::In)
            found.push_back(rows->id(0));
    }
    return found.empty() ? std::nullopt : std::optional(found[size_t(which % found.size())]);
}

std::map<Truth::Key, QByteArray> ConsoleProcess::contents(const wire::Scope &scope)
{
    std::map<Truth::Key, QByteArray> found;
    const auto collect = [&](const char *sql) {
        auto rows = m_cache->database().prepare(sql);
        require(rows.has_value(), "the cache's tables can be read", rows ? QString() : rows.error().detail);
        rows->bind(int(scope.kind), scope.id);
        for (auto row = rows->step(); row && *row; row = rows->step())
            found[{RecordType(rows->number(0)), rows->id(1)}] = rows->bytes(2);
    };
    collect("SELECT m.type, m.id, r.body FROM scope s JOIN member m ON m.scope=s.key JOIN record r ON r.type=m.type "
            "AND r.id=m.id "
            "WHERE s.kind=?1 AND s.id IS ?2");
    collect("SELECT m.type, m.id, i.body FROM scope s JOIN member m ON m.scope=s.key JOIN place p ON p.id=m.id AND "
            "p.type=m.type "
            "JOIN item i ON i.contact_point_id=p.contact_point_id AND i.order_time=p.order_time AND i.id=p.id "
            "WHERE s.kind=?1 AND s.id IS ?2");
    return found;
}

std::optional<client::CommandState> ConsoleProcess::commandState(const Id &command)
{
    auto row = m_outbox->database().prepare("SELECT state FROM command WHERE id=?1");
    require(row.has_value(), "the work database's tables can be read", row ? QString() : row.error().detail);
    const auto found = row->bind(command).step();
    return found && *found ? std::optional(client::CommandState(row->number(0))) : std::nullopt;
}

} // namespace throughline::test
