// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/consolesockets.h"

#include "accounts/accounts.h"
#include "base/log.h"
#include "core/syncsession.h"
#include "core/workqueue.h"
#include "front/livesocket.h"
#include "front/websocketdoor.h"
#include "store/store.h"

#include <QPointer>
#include <QWebSocket>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Logger log{"hub.front"};

// maxSizeRequest of the session, and the frame limit of PROTOCOL.md section 9.
constexpr qint64 kMaxFrame = 1024 * 1024;
// A hub that throws many out at once must not see them all again in the same second.
const QString kComeBackLater = u"retry=5"_s;

} // namespace

//! One console: its socket and its session.
class ConsoleSocket final : public QObject, public SessionSink
{
public:
    ConsoleSocket(SyncContext &context, const Principal &principal, QWebSocket *socket, QTcpSocket *raw)
        : m_live(socket, raw),
          m_session(context, principal, *this)
    {
        connect(&m_live, &LiveSocket::text, this, [this](const QByteArray &frame) { m_session.onText(frame); });
        connect(&m_live, &LiveSocket::binary, this, [this] { m_live.close(1003, u"text only"_s); });
        connect(&m_live, &LiveSocket::written, this, [this] { m_session.onWritable(); });
    }
    void send(const QByteArray &frame) override { m_live.sendText(frame); }
    [[nodiscard]] qint64 queuedBytes() const override { return m_live.queuedBytes(); }
    void close(int code, const QString &reason) override { m_live.close(code, reason); }
    [[nodiscard]] LiveSocket &live() { return m_live; }
    [[nodiscard]] const Principal &principal() const { return m_session.principal(); }

private:
    LiveSocket m_live;
    SyncSession m_session;
};

ConsoleSockets::ConsoleSockets(SyncContext &context, WebSocketDoor &door, SocketLimits limits, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_door(door),
      m_limits(limits)
{
    connect(&m_tick, &QTimer::timeout, this, &ConsoleSockets::lookAfter);
    m_tick.start(std::clamp<std::chrono::milliseconds>(m_limits.ping / 5, 200ms, 5s));
}

ConsoleSockets::~ConsoleSockets()
{
    for (ConsoleSocket *socket : m_sockets)
        delete socket;
}

void ConsoleSockets::addTo(Router &router, const Gate &gate)
{
    router.add({.method = "GET",
                .pattern = "/jmap/ws",
                .admit = gate.signedIn(),
                .upgrade = [this](const Exchange &exchange, const Upgrade &decision) { upgrade(exchange, decision); }});
}

void ConsoleSockets::upgrade(const Exchange &exchange, const Upgrade &decision)
{
    if (auto problem = WebSocketDoor::check(exchange.request)) {
        decision.refuse(std::move(*problem));
        return;
    }
    if (!WebSocketDoor::offeredSubprotocols(exchange.request).contains("jmap")) {
        decision.refuse(HttpResponse::problem(400, u"the subprotocol jmap has to be offered"_s));
        return;
    }
    const Principal principal = exchange.caller->principal;
    const auto sameAgent = std::ranges::count_if(
        m_sockets, [&](ConsoleSocket *socket) { return socket->principal().agentId == principal.agentId; });
    if (sameAgent >= m_limits.perAgent) {
        decision.refuse(HttpResponse::problem(429, u"too many connections of one agent"_s).with("Retry-After", "30"));
        return;
    }
    m_door.open(decision, "jmap", kMaxFrame, [this, principal](QWebSocket *socket, QTcpSocket *raw) {
        if (!socket)
            return;
        auto *console = new ConsoleSocket(m_context, principal, socket, raw);
        m_sockets.insert(console);
        connect(&console->live(), &LiveSocket::gone, this, [this, console](int code) {
            log.debug(u"console %1 gone (%2)"_s.arg(console->principal().sessionId.toString()).arg(code));
            m_sockets.erase(console);
            console->deleteLater();
        });
        // A device revoked between the token's check and now was told to nobody.
        m_context.work.read<Result<Principal>>(
            [principal](StoreConnection &reader) { return refreshPrincipal(reader, principal); },
            [console = QPointer(console)](const Result<Principal> &today) {
                if (!today && today.error().code == ErrorCode::Unauthorized && console)
                    console->close(4403, u"revoked"_s);
            });
    });
}

void ConsoleSockets::lookAfter()
{
    for (ConsoleSocket *socket : std::vector(m_sockets.begin(), m_sockets.end())) {
        if (const int code = socket->live().lookAfter(m_limits.ping, m_limits.dead, m_limits.stalled, m_limits.queued);
            code != 0)
            socket->close(code, code == 1013 ? kComeBackLater : u"nothing heard"_s);
    }
}

void ConsoleSockets::closeAll()
{
    for (ConsoleSocket *socket : std::vector(m_sockets.begin(), m_sockets.end()))
        socket->close(1001, u"the hub stops"_s);
}

} // namespace throughline::hub
