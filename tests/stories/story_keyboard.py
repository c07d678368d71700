#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.keyboard: the main task by key presses alone. Sign in, take, read, reply, attach nothing by accident, wrap up; palette,
search, settings and back. After each step the accessibility tree says where the keyboard is: name and role, never nothing."""

import re

from support.company import AGENT, PASSWORD, Company
from support.console import TIMELINE, Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

QUESTION = "Is the blue kettle in stock?"
ANSWER = "Yes, it is. Shall I put one aside?"
LIST = re.compile("^Conversations")


def spoken_conversations(console):
    return " | ".join(console.conversations())


def keyboard(station):
    from support.keyboard import lap, tab_to, wait_focus

    company = Company(station)
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    window = console.start()

    # Sign in: the page begins where one types.
    window.find("text", "User name")
    window.activate()
    wait_focus(window, "User name", "text")
    window.type(AGENT)
    window.key("Tab")
    wait_focus(window, "Password", "password text")
    window.type(PASSWORD)
    window.key("Return")
    window.find("list", LIST, timeout=40)
    wait_focus(window, "Inbox", "push button")

    # All open conversations, by the palette.
    window.key("ctrl+k")
    wait_focus(window, "Commands, customers, conversations", "text")
    window.type("All open")
    window.find("list item", re.compile("All open"))
    window.key("Return")
    wait_for("the view", lambda: window.shows("View: All open"), 20, 0.1)

    visitor = Visitor(station, company.shop)
    visitor.say(QUESTION)
    wait_for("the conversation in the list", lambda: QUESTION in spoken_conversations(console), 20, 0.2)

    # Take: to the list, open the row, make it one's own.
    window.key("ctrl+1")
    wait_focus(window, "Visitor", "list item")
    window.key("Return")
    window.wait_row(TIMELINE, QUESTION, 20)
    if "unassigned" not in spoken_conversations(console):
        raise StoryFailed(f"the conversation is somebody's before it was taken: {spoken_conversations(console)}")
    window.key("ctrl+shift+a")
    wait_for("the conversation to be the agent's", lambda: "Ana Agent" in spoken_conversations(console), 20, 0.2)

    # Read: row by row, each with a name, the customer's question among them.
    window.key("ctrl+3")
    wait_focus(window, re.compile("."), "list item")
    heard = set()
    for _ in range(8):
        name, role = wait_focus(window, re.compile("."), "list item")
        heard.add(name)
        window.key("Up")
    if not any(QUESTION in name for name in heard):
        raise StoryFailed(f"the question was not heard on the way up: {heard}")
    if not any("took the conversation" in name for name in heard):
        raise StoryFailed(f"nothing says who took the conversation: {heard}")

    # Reply: Enter sends, the field keeps the keyboard.
    window.key("ctrl+r")
    wait_focus(window, "Reply text", "text")
    window.type(ANSWER)
    field = window.find("text", "Reply text")
    wait_for("the reply in the field", lambda: window.text_of(field) == ANSWER, 20, 0.1)
    # Tab leads on and Shift+Tab back: nothing is written, nobody is caught.
    window.key("Tab")
    wait_focus(window, re.compile("."), "push button")
    window.key("shift+Tab")
    wait_focus(window, "Reply text", "text")
    if window.text_of(field) != ANSWER:
        raise StoryFailed(f"the keys that lead on wrote: {window.text_of(field)!r}")
    tab_to(window, "Send", "push button")
    window.key("shift+F6")  # one part of the window back, and on again
    wait_focus(window, re.compile("."), "list item")
    window.key("F6")
    wait_focus(window, "Reply text", "text")
    window.key("Return")
    wait_for("the reply at the customer", lambda: ANSWER in visitor.received(), 20, 0.2)
    console.wait_timeline(ANSWER, "Read")
    wait_focus(window, "Reply text", "text")

    # Once around the window: every stop has a name and a role, and the way comes back.
    stops = lap(window, "Reply text", "text")
    for name in ("Inbox", "View: All open", "Close", "Timeline"):
        if not any(name in stop for stop, _ in stops) and not (name == "Timeline" and ("list item" in {r for _, r in stops})):
            raise StoryFailed(f"the way around does not pass {name!r}: {stops}")

    # Wrap up.
    window.key("ctrl+shift+d")
    window.find("push button", re.compile("^Reopen"))  # it is closed

    # Search finds it again, settings and back.
    window.key("ctrl+f")
    wait_focus(window, "Search", "text")
    window.type("kettle")
    wait_for("a hit", lambda: any(QUESTION in window.spoken(row) for row in window.find_all(
        "list item", None, window.find("list", "Results"))), 20, 0.2)
    window.key("Down")
    wait_focus(window, "Visitor", "list item")
    window.key("ctrl+comma")
    wait_focus(window, "Appearance", "list item")
    window.key("Down")
    wait_focus(window, "Language", "list item")
    window.key("Tab")
    wait_focus(window, re.compile("."), "radio button")
    window.key("ctrl+1")
    wait_for("the list of conversations", lambda: window.shows(LIST), 20, 0.2)
    window.key("F6")
    wait_focus(window, re.compile("."), re.compile("."))


tell(keyboard, frame_buffer=True)
