// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "front/httpconnection.h"

#include <QHash>
#include <QHostAddress>
#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>
#include <unordered_set>
#include <utility>

namespace throughline::hub {

//! Where the front listens and whom it believes.
struct FrontOptions {
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0;        //!< 0: the system picks one
    QString certificateFile; //!< PEM, with its chain; empty: plain, which only loopback may be
    QString keyFile;         //!< PEM
    //! Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed: address and prefix length.
    std::vector<std::pair<QHostAddress, int>> trustedProxies;
    FrontLimits limits;
};

//! "10.0.0.0/8" or a single address.
[[nodiscard]] Result<std::pair<QHostAddress, int>> parseSubnet(const QString &text);
//! Certificate chain and key for TLS 1.2 and newer; InvalidArgument with one sentence that names the file.
[[nodiscard]] Result<QSslConfiguration> loadTls(const QString &certificateFile, const QString &keyFile);

//! The one open door of the hub: accepts connections, plain or TLS, within limits, and runs each through the router.
//! Main thread.
class HttpFront final : public QTcpServer
{
    Q_OBJECT
public:
    HttpFront(const Router &router, FrontOptions options, QObject *parent = nullptr);
    ~HttpFront() override;

    //! InvalidArgument for plain on an address that is not loopback; Io when the port is taken.
    [[nodiscard]] Result<void> open();
    //! No new connections; those at work finish their request.
    void stop();
    [[nodiscard]] bool isTls() const { return m_tls.has_value(); }
    //! "https://127.0.0.1:8443", the address it listens on.
    [[nodiscard]] QString url() const;
    [[nodiscard]] int connectionCount() const { return static_cast<int>(m_connections.size()); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void describePeer(const QTcpSocket &socket, HttpRequest &request) const;
    [[nodiscard]] bool isTrustedProxy(const QHostAddress &address) const;

    const Router &m_router;
    FrontOptions m_options;
    std::optional<QSslConfiguration> m_tls;
    std::unordered_set<HttpConnection *> m_connections;
    QHash<QHostAddress, int> m_perPeer;
    qint64 m_refused = 0;
};

} // namespace throughline::hub
