// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/hubevents.h"

#include "base/log.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>

#include <algorithm>

namespace throughline::demo {

using namespace Qt::StringLiterals;

namespace {

const Logger logger{"demo.events"};
constexpr std::size_t mostWaiting = 10'000;
constexpr std::size_t batchSize = 50;
constexpr int firstPauseMs = 250;
constexpr int longestPauseMs = 15'000;

} // namespace

HubEvents::HubEvents(QUrl door, const QByteArray &secretKey, QObject *parent)
    : QObject(parent),
      m_door(std::move(door)),
      m_credentials("Basic " + (secretKey + ':').toBase64())
{
    m_again.setSingleShot(true);
    m_again.callOnTimeout(this, &HubEvents::send);
}

void HubEvents::tell(const QJsonObject &event)
{
    if (m_waiting.size() >= mostWaiting) {
        logger.error(u"the hub is away for too long: an event is dropped"_s);
        return;
    }
    m_waiting.push_back(event);
    send();
}

void HubEvents::send()
{
    if (m_sending || m_waiting.empty() || m_again.isActive())
        return;
    m_sending = true;
    const std::size_t count = std::min(batchSize, m_waiting.size());
    QJsonArray batch;
    for (std::size_t i = 0; i < count; ++i)
        batch.append(m_waiting[i]);
    QNetworkRequest request(m_door);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", m_credentials);
    request.setTransferTimeout(30'000);
    const QJsonObject body{{u"batch"_s, batch},
                           {u"sentAt"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
    QNetworkReply *reply = m_network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
    connect(reply, &QNetworkReply::finished, this, [this, reply, count] {
        reply->deleteLater();
        m_sending = false;
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0 || status == 429 || status >= 500) {
            m_again.start(std::min(longestPauseMs, firstPauseMs << std::min(m_faults++, 6)));
            return;
        }
        if (status != 200)
            logger.error(u"the hub refuses %1 events with %2"_s.arg(count).arg(status));
        m_faults = 0;
        m_waiting.erase(m_waiting.begin(), m_waiting.begin() + std::ptrdiff_t(count));
        send();
    });
}

} // namespace throughline::demo
