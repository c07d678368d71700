# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A run that can reach nothing but this machine, and a record of what it tried to reach."""

import ctypes
import os
import re
import subprocess
import sys

CLONE_NEWNET = 0x40000000

# strace prints addresses as sin_addr=inet_addr("1.2.3.4") and inet_pton(AF_INET6, "::1", &sin6_addr).
_IPV4 = re.compile(r'inet_addr\("([^"]+)"\)')
_IPV6 = re.compile(r'inet_pton\(AF_INET6, "([^"]+)"')


def enter_loopback_only():
    """Puts this process and its children into a network namespace that has a loopback device and nothing else."""
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "a network namespace needs root")
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True, stdin=subprocess.DEVNULL)


def traced(command, trace_file):
    """The command under strace, with every address that it or a child of it tries to reach written to trace_file."""
    return ["strace", "-f", "--seccomp-bpf", "-q", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-e", "signal=none",
            "-s", "64", "-o", str(trace_file), *map(str, command)]


# Chromium asks the kernel for a route to a public IPv6 address by connecting a datagram socket, whatever its flags and
# policies say. No packet leaves by that; a send would be another line of the trace and is counted.
_ROUTE_QUESTION = re.compile(r'connect\(\d+, \{sa_family=AF_INET6, .*"2001:4860:4860::8888"')


def outside_addresses(trace_text, of_chromium=False):
    """Lines of a trace that name an address beyond this machine."""
    bad = []
    for line in trace_text.splitlines():
        if of_chromium and _ROUTE_QUESTION.search(line):
            continue
        addresses = _IPV4.findall(line) + _IPV6.findall(line)
        if any(not (a.startswith("127.") or a in ("::1", "::ffff:127.0.0.1")) for a in addresses):
            bad.append(line)
    return bad


def self_test():
    """The witness itself: an attempt at another address must be seen."""
    code = "import socket\ns=socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\ntry: s.sendto(b'x',('192.0.2.1',53))\nexcept OSError: pass"
    trace = f"/tmp/throughline-trace-{os.getpid()}"
    try:
        subprocess.run(traced([sys.executable, "-c", code], trace), check=True, stdin=subprocess.DEVNULL)
        with open(trace) as file:
            return len(outside_addresses(file.read())) == 1
    finally:
        os.unlink(trace)
