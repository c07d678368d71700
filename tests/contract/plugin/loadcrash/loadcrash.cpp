// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// A library that is gone before anybody can ask it anything.
#include "api/connector.h"

#include <QObject>

#include <csignal>

namespace {
[[maybe_unused]] const int crashed = std::raise(SIGSEGV);
}

class LoadCrashFactory final : public QObject, public throughline::plugin::ConnectorFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID ThroughlineConnectorIid FILE "connector.json")
    Q_INTERFACES(throughline::plugin::ConnectorFactory)

public:
    std::unique_ptr<throughline::plugin::Connector> create() override { return nullptr; }
};

#include "loadcrash.moc"
