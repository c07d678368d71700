// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/wire.h"

#include <QHostAddress>

#include <cerrno>
#include <fcntl.h>
#include <gnutls/x509.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace throughline::email {

using namespace Qt::StringLiterals;
using Kind = Trouble::Kind;

namespace {

constexpr std::chrono::seconds connects{15};
constexpr std::chrono::seconds answers{60};

const QString silent = u"The mail server does not answer."_s;
const QString lineBroke = u"The connection to the mail server broke."_s;

//! poll() on up to three descriptors, again after a signal.
int waitFor(pollfd *fds, nfds_t count, std::chrono::milliseconds atMost)
{
    int result = 0;
    do {
        result = ::poll(fds, count, int(atMost.count()));
    } while (result < 0 && errno == EINTR);
    return result;
}

} // namespace

QString certificateWords(unsigned status)
{
    if (status & GNUTLS_CERT_UNEXPECTED_OWNER)
        return u"The mail server's certificate is for another name."_s;
    if (status & GNUTLS_CERT_EXPIRED)
        return u"The mail server's certificate has expired."_s;
    if (status & GNUTLS_CERT_NOT_ACTIVATED)
        return u"The mail server's certificate is not valid yet. Is the clock right?"_s;
    if (status & GNUTLS_CERT_REVOKED)
        return u"The mail server's certificate was revoked."_s;
    if (status & (GNUTLS_CERT_SIGNER_NOT_FOUND | GNUTLS_CERT_SIGNER_NOT_CA))
        return u"Nobody this hub trusts vouches for the mail server's certificate."_s;
    return u"The mail server's certificate is not valid."_s;
}

Wire::~Wire()
{
    close();
}

void Wire::close()
{
    if (m_tls)
        gnutls_deinit(m_tls); // no farewell: it could block, and the protocol has said it
    if (m_trust)
        gnutls_certificate_free_credentials(m_trust);
    if (m_fd >= 0)
        ::close(m_fd);
    m_tls = nullptr;
    m_trust = nullptr;
    m_fd = -1;
}

void Wire::broken(Kind kind, const QString &words)
{
    if (!m_problem)
        m_problem = Trouble{kind, words};
}

bool Wire::ready(short events, std::chrono::milliseconds atMost)
{
    if (m_fd < 0 || m_problem)
        return false;
    pollfd fds[2] = {{m_fd, events, 0}, {m_stop.fd(), POLLIN, 0}};
    const int result = waitFor(fds, 2, atMost);
    if (m_stop.rung()) {
        broken(Kind::Stopped, {});
        return false;
    }
    if (result <= 0) {
        broken(Kind::Connection, silent);
        return false;
    }
    return true;
}

Tried<void> Wire::connect(const QString &host, quint16 port)
{
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const int problem =
        ::getaddrinfo(host.toLatin1().constData(), QByteArray::number(port).constData(), &wanted, &found);
    if (m_stop.rung()) {
        if (problem == 0)
            ::freeaddrinfo(found);
        return trouble(Kind::Stopped);
    }
    if (problem != 0) {
        return trouble(Kind::Address, problem == EAI_NONAME ? u"The mail server's name has no address."_s
                                                            : u"The mail server's name cannot be looked up now."_s);
    }
    Tried<void> done = trouble(Kind::Connection, silent);
    for (const addrinfo *at = found; at; at = at->ai_next) {
        done = connectTo(*at);
        if (done || done.error().kind == Kind::Stopped)
            break;
    }
    ::freeaddrinfo(found);
    return done;
}

Tried<void> Wire::connectTo(const addrinfo &address)
{
    close();
    m_problem.reset();
    m_fd = ::socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, address.ai_protocol);
    if (m_fd < 0)
        return trouble(Kind::Connection, u"No connection can be opened."_s);
    const int on = 1;
    ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(m_fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    if (::connect(m_fd, address.ai_addr, address.ai_addrlen) == 0)
        return {};
    if (errno != EINPROGRESS)
        return trouble(Kind::Connection, u"The mail server refuses the connection."_s);
    if (!ready(POLLOUT, connects))
        return tl::make_unexpected(*m_problem);
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(m_fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error == ECONNREFUSED)
        return trouble(Kind::Connection, u"The mail server refuses the connection."_s);
    if (error != 0)
        return trouble(Kind::Connection, silent);
    return {};
}

Tried<void> Wire::encrypt(const QString &host, const QByteArray &caPem)
{
    if (gnutls_init(&m_tls, GNUTLS_CLIENT | GNUTLS_NONBLOCK | GNUTLS_NO_SIGNAL) != GNUTLS_E_SUCCESS
        || gnutls_certificate_allocate_credentials(&m_trust) != GNUTLS_E_SUCCESS)
        return trouble(Kind::Encryption, u"Encryption cannot be set up."_s);
    int trusted = 0;
    if (caPem.isEmpty()) {
        trusted = gnutls_certificate_set_x509_system_trust(m_trust);
    } else {
        const gnutls_datum_t pem{reinterpret_cast<unsigned char *>(const_cast<char *>(caPem.constData())),
                                 static_cast<unsigned>(caPem.size())};
        trusted = gnutls_certificate_set_x509_trust_mem(m_trust, &pem, GNUTLS_X509_FMT_PEM);
    }
    if (trusted <= 0)
        return trouble(Kind::Certificate, u"There is no certificate authority to trust: see the setting \"caPem\"."_s);
    const QByteArray name = host.toLatin1();
    // TLS 1.2 and newer only; the system's policy may ask for more.
    if (gnutls_set_default_priority_append(m_tls, "-VERS-TLS1.0:-VERS-TLS1.1", nullptr, 0) != GNUTLS_E_SUCCESS
        || gnutls_credentials_set(m_tls, GNUTLS_CRD_CERTIFICATE, m_trust) != GNUTLS_E_SUCCESS)
        return trouble(Kind::Encryption, u"Encryption cannot be set up."_s);
    if (QHostAddress(host).isNull())
        gnutls_server_name_set(m_tls, GNUTLS_NAME_DNS, name.constData(), static_cast<size_t>(name.size()));
    // Chain, dates and name are checked inside the handshake, before anything of ours is sent. The session copies the name.
    gnutls_session_set_verify_cert(m_tls, name.constData(), 0);
    gnutls_transport_set_int(m_tls, m_fd);
    return shakeHands();
}

Tried<void> Wire::shakeHands()
{
    for (;;) {
        const int result = gnutls_handshake(m_tls);
        if (result == GNUTLS_E_SUCCESS)
            return {};
        if (result == GNUTLS_E_AGAIN || result == GNUTLS_E_INTERRUPTED) {
            if (!ready(gnutls_record_get_direction(m_tls) ? POLLOUT : POLLIN, connects))
                return tl::make_unexpected(*m_problem);
            continue;
        }
        if (gnutls_error_is_fatal(result) == 0)
            continue; // a warning alert
        if (result == GNUTLS_E_CERTIFICATE_VERIFICATION_ERROR)
            broken(Kind::Certificate, certificateWords(gnutls_session_get_verify_cert_status(m_tls)));
        else
            broken(Kind::Encryption, u"The mail server and this hub cannot agree on an encryption (TLS)."_s);
        return tl::make_unexpected(*m_problem);
    }
}

qint64 Wire::read(void *buffer, size_t most)
{
    while (m_fd >= 0 && !m_problem) {
        qint64 got = 0;
        bool again = false;
        short events = POLLIN;
        if (m_tls) {
            got = gnutls_record_recv(m_tls, buffer, most);
            again = got == GNUTLS_E_AGAIN || got == GNUTLS_E_INTERRUPTED;
            if (again && gnutls_record_get_direction(m_tls))
                events = POLLOUT;
            if (got < 0 && !again && gnutls_error_is_fatal(int(got)) == 0)
                continue;
        } else {
            got = ::recv(m_fd, buffer, most, 0);
            again = got < 0 && (errno == EAGAIN || errno == EINTR);
        }
        if (got > 0)
            return got;
        if (!again)
            broken(Kind::Connection, lineBroke);
        else if (!ready(events, answers))
            break;
    }
    return -1;
}

qint64 Wire::write(const void *bytes, size_t count)
{
    while (m_fd >= 0 && !m_problem) {
        qint64 sent = 0;
        bool again = false;
        if (m_tls) {
            sent = gnutls_record_send(m_tls, bytes, count);
            again = sent == GNUTLS_E_AGAIN || sent == GNUTLS_E_INTERRUPTED;
        } else {
            sent = ::send(m_fd, bytes, count, MSG_NOSIGNAL);
            again = sent < 0 && (errno == EAGAIN || errno == EINTR);
        }
        if (sent > 0)
            return sent;
        if (!again)
            broken(Kind::Connection, lineBroke);
        else if (!ready(POLLOUT, answers))
            break;
    }
    return -1;
}

Wire::Woken Wire::wait(const Bell &bell, std::chrono::milliseconds atMost)
{
    if (m_fd < 0 || m_problem)
        return Woken::Broken;
    if (m_tls && gnutls_record_check_pending(m_tls) > 0)
        return Woken::Data;
    pollfd fds[3] = {{m_fd, POLLIN, 0}, {m_stop.fd(), POLLIN, 0}, {bell.fd(), POLLIN, 0}};
    const int result = waitFor(fds, 3, atMost);
    if (m_stop.rung()) {
        broken(Kind::Stopped, {});
        return Woken::Broken;
    }
    if (bell.rung())
        return Woken::Bell;
    if (result == 0)
        return Woken::TimeOut;
    return result > 0 ? Woken::Data : Woken::Broken;
}

} // namespace throughline::email
