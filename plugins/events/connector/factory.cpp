// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/eventsconnector.h"

#include <QObject>

namespace throughline::events {

//! What the library exports.
class EventsFactory final : public QObject, public plugin::ConnectorFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID ThroughlineConnectorIid FILE "connector.json")
    Q_INTERFACES(throughline::plugin::ConnectorFactory)

public:
    [[nodiscard]] std::unique_ptr<plugin::Connector> create() override { return std::make_unique<EventsConnector>(); }
};

} // namespace throughline::events

#include "factory.moc"
