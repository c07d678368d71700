// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "host/hostprocess.h"

#include "api/schema.h"
#include "base/log.h"
#include "base/scheduler.h"
#include "host/link.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QProcess>

#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

const Logger logger{"plugin.host"};
constexpr int childFd = 3;

qint64 steadyMs()
{
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return timer.elapsed();
}

//! Nothing of our environment concerns a plugin, and much of it could change which code it loads.
QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment bare;
    for (const auto &name : {u"LANG"_s, u"LC_ALL"_s, u"TZ"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s}) {
        if (qEnvironmentVariableIsSet(name.toLatin1().constData()))
            bare.insert(name, qEnvironmentVariable(name.toLatin1().constData()));
    }
    return bare;
}

QString howItEnded(const QProcess &process)
{
    if (process.exitStatus() == QProcess::CrashExit)
        return u"the connector crashed (signal %1)"_s.arg(process.exitCode());
    return u"the plugin host ended with code %1"_s.arg(process.exitCode());
}

} // namespace

HostProcess::HostProcess(Prepare prepare, Scheduler &scheduler, Random &random, HostTimings timings, QObject *parent)
    : QObject(parent),
      m_prepare(std::move(prepare)),
      m_scheduler(scheduler),
      m_timings(timings),
      m_backOff(random, timings.restart)
{
}

HostProcess::~HostProcess()
{
    *m_alive = false;
    m_wanted = false;
    m_scheduler.cancel(m_timer);
    reap(false);
}

void HostProcess::later(std::chrono::milliseconds delay, std::function<void()> task)
{
    m_scheduler.after(delay, [this, alive = m_alive, run = m_run, task = std::move(task)] {
        if (*alive && run == m_run)
            task();
    });
}

qint64 HostProcess::processId() const
{
    return m_process ? m_process->processId() : 0;
}

QString HostProcess::words() const
{
    switch (m_state) {
    case State::Stopped: return m_reason.isEmpty() ? u"stopped"_s : u"stopped: "_s + m_reason;
    case State::Starting: return u"starting"_s;
    case State::Running: return u"running"_s;
    case State::Waiting: return u"stopped: %1; starts again in %2 s"_s.arg(m_reason).arg((m_wait.count() + 999) / 1000);
    case State::Rejected: return u"rejected: "_s + m_reason;
    }
    return {};
}

void HostProcess::setState(State state, const QString &reason)
{
    m_state = state;
    m_reason = reason;
    Q_EMIT stateChanged();
}

void HostProcess::start()
{
    if (std::exchange(m_wanted, true))
        return;
    m_backOff.reset();
    spawn();
}

void HostProcess::spawn()
{
    m_timer = 0;
    const auto spec = m_prepare();
    if (!spec) {
        m_wanted = false;
        logger.warning(u"rejected: %1"_s.arg(spec.error().detail));
        return setState(State::Rejected, spec.error().detail);
    }
    m_spec = *spec;
    int pair[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return ended(u"no socket pair: errno %1"_s.arg(errno));
    ++m_run;
    m_startedAt = steadyMs();
    m_process = std::make_unique<QProcess>();
    m_process->setProgram(m_spec.program);
    m_process->setArguments({QString::number(QCoreApplication::applicationPid())});
    m_process->setProcessEnvironment(bareEnvironment());
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    if (m_spec.showStandardError)
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    else
        m_process->setStandardErrorFile(QProcess::nullDevice()); // a plugin's words may hold what no log may
    m_process->setChildProcessModifier([fd = pair[1]] {
        if (fd != childFd)
            ::dup2(fd, childFd);
        ::fcntl(childFd, F_SETFD, 0);
    });
    m_killed = false;
    connect(m_process.get(), &QProcess::finished, this, [this] {
        m_killed = m_process->exitStatus() == QProcess::CrashExit && m_process->exitCode() == SIGKILL;
        ended(howItEnded(*m_process));
    });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(u"the plugin host could not be started"_s);
    });
    setState(State::Starting, {});
    m_process->start();
    ::close(pair[1]);
    if (!m_process) { // it failed within start()
        ::close(pair[0]);
        return;
    }
    auto socket = std::make_unique<QLocalSocket>();
    socket->setSocketDescriptor(pair[0]);
    m_link = std::make_unique<Link>(std::move(socket));
    connect(m_link.get(), &Link::closed, this, [this](const QString &reason) {
        if (!m_link->wasLeft())
            return ended(u"the connector "_s + reason);
        // A crash closes the line a moment before the system tells how it ended: wait for that word.
        later(std::chrono::milliseconds(500), [this, reason] { ended(u"the connector "_s + reason); });
    });
    m_link->on<Hello>([this](const Hello &hello) {
        if (hello.api != apiVersion)
            fail(u"the plugin host speaks API %1, this hub %2"_s.arg(hello.api).arg(apiVersion));
    });
    m_link->request(Load{.library = m_spec.library,
                         .pluginId = m_spec.pluginId,
                         .permissions = m_spec.permissions,
                         .memoryBytes = m_spec.memoryBytes,
                         .openFiles = m_spec.openFiles},
                    m_timings.load,
                    std::function<void(Result<Empty>)>([this](Result<Empty> answer) { loaded(answer); }));
}

void HostProcess::loaded(const Result<Empty> &answer)
{
    if (m_state != State::Starting)
        return;
    if (!answer) {
        // What the plugin is will not change by trying again; a process that went away or hung may do better.
        if (answer.error().code == ErrorCode::Unavailable)
            return m_link->isOpen() ? fail(u"the connector did not load in time"_s) : void();
        const QString reason = answer.error().detail;
        m_wanted = false;
        reap(true);
        logger.warning(u"%1 rejected: %2"_s.arg(m_spec.pluginId, reason));
        return setState(State::Rejected, reason);
    }
    const QStringList permissions = m_spec.permissions;
    m_link->setGuard([permissions](const QString &name) -> Result<void> {
        const MessageSchema *schema = messageSchema(name);
        if (!schema->permission.isEmpty() && !permissions.contains(schema->permission))
            return throughline::fail(ErrorCode::Forbidden,
                                     u"the manifest lacks the permission %1"_s.arg(schema->permission));
        return {};
    });
    setState(State::Running, {});
    Q_EMIT ready(m_link.get());
    ping();
}

void HostProcess::ping()
{
    if (m_state != State::Running)
        return;
    m_link->request(Ping{}, m_timings.hang,
                    std::function<void(Result<Empty>)>([this, run = m_run](Result<Empty> answer) {
                        if (run != m_run || m_state != State::Running || !m_link->isOpen())
                            return;
                        if (!answer)
                            return fail(u"the connector hung"_s);
                        later(m_timings.pingEvery, [this] { ping(); });
                    }));
}

void HostProcess::fail(const QString &reason)
{
    if (m_process)
        ended(reason);
}

void HostProcess::stop(std::function<void()> done)
{
    m_wanted = false;
    m_scheduler.cancel(std::exchange(m_timer, 0));
    if (!m_process) {
        if (m_state != State::Rejected)
            setState(State::Stopped, {});
        m_scheduler.after({}, std::move(done));
        return;
    }
    m_stopped = std::move(done);
    if (m_state != State::Running || !m_link->isOpen())
        return ended({});
    m_link->request(Stop{}, m_timings.stop,
                    std::function<void(Result<Empty>)>([this, run = m_run](const Result<Empty> &) {
                        if (run == m_run && m_process)
                            ended({});
                    }));
}

void HostProcess::reap(bool told)
{
    const bool had = m_link != nullptr;
    if (m_link) {
        disconnect(m_link.get(), nullptr, this, nullptr);
        if (told)
            m_link->close(u"the plugin host ended"_s);
        else
            m_link->abandon();
        m_link.release()->deleteLater(); // we may stand inside one of its handlers
    }
    if (m_process) {
        disconnect(m_process.get(), nullptr, this, nullptr);
        QProcess *process = m_process.release();
        process->kill();
        if (QCoreApplication::closingDown() || !m_wanted) {
            process->waitForFinished(1000);
            process->deleteLater();
        } else {
            connect(process, &QProcess::finished, process, &QObject::deleteLater);
            if (process->state() == QProcess::NotRunning)
                process->deleteLater();
        }
    }
    m_spec.keeps.reset();
    if (had)
        Q_EMIT gone();
}

void HostProcess::ended(const QString &reason)
{
    const auto ran = std::chrono::milliseconds(steadyMs() - m_startedAt);
    ++m_run;
    reap(true);
    if (!m_wanted) {
        setState(State::Stopped, reason);
        if (const auto done = std::exchange(m_stopped, {}))
            done();
        return;
    }
    m_wait = m_backOff.next(ran);
    m_timer = m_scheduler.after(m_wait, [this] { spawn(); });
    logger.warning(u"%1 stopped: %2; starts again in %3 ms"_s.arg(m_spec.pluginId, reason).arg(m_wait.count()));
    setState(State::Waiting, reason);
}

} // namespace throughline::plugin
