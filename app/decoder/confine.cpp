// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "decoder/confine.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>
#endif

namespace throughline::decoder {

using namespace Qt::StringLiterals;

#ifdef Q_OS_LINUX

namespace {

// A sanitizer reserves terabytes of addresses and asks the kernel for what a decoder never does.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

constexpr rlim_t memory = rlim_t(256) << 20;
constexpr rlim_t addresses = rlim_t(1) << 30; // libraries count, too
constexpr rlim_t processorSeconds = 2;
constexpr unsigned livesSeconds = 10;

bool limit(decltype(RLIMIT_CORE) what, rlim_t most)
{
    rlimit now{};
    getrlimit(what, &now);
    const rlim_t hard = now.rlim_max == RLIM_INFINITY ? most : std::min(most, now.rlim_max);
    const rlimit wanted{hard, hard};
    return setrlimit(what, &wanted) == 0;
}

} // namespace

Result<void> limitProcess()
{
    const bool quiet = prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0
                       && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    const bool small = limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CPU, processorSeconds)
                       && (sanitized || (limit(RLIMIT_DATA, memory) && limit(RLIMIT_AS, addresses)));
    if (!quiet || !small)
        return fail(ErrorCode::Internal, u"limits: errno %1"_s.arg(errno));
#ifdef SYS_close_range
    syscall(SYS_close_range, 3u, ~0u, 0u);
#else
    for (int fd = 3; fd < 1024; ++fd)
        ::close(fd);
#endif
    mallopt(M_ARENA_MAX, 1); // each one more would reserve 64 MiB of addresses
    alarm(livesSeconds);
    return {};
}

#if defined(__x86_64__) || defined(__aarch64__)

namespace {

#ifdef __x86_64__
constexpr unsigned machine = AUDIT_ARCH_X86_64;
#else
constexpr unsigned machine = AUDIT_ARCH_AARCH64;
#endif

constexpr unsigned denied = SECCOMP_RET_ERRNO | EPERM;

const std::vector<unsigned> computing{
    SYS_read,         SYS_write,           SYS_lseek,
    SYS_close,        SYS_fstat,           SYS_brk,
    SYS_munmap,       SYS_mremap,          SYS_madvise,
    SYS_futex,        SYS_rt_sigreturn,    SYS_rt_sigprocmask,
    SYS_rt_sigaction, SYS_sigaltstack,     SYS_clock_gettime,
    SYS_gettimeofday, SYS_getrandom,       SYS_sched_yield,
    SYS_getpid,       SYS_gettid,          SYS_exit,
    SYS_exit_group,   SYS_set_robust_list, SYS_sched_getaffinity,
    SYS_nanosleep,    SYS_clock_nanosleep, SYS_restart_syscall,
#ifdef SYS_rseq
    SYS_rseq,
#endif
};

void allow(std::vector<sock_filter> &program, unsigned call)
{
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
}

//! \a call only when its first argument is this process: abort() needs a signal to itself, and nobody else gets one.
void allowOnItself(std::vector<sock_filter> &program, unsigned call)
{
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4));
    program.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[0])));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, unsigned(::getpid()), 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, denied));
}

//! \a call only without PROT_EXEC in its third argument: what is writable never runs.
void allowWithoutExecution(std::vector<sock_filter> &program, unsigned call)
{
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4));
    program.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[2])));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, denied));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
}

} // namespace

Result<void> lockProcess()
{
    if (sanitized)
        return {};
    std::vector<sock_filter> program{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS), // another machine's numbers would mean other calls
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
    };
    for (const unsigned call : computing)
        allow(program, call);
    allowOnItself(program, SYS_tgkill);
    allowWithoutExecution(program, SYS_mmap);
    allowWithoutExecution(program, SYS_mprotect);
#ifdef SYS_clone3
    // Its flags lie in memory, where a filter cannot look; told that there is no such call, libc takes the older one.
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS));
#endif
    // Qt converts large pictures on threads of this process; another process is never made.
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4));
    program.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[0])));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, denied));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, denied));
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0)
        return fail(ErrorCode::Internal, u"seccomp: errno %1"_s.arg(errno));
    return {};
}

#else

Result<void> lockProcess()
{
    return fail(ErrorCode::Unsupported, u"a filter of system calls on this machine"_s);
}

#endif

#else

Result<void> limitProcess()
{
    return fail(ErrorCode::Unsupported, u"process limits on this system"_s);
}

Result<void> lockProcess()
{
    return fail(ErrorCode::Unsupported, u"process limits on this system"_s);
}

#endif

} // namespace throughline::decoder
