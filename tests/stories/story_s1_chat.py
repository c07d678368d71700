#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S1.chat: a word typed in a customer's browser reaches the agent's screen within a second, and nothing is lost.

Headless Chromium types 200 lines into the demo shop's chat; the accessibility tree of the real window is the witness.
"""

import time

from support.company import Company
from support.console import TIMELINE, Console
from support.figures import percentile, summary
from support.station import StoryFailed, tell
from support.visitor import Visitor

LINES = 200
GOAL_SECONDS = 1.0


def s1_chat(station):
    company = Company(station)
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()
    visitor = Visitor(station, company.shop)
    visitor.say("Hello from the shop")
    console.open_conversation("Hello from the shop")

    seconds = []
    for number in range(1, LINES + 1):
        text = f"line {number} of {LINES}: is the blue kettle in stock?"
        typed = time.monotonic()
        visitor.say(text, wait_for_ack=False)
        console.window.wait_row(TIMELINE, text, timeout=10)
        seconds.append(time.monotonic() - typed)
    print(f"keystroke to row: {summary(seconds)}")
    if percentile(seconds, 95) > GOAL_SECONDS:
        raise StoryFailed(f"p95 from keystroke to row is {percentile(seconds, 95):.2f} s; the goal is {GOAL_SECONDS} s")

    rows = console.read_whole_timeline(LINES, "line ")
    expected = [f"line {n} of {LINES}: is the blue kettle in stock?" for n in range(1, LINES + 1)]
    missing = [text for text in expected if text not in rows]
    if missing:
        raise StoryFailed(f"{len(missing)} of {LINES} lines are not on the timeline, the first is {missing[0]!r}")
    doubled = [text for text in expected if rows.count(text) > 1]
    if doubled:
        raise StoryFailed(f"{doubled[0]!r} stands twice")


tell(s1_chat)
