// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/exchange.h"
#include "api/manifest.h"
#include "core/lookup.h"
#include "host/hostprocess.h"

namespace throughline {
class Clock;
class Random;
} // namespace throughline

namespace throughline::plugin {
class Catalogue;
}

namespace throughline::hub {

class RelayBridge;
class SignalBridge;
class WorkQueue;

//! What all endpoints share. References outlive them.
struct ChannelContext {
    WorkQueue &work;
    Clock &clock;
    Scheduler &scheduler;
    Random &random;
    plugin::Catalogue &catalogue;
    RelayBridge &relay;
    SignalBridge &signals_;
    std::function<void(const Id &endpoint)> started; //!< its connector runs
    QString program;                                 //!< throughline-plugin-host
    QString privateArea;                             //!< where verified copies of plugins go
    bool developer = false;
    plugin::HostTimings timings;
};

inline constexpr std::chrono::seconds connectorStarts{30}; //!< and must answer by then
inline constexpr std::chrono::seconds answersCall{20};

//! What a plugin host for \a setup is started with, verified and copied now. \a manifest gets what was verified.
[[nodiscard]] Result<plugin::HostSpec> hostSpec(ChannelContext &context, const EndpointSetup &setup,
                                                plugin::Manifest &manifest);
//! With what the connector starts: settings checked and filled in. The error names the setting.
[[nodiscard]] Result<plugin::StartInfo> startInfo(const plugin::Manifest &manifest, const EndpointSetup &setup,
                                                  const QByteArray &cursor);

} // namespace throughline::hub
