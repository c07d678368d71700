#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S12: two people were one record, or one person two. Merge and unmerge at any time on screen; every reply goes to
the contact point the screen names, whatever merges meanwhile, and when that point means somebody else Send stops.

Two browsers at the demo shop are the two people; the accessibility tree of the real window is the witness.
"""

import re

from support.company import Company
from support.console import TIMELINE, Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

ADA = "is the blue kettle in stock?"
BEN = "it is me again, this time on my phone"


def received_by(visitor, text):
    wait_for(f"{text!r} in {visitor.name}'s browser", lambda: text in visitor.received(), 15)


def only(right, wrong, text):
    received_by(right, text)
    if text in wrong.received():
        raise StoryFailed(f"{text!r} reached {wrong.name} too")


def merge_with_the_other(console):
    window = console.window
    window.go_to("Customers")
    wait_for("two customers in the list", lambda: len(window.rows("Customers")) >= 2, 20, 0.1)
    window.press(re.compile("^Compare with "))
    window.find("heading", "Merge two customers")
    wait_for("the button to merge", lambda: enabled(window, "Merge"), 20, 0.1)
    window.press("Merge", role="push button")


def enabled(window, name):
    node = next(iter(window.find_all("push button", name)), None)
    return node is not None and window.is_enabled(node)


def wait_gone(console, text):
    wait_for(f"{text!r} to leave the timeline", lambda: text not in console.texts(), 20, 0.1)


def s12(station):
    company = Company(station)
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    window = console.start()
    console.sign_in()
    ada = Visitor(station, company.shop, "ada")
    ben = Visitor(station, company.shop, "ben")
    ada.say(ADA)
    ben.say(BEN)
    wait_for("ben's conversation", lambda: console._inbox_row(BEN), 20, 0.1)
    console.open_conversation(ADA)
    window.wait_row(TIMELINE, ADA, 20)
    if BEN in console.texts():
        raise StoryFailed("two strangers stand on one timeline before anybody merged them")

    # Two records, one person: both stand on one timeline, the reply stays where it was aimed.
    merge_with_the_other(console)
    window.wait_row(TIMELINE, BEN, 20)
    window.wait_row(TIMELINE, ADA, 20)
    window.find("list item", re.compile("Ana Agent.* merged "))
    console.reply("one: to the first browser")
    only(ada, ben, "one: to the first browser")
    window.go_to("Inbox")
    console.open_conversation(BEN)
    window.wait_row(TIMELINE, ADA, 20)
    console.reply("two: to the second browser")
    only(ben, ada, "two: to the second browser")

    # One record, two people: unmerged while a reply is being written. Send stops and says why.
    window.type_into("Reply text", "three: written for both")
    window.press("Unmerge", role="push button")
    wait_gone(console, ADA)
    window.wait_row(TIMELINE, BEN, 20)
    window.find(None, re.compile("does not belong to .* any more"))
    window.type_into("Reply text", "")
    window.key("Return")
    if enabled(window, "Send"):
        raise StoryFailed("Send is not stopped although the address means somebody else now")
    window.press("Keep this address", role="push button")
    wait_for("Send", lambda: enabled(window, "Send"), 10, 0.1)
    if "three: written for both" in ben.received():
        raise StoryFailed("the reply left before the agent had looked")
    window.press("Send", role="push button")
    only(ben, ada, "three: written for both")

    # Each has their own timeline again, what came meanwhile included.
    ada.say("and does it whistle?")
    console.open_conversation("and does it whistle?")
    window.wait_row(TIMELINE, ADA, 20)
    window.wait_row(TIMELINE, "one: to the first browser", 20)
    for text in (BEN, "two: to the second browser", "three: written for both"):
        if text in console.texts():
            raise StoryFailed(f"{text!r} stayed on the other one's timeline")

    # At any time: once more, a word from each while merged, and apart again.
    merge_with_the_other(console)
    window.wait_row(TIMELINE, BEN, 20)
    ben.say("four: while merged")
    window.wait_row(TIMELINE, "four: while merged", 20)
    console.reply("five: still to the first browser")
    only(ada, ben, "five: still to the first browser")
    window.press("Unmerge", role="push button")
    wait_gone(console, "four: while merged")
    window.wait_row(TIMELINE, "five: still to the first browser", 20)
    if BEN in console.texts():
        raise StoryFailed("the other one's word is still here after the second unmerge")


tell(s12)
