// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "control/controlserver.h"

#include "base/log.h"
#include "control/admin.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>

#include <sys/socket.h>
#include <unistd.h>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

const Logger log{"hub.control"};

constexpr qint64 kMaxLine = 1024 * 1024;
constexpr char kHasLease[] = "throughline.lease";

//! The socket's mode already says so; this holds also where a system ignores the mode of sockets.
bool isOurUser(const QLocalSocket &socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
           && (peer.uid == ::geteuid() || peer.uid == 0);
}

void reply(QLocalSocket *socket, QJsonObject answer, const QJsonValue &id)
{
    answer.insert(u"id"_s, id);
    socket->write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace

ControlServer::ControlServer(Admin &admin, QObject *parent) : QObject(parent), m_admin(admin)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::onConnection);
}

ControlServer::~ControlServer() = default;

Result<void> ControlServer::open(const QString &path)
{
    if (QFileInfo::exists(path))
        QLocalServer::removeServer(path);
    if (!m_server.listen(path))
        return fail(ErrorCode::Io, u"The local socket %1 cannot be opened: %2."_s.arg(path, m_server.errorString()));
    return {};
}

void ControlServer::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            if (socket->property(kHasLease).toBool())
                Q_EMIT leaseReturned();
            socket->deleteLater();
        });
        if (!isOurUser(*socket)) {
            log.warning(u"another user tried the local socket"_s);
            socket->abort();
            continue;
        }
        socket->setReadBufferSize(kMaxLine + 1);
        const auto readLines = [this, socket] {
            while (socket->canReadLine())
                onLine(socket, socket->readLine(kMaxLine + 1));
            if (socket->bytesAvailable() > kMaxLine)
                socket->abort();
        };
        connect(socket, &QLocalSocket::readyRead, this, readLines);
        readLines();
    }
}

void ControlServer::onLine(QLocalSocket *socket, const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonValue id = document.object().value(u"id"_s);
    const QString method = document.object().value(u"method"_s).toString();
    if (method.isEmpty()) {
        reply(socket,
              {{u"error"_s,
                QJsonObject{{u"code"_s, u"InvalidArgument"_s}, {u"message"_s, u"The line is no request."_s}}}},
              id);
        return;
    }
    m_admin.run(method, document.object().value(u"params"_s).toObject(),
                [this, socket = QPointer(socket), id, method](const Result<QJsonObject> &result) {
                    if (!socket)
                        return;
                    if (!result) {
                        reply(socket,
                              {{u"error"_s, QJsonObject{{u"code"_s, errorName(result.error().code)},
                                                        {u"message"_s, result.error().detail}}}},
                              id);
                        return;
                    }
                    reply(socket, {{u"result"_s, *result}}, id);
                    if (method == u"lease" && !socket->property(kHasLease).toBool()) {
                        socket->setProperty(kHasLease, true);
                        Q_EMIT leaseTaken();
                    }
                });
}

} // namespace throughline::hub
