// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/bell.h"
#include "connector/trouble.h"

#include <QByteArray>
#include <QUrl>

#include <functional>
#include <optional>

namespace throughline::email {

struct WebQuestion {
    QUrl url;
    std::optional<QByteArray> form; //!< posted as application/x-www-form-urlencoded; nothing: GET
    int seconds = 30;
};

struct WebAnswer {
    long status = 0;
    QByteArray body; //!< 64 KiB at most
};

//! Asks a provider of sign-ins and blocks. Injected, so that a test can be the provider.
using Web = std::function<Tried<WebAnswer>(const WebQuestion &question, const Bell &stop)>;

//! By libcurl: certificates by the system's authorities, no redirects followed (SECURITY C6), no proxy.
[[nodiscard]] Tried<WebAnswer> askWeb(const WebQuestion &question, const Bell &stop);

//! Encrypted, or on the hub's own machine; with a host and without user info.
[[nodiscard]] bool isSafeAddress(const QUrl &url);
[[nodiscard]] bool isLoopback(const QString &host);

//! name=value&…, percent-encoded.
class Form
{
public:
    Form &add(const char *name, const QByteArray &value);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace throughline::email
