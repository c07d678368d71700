// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/embeddedhub.h"

#include "base/log.h"
#include "platform/process.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <csignal>

namespace throughline::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Logger log{"client.embeddedhub"};

constexpr int leaseCall = 1;
constexpr int sessionCall = 2;
constexpr auto lookPause = 50ms;
constexpr int mostLooks = 600; //!< half a minute: the first start makes a store
constexpr qint64 longestLine = 1'048'576;

//! Whether the process we started still runs; a zombie cannot be, it is nobody's child.
bool isAlive(qint64 process)
{
    return process > 0 && ::kill(pid_t(process), 0) == 0;
}

} // namespace

EmbeddedHub::EmbeddedHub(EmbeddedHubOptions options, Scheduler &scheduler, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_scheduler(scheduler)
{
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        call(leaseCall, u"lease"_s, {{u"client"_s, u"console"_s}});
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &EmbeddedHub::readLines);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        // Nobody listens: a stale hub.json, or not up yet.
        if (m_running && !m_leased)
            m_launched ? lookAgain() : launch();
    });
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] {
        if (!m_running || !m_leased)
            return;
        log.info(u"the embedded hub went away"_s);
        m_leased = m_launched = false;
        m_looks = 0;
        m_timer = m_scheduler.after(500ms, [this] {
            m_timer = 0;
            attach();
        });
    });
}

EmbeddedHub::~EmbeddedHub()
{
    m_running = false;
    m_scheduler.cancel(m_timer);
    m_socket.disconnect(this);
}

void EmbeddedHub::start()
{
    if (std::exchange(m_running, true))
        return;
    m_launched = m_leased = false;
    m_looks = 0;
    attach();
}

void EmbeddedHub::stop()
{
    m_running = false;
    m_leased = false;
    m_scheduler.cancel(std::exchange(m_timer, 0));
    m_socket.abort();
}

void EmbeddedHub::renew()
{
    if (m_leased)
        call(sessionCall, u"session.local"_s, {{u"deviceName"_s, u"This computer"_s}, {u"name"_s, m_options.userName}});
    else
        start();
}

void EmbeddedHub::attach()
{
    QFile file(m_options.dataFolder + u"/hub.json"_s);
    const auto info =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(64 * 1024)).object() : QJsonObject();
    const auto socket = info.value("socket"_L1).toString();
    if (socket.isEmpty())
        return m_launched ? lookAgain() : launch();
    m_socket.abort();
    m_socket.setServerName(socket);
    m_socket.connectToServer();
}

void EmbeddedHub::lookAgain()
{
    if (!isAlive(m_process)) {
        // Exit code 3 (another hub was faster) cannot be seen from a detached process: its hub.json tells.
        if (m_looks > 2 && !QFile::exists(m_options.dataFolder + u"/hub.json"_s))
            return giveUp({ErrorCode::Unavailable, lastWords()});
    }
    if (++m_looks > mostLooks)
        return giveUp({ErrorCode::Unavailable, u"the hub on this computer does not answer"_s});
    m_timer = m_scheduler.after(lookPause, [this] {
        m_timer = 0;
        attach();
    });
}

void EmbeddedHub::launch()
{
    if (m_options.program.isEmpty() || !QFile::exists(m_options.program))
        return giveUp({ErrorCode::NotFound, u"throughline-hub is not installed"_s});
    QDir().mkpath(m_options.dataFolder);
    QFile::setPermissions(m_options.dataFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto logPath = m_options.dataFolder + u"/embedded.log"_s;
    if (QFile::exists(logPath) && QFile(logPath).size() > 1'000'000)
        (void)QFile::remove(logPath);
    m_logStart = QFile::exists(logPath) ? QFile(logPath).size() : 0;

    auto storeKey = m_options.key->derive("throughline embedded hub store");
    QByteArray line;
    line.reserve(66);
    for (const auto byte : storeKey.bytes())
        line += QByteArray::number(byte, 16).rightJustified(2, '0');
    line += '\n';
    QStringList arguments{u"serve"_s, u"--embedded"_s, u"--data"_s, m_options.dataFolder, u"--key-fd"_s, u"0"_s};
    arguments += m_options.extra;
    const auto started = platform::startDetached(m_options.program, arguments, line, logPath);
    line.fill('\0');
    if (!started)
        return giveUp(started.error());
    m_process = *started;
    m_launched = true;
    log.info(u"embedded hub started"_s);
    lookAgain();
}

QString EmbeddedHub::lastWords() const
{
    QFile file(m_options.dataFolder + u"/embedded.log"_s);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(std::max(m_logStart, file.size() - 4096)))
        return u"the hub on this computer ended at once"_s;
    const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    return lines.isEmpty() ? u"the hub on this computer ended at once"_s : lines.back().left(500);
}

void EmbeddedHub::giveUp(const Error &error)
{
    log.warning(u"no embedded hub: %1"_s.arg(errorName(error.code)));
    stop();
    Q_EMIT failed(error);
}

void EmbeddedHub::call(int id, const QString &method, const QJsonObject &params)
{
    const QJsonObject message{{u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}};
    m_socket.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    m_socket.flush();
}

void EmbeddedHub::readLines()
{
    while (m_socket.canReadLine()) {
        const auto message = QJsonDocument::fromJson(m_socket.readLine(longestLine)).object();
        answered(message.value("id"_L1).toInt(), message);
        if (!m_running)
            return;
    }
    if (m_socket.bytesAvailable() > longestLine)
        giveUp({ErrorCode::TooLarge, u"local socket"_s});
}

void EmbeddedHub::answered(int id, const QJsonObject &message)
{
    if (message.contains("error"_L1))
        return giveUp({ErrorCode::Unavailable, message.value("error"_L1).toObject().value("message"_L1).toString()});
    const auto result = message.value("result"_L1).toObject();
    if (id == leaseCall) {
        const auto base = checkedHubUrl(QUrl(result.value("url"_L1).toString()));
        if (!base || !isLoopback(*base))
            return giveUp({ErrorCode::Unsupported, u"the hub's address"_s});
        m_base = *base;
        m_leased = true;
        return renew();
    }
    if (id == sessionCall) {
        LocalSession session;
        session.base = m_base;
        session.user = result.value("user"_L1).toString();
        session.agentId = Id::fromString(result.value("agentId"_L1).toString()).value_or(Id{});
        session.token = result.value("token"_L1).toString();
        session.refreshToken = result.value("refreshToken"_L1).toString();
        session.expiresAt = Instant::fromString(result.value("expiresAt"_L1).toString()).value_or(Instant{});
        Q_EMIT ready(session);
    }
}

} // namespace throughline::client
