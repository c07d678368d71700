// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "control/controlclient.h"

#include <QJsonDocument>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

ErrorCode codeFromName(const QString &name)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        if (errorName(static_cast<ErrorCode>(code)) == name)
            return static_cast<ErrorCode>(code);
    }
    return ErrorCode::Internal;
}

} // namespace

Result<void> ControlClient::connectTo(const QString &socketPath)
{
    m_socket.connectToServer(socketPath);
    if (!m_socket.waitForConnected(3000))
        return fail(ErrorCode::Unavailable, u"No hub answers at %1."_s.arg(socketPath));
    return {};
}

Result<QJsonObject> ControlClient::call(const QString &method, const QJsonObject &params)
{
    const QJsonObject request{{u"id"_s, ++m_last}, {u"method"_s, method}, {u"params"_s, params}};
    m_socket.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    while (!m_socket.canReadLine()) {
        if (!m_socket.waitForReadyRead(-1) && m_socket.state() != QLocalSocket::ConnectedState)
            return fail(ErrorCode::Unavailable, u"The hub ended before it answered."_s);
    }
    const QJsonObject answer = QJsonDocument::fromJson(m_socket.readLine()).object();
    if (const QJsonValue error = answer.value(u"error"_s); error.isObject())
        return fail(codeFromName(error.toObject().value(u"code"_s).toString()),
                    error.toObject().value(u"message"_s).toString());
    return answer.value(u"result"_s).toObject();
}

} // namespace throughline::hub
