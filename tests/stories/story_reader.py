#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.reader: the main task as a screen reader's script does it, through AT-SPI alone: no key, no pointer. What is written
goes in by EditableText, what is pressed by Action, what is heard are names and descriptions."""

import re

from support.company import AGENT, PASSWORD, Company
from support.console import TIMELINE, Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

QUESTION = "Do you ship to Norway?"
ANSWER = "We do, within four days."
LIST = re.compile("^Conversations")


def reader(station):
    from support.window import Atspi  # it finds its bus through the station's environment

    company = Company(station)
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    window = console.start()

    def write(field, text):
        if not Atspi.EditableText.set_text_contents(field, text):
            raise StoryFailed(f"{field.get_role_name()} {field.get_name()!r} cannot be written into")

    def said_of_row():
        return " | ".join(console.conversations())

    write(window.find("text", "User name"), AGENT)
    write(window.find("password text", "Password"), PASSWORD)
    window.press("Sign in", role="push button")
    console.wait_inbox()

    visitor = Visitor(station, company.shop)
    visitor.say(QUESTION)
    console.open_conversation(QUESTION)
    window.wait_row(TIMELINE, QUESTION, 20)
    window.press("Take", role="push button")
    wait_for("the row to say who has it", lambda: "Ana Agent" in said_of_row(), 20, 0.2)

    field = window.find("text", "Reply text")
    write(field, ANSWER)
    wait_for("the text in the field", lambda: window.text_of(field) == ANSWER, 20, 0.1)
    send = window.find("push button", "Send")
    wait_for("Send to be possible", lambda: window.is_enabled(send), 20, 0.1)
    window.press_node(send)
    wait_for("the reply at the customer", lambda: ANSWER in visitor.received(), 20, 0.2)
    wait_for("an empty field", lambda: window.text_of(field) == "", 20, 0.1)
    # A screen reader hears what became of it: the row says who, when, which way, and that it was read.
    console.wait_timeline(ANSWER, "Ana Agent", "Web chat", "Read")
    nameless = [node.get_description() for node in window.find_all("list item", "", window.find("list", TIMELINE))
                if node.get_description()]
    if nameless:
        raise StoryFailed(f"rows of the timeline have no name: {nameless}")

    window.press(re.compile("^Close"), role="push button")
    window.find("push button", re.compile("^Reopen"))  # it is closed


tell(reader)
