// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/httpfront.h"

#include "base/log.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <memory>

namespace throughline::hub {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Logger log{"hub.front"};

// With the default of 50 a reconnect storm of a thousand consoles overflows the queue and waits for SYN retries.
constexpr int kBacklog = 4096;

//! ::ffff:10.0.0.1 and 10.0.0.1 are one peer.
QHostAddress plainAddress(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

Result<QByteArray> readFile(const QString &path, const QString &what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::InvalidArgument, u"The %1 %2 cannot be read."_s.arg(what, path));
    return file.read(1024 * 1024);
}

//! Qt accepts any pair of certificate and key; the mistake would only show as failing handshakes.
bool belongTogether(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const auto memory = [](const QByteArray &bytes) {
        return std::unique_ptr<BIO, decltype(&BIO_free)>(
            BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())), &BIO_free);
    };
    const auto certificateBytes = memory(certificatePem);
    const auto keyBytes = memory(keyPem);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        PEM_read_bio_X509(certificateBytes.get(), nullptr, nullptr, nullptr), &X509_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PrivateKey(keyBytes.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    return certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
}

} // namespace

Result<std::pair<QHostAddress, int>> parseSubnet(const QString &text)
{
    auto subnet =
        text.contains(u'/')
            ? QHostAddress::parseSubnet(text)
            : std::pair(QHostAddress(text), QHostAddress(text).protocol() == QAbstractSocket::IPv6Protocol ? 128 : 32);
    if (subnet.first.isNull() || subnet.second < 0)
        return fail(ErrorCode::InvalidArgument, u"\"%1\" is no address or network."_s.arg(text));
    return std::pair(subnet.first, subnet.second);
}

Result<QSslConfiguration> loadTls(const QString &certificateFile, const QString &keyFile)
{
    if (!QSslSocket::supportsSsl())
        return fail(ErrorCode::Unsupported, u"TLS is not available: the OpenSSL library was not found."_s);
    const auto pem = readFile(certificateFile, u"certificate"_s);
    if (!pem)
        return fail(pem.error());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (chain.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"%1 holds no PEM certificate."_s.arg(certificateFile));
    const auto secret = readFile(keyFile, u"key"_s);
    if (!secret)
        return fail(secret.error());
    QSslKey key;
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        if (key = QSslKey(*secret, algorithm, QSsl::Pem, QSsl::PrivateKey); !key.isNull())
            break;
    }
    if (key.isNull())
        return fail(ErrorCode::InvalidArgument, u"%1 holds no PEM key without passphrase."_s.arg(keyFile));
    if (!belongTogether(*pem, *secret))
        return fail(ErrorCode::InvalidArgument,
                    u"The key %1 does not belong to the certificate %2."_s.arg(keyFile, certificateFile));

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // of clients: they prove themselves by token
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setAllowedNextProtocols({"http/1.1"});
    return tls;
}

HttpFront::HttpFront(const Router &router, FrontOptions options, QObject *parent)
    : QTcpServer(parent),
      m_router(router),
      m_options(std::move(options))
{
    setListenBacklogSize(kBacklog);
    // Out of file descriptors, Qt stops accepting for good; connections end, so try again.
    connect(this, &QTcpServer::acceptError, this, [this] {
        log.warning(u"cannot accept connections (too many open files?); trying again in a second"_s);
        QTimer::singleShot(1s, this, [this] { resumeAccepting(); });
    });
}

HttpFront::~HttpFront()
{
    for (HttpConnection *connection : m_connections) {
        connection->disconnect(this);
        delete connection;
    }
}

Result<void> HttpFront::open()
{
    if (m_options.certificateFile.isEmpty() != m_options.keyFile.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"TLS needs both a certificate and its key."_s);
    if (!m_options.certificateFile.isEmpty()) {
        auto tls = loadTls(m_options.certificateFile, m_options.keyFile);
        if (!tls)
            return fail(tls.error());
        m_tls = *tls;
    } else if (!m_options.address.isLoopback()) {
        return fail(
            ErrorCode::InvalidArgument,
            u"Without TLS the hub listens on loopback only: give --tls-cert and --tls-key, or listen on 127.0.0.1."_s);
    }
    if (!listen(m_options.address, m_options.port))
        return fail(ErrorCode::Io, u"Cannot listen on %1 port %2: %3."_s.arg(m_options.address.toString())
                                       .arg(m_options.port)
                                       .arg(errorString()));
    return {};
}

QString HttpFront::url() const
{
    const QString host = serverAddress().protocol() == QAbstractSocket::IPv6Protocol
                             ? u"[%1]"_s.arg(serverAddress().toString())
                             : serverAddress().toString();
    return u"%1://%2:%3"_s.arg(m_tls ? u"https"_s : u"http"_s, host).arg(serverPort());
}

void HttpFront::stop()
{
    close();
    for (HttpConnection *connection : std::vector(m_connections.begin(), m_connections.end()))
        connection->finishUp();
}

void HttpFront::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = m_tls ? new QSslSocket : new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    const QHostAddress peer = plainAddress(socket->peerAddress());
    // A trusted proxy speaks for many: the limit per peer would only cut everybody off together.
    const bool tooMany = connectionCount() >= m_options.limits.connections
                         || (!isTrustedProxy(peer) && m_perPeer.value(peer) >= m_options.limits.connectionsPerPeer);
    if (tooMany) {
        if (m_refused++ % 1000 == 0)
            log.warning(u"connection limit reached; refused so far: %1"_s.arg(m_refused));
        socket->abort();
        delete socket;
        return;
    }
    if (m_tls)
        static_cast<QSslSocket *>(socket)->setSslConfiguration(*m_tls);
    auto *connection = new HttpConnection(
        socket, m_tls.has_value(),
        {m_router, m_options.limits, [this, socket](HttpRequest &request) { describePeer(*socket, request); }});
    ++m_perPeer[peer];
    m_connections.insert(connection);
    connect(connection, &HttpConnection::ended, this, [this, connection, peer] {
        m_connections.erase(connection);
        if (--m_perPeer[peer] <= 0)
            m_perPeer.remove(peer);
    });
    connection->start();
}

bool HttpFront::isTrustedProxy(const QHostAddress &address) const
{
    return std::ranges::any_of(m_options.trustedProxies,
                               [&](const auto &subnet) { return address.isInSubnet(subnet.first, subnet.second); });
}

void HttpFront::describePeer(const QTcpSocket &socket, HttpRequest &request) const
{
    QHostAddress peer = plainAddress(socket.peerAddress());
    request.secure = m_tls.has_value();
    if (isTrustedProxy(peer)) {
        // From the right: each proxy appends whom it saw, so the first one we do not trust is the client.
        QList<QByteArray> hops;
        for (const HttpField &field : request.headers) {
            if (field.name == "x-forwarded-for")
                hops.append(field.value.split(','));
        }
        while (!hops.isEmpty() && isTrustedProxy(peer)) {
            const QHostAddress hop(QString::fromLatin1(hops.takeLast().trimmed()));
            if (hop.isNull())
                break;
            peer = plainAddress(hop);
        }
        if (const QByteArray scheme = request.header("x-forwarded-proto"); !scheme.isEmpty())
            request.secure = scheme.trimmed().compare("https", Qt::CaseInsensitive) == 0;
    }
    request.peer = peer.toString().toLatin1();
}

} // namespace throughline::hub
