// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

//! JMAP's envelope (RFC 8620 section 3) and its WebSocket form (RFC 8887 section 4.3).
namespace throughline::wire {

//! One method call or one method response: ["Delta/get", {...}, "d"].
struct Invocation {
    QString name;
    QJsonObject args;
    QString callId;
};

struct Request {
    QString id; //!< RFC 8887: given back as requestId; empty over HTTP
    std::vector<QString> using_;
    std::vector<Invocation> calls;
};

struct Response {
    QString requestId;
    std::vector<Invocation> responses;
    QString sessionState;
};

//! The whole frame as sent over a WebSocket: {"@type":"Request",...}.
[[nodiscard]] QByteArray writeRequest(const Request &request);
//! Checks shape and limits (calls, depth). InvalidArgument: "notRequest"; TooLarge: "maxCallsInRequest".
[[nodiscard]] Result<Request> readRequest(const QJsonObject &frame);
[[nodiscard]] QJsonObject writeResponse(const Response &response);
[[nodiscard]] Result<Response> readResponse(const QJsonObject &frame);

//! ["error", {"type": type, ...}, callId]: a method-level error (RFC 8620 section 3.6.2).
[[nodiscard]] Invocation methodError(const QString &callId, const QString &type, const QString &description = {});

//! {"@type":"RequestError", "type": "urn:ietf:params:jmap:error:…", ...} (RFC 8887 section 4.3.3).
[[nodiscard]] QJsonObject requestError(const QString &requestId, const QString &type, const QString &detail);

//! Parses one frame. Corrupt for anything but one JSON object; TooLarge for more than maxJsonDepth levels.
[[nodiscard]] Result<QJsonObject> parseFrame(QByteArrayView utf8);

} // namespace throughline::wire
