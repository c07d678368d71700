#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing leaves the machine: a chat both ways in a network namespace with loopback only, every program of ours traced.
With --browser the customer's Chromium is traced too: what the widget and the page make it ask for. Its own question to the
kernel for an IPv6 route is not counted (support/network.py).

Needs root for the namespace; without it the test is skipped by name (exit code 77).
"""

import os
import sys
import time

if os.geteuid() != 0:
    print("skipped: a network namespace needs root")
    sys.exit(77)

from support.network import enter_loopback_only, outside_addresses, self_test, traced

enter_loopback_only()

from support.company import Company
from support.console import TIMELINE, Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

BROWSER_TOO = "--browser" in sys.argv
HOSTILE = [
    "<img src=http://192.0.2.7/pixel.png>", "![x](http://192.0.2.8/x.png)", "http://tracker.example/x",
    "<img src=file:///etc/passwd>", "https://evil.example/\u202egpj.exe", "//192.0.2.9/share/x",
]


def loopback_only(station):
    if not self_test():
        raise StoryFailed("the tracer does not see an attempt at another address; the test could not fail")
    wrap = lambda name, command: traced(command, station.folder / f"{name}-{time.monotonic_ns()}.trace")
    company = Company(station, wrap)
    company.start_hub()
    company.start_shop()
    console = Console(station, company, wrap)
    console.start()
    console.sign_in()
    visitor = Visitor(station, company.shop, **({"wrap": wrap} if BROWSER_TOO else {}))
    visitor.say("Hello")
    console.open_conversation("Hello")
    for text in HOSTILE:
        visitor.say(text)
        console.window.wait_row(TIMELINE, text, timeout=20)  # shown literally
    console.reply("good day to you")
    wait_for("the answer", lambda: "good day to you" in visitor.received(), 30)
    console.process.stop()
    company.hub.stop()
    visitor.stop()
    traces = list(station.folder.glob("*.trace"))
    if len(traces) < (4 if BROWSER_TOO else 3) or not any(trace.stat().st_size for trace in traces):
        raise StoryFailed("the traces are empty")
    bad = [line for trace in traces
           for line in outside_addresses(trace.read_text(errors="replace"), trace.name.startswith("visitor"))]
    if bad:
        raise StoryFailed(f"{len(bad)} attempts at other addresses, the first: {bad[0]}")


tell(loopback_only)
