#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S3.web: while a conversation is open, the agent sees the customer's page and cart change live."""

import re

from support.company import Company
from support.console import Console
from support.station import tell, wait_for
from support.visitor import Visitor

WORDS = "I am looking at your bowls"


def s3(station):
    company = Company(station)
    company.add_events()
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()
    visitor = Visitor(station, company.shop)
    visitor.say(WORDS)
    console.open_conversation(WORDS)
    pane = console.window.find("panel", "Customer")

    def sees(*parts):
        def look():
            for node in console.window.find_all(None, None, pane):
                words = (node.get_name() or "") + " " + (node.get_description() or "")
                if all(part in words for part in parts):
                    return True
            return False
        return look

    for name, path in (("Dune bowl", "dune-bowl"), ("Copper kettle", "copper-kettle")):
        visitor.do("goto", path="/product/" + path)
        wait_for(f"the page {name} live", sees("/product/" + path), 10)
    visitor.do("button", text="Put into the cart")
    wait_for("the cart live", sees("Copper kettle", "64"), 10)
    visitor.do("goto", path="/product/dune-bowl")
    visitor.do("button", text="Put into the cart")
    wait_for("the fuller cart live", sees("Dune bowl", "86.00"), 10)
    visitor.do("goto", path="/cart")
    visitor.do("button", text="Remove Copper kettle")
    wait_for("the kettle to leave the live cart",
             lambda: not console.window.shows(re.compile("1 × Copper kettle"), pane), 10)


tell(s3)
