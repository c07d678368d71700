// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/exchange.h"
#include "channels/hoststart.h"
#include "commands/channelsetups.h"

#include <QObject>

#include <map>

namespace throughline::plugin {
class Link;
}

namespace throughline::hub {

//! A connector that runs once, aside, to try settings nobody has kept yet: it gets a storage that is forgotten, and what it
//! takes in is refused, so that the real endpoint gets it. Main thread; the owner lets go of it once it isGone().
class Trial final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<QJsonObject>)>;

    //! Calls \a done once. \a context outlives this object.
    Trial(ChannelContext &context, const TrialSettings &settings, Done done);
    ~Trial() override;

    void start();
    //! It answered, and its process has ended.
    [[nodiscard]] bool isGone() const { return m_gone; }

private:
    void ready(plugin::Link &link);
    void serve(plugin::Link &link);
    void started();
    void judgeHealth(bool last);
    //! The one step of a channel that has no test of its own, or never came as far.
    void answerStart(bool works, const QString &words);
    void answer(Result<QJsonObject> result);
    void later(std::chrono::milliseconds delay, std::function<void()> task);

    ChannelContext &m_context;
    EndpointSetup m_setup;
    Done m_done;
    plugin::Manifest m_manifest;
    plugin::HostProcess m_host;
    plugin::Health m_health;
    std::map<QString, QByteArray> m_storage;
    bool m_connectorRuns = false;
    bool m_over = false;
    bool m_gone = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::hub
