#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S13: the agent looks up stock and orders, and places an order in the shop for the customer, without leaving the timeline.

The shop's own page tells the customer the same number, the stock is one less, and the order is there once.
"""

import re

from support.company import Company
from support.console import Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

WORDS = "Hello, it is Ada. Could you order a Heron teapot for me?"


def s13(station):
    company = Company(station)
    company.add_events()
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()
    ada = Visitor(station, company.shop)
    ada.do("sign-in", customer="c-1001")
    ada.do("ready")
    ada.say(WORDS)
    console.open_conversation(WORDS)
    window = console.window

    # Her orders and the stock, by the declarations of the plugin.
    window.press("Orders of this customer", role="push button")
    if "LK-1042" not in console.answer_line("Orders: "):
        raise StoryFailed("the order of last week is not among her orders")
    window.press("Stock", role="push button")
    window.press("Look up", role="push button")
    wait_for("the teapot's stock", lambda: window.shows(re.compile("Heron teapot.*12")), 20)

    window.press("Place an order", role="push button")
    window.press_node(window.find(None, re.compile("^Article$")))
    window.press_node(window.find("list item", "Heron teapot"))
    window.find(None, re.compile("^Article: Heron teapot"))
    window.press("Confirm: Place an order", role="push button")
    number = re.search(r"LK-\d{7}", console.answer_line("Order: LK-")).group()
    console.wait_timeline(number)

    ada.do("goto", path="/orders")
    page = ada.do("page")["text"]
    if page.count(number) != 1 or "Heron teapot" not in page:
        raise StoryFailed(f"the shop's page does not show the order {number} once: {page!r}")
    ada.do("goto", path="/product/heron-teapot")
    if "11 in stock" not in ada.do("page")["text"]:
        raise StoryFailed("the order took no teapot from the stock, or more than one")
    rows = [row for row in window.rows("Timeline") if number in row[0] + row[1]]
    if len(rows) != 1:
        raise StoryFailed(f"the order stands {len(rows)} times in the timeline")

    # What cannot be ordered is said in words, and the form can be mended.
    window.press("Close: Place an order", role="push button")
    window.press("Place an order", role="push button")
    window.press_node(window.find(None, re.compile("^Article$")))
    window.press_node(window.find("list item", "Smoke & pine tea"))
    window.press("Confirm: Place an order", role="push button")
    window.find(None, re.compile("^Not possible any more: .*Smoke & pine tea"))


tell(s13)
