#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S2: an anonymous visitor browses and fills a cart, then signs in: the earlier visits and the cart are on her timeline,
in order, without anything being told again.
"""

from support.company import Company
from support.console import TIMELINE, Console
from support.station import StoryFailed, tell
from support.visitor import Visitor

WORDS = "Is the blue glaze lead-free?"


def s2(station):
    company = Company(station)
    company.add_events()
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()

    # Yesterday's Ada: known to the hub by her account, from a browser of her own.
    before = Visitor(station, company.shop, "before")
    before.do("sign-in", customer="c-1001")
    before.do("ready")
    before.say("Hello, this is Ada at work")
    console.open_conversation("Hello, this is Ada at work")

    # Today's visitor is nobody yet.
    someone = Visitor(station, company.shop + "/product/dune-bowl", "someone")
    someone.do("button", text="Put into the cart")
    someone.do("goto", path="/product/reed-vase")
    someone.do("ready")
    if console.timeline_holds("Dune bowl"):
        raise StoryFailed("an anonymous visit is on somebody's timeline before the sign-in")
    someone.do("sign-in", customer="c-1001")
    someone.do("ready")
    someone.say(WORDS)

    console.window.wait_row(TIMELINE, WORDS, timeout=20)
    console.wait_timeline("Reed vase")
    console.wait_timeline("Cart", "Dune bowl")
    names = [name + " " + about for name, about in console.window.rows(TIMELINE)]
    places = [next(i for i, name in enumerate(names) if all(part in name for part in parts))
              for parts in (["Hello, this is Ada at work"], ["Cart", "Dune bowl"], ["Reed vase"], [WORDS])]
    if places != sorted(places):
        raise StoryFailed(f"the timeline is not in order: {places} in {names}")


tell(s2)
