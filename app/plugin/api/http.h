// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <utility>
#include <vector>

// What the hub's front relays from under /c/<endpoint>/.

namespace throughline::plugin {

//! A relayed request. path is below /c/<endpoint>, starts with '/', is percent-decoded nowhere and has no query.
struct HttpRequest {
    QString method; //!< upper-case
    QString path;
    QString query; //!< after '?', as it came
    std::vector<std::pair<QString, QString>>
        headers;     //!< names in lower case; Authorization of the hub never among them
    QByteArray body; //!< raw: signatures are over these bytes
    QString remoteAddress;
    QString baseUrl; //!< the public address of the endpoint, e.g. "https://hub.example/c/0199..", without a final '/'

    //! First header of that (lower-case) name, empty if none.
    [[nodiscard]] QString header(QStringView name) const;
    bool operator==(const HttpRequest &) const = default;
};

struct HttpResponse {
    int status = 200; //!< 200..599
    std::vector<std::pair<QString, QString>> headers;
    QByteArray body;

    bool operator==(const HttpResponse &) const = default;
};

using SocketId = std::uint64_t; //!< never used twice within one run of the plugin host

//! A browser (or app) asks for a WebSocket under /c/<endpoint>/.
struct SocketRequest {
    SocketId socketId = 0;
    HttpRequest request; //!< method GET, no body; headers hold origin and sec-websocket-protocol
};

//! The answer to a SocketRequest. Not accepted: status goes out instead of the upgrade.
struct SocketDecision {
    bool accepted = false;
    int status = 403;
    QString subprotocol; //!< one of those offered, or empty
};

//! What happens on an accepted socket. Frames arrive in order; after Close nothing more comes.
struct SocketEvent {
    enum class Type { Text, Binary, Close };
    SocketId socketId = 0;
    Type type = Type::Text;
    QByteArray payload; //!< UTF-8 for Text, the reason for Close
    int closeCode = 0;  //!< RFC 6455 section 7.4, for Close

    bool operator==(const SocketEvent &) const = default;
};

} // namespace throughline::plugin
