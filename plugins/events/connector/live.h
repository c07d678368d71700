// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"
#include "connector/goods.h"

#include <map>

namespace throughline::events {

//! What a customer looks at and holds at this moment, as passing signs: never stored, gone by themselves.
class Live
{
public:
    explicit Live(plugin::ChannelHost &host) : m_host(host) {}

    //! \a at: when they opened it; an older page told late does not take the newer one's place.
    void page(const plugin::ContactPoint &point, const QString &url, const QString &title, Instant at);
    void cart(const plugin::ContactPoint &point, const Goods &goods);

private:
    void send(const plugin::ContactPoint &point, const QString &kind, QJsonObject data);

    plugin::ChannelHost &m_host;
    std::map<std::pair<QString, QString>, Instant> m_pages; //!< newest page by kind and value of the point
};

//! What a signal may carry: the first lines, and how many more there are ("more").
[[nodiscard]] QJsonObject liveCart(const Goods &goods);

} // namespace throughline::events
