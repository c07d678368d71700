#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.two-consoles: one agent at two consoles. Both see what comes, what one sends the other shows, and of a reply that is
begun at both no word is lost: what was typed at one appears at the other, and what was typed at both at once stands in one."""

from support.company import AGENT, PASSWORD, Company
from support.console import TIMELINE, Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

QUESTION = "Can I change my order?"


def two_consoles(station):
    from support.window import Atspi  # it finds its bus through the station's environment

    company = Company(station)
    company.start_hub()
    company.start_shop()

    def sign_in(console):
        window = console.start()
        Atspi.EditableText.set_text_contents(window.find("text", "User name"), AGENT)
        Atspi.EditableText.set_text_contents(window.find("password text", "Password"), PASSWORD)
        window.press("Sign in", role="push button")
        console.wait_inbox()
        return window

    desk, laptop = Console(station, company, data="desk"), Console(station, company, data="laptop")
    windows = {console: sign_in(console) for console in (desk, laptop)}
    visitor = Visitor(station, company.shop)
    visitor.say(QUESTION)
    for console in windows:
        console.open_conversation(QUESTION)
        windows[console].wait_row(TIMELINE, QUESTION, 20)

    def field(console):
        return windows[console].find("text", "Reply text")

    def held(console):
        return windows[console].text_of(field(console))

    def write(console, text):
        Atspi.EditableText.set_text_contents(field(console), text)
        wait_for("the text in the field", lambda: held(console) == text, 10, 0.02)

    # Begun at one, it stands at the other.
    write(desk, "Yes, until it is packed.")
    wait_for("the draft at the other console", lambda: held(laptop) == "Yes, until it is packed.", 20, 0.2)
    # Gone on with there, it stands at the first.
    write(laptop, "Yes, until it is packed. Which one?")
    wait_for("the newer draft at the first console", lambda: held(desk) == "Yes, until it is packed. Which one?", 20, 0.2)
    # Sent there, it is gone here, and both show it once.
    send = windows[laptop].find("push button", "Send")
    wait_for("Send to be possible", lambda: windows[laptop].is_enabled(send), 20, 0.1)
    windows[laptop].press_node(send)
    wait_for("the reply at the customer", lambda: "Yes, until it is packed. Which one?" in visitor.received(), 20, 0.2)
    for console in windows:
        windows[console].wait_row(TIMELINE, "Yes, until it is packed. Which one?", 20)
        wait_for("an empty field", lambda: held(console) == "", 20, 0.2)

    # Typed at both in the same moment: nothing is lost, and both come to hold the same.
    write(desk, "From the desk")
    write(laptop, "From the laptop")

    def both():
        texts = [held(console) for console in windows]
        return texts[0] == texts[1] and all(part in texts[0] for part in ("From the desk", "From the laptop"))
    wait_for("both texts at both consoles", both, 30, 0.3)
    if visitor.received().count("Yes, until it is packed. Which one?") != 1:
        raise StoryFailed(f"the reply came more than once: {visitor.received()}")


tell(two_consoles)
