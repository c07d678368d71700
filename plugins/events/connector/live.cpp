// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/live.h"

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

constexpr int lifeSeconds = 60;         // the longest a signal may live
constexpr std::int64_t nowMs = 120'000; // an older page is not what they look at
constexpr std::size_t remembered = 20'000;
constexpr qsizetype signalBytes = 3'000; // of 4,096, since names may take more as CBOR than as JSON

} // namespace

QJsonObject liveCart(const Goods &goods)
{
    QJsonObject data{{u"currency"_s, goods.currency}, {u"total"_s, goods.total ? goods.total->toString() : QString()}};
    QJsonArray lines;
    qsizetype bytes = 0;
    for (const Line &line : goods.lines) {
        const QJsonObject shown{{u"name"_s, line.name.left(100)},
                                {u"quantity"_s, static_cast<qint64>(line.quantity)},
                                {u"price"_s, line.price ? line.price->toString() : QString()}};
        bytes += QJsonDocument(shown).toJson(QJsonDocument::Compact).size();
        if (bytes > signalBytes)
            break;
        lines.append(shown);
    }
    data[u"lines"_s] = lines;
    data[u"more"_s] = static_cast<qint64>(goods.lines.size()) - lines.size() + static_cast<qint64>(goods.more);
    return data;
}

void Live::send(const plugin::ContactPoint &point, const QString &kind, QJsonObject data)
{
    m_host.signal(
        {.kind = kind, .contactPoint = point, .topic = u"point"_s, .data = std::move(data), .ttlSeconds = lifeSeconds});
}

void Live::page(const plugin::ContactPoint &point, const QString &url, const QString &title, Instant at)
{
    if (m_pages.size() >= remembered)
        m_pages.clear();
    Instant &newest = m_pages[{point.kind, point.value}];
    if (at < newest || at.ms + nowMs < m_host.clock().now().ms)
        return;
    newest = at;
    send(point, u"page"_s, {{u"url"_s, url.left(1000)}, {u"title"_s, title.left(300)}});
}

void Live::cart(const plugin::ContactPoint &point, const Goods &goods)
{
    send(point, u"cart"_s, liveCart(goods));
}

} // namespace throughline::events
