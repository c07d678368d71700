#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.H04.alert: an agent who works in another program is told of a customer's message within a second. Timed from the
keystroke in the customer's browser, which is before the hub's channel has taken the message, to the call of
org.freedesktop.Notifications on the session's bus. While the conversation is before the agent's eyes nothing is told."""

import time

from support.company import Company
from support.console import TIMELINE, Console
from support.figures import percentile, summary
from support.notices import Desktop
from support.station import StoryFailed, tell
from support.visitor import Visitor

MESSAGES = 10
GOAL_SECONDS = 1.0


def h04_alert(station):
    desktop = Desktop(station)
    company = Company(station)
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    window = console.start()
    console.sign_in()
    visitor = Visitor(station, company.shop)
    visitor.say("Hello from the shop")
    console.open_conversation("Hello from the shop")
    window.activate()
    before = len(desktop.notices)  # it was told until it was opened, or not: both are right
    visitor.say("You see this one")
    window.wait_row(TIMELINE, "You see this one", 20)

    window.leave()
    seconds = []
    for number in range(1, MESSAGES + 1):
        text = f"message {number} of {MESSAGES}"
        typed = time.monotonic()
        visitor.say(text, wait_for_ack=False)
        notice = desktop.wait_notices(before + number, timeout=10)
        if "message" not in notice.body:
            raise StoryFailed(f"the notification says {notice}")
        seconds.append(notice.at - typed)
        window.wait_row(TIMELINE, text, 20)
    print(f"keystroke to notification: {summary(seconds)}")
    if percentile(seconds, 50) > GOAL_SECONDS:
        raise StoryFailed(f"the median is {percentile(seconds, 50):.2f} s; the goal is {GOAL_SECONDS} s")
    if len(desktop.standing) != 1:
        raise StoryFailed(f"one conversation has {len(desktop.standing)} notifications")
    # Back at the console the conversation is before the agent's eyes: nothing is left outside.
    window.activate()
    desktop.wait_standing(0)


tell(h04_alert)
