// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"

namespace throughline::events {

class Backend;
class Carts;
class Door;
class Ledger;
class Live;
class People;
struct Settings;

//! The lane of the company's shop: what customers look at, put into carts and order, and what agents ask of the shop.
//! What must survive a kill is items and the endpoint's storage; the rest is made again from them at the start.
class EventsConnector final : public plugin::Connector
{
public:
    EventsConnector();
    ~EventsConnector() override;

    void start(const plugin::StartInfo &info, plugin::ChannelHost &host) override;
    void http(const plugin::HttpRequest &request, std::function<void(plugin::HttpResponse)> reply) override;
    void lookup(const plugin::Call &call, plugin::Answer<QJsonObject> done) override;
    void action(const plugin::Call &call, plugin::Answer<QJsonObject> done) override;
    void stop(std::function<void()> done) override;

private:
    void load(const QString &prefix, const QString &after);
    void loaded(const QString &prefix, const std::vector<plugin::StorageEntry> &page);
    void begin();

    plugin::ChannelHost *m_host = nullptr;
    std::unique_ptr<Settings> m_settings; //!< null: they cannot be used
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<People> m_people;
    std::unique_ptr<Live> m_live;
    std::unique_ptr<Carts> m_carts;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<Door> m_door; //!< null until all is loaded
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::events
