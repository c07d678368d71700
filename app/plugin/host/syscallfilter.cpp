// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "host/syscallfilter.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <vector>
#endif

namespace throughline::plugin {

using namespace Qt::StringLiterals;

#if defined(Q_OS_LINUX) && (defined(__x86_64__) || defined(__aarch64__))

namespace {

#ifdef __x86_64__
constexpr unsigned machine = AUDIT_ARCH_X86_64;
#else
constexpr unsigned machine = AUDIT_ARCH_AARCH64;
#endif

constexpr unsigned denied = SECCOMP_RET_ERRNO | EACCES;

// A deny list on purpose: libc, Qt and TLS libraries change what they call, and what matters is what must never happen.
const std::vector<unsigned> never{
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_kcmp,
    SYS_bpf,
    SYS_userfaultfd,
    SYS_perf_event_open,
    SYS_init_module,
    SYS_finit_module,
    SYS_kexec_load,
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_setns,
    SYS_unshare,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_kill,
    SYS_tkill,
    SYS_pidfd_send_signal,
    SYS_pidfd_open,
    SYS_pidfd_getfd,
    SYS_open_by_handle_at,
    SYS_io_uring_setup,
    SYS_personality,
    SYS_swapon,
};

const std::vector<unsigned> withoutNetwork{SYS_socket, SYS_connect, SYS_bind, SYS_listen};

} // namespace

Result<void> filterSystemCalls(bool network)
{
    std::vector<unsigned> calls = never;
    if (!network)
        calls.insert(calls.end(), withoutNetwork.begin(), withoutNetwork.end());
    std::vector<sock_filter> program{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS), // another machine's numbers would mean other calls
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
    };
#ifdef __x86_64__
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1)); // x32's numbers
    program.push_back(BPF_STMT(BPF_RET | BPF_K, denied));
#endif
    for (const unsigned call : calls) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, denied));
    }
    if (network) {
        // Sockets of the internet only: a local one would reach the hub's own doors on this machine.
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 4));
        program.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[0])));
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_INET, 2, 0));
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_INET6, 1, 0));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, denied));
    }
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0)
        return fail(ErrorCode::Internal, u"seccomp: errno %1"_s.arg(errno));
    return {};
}

#else

Result<void> filterSystemCalls(bool)
{
    return fail(ErrorCode::Unsupported, u"a filter of system calls on this machine"_s);
}

#endif

} // namespace throughline::plugin
