// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace throughline::hub {

//! One HTTP field. Names of requests arrive in lower case; order and doubles are kept.
struct HttpField {
    QByteArray name;
    QByteArray value;

    bool operator==(const HttpField &) const = default;
};

//! What the front promises and enforces for everything under /c/<endpoint>/. Sizes in bytes.
struct RelayLimits {
    static constexpr qint64 requestBody = 4 * 1024 * 1024;   //!< above: 413, the channel never sees the request
    static constexpr qint64 responseBody = 16 * 1024 * 1024; //!< above: 502
    static constexpr qint64 frame = 64 * 1024;               //!< a visitor's message above: closed with 1009
    static constexpr qint64 queued = 1024 * 1024;            //!< unread by a visitor above: closed with 1013
    static constexpr int requestSeconds = 30;                //!< no answer from the channel: 504
    static constexpr int socketsPerEndpoint = 4096;          //!< above: 503 before the upgrade
};

//! A visitor's request as the channel sees it, parsed and within RelayLimits. Hop-by-hop fields (Connection, Upgrade,
//! Transfer-Encoding ..) and forwarding fields (X-Forwarded-*, Forwarded ..) are gone; \a peer and \a secure are what
//! the front itself saw, or what a trusted proxy said.
struct RelayRequest {
    QByteArray method; //!< upper case: "GET"
    QByteArray path;   //!< below /c/<endpoint>, as sent (still percent-encoded), begins with '/': "/v1/socket"
    QByteArray query;  //!< without '?', as sent
    std::vector<HttpField> headers;
    QByteArray body;     //!< whole; empty for a socket
    QByteArray peer;     //!< the visitor's address as text, without port
    bool secure = false; //!< came over TLS
    QByteArray baseUrl;  //!< how the outside reaches this endpoint: "https://hub.example/c/0199..", without a final '/'

    //! The first field of that (lower-case) name; null when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const HttpField &field : headers) {
            if (field.name == name)
                return field.value;
        }
        return {};
    }
};

//! The channel's answer. The front adds Content-Length, Date and its security fields; it drops hop-by-hop fields and
//! Set-Cookie (all endpoints share one origin).
struct RelayResponse {
    int status = 200;
    std::vector<HttpField> headers;
    QByteArray body;
};

//! Names one visitor's WebSocket for as long as the hub runs; never used twice.
using RelaySocketId = std::uint64_t;

//! The front's side of the visitors' WebSockets, handed to the channels. Main thread. An unknown or closed id is ignored
//! by every call, for the visitor may leave at any moment.
class RelaySockets
{
public:
    virtual ~RelaySockets() = default;
    //! Completes the upgrade. \a subprotocol: one of those the visitor offered, or empty.
    virtual void accept(RelaySocketId socket, const QByteArray &subprotocol) = 0;
    //! Answers \a status (400..599) instead of the upgrade, e.g. 403 for a foreign Origin.
    virtual void refuse(RelaySocketId socket, int status) = 0;
    //! One whole message; text must be UTF-8.
    virtual void send(RelaySocketId socket, const QByteArray &message, bool binary) = 0;
    //! \a code 1000..4999; \a reason at most 123 bytes. No socketClosed() follows.
    virtual void close(RelaySocketId socket, int code, const QString &reason) = 0;
    //! Bytes handed to send() that the visitor's system has not taken yet; 0 for an unknown id.
    [[nodiscard]] virtual qint64 queuedBytes(RelaySocketId socket) const = 0;
};

//! What stands behind /c/<endpoint>/: implemented by app/hub/channels, called by the front on the main thread only.
//! Must not block. It is up to the channel to check Origin (sites allowed by the endpoint's configuration) and tokens.
class HttpRelay
{
public:
    using Answer = std::function<void(RelayResponse)>;

    virtual ~HttpRelay() = default;
    //! Called once, before anything else; \a sockets outlives the relay's use of it.
    virtual void attach(RelaySockets &sockets) = 0;
    //! Does a running channel stand behind \a endpoint? False: 404, nothing else is called.
    [[nodiscard]] virtual bool serves(const Id &endpoint) const = 0;
    //! Calls \a answer once, now or later, on the main thread; a late or second answer is dropped.
    virtual void request(const Id &endpoint, RelayRequest request, Answer answer) = 0;
    //! A visitor asks for a WebSocket (a checked RFC 6455 upgrade). Answer with RelaySockets::accept or refuse, now or
    //! within RelayLimits::requestSeconds.
    virtual void openSocket(const Id &endpoint, RelaySocketId socket, RelayRequest upgrade) = 0;
    //! One whole message of an accepted socket, in order.
    virtual void socketMessage(RelaySocketId socket, QByteArray message, bool binary) = 0;
    //! The visitor is gone (also before accept()); the id is dead.
    virtual void socketClosed(RelaySocketId socket, int code) = 0;
};

} // namespace throughline::hub
