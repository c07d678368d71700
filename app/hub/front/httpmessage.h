// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "front/relay.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <vector>

namespace throughline::hub {

//! One request as the parser accepted it.
struct HttpRequest {
    QByteArray method;              //!< upper case
    QByteArray path;                //!< as sent, still percent-encoded, begins with '/'
    QByteArray query;               //!< without '?'; empty when absent
    std::vector<HttpField> headers; //!< names in lower case, in order
    QByteArray body;                //!< whole; empty for uploads (streamed) and upgrades
    QByteArray peer;                //!< address as text, without port
    bool secure = false;
    bool http10 = false;
    bool keepAlive = true;
    bool upgrade = false; //!< asks for a WebSocket
    bool expectsContinue = false;
    qint64 contentLength = -1; //!< -1: none given (no body, or chunked)
    bool chunked = false;

    //! The first field of that (lower-case) name; null when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] int count(QByteArrayView name) const;
    //! The token of "Authorization: Bearer <token>"; empty when there is none.
    [[nodiscard]] QString bearer() const;
    //! "http(s)://host", from the Host field: the base of the absolute URLs of the Session.
    [[nodiscard]] QString origin() const;
};

//! An answer. The connection adds Content-Length, Date, Connection and the security fields.
struct HttpResponse {
    int status = 200;
    std::vector<HttpField> headers;
    QByteArray body;
    bool close = false; //!< end the connection after this answer

    [[nodiscard]] static HttpResponse json(int status, const QByteArray &body);
    //! RFC 7807: {"type":"about:blank" or \a type,"status":..,"title":..,"detail":..}. \a detail holds no outside text.
    [[nodiscard]] static HttpResponse problem(int status, const QString &detail = {}, const QString &type = {});
    HttpResponse &with(const QByteArray &name, const QByteArray &value);
};

//! "Not Found" for 404.
[[nodiscard]] QByteArray statusText(int status);
//! May the name and value stand in a head? No controls, no line ends; the name a token.
[[nodiscard]] bool isCleanField(const HttpField &field);
//! Status line and fields up to and with the blank line. \a keepAlive decides the Connection field; \a length is the
//! body's. Security fields are added unless the response sets its own.
[[nodiscard]] QByteArray responseHead(const HttpResponse &response, qint64 length, bool keepAlive, bool secure);

} // namespace throughline::hub
