// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "host/backoff.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

class QProcess;

namespace throughline {
class Scheduler;
}

namespace throughline::plugin {

class Link;

//! What a plugin host is started with: names of a verified private copy, and what the process may have.
struct HostSpec {
    QString program; //!< path of throughline-plugin-host
    QString pluginId;
    QString library; //!< absolute path in a folder that only we may change
    QStringList permissions;
    qint64 memoryBytes = 512 * 1024 * 1024;
    int openFiles = 256;
    bool showStandardError = false; //!< developer mode: what the plugin prints goes to our standard error
    std::shared_ptr<void> keeps;    //!< lives as long as the process: the private copy
};

struct HostTimings {
    std::chrono::milliseconds load{15'000};
    std::chrono::milliseconds pingEvery{5'000};
    std::chrono::milliseconds hang{15'000}; //!< no answer to a ping for so long: killed
    std::chrono::milliseconds stop{5'000};
    BackOffOptions restart;
};

//! One plugin host seen from the hub: starts it, watches it, starts it again with back-off when it ends by itself, hangs or
//! breaks the rules. Lives on one thread with an event loop; the child dies with that thread.
class HostProcess final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,  //!< not wanted
        Starting, //!< the process runs, the connector is being loaded
        Running,  //!< the connector is loaded: orders may be sent
        Waiting,  //!< it ended; the next start is scheduled
        Rejected, //!< the plugin may not run; start() tries again
    };

    //! Verifies and copies the plugin; asked before each start, so that a plugin repaired or altered since is noticed.
    using Prepare = std::function<Result<HostSpec>()>;
    //! \a scheduler and \a random outlive this object.
    HostProcess(Prepare prepare, Scheduler &scheduler, Random &random, HostTimings timings = {},
                QObject *parent = nullptr);
    ~HostProcess() override;

    void start();
    //! Lets the connector finish, then ends the process; \a done runs when it is gone.
    void stop(std::function<void()> done);
    //! Ends the process now; it starts again with back-off. \a reason is for people.
    void fail(const QString &reason);

    [[nodiscard]] State state() const { return m_state; }
    //! For people: "running", "stopped: the connector crashed (signal 11); starts again in 8 s".
    [[nodiscard]] QString words() const;
    //! Null unless Running.
    [[nodiscard]] Link *link() const { return m_state == State::Running ? m_link.get() : nullptr; }
    [[nodiscard]] qint64 processId() const;
    [[nodiscard]] int failuresInARow() const { return m_backOff.failures(); }
    //! The last end came from outside (kill -9, an update, no memory left): nothing the connector did.
    [[nodiscard]] bool wasKilled() const { return m_killed; }

Q_SIGNALS:
    //! The connector is loaded. Set the link's handlers and send StartInfo.
    void ready(throughline::plugin::Link *link);
    //! The link is gone, whatever the reason.
    void gone();
    void stateChanged();

private:
    void spawn();
    void loaded(const Result<struct Empty> &answer);
    void ping();
    void ended(const QString &reason);
    void setState(State state, const QString &reason);
    //! Ends line and process. \a told: those who wait for an answer hear that there will be none.
    void reap(bool told);
    //! Runs \a task later, unless this object or the current process is gone by then.
    void later(std::chrono::milliseconds delay, std::function<void()> task);

    Prepare m_prepare;
    Scheduler &m_scheduler;
    HostTimings m_timings;
    BackOff m_backOff;
    State m_state = State::Stopped;
    QString m_reason;
    HostSpec m_spec;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<Link> m_link;
    std::function<void()> m_stopped;
    qint64 m_startedAt = 0; // milliseconds of a steady clock
    std::chrono::milliseconds m_wait{0};
    quint64 m_timer = 0;
    quint64 m_run = 0; // number of the current process: what belongs to an earlier one is ignored
    bool m_wanted = false;
    bool m_killed = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::plugin
