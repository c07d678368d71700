#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S9: an abandoned cart is an item on the timeline and, by rule, a conversation in the sales queue with her preferred
channel; a cart that became an order is neither.
"""

from support.company import Company
from support.console import Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

MINUTE = 60


def s9(station):
    company = Company(station)
    company.add_events(abandonedMinutes=1, abandonedConversation="always")
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()

    buyer = Visitor(station, company.shop, "buyer")
    buyer.do("sign-in", customer="c-1002")
    buyer.do("ready")
    buyer.do("goto", path="/product/linen-towel")
    buyer.do("button", text="Put into the cart")
    buyer.do("goto", path="/order")
    buyer.do("fill", name="street", text="Mill Lane 4")
    buyer.do("fill", name="town", text="12345 Reedham")
    buyer.do("button", text="Order and pay on delivery")
    wait_for("the order to be placed", lambda: "Thank you for your order" in buyer.do("page")["text"], 20)

    leaver = Visitor(station, company.shop, "leaver")
    leaver.do("sign-in", customer="c-1001")
    leaver.do("ready")
    leaver.do("goto", path="/product/dune-bowl")
    leaver.do("button", text="Put into the cart")
    leaver.do("goto", path="/")

    console.open_conversation("Dune bowl", timeout=2 * MINUTE)
    console.wait_timeline("Cart", "Dune bowl")
    console.wait_timeline("Left a cart", "Dune bowl", "prefers email")
    # The buyer's minute ended before the leaver's did.
    if console._inbox_row("Linen towel"):
        raise StoryFailed("a cart that was ordered counts as abandoned")


tell(s9)
