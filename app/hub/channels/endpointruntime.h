// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/exchange.h"
#include "api/messages.h"
#include "channels/delivery.h"
#include "channels/hoststart.h"
#include "commands/outsidecall.h"
#include "host/hostprocess.h"

#include <QObject>

#include <memory>

namespace throughline::hub {

class EndpointServices;

//! One endpoint and its plugin host: starts the connector with settings and cursor, keeps everything that must outlast it,
//! and writes into the Endpoint record how it is. Main thread.
class EndpointRuntime final : public QObject
{
    Q_OBJECT

public:
    EndpointRuntime(ChannelContext &context, EndpointSetup setup);
    ~EndpointRuntime() override;

    void start();
    void stop(const std::function<void()> &done);
    //! Other settings than before: the connector is started again with them.
    void reconfigure(EndpointSetup setup);
    void deliver() { m_delivery.wake(); }
    void signal(const plugin::Signal &signal);
    //! Asks the connector. Forbidden unless the manifest names the lookup or action.
    void call(const plugin::Call &call, bool isAction, std::function<void(OutsideAnswer)> done);

    [[nodiscard]] const Id &id() const { return m_setup.endpoint.id; }
    [[nodiscard]] bool isDelivering() const { return m_actions > 0 || m_delivery.isBusy(); }
    [[nodiscard]] const plugin::HostProcess &host() const { return m_host; }

private:
    void ready(plugin::Link &link);
    void startConnector(const QByteArray &cursor);
    void connectorStarted(const Result<plugin::Empty> &answer);
    void gone();
    void tellHealth();
    void tellCapabilities();

    ChannelContext &m_context;
    EndpointSetup m_setup;
    plugin::Manifest m_manifest;
    DeliveryWorker m_delivery;
    std::unique_ptr<EndpointServices> m_services;
    plugin::HostProcess m_host;
    plugin::Health m_connector; // its own view
    bool m_connectorRuns = false;
    std::pair<EndpointHealth, QString> m_told{EndpointHealth::Unknown, {}};
    quint64 m_run = 0;
    int m_actions = 0; //!< under way
};

} // namespace throughline::hub
