// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"
#include "connector/tokens.h"

#include <QJsonObject>

#include <mutex>
#include <optional>

namespace throughline::email {

//! The administrator's sign-in at the provider, the half that is not in the console: authorization code with PKCE (RFC 6749 4.1,
//! 7636, 8252) and device code (RFC 8628). Blocks; any thread. PLUGIN_API.md, "Signing in", has what it takes and answers.
class SignIn
{
public:
    struct Step {
        QJsonObject answer;                //!< without tokens: it goes to the console
        std::optional<TokenAnswer> tokens; //!< to be kept; then only the answer is true
    };

    explicit SignIn(OAuthGrant grant, Web web = askWeb);

    [[nodiscard]] Step begin(const QJsonObject &args, Instant now, const Bell &stop);
    //! Exchanges the code the browser brought.
    [[nodiscard]] Step finish(const QJsonObject &args, const Bell &stop);
    //! Asks whether somebody has typed the code, unless it was asked a moment ago.
    [[nodiscard]] Step poll(const QJsonObject &args, Instant now, const Bell &stop);

    [[nodiscard]] static QJsonObject failed(const QString &reason, const QString &detail = {});

private:
    struct Device {
        QByteArray code;
        QString userCode;
        int interval = 5; //!< seconds
        Instant notBefore, expires;
    };

    [[nodiscard]] Step beginBrowser(const QJsonObject &args) const;
    [[nodiscard]] Step beginDevice(Instant now, const Bell &stop);
    [[nodiscard]] Tried<void> complete(const Bell &stop);
    [[nodiscard]] Form client(const char *grantType) const;

    std::mutex m_mutex;
    OAuthGrant m_grant;
    Web m_web;
    std::optional<Device> m_device;
};

} // namespace throughline::email
