// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"
#include "connector/settings.h"
#include "connector/shopline.h"

#include <map>

namespace throughline::events {

//! Look-ups and orders of agents, forwarded to the company's backend as BACKEND_API.md says. An action's answer is kept
//! for a week: asked again with the same id it is given again, without asking the shop.
class Backend
{
public:
    static constexpr QLatin1StringView prefix{"a/"};

    Backend(plugin::ChannelHost &host, const Settings &settings, std::unique_ptr<ShopLine> line);
    ~Backend();
    Backend(const Backend &) = delete;
    Backend &operator=(const Backend &) = delete;

    void lookup(const plugin::Call &call, plugin::Answer<QJsonObject> done);
    void action(const plugin::Call &call, plugin::Answer<QJsonObject> done);
    //! Is that stored answer old enough to go?
    [[nodiscard]] static bool isOver(const QByteArray &value, Instant now);

private:
    void ask(const QString &type, const plugin::Call &call, const Id &id, QJsonObject args,
             plugin::Answer<QJsonObject> done);
    void answered(const Id &id, const Result<QJsonObject> &result);

    plugin::ChannelHost &m_host;
    const Settings &m_settings;
    std::unique_ptr<ShopLine> m_line;
    std::map<Id, std::vector<plugin::Answer<QJsonObject>>> m_actions; //!< under way
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

//! Hex of HMAC-SHA256 over "<timestamp>.<body>".
[[nodiscard]] QByteArray signatureOf(const QByteArray &key, qint64 timestamp, const QByteArray &body);

} // namespace throughline::events
