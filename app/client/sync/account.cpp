// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/account.h"

#include "base/clock.h"
#include "base/files.h"
#include "base/log.h"
#include "base/scheduler.h"
#include "keys/secretstore.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Logger log{"client.account"};

constexpr int replyTimeout = 30'000; //!< ms
constexpr auto renewBefore = 5min;

ErrorCode codeOf(int status)
{
    switch (status) {
    case 400: return ErrorCode::InvalidArgument;
    case 401: return ErrorCode::Unauthorized;
    case 403: return ErrorCode::Forbidden;
    case 404: return ErrorCode::NotFound;
    case 429: return ErrorCode::RateLimited;
    default: return ErrorCode::Unavailable;
    }
}

} // namespace

Account::Account(QString folder, SecretStore &secrets, Files &files, const Clock &clock, Scheduler &scheduler,
                 QObject *parent)
    : QObject(parent),
      m_folder(std::move(folder)),
      m_secrets(secrets),
      m_files(files),
      m_clock(clock),
      m_scheduler(scheduler),
      m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setAutoDeleteReplies(true);
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // a password does not follow a redirect
    m_network->setTransferTimeout(replyTimeout);
}

Account::~Account()
{
    m_scheduler.cancel(m_renewTimer);
}

QString Account::secretName() const
{
    return u"refresh-token/"_s + m_base.toString() + u'/' + m_user;
}

QString Account::owner() const
{
    return m_local ? u"this computer"_s : m_base.toString() + u'|' + m_user;
}

void Account::restore()
{
    const auto bytes = m_files.read(m_folder + u"/account.json"_s);
    const auto object = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    const auto base = checkedHubUrl(QUrl(object.value("hub"_L1).toString()));
    if (!base || object.value("user"_L1).toString().isEmpty())
        return Q_EMIT signInNeeded();
    m_base = *base;
    m_user = object.value("user"_L1).toString();
    m_secrets.read(secretName(), [self = QPointer(this)](Result<QByteArray> token) {
        if (!self)
            return;
        if (!token)
            return Q_EMIT self->signInNeeded();
        self->m_refreshToken = QString::fromUtf8(*token);
        token->fill('\0');
        // Signed in at once, so that the desk opens offline too; the first 401 renews.
        Q_EMIT self->signedIn();
    });
}

void Account::post(const QString &path, const QJsonObject &body, std::function<void(Result<QJsonObject>)> done)
{
    auto url = m_base;
    url.setPath(path);
    m_network->setProxy(isLoopback(m_base) ? QNetworkProxy(QNetworkProxy::NoProxy)
                                           : QNetworkProxy(QNetworkProxy::DefaultProxy));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    auto bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    auto *reply = m_network->post(request, bytes);
    connect(reply, &QNetworkReply::finished, this, [reply, done = std::move(done)] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (reply->error() != QNetworkReply::NoError)
            return done(fail(codeOf(status), QString::number(reply->error())));
        const auto document = QJsonDocument::fromJson(reply->read(64 * 1024));
        if (!document.isObject())
            return done(fail(ErrorCode::Unavailable, u"no hub answers there"_s));
        done(document.object());
    });
}

void Account::take(const QJsonObject &answer)
{
    m_token = answer.value("token"_L1).toString();
    m_refreshToken = answer.value("refreshToken"_L1).toString();
    m_expiresAt = Instant::fromString(answer.value("expiresAt"_L1).toString()).value_or(m_clock.now() + 1h);
    armRenewal();
    if (m_local)
        return;
    m_secrets.write(secretName(), m_refreshToken.toUtf8(), [](const Result<void> &written) {
        if (!written)
            log.warning(u"the session will not survive this run: %1"_s.arg(errorName(written.error().code)));
    });
}

void Account::armRenewal()
{
    m_scheduler.cancel(std::exchange(m_renewTimer, 0));
    const auto wait = std::max<std::chrono::milliseconds>(m_expiresAt - m_clock.now() - renewBefore, 30s);
    m_renewTimer = m_scheduler.after(std::min<std::chrono::milliseconds>(wait, 24h), [this] {
        m_renewTimer = 0;
        renew();
    });
}

void Account::signIn(const QUrl &base, const QString &user, const QString &password, const QString &deviceName)
{
    const auto checked = checkedHubUrl(base);
    if (!checked)
        return Q_EMIT signInFailed(checked.error());
    m_base = *checked;
    m_user = user;
    m_local = false;
    post(u"/auth/session"_s, {{u"user"_s, user}, {u"password"_s, password}, {u"deviceName"_s, deviceName}},
         [this](const Result<QJsonObject> &answer) {
             if (!answer)
                 return Q_EMIT signInFailed(answer.error());
             if (answer->value("token"_L1).toString().isEmpty())
                 return Q_EMIT signInFailed({ErrorCode::Unavailable, u"no hub answers there"_s});
             take(*answer);
             const QJsonObject stored{{u"hub"_s, m_base.toString()}, {u"user"_s, m_user}};
             const auto written = m_files.makeFolder(m_folder).and_then(
                 [&] { return m_files.write(m_folder + u"/account.json"_s, QJsonDocument(stored).toJson()); });
             if (!written)
                 log.warning(u"account.json: %1"_s.arg(errorName(written.error().code)));
             Q_EMIT tokenChanged(m_token);
             Q_EMIT signedIn();
         });
}

void Account::adopt(const LocalSession &session)
{
    const bool first = !m_local || m_token.isEmpty();
    m_local = true;
    m_renewing = false;
    m_base = session.base;
    m_user = session.user;
    m_token = session.token;
    m_refreshToken = session.refreshToken;
    m_expiresAt = session.expiresAt;
    armRenewal();
    Q_EMIT tokenChanged(m_token);
    if (first)
        Q_EMIT signedIn();
}

void Account::renew()
{
    if (std::exchange(m_renewing, true))
        return;
    if (m_local)
        return Q_EMIT localSessionWanted();
    if (m_refreshToken.isEmpty()) {
        m_renewing = false;
        Q_EMIT renewFailed({ErrorCode::Unauthorized, {}});
        return Q_EMIT signInNeeded();
    }
    post(u"/auth/refresh"_s, {{u"refreshToken"_s, m_refreshToken}}, [this](const Result<QJsonObject> &answer) {
        m_renewing = false;
        if (answer && !answer->value("token"_L1).toString().isEmpty()) {
            take(*answer);
            return Q_EMIT tokenChanged(m_token);
        }
        const auto error = answer ? Error{ErrorCode::Unavailable, {}} : answer.error();
        Q_EMIT renewFailed(error);
        if (error.code == ErrorCode::Unauthorized) {
            forget();
            Q_EMIT signInNeeded();
        }
    });
}

void Account::signOut()
{
    if (!m_token.isEmpty() && !m_local) {
        auto url = m_base;
        url.setPath(u"/auth/session"_s);
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
        m_network->deleteResource(request);
    }
    forget();
    (void)m_files.remove(m_folder + u"/account.json"_s);
    Q_EMIT signInNeeded();
}

void Account::endedByHub()
{
    if (m_local || (m_token.isEmpty() && m_refreshToken.isEmpty()))
        return;
    forget();
    Q_EMIT signInNeeded();
}

void Account::forget()
{
    m_scheduler.cancel(std::exchange(m_renewTimer, 0));
    m_token.clear();
    m_refreshToken.clear();
    if (!m_local && !m_user.isEmpty())
        m_secrets.remove(secretName(), [](const Result<void> &) {});
}

} // namespace throughline::client
