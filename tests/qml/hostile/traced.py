#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""SECURITY B2 and B3 under a tracer: the window full of hostile text or mail opens no file that it names and calls nobody.

Usage: traced.py PROGRAM, the program of security_hostile_text or of security_mail_corpus.
"""

import os
import re
import subprocess
import sys
import tempfile

CANARY = "throughline-canary-of-hostile-text"
# An address of another machine, IPv4 or IPv6; loopback is the listener's, which counts for itself.
OUTSIDE = re.compile(r'inet_addr\("(?!127\.)|inet_pton\(AF_INET6, "(?!::1")')


def traced(command, trace):
    # The kernel stops the program at the calls named and at no other (--seccomp-bpf): it runs nearly as fast as untraced.
    subprocess.run(["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=%file,connect,sendto,sendmsg", "-e", "signal=none",
                    "-s", "200", "-o", trace, *command], stdin=subprocess.DEVNULL, check=True,
                   env=dict(os.environ, THROUGHLINE_UNTIMED="1"))
    with open(trace, errors="replace") as file:
        lines = file.read().splitlines()
    return [line for line in lines if CANARY in line], [line for line in lines if OUTSIDE.search(line)], lines


with tempfile.TemporaryDirectory() as folder:
    # The witness itself: it must see both kinds of attempt.
    code = (f"import os, socket\nos.path.exists('/tmp/{CANARY}.png')\n"
            "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
            "try: s.connect(('192.0.2.1', 9))\nexcept OSError: pass")
    files, calls, _ = traced([sys.executable, "-c", code], folder + "/witness")
    if not files or not calls:
        sys.exit("the tracer sees no attempts; the test could not fail")
    files, calls, lines = traced([sys.argv[1]], folder + "/trace")
    if not any("timelineList" in line or "qmldir" in line or ".so" in line for line in lines):
        sys.exit("the trace is empty")
    if files or calls:
        sys.exit(f"{len(files)} files of hostile text touched, {len(calls)} calls: {(files + calls)[0]}")
print(f"0 of {len(lines)} file and network calls were asked for by text")
