// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"
#include "api/messages.h"
#include "base/result.h"

#include <memory>

namespace throughline::plugin {

class Link;
class RemoteHost;

//! The plugin host's heart: takes the hub's orders from the line and calls the connector. Loads the library after the
//! process has given up what the manifest does not list. One thread; \a link outlives it.
class ConnectorRunner
{
public:
    explicit ConnectorRunner(Link &link);
    ~ConnectorRunner();

    //! Runs \a connector without a library or confinement: for tests of connectors in one process.
    void adopt(std::unique_ptr<Connector> connector, const QStringList &permissions);

private:
    [[nodiscard]] Result<void> load(const Load &order);
    void takeOrders();

    Link &m_link;
    std::unique_ptr<RemoteHost> m_host;
    std::unique_ptr<Connector> m_connector; // ends before its host
    bool m_started = false;
    bool m_stopped = false;
};

} // namespace throughline::plugin
