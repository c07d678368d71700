// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "changes/commitbatch.h"
#include "commands/channelsetups.h"
#include "commands/outsidecall.h"
#include "host/hostprocess.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <set>

namespace throughline {
class Clock;
class Random;
class Scheduler;
} // namespace throughline

namespace throughline::plugin {
class Catalogue;
} // namespace throughline::plugin

namespace throughline::hub {

class HttpRelay;
class TopicBus;
class WorkQueue;

//! What the channels stand on. All references outlive them.
struct ChannelParts {
    WorkQueue &work;
    TopicBus &topics;
    Clock &clock;
    Scheduler &scheduler;
    Random &random;
    //! The agents whose consoles are connected; none: all are taken to be.
    std::function<std::set<Id>()> connectedAgents = {};
};

struct ChannelOptions {
    QStringList plugins;    //!< folders beside the program's own
    bool developer = false; //!< unsigned plugins run, and what plugins print is shown
    QString data;           //!< the hub's data folder: verified copies go below it
    QString program;        //!< throughline-plugin-host; empty: beside this program
    plugin::HostTimings timings;
};

//! All channel endpoints of a hub: one plugin host each, started, watched and fed. Main thread.
class Channels final : public OutsideCalls, public ChannelSetups
{
public:
    Channels(const ChannelParts &parts, ChannelOptions options);
    ~Channels() override;
    Channels(const Channels &) = delete;
    Channels &operator=(const Channels &) = delete;

    //! Looks for plugins, reads the endpoints and starts them.
    void start();
    //! Lets every connector finish; \a done runs when the last is gone (a few seconds at most).
    void stop(std::function<void()> done);
    //! After each commit, in order: queued items leave, endpoints come, go and change.
    void committed(const CommitPtr &batch);
    //! Settings or secrets of an endpoint changed, which is no visible change of a record.
    void reconfigured(const Id &endpointId);

    //! What stands behind /c/<endpoint>/.
    [[nodiscard]] HttpRelay &relay();
    [[nodiscard]] plugin::Catalogue &catalogue();
    //! An item is on its way to a connector: not a moment to end.
    [[nodiscard]] bool isDelivering() const;
    //! A lookup or action of a channel. Forbidden: its manifest names none like that. Unavailable: it does not run.
    void call(const OutsideCall &call, std::function<void(OutsideAnswer)> done) override;
    std::shared_ptr<const ChannelInfos> installed() override;
    void tryOut(const TrialSettings &settings, std::function<void(Result<QJsonObject>)> done) override;
    //! Process id of an endpoint's plugin host, 0 when none runs: for tests and for people.
    [[nodiscard]] qint64 processId(const Id &endpointId) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace throughline::hub
