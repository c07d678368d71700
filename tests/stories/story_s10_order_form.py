#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S10: an order form is an item and a conversation, matched to the right person: to the account that is signed in, never
to somebody whose address was merely typed.
"""

from support.company import Company
from support.console import TIMELINE, Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor


def send_form(visitor, wishes, **fields):
    visitor.do("goto", path="/order")
    for name, text in {"street": "Mill Lane 4", "town": "12345 Reedham", "wishes": wishes, **fields}.items():
        visitor.do("fill", name=name, text=text)
    visitor.do("button", text="Send as a question")
    wait_for("the form to arrive", lambda: "Thank you, we will answer" in visitor.do("page")["text"], 20)


def s10(station):
    company = Company(station)
    company.add_events()
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()

    ada = Visitor(station, company.shop, "ada")
    ada.do("sign-in", customer="c-1001")
    ada.do("ready")
    ada.say("Hello, Ada here")
    ada.do("goto", path="/product/dune-bowl")
    ada.do("button", text="Put into the cart")
    send_form(ada, "Forty bowls, please, with our crest")
    console.open_conversation("Forty bowls, please, with our crest")
    console.window.find("heading", "Ada Winter")
    console.wait_timeline("Forty bowls, please, with our crest")
    console.window.wait_row(TIMELINE, "Hello, Ada here", timeout=20)

    # Somebody types Ada's address.
    other = Visitor(station, company.shop, "other")
    send_form(other, "Send the bowls to my office instead", name="A. Winter", email="ada.winter@customer.test")
    console.open_conversation("Send the bowls to my office instead")
    console.wait_timeline("Send the bowls to my office instead")
    if console.timeline_holds("Hello, Ada here"):
        raise StoryFailed("a typed address unlocked somebody else's history")


tell(s10)
