// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/shopline.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

constexpr int waitMs = 12'000;
constexpr qint64 mostBytes = 128 * 1024;

//! Takes no cookie: each question stands for itself.
class NoCookies final : public QNetworkCookieJar
{
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

Result<QByteArray> outcomeOf(QNetworkReply &reply, const QByteArray &body)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return fail(ErrorCode::Unavailable, u"the shop's backend does not answer"_s);
    if (status >= 300 && status < 400)
        return fail(ErrorCode::Unavailable, u"the shop's backend answers with a redirect"_s);
    const QString type = reply.header(QNetworkRequest::ContentTypeHeader).toString();
    if (!type.startsWith("application/json"_L1))
        return fail(ErrorCode::Unavailable, u"the shop's backend answers %1 and no JSON"_s.arg(status));
    return body;
}

} // namespace

NetworkShopLine::NetworkShopLine(QUrl url) : m_url(std::move(url)), m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setProxy(QNetworkProxy::NoProxy);
    m_network->setCookieJar(new NoCookies);
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

NetworkShopLine::~NetworkShopLine() = default;

void NetworkShopLine::ask(const Question &question, Answered done)
{
    QNetworkRequest request(m_url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Throughline"_s);
    request.setRawHeader("Throughline-Timestamp", QByteArray::number(question.timestamp));
    request.setRawHeader("Throughline-Signature", "v1=" + question.signature);
    request.setRawHeader("Idempotency-Key", question.idempotencyKey);
    request.setRawHeader("Accept-Encoding", "identity"); // what is read is what was sent: no bombs
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    QNetworkReply *reply = m_network->post(request, question.body);
    auto *limit = new QTimer(reply); // for the whole answer: a trickle of bytes does not lengthen it
    limit->setSingleShot(true);
    const auto body = std::make_shared<QByteArray>();
    const auto answered = std::make_shared<Answered>(std::move(done));
    const auto finish = [reply, answered](Result<QByteArray> result) {
        if (!*answered)
            return;
        const Answered once = std::exchange(*answered, {});
        reply->deleteLater();
        once(std::move(result));
    };
    QObject::connect(reply, &QIODevice::readyRead, reply, [reply, body, finish] {
        body->append(reply->readAll());
        if (body->size() <= mostBytes)
            return;
        finish(fail(ErrorCode::Unavailable, u"the answer of the shop's backend is too large"_s));
        reply->abort();
    });
    QObject::connect(limit, &QTimer::timeout, reply, [reply, finish] {
        finish(fail(ErrorCode::Unavailable, u"the shop's backend does not answer in time"_s));
        reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, body, finish] {
        body->append(reply->readAll());
        if (body->size() > mostBytes)
            return finish(fail(ErrorCode::Unavailable, u"the answer of the shop's backend is too large"_s));
        finish(outcomeOf(*reply, *body));
    });
    limit->start(waitMs);
}

} // namespace throughline::events
