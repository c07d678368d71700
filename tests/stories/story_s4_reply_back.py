#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S4.reply-back: the agent's answer appears in the customer's browser, with delivered and read seen by the agent."""

from support.company import Company
from support.console import TIMELINE, Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

REPLIES = 10


def s4_reply_back(station):
    company = Company(station)
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()
    visitor = Visitor(station, company.shop)
    visitor.say("Where is my parcel?")
    console.open_conversation("Where is my parcel?")

    for number in range(1, REPLIES + 1):
        text = f"answer {number}: it leaves today"
        console.reply(text)
        wait_for(f"{text!r} in the browser", lambda: text in visitor.received(), 10)
    received = [text for text in visitor.received() if text.startswith("answer ")]
    if received != [f"answer {n}: it leaves today" for n in range(1, REPLIES + 1)]:
        raise StoryFailed(f"the browser shows {received}")

    last = f"answer {REPLIES}: it leaves today"

    def state_of_last():
        return next((about for name, about in console.window.rows(TIMELINE) if name == last), "")

    # The chat is open and in sight in the browser, so the answer is read there.
    wait_for("the answer to be marked as read", lambda: "read" in state_of_last().lower(), 10)

    # Seen by nobody: delivered, not read.
    visitor.hide()
    console.reply("and this one nobody looks at")
    wait_for("the hidden page to receive it", lambda: "and this one nobody looks at" in visitor.received(), 10)

    def state_of_hidden():
        return next((about.lower() for name, about in console.window.rows(TIMELINE)
                     if name == "and this one nobody looks at"), "")

    wait_for("delivered", lambda: "delivered" in state_of_hidden(), 10)
    if "read" in state_of_hidden():
        raise StoryFailed("an answer in a hidden page counts as read")
    visitor.show()
    wait_for("read after the page came back", lambda: "read" in state_of_hidden(), 10)


tell(s4_reply_back)
