// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "host/confine.h"

#include "host/landlock.h"
#include "host/syscallfilter.h"

#ifdef Q_OS_LINUX
#include <cerrno>
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace throughline::plugin {

using namespace Qt::StringLiterals;

#ifdef Q_OS_LINUX

namespace {

// A sanitizer reserves terabytes of addresses; a limit on them would end the process at once.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

Result<void> limit(decltype(RLIMIT_CORE) what, rlim_t most)
{
    rlimit now{};
    getrlimit(what, &now);
    const rlim_t hard = now.rlim_max == RLIM_INFINITY ? most : std::min(most, now.rlim_max);
    const rlimit wanted{hard, hard};
    if (setrlimit(what, &wanted) != 0)
        return fail(ErrorCode::Internal, u"setrlimit %1: errno %2"_s.arg(int(what)).arg(errno));
    return {};
}

} // namespace

Result<void> confineProcess(qint64 parentPid, int lastFd)
{
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0)
        return fail(ErrorCode::Internal, u"prctl: errno %1"_s.arg(errno));
    if (getppid() != parentPid) // it ended before the signal was asked for
        return fail(ErrorCode::Unavailable, u"the parent is gone"_s);
    if (auto done = limit(RLIMIT_CORE, 0); !done)
        return done;
#ifdef SYS_close_range
    syscall(SYS_close_range, unsigned(lastFd) + 1, ~0u, 0u);
#else
    for (int fd = lastFd + 1; fd < 1024; ++fd)
        ::close(fd);
#endif
    return {};
}

Result<void> confineRights(const Rights &rights)
{
    if (rights.memoryBytes > 0 && !sanitized) {
        // DATA counts what is private and writable, AS also what a plugin could map shared to get around it. Libraries
        // and thread stacks are addresses too: hence the room above.
        if (auto done = limit(RLIMIT_DATA, rlim_t(rights.memoryBytes)); !done)
            return done;
        if (auto done = limit(RLIMIT_AS, rlim_t(rights.memoryBytes) + (rlim_t(1) << 30)); !done)
            return done;
    }
    if (rights.openFiles > 0) {
        if (auto done = limit(RLIMIT_NOFILE, rlim_t(rights.openFiles)); !done)
            return done;
    }
    if (auto done = limit(RLIMIT_FSIZE, 0); !done) // nothing on a disk grows by a plugin's hand
        return done;
    signal(SIGXFSZ, SIG_IGN); // such a write fails instead of ending the process
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return fail(ErrorCode::Internal, u"no_new_privs: errno %1"_s.arg(errno));
    if (landlockVersion() > 0) {
        if (auto done = allowReading(rights.readable); !done)
            return done;
    }
    return filterSystemCalls(rights.network);
}

bool canConfineFiles()
{
    return landlockVersion() > 0;
}

#else

Result<void> confineProcess(qint64, int)
{
    return fail(ErrorCode::Unsupported, u"process limits on this system"_s);
}

Result<void> confineRights(const Rights &)
{
    return fail(ErrorCode::Unsupported, u"process limits on this system"_s);
}

bool canConfineFiles()
{
    return false;
}

#endif

} // namespace throughline::plugin
