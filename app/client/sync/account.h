// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"

#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace throughline {
class Clock;
class Files;
class Scheduler;
} // namespace throughline

namespace throughline::client {

class SecretStore;

//! A session that the embedded hub gave without a password.
struct LocalSession {
    QUrl base;
    QString user;
    Id agentId;
    QString token;
    QString refreshToken;
    Instant expiresAt;
};

//! Who is signed in at which hub. Holds the token; the refresh token lies in a SecretStore, the address and the user's
//! name in account.json of the profile. Lives in the GUI thread; references outlive it.
class Account : public QObject
{
    Q_OBJECT

public:
    Account(QString folder, SecretStore &secrets, Files &files, const Clock &clock, Scheduler &scheduler,
            QObject *parent = nullptr);
    ~Account() override;

    //! Takes up the session of the last time: signedIn() or signInNeeded().
    void restore();
    //! POST /auth/session. \a base: https, or http on loopback. Answered by signedIn() or signInFailed().
    //! Unauthorized: wrong user or password. RateLimited: too many tries. Unavailable: no hub there.
    void signIn(const QUrl &base, const QString &user, const QString &password, const QString &deviceName);
    //! An embedded hub's session; nothing of it is stored.
    void adopt(const LocalSession &session);
    //! Ends the session at the hub, if it can be reached, and forgets it here.
    void signOut();
    //! The hub ended this session for good (close code 4403): it is forgotten here too, so that neither this run nor the
    //! next shows what is cached without a new sign-in. signInNeeded().
    void endedByHub();
    //! A new token: tokenChanged() or renewFailed(). One at a time.
    void renew();

    [[nodiscard]] bool isSignedIn() const { return !m_token.isEmpty(); }
    [[nodiscard]] bool isLocal() const { return m_local; }
    [[nodiscard]] QUrl base() const { return m_base; }
    [[nodiscard]] QString user() const { return m_user; }
    [[nodiscard]] QString token() const { return m_token; }
    //! What a cache of this account is labelled with.
    [[nodiscard]] QString owner() const;

Q_SIGNALS:
    void signedIn();
    //! No session is stored, or the hub does not know it any more.
    void signInNeeded();
    void signInFailed(const throughline::Error &error);
    void tokenChanged(const QString &token);
    void renewFailed(const throughline::Error &error);
    //! The embedded hub must be asked for a new session: answer with adopt().
    void localSessionWanted();

private:
    void post(const QString &path, const QJsonObject &body, std::function<void(Result<QJsonObject>)> done);
    void take(const QJsonObject &answer);
    void armRenewal();
    void forget();
    [[nodiscard]] QString secretName() const;

    QString m_folder;
    SecretStore &m_secrets;
    Files &m_files;
    const Clock &m_clock;
    Scheduler &m_scheduler;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QUrl m_base;
    QString m_user;
    QString m_token;
    QString m_refreshToken;
    Instant m_expiresAt;
    bool m_local = false;
    bool m_renewing = false;
    std::uint64_t m_renewTimer = 0;
};

//! https anywhere, http on loopback only; a host; no user, query or fragment. InvalidArgument otherwise.
[[nodiscard]] Result<QUrl> checkedHubUrl(const QUrl &url);
//! The same for "ws" and "wss", and that \a url is on the machine of \a base: tokens go nowhere else.
[[nodiscard]] bool isSameHub(const QUrl &base, const QUrl &url);
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace throughline::client
