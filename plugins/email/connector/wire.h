// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/bell.h"
#include "connector/trouble.h"

#include <QByteArray>

#include <gnutls/gnutls.h>

#include <chrono>
#include <optional>

struct addrinfo;

namespace throughline::email {

//! A connection to a mail server for a thread that may block: with a limit on every wait, ended at once by the stop bell, and
//! encrypted only with whom the certificate says it is. Our own, because libetpan's accepts any certificate and cannot be
//! interrupted everywhere.
class Wire
{
public:
    explicit Wire(const Bell &stop) : m_stop(stop) {}
    ~Wire();
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    [[nodiscard]] Tried<void> connect(const QString &host, quint16 port);
    //! TLS from here on. \a caPem: who is trusted; empty: the system's authorities.
    [[nodiscard]] Tried<void> encrypt(const QString &host, const QByteArray &caPem);
    //! Some bytes; -1 after any failure, which problem() then has. Never 0.
    [[nodiscard]] qint64 read(void *buffer, size_t most);
    [[nodiscard]] qint64 write(const void *bytes, size_t count);

    enum class Woken { Data, Bell, TimeOut, Broken };
    //! Waits for something to read, or for \a bell.
    [[nodiscard]] Woken wait(const Bell &bell, std::chrono::milliseconds atMost);

    void close();
    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] const std::optional<Trouble> &problem() const { return m_problem; }

private:
    [[nodiscard]] bool ready(short events, std::chrono::milliseconds atMost);
    [[nodiscard]] Tried<void> connectTo(const ::addrinfo &address);
    [[nodiscard]] Tried<void> shakeHands();
    void broken(Trouble::Kind kind, const QString &words);

    const Bell &m_stop;
    int m_fd = -1;
    gnutls_session_t m_tls = nullptr;
    gnutls_certificate_credentials_t m_trust = nullptr;
    std::optional<Trouble> m_problem;
};

//! What a certificate lacks, from GnuTLS' verification flags.
[[nodiscard]] QString certificateWords(unsigned status);

} // namespace throughline::email
