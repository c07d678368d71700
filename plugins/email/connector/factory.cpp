// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/emailconnector.h"

#include <QObject>

namespace throughline::email {

//! What the library exports.
class EmailFactory final : public QObject, public plugin::ConnectorFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID ThroughlineConnectorIid FILE "connector.json")
    Q_INTERFACES(throughline::plugin::ConnectorFactory)

public:
    [[nodiscard]] std::unique_ptr<plugin::Connector> create() override { return std::make_unique<EmailConnector>(); }
};

} // namespace throughline::email

#include "factory.moc"
