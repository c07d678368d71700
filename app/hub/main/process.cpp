// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/process.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

namespace throughline::hub {

namespace {

// A signal handler may only write to a descriptor; the event loop hears the other end.
int signalPair[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(signalPair[0], &byte, 1);
}

} // namespace

void hardenProcess(bool debuggable)
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    if (!debuggable)
        ::prctl(PR_SET_DUMPABLE, 0);
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = std::min<rlim_t>(files.rlim_max, 65'536);
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
}

StopSignals::StopSignals(std::function<void()> stop)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, signalPair) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(signalPair[1], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [stop = std::move(stop)] {
        char bytes[16];
        [[maybe_unused]] const ssize_t got = ::read(signalPair[1], bytes, sizeof bytes);
        stop();
    });
    struct sigaction action {
    };
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGTERM, SIGINT})
        ::sigaction(signal, &action, nullptr);
}

StopSignals::~StopSignals()
{
    for (const int signal : {SIGTERM, SIGINT})
        ::signal(signal, SIG_DFL);
    m_notifier.reset();
    for (int &end : signalPair) {
        ::close(end);
        end = -1;
    }
}

} // namespace throughline::hub
