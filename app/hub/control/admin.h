// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "commands/channelsetups.h"
#include "control/storekey.h"
#include "core/hubtypes.h"
#include "domain/people.h"
#include "domain/queue.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <functional>

namespace throughline {
class Clock;
}

namespace throughline::hub {

class OutsideCalls;
class WorkQueue;

//! The administrator's methods (CONTROL.md): the same code serves the local socket of a running hub and the command line
//! on a store that it opened itself. An error's detail is one sentence for a person. Lives on the work queue's home thread.
class Admin
{
public:
    using Answer = std::function<void(Result<QJsonObject>)>;
    using Method = std::function<void(const QJsonObject &params, const Answer &answer)>;
    //! NotFound: no such plugin is installed and accepted.
    using Channels = std::function<Result<ChannelInfo>(const QString &pluginId)>;

    Admin(WorkQueue &work, Clock &clock, StoreKey key, HubOptions options, Channels channels);

    //! Calls \a answer once, now or later. Unsupported: no such method.
    void run(const QString &method, const QJsonObject &params, const Answer &answer);
    //! Adds what only a running hub can do ("lease", "hub.status" ..).
    void add(const QString &method, Method run);
    //! Told after an endpoint's settings changed: its connector has to be started anew.
    void onReconfigured(std::function<void(const Id &endpointId)> told) { m_reconfigured = std::move(told); }
    //! The way to the connectors of a running hub. Without it no endpoint can be tested. \a outside outlives the calls.
    void reachChannels(OutsideCalls &outside) { m_outside = &outside; }

private:
    struct Directory { // the small tables, read at once
        std::vector<Agent> agents;
        std::vector<Queue> queues;
        std::vector<Endpoint> endpoints;

        [[nodiscard]] Result<Agent> agent(const QString &user) const;
        [[nodiscard]] Result<Queue> queue(const QString &name) const;
        [[nodiscard]] Result<Endpoint> endpoint(const QString &nameOrId) const;
        [[nodiscard]] Result<std::vector<Id>> queueIds(const QJsonObject &params) const;
    };
    void look(const Answer &answer, const std::function<void(const Directory &)> &then);
    void withHash(const QJsonObject &params, const Answer &answer,
                  const std::function<void(const QString &hash)> &then);

    void addUserMethods();
    void addQueueMethods();
    void addEndpointMethods();
    void addStoreMethods();
    void addUser(const QJsonObject &params, const Answer &answer);
    void changeUser(const QJsonObject &params, const Answer &answer);
    void listDevices(const QJsonObject &params, const Answer &answer);
    void revoke(const QJsonObject &params, const Answer &answer);
    void setMembers(const QJsonObject &params, const Answer &answer);
    void addEndpoint(const QJsonObject &params, const Answer &answer);
    void configureEndpoint(const QJsonObject &params, const Answer &answer);
    void testEndpoint(const QJsonObject &params, const Answer &answer);
    void backup(const QJsonObject &params, const Answer &answer);
    void exportCustomers(const QJsonObject &params, const Answer &answer);

    WorkQueue &m_work;
    Clock &m_clock;
    StoreKey m_key;
    HubOptions m_options;
    Channels m_channels;
    std::function<void(const Id &)> m_reconfigured = [](const Id &) {};
    OutsideCalls *m_outside = nullptr;
    bool m_exporting = false;
    QHash<QString, Method> m_methods;
};

//! One sentence for \a error of the hub while doing \a what ("add the user").
[[nodiscard]] Error inWords(const Error &error, const QString &what);

} // namespace throughline::hub
