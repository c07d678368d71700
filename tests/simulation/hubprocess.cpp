// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/hubprocess.h"

#include "simulation/check.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace throughline::test {

using namespace Qt::StringLiterals;

namespace {

//! What PROTOCOL I8 allows to be lost. A refusal or an answer to a subscription is no hint.
FrameKind kindOf(const QByteArray &frame)
{
    static constexpr const char *pushes[] = {R"({"@type":"Delta")", R"({"@type":"StateChange")", R"({"@type":"Mark")",
                                             R"({"@type":"Ephemeral")"};
    return std::any_of(std::begin(pushes), std::end(pushes), [&](const char *push) { return frame.startsWith(push); })
               ? FrameKind::Push
               : FrameKind::Ordered;
}

} // namespace

//! One socket as the front holds it.
struct HubProcess::Connection final : hub::SessionSink {
    Connection(HubProcess &owner, std::shared_ptr<SimConnection> socket, const hub::Principal &principal)
        : m_owner(owner),
          wire(std::move(socket)),
          session(*owner.m_context, principal, *this)
    {
        wire->attach(SimConnection::Hub, {[this](const QByteArray &frame) { session.onText(frame); },
                                          [this](int) { end(); }, [this] { session.onWritable(); }});
    }
    ~Connection() override { wire->detach(SimConnection::Hub); }

    void send(const QByteArray &frame) override
    {
        if (m_owner.halted())
            return;
        wire->send(SimConnection::Hub, frame, kindOf(frame));
        m_owner.m_deepestQueue = std::max(m_owner.m_deepestQueue, wire->queuedBytes(SimConnection::Hub));
    }
    [[nodiscard]] qint64 queuedBytes() const override { return wire->queuedBytes(SimConnection::Hub); }
    void close(int code, const QString &) override
    {
        if (!m_owner.halted())
            wire->close(SimConnection::Hub, code);
        end();
    }
    void end()
    {
        ended = true;
        m_owner.reap();
    }

    HubProcess &m_owner;
    std::shared_ptr<SimConnection> wire;
    bool ended = false;
    hub::SyncSession session;
};

HubProcess::HubProcess(SimTime &time, std::unique_ptr<SimDisk> disk, std::uint64_t seed, const hub::HubOptions &options,
                       Heard heard)
    : m_options(options),
      m_disk(std::move(disk)),
      m_random(seed),
      m_clock(time, std::chrono::milliseconds(0)),
      m_scheduler(time)
{
    const sqlite::OpenOptions files{
        .path = u"hub.db"_s, .key = {}, .cachePages = 200, .vfs = m_disk->vfs(), .plainForSimulation = true};
    auto store = hub::Store::open(files);
    require(store.has_value(), "the hub's store opens", store ? QString() : store.error().detail);
    m_store = std::make_unique<hub::Store>(std::move(*store));
    auto reader = hub::StoreReader::open(files);
    require(reader.has_value(), "the hub's reader opens", reader ? QString() : reader.error().detail);
    m_reader = std::make_unique<hub::StoreReader>(std::move(*reader));
    m_hub = std::make_unique<hub::Hub>(*m_store, m_clock, m_random, m_options);
    m_work = std::make_unique<SimWorkQueue>(*m_hub, *m_reader, *m_disk, m_scheduler, m_random,
                                            [this, heard = std::move(heard)](const hub::CommitPtr &batch) {
                                                heard(batch);
                                                m_fanout.committed(batch);
                                            });
    m_context = std::unique_ptr<hub::SyncContext>(
        new hub::SyncContext{*m_work, m_fanout, m_topics, m_clock, m_scheduler, m_options});
}

HubProcess::~HubProcess()
{
    if (m_disk)
        m_disk->halt();
    m_connections.clear();
}

void HubProcess::reap()
{
    if (std::exchange(m_reaping, true))
        return;
    m_scheduler.after(std::chrono::milliseconds(0), [this] {
        m_reaping = false;
        std::erase_if(m_connections, [](const auto &connection) { return connection->ended; });
    });
}

void HubProcess::authenticated(const QString &token, std::function<void(Result<hub::Principal>)> then)
{
    m_work->read<Result<hub::Principal>>(
        [token, now = m_clock.now()](hub::StoreReader &reader) { return hub::authenticate(reader, token, now); },
        std::move(then));
}

void HubProcess::openSocket(const QString &token, std::shared_ptr<SimConnection> connection,
                            std::function<void(bool)> answer)
{
    authenticated(token, [this, connection, answer](const Result<hub::Principal> &principal) {
        if (principal)
            m_connections.push_back(std::make_unique<Connection>(*this, connection, *principal));
        answer(principal.has_value());
    });
}

void HubProcess::fetchSession(const QString &token, std::function<void(Result<QByteArray>)> answer)
{
    authenticated(token, [this, answer](const Result<hub::Principal> &principal) {
        if (!principal) {
            answer(fail(principal.error()));
            return;
        }
        const hub::SessionUrls urls{
            u"http://hub/jmap/api"_s, u"http://hub/jmap/download/{accountId}/{blobId}/{name}?type={type}"_s,
            u"http://hub/jmap/upload/{accountId}"_s, u"http://hub/jmap/events"_s, u"ws://hub/jmap/ws"_s};
        m_work->read<Result<QJsonObject>>(
            [who = *principal, options = m_options, urls](hub::StoreReader &reader) {
                return hub::sessionObject(reader, who, options, urls);
            },
            [answer](const Result<QJsonObject> &object) {
                answer(
                    object.map([](const QJsonObject &o) { return QJsonDocument(o).toJson(QJsonDocument::Compact); }));
            });
    });
}

void HubProcess::post(const QString &token, const QByteArray &body, std::function<void(Result<QByteArray>)> answer)
{
    authenticated(token, [this, body, answer](const Result<hub::Principal> &principal) {
        if (!principal) {
            answer(fail(principal.error()));
            return;
        }
        hub::SyncSession::handlePost(*m_context, *principal, body, [answer](int status, const QByteArray &response) {
            answer(status == 200 ? Result<QByteArray>(response)
                                 : fail(ErrorCode::Unavailable, u"HTTP %1"_s.arg(status)));
        });
    });
}

} // namespace throughline::test
