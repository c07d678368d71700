// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QTcpServer>

#include <functional>
#include <utility>
#include <vector>

namespace throughline::demo {

struct Request {
    QByteArray method;
    QByteArray path;  //!< as sent, without the query
    QByteArray query; //!< without '?'
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers; //!< names in lower case

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    //! A field of a submitted form, or of the query of a GET; percent-decoded.
    [[nodiscard]] QString field(const QString &name) const;
    [[nodiscard]] QByteArray cookie(QByteArrayView name) const;
};

struct Response {
    int status = 200;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

//! The shop's own small web server: HTTP/1.1 by Boost.Beast's parser with limits and time-outs, one thread, answers at
//! once. For one machine's sample shop, not for the open net.
class WebServer final : public QTcpServer
{
    Q_OBJECT

public:
    using Handler = std::function<Response(const Request &)>;

    explicit WebServer(Handler handler, QObject *parent = nullptr);
    //! "127.0.0.1:8080" or "[::1]:0"; only loopback addresses.
    [[nodiscard]] bool listenOn(const QString &address);
    //! "http://127.0.0.1:8080"
    [[nodiscard]] QString origin() const;

protected:
    void incomingConnection(qintptr handle) override;

private:
    Handler m_handler;
    int m_open = 0;
};

} // namespace throughline::demo
