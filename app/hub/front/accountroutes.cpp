// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/accountroutes.h"

#include "accounts/accounts.h"
#include "base/clock.h"
#include "base/log.h"
#include "core/hub.h"
#include "core/workqueue.h"
#include "store/store.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

const Logger log{"hub.accounts"};

constexpr qint64 kBodyLimit = 16 * 1024;

std::optional<QJsonObject> jsonBody(const HttpRequest &request)
{
    // The type is checked because a form of a foreign page can post text/plain without asking first.
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (type != "application/json" || !document.isObject())
        return std::nullopt;
    return document.object();
}

HttpResponse sessionAnswer(const IssuedSession &session)
{
    return HttpResponse::json(200, QJsonDocument(QJsonObject{{u"token"_s, session.token},
                                                             {u"refreshToken"_s, session.refreshToken},
                                                             {u"expiresAt"_s, session.expiresAt.toString()},
                                                             {u"agentId"_s, session.agentId.toString()}})
                                       .toJson(QJsonDocument::Compact));
}

HttpResponse tooManyAnswer(int seconds)
{
    return HttpResponse::problem(429, u"too many attempts"_s).with("Retry-After", QByteArray::number(seconds));
}

} // namespace

AccountRoutes::AccountRoutes(WorkQueue &work, Clock &clock, LoginLimits limits)
    : m_work(work),
      m_clock(clock),
      m_guard(limits)
{
}

void AccountRoutes::addTo(Router &router, const Gate &gate)
{
    router.add(
        {.method = "POST",
         .pattern = "/auth/session",
         .bodyLimit = kBodyLimit,
         .admit = gate.anyone(),
         .handle = [this](const Exchange &exchange, const Responder &responder) { signIn(exchange, responder); }});
    router.add(
        {.method = "POST",
         .pattern = "/auth/refresh",
         .bodyLimit = kBodyLimit,
         .admit = gate.anyone(),
         .handle = [this](const Exchange &exchange, const Responder &responder) { refresh(exchange, responder); }});
    router.add(
        {.method = "DELETE",
         .pattern = "/auth/session",
         .admit = gate.signedIn(),
         .handle = [this](const Exchange &exchange, const Responder &responder) { signOut(exchange, responder); }});
}

void AccountRoutes::signIn(const Exchange &exchange, const Responder &responder)
{
    const auto body = jsonBody(exchange.request);
    if (!body || !body->value(u"user"_s).isString() || !body->value(u"password"_s).isString()) {
        responder.send(HttpResponse::problem(400, u"user and password are needed, as application/json"_s));
        return;
    }
    if (const int wait = m_guard.begin(exchange.request.peer, m_clock.now()); wait > 0) {
        responder.send(tooManyAnswer(wait));
        return;
    }
    m_attempts.push_back({body->value(u"user"_s).toString(), body->value(u"password"_s).toString(),
                          body->value(u"deviceName"_s).toString().left(128), exchange.request.peer, responder});
    checkNext();
}

void AccountRoutes::checkNext()
{
    if (m_checking || m_attempts.empty())
        return;
    m_checking = true;
    Attempt attempt = std::move(m_attempts.front());
    m_attempts.pop_front();
    const auto finish = [this, peer = attempt.peer](bool success) {
        m_guard.finished(peer, success);
        m_checking = false;
        checkNext();
    };
    m_work.read<Result<Id>>(
        [user = attempt.user, password = attempt.password, now = m_clock.now()](StoreConnection &reader) {
            return checkPassword(reader, user, password, now);
        },
        [this, attempt, finish](const Result<Id> &agent) {
            if (agent) {
                m_work.write<Result<IssuedSession>>(
                    [id = *agent, device = attempt.device](Hub &hub) { return hub.signedIn(id, device); },
                    [attempt](const Result<IssuedSession> &session) {
                        attempt.responder.send(session ? sessionAnswer(*session) : HttpResponse::problem(503));
                    });
                finish(true);
                return;
            }
            if (agent.error().code == ErrorCode::RateLimited) {
                attempt.responder.send(tooManyAnswer(30));
                finish(false);
                return;
            }
            if (agent.error().code != ErrorCode::Unauthorized) {
                log.error(u"a password could not be checked: "_s + errorName(agent.error().code));
                attempt.responder.send(HttpResponse::problem(503));
                finish(true); // not the caller's fault
                return;
            }
            // Answered after the failure is on the disk, so that a restart does not forget it.
            m_work.write(
                [user = attempt.user](Hub &hub) { hub.signInFailed(user); },
                [attempt] { attempt.responder.send(HttpResponse::problem(401, u"user or password is wrong"_s)); });
            finish(false);
        });
}

void AccountRoutes::refresh(const Exchange &exchange, const Responder &responder)
{
    const auto body = jsonBody(exchange.request);
    if (!body || !body->value(u"refreshToken"_s).isString()) {
        responder.send(HttpResponse::problem(400, u"refreshToken is needed, as application/json"_s));
        return;
    }
    if (const int wait = m_guard.begin(exchange.request.peer, m_clock.now()); wait > 0) {
        responder.send(tooManyAnswer(wait));
        return;
    }
    m_work.write<Result<IssuedSession>>(
        [token = body->value(u"refreshToken"_s).toString()](Hub &hub) { return hub.refreshSession(token); },
        [this, responder, peer = exchange.request.peer](const Result<IssuedSession> &session) {
            m_guard.finished(peer, session.has_value());
            if (session)
                responder.send(sessionAnswer(*session));
            else if (session.error().code == ErrorCode::Unauthorized || session.error().code == ErrorCode::Expired)
                responder.send(HttpResponse::problem(401, u"the device has to sign in again"_s));
            else
                responder.send(HttpResponse::problem(503));
        });
}

void AccountRoutes::signOut(const Exchange &exchange, const Responder &responder)
{
    m_work.write<Result<void>>(
        [session = exchange.caller->principal.sessionId](Hub &hub) { return hub.revokeSession(session); },
        [responder](const Result<void> &done) {
            responder.send(done ? HttpResponse{.status = 204, .headers = {}, .body = {}} : HttpResponse::problem(503));
        });
}

} // namespace throughline::hub
