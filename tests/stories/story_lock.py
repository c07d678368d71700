#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.lock (SECURITY A10, by command): the console locks. Nothing of the customer is left in the accessibility tree, both
databases are closed, what comes meanwhile waits at the hub; unlocked, all is there again with the draft that was begun."""

import os
import pathlib
import time

from support.company import Company
from support.console import TIMELINE, Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

QUESTION = "marker4711 is the blue kettle in stock?"
DRAFT = "marker4712 let me see"
LATER = "marker4713 are you there?"


def everything(window):
    """All that an assistive program can read of the window."""
    words = []
    for node in window.find_all():
        for ask in (node.get_name, node.get_description):
            try:
                words.append(ask() or "")
            except Exception:  # gone while it was read
                continue
        words.append(window.text_of(node) or "")
    return "\n".join(words)


def open_databases(process):
    """The databases this process has open; None where only root could look."""
    try:
        links = [os.readlink(link) for link in pathlib.Path(f"/proc/{process.pid}/fd").iterdir()]
    except (PermissionError, FileNotFoundError):
        return None
    return [link for link in links if link.endswith(("cache.db", "work.db", "cache.db-wal", "work.db-wal"))]


def lock(station):
    company = Company(station)
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    window = console.start()
    console.sign_in()
    visitor = Visitor(station, company.shop, "ada")
    visitor.say(QUESTION)
    console.open_conversation(QUESTION)
    window.wait_row(TIMELINE, QUESTION, 20)
    field = window.find("text", "Reply text")
    window.click(field)
    window.type(DRAFT)
    wait_for("the draft in the field", lambda: window.text_of(field) == DRAFT, 20, 0.05)
    before = open_databases(console.process)
    if before == [] or "marker4711" not in everything(window):
        raise StoryFailed("the story cannot see what it is going to miss")

    window.go_to("Settings")
    window.press("Lock", role="list item")
    window.press("Lock now", role="push button")
    window.find("heading", "Locked")
    wait_for("nothing of the customer to be left", lambda: "marker471" not in everything(window), 10, 0.2)
    if before is not None:
        wait_for("the databases to be closed", lambda: open_databases(console.process) == [], 10, 0.1)

    visitor.say(LATER)
    time.sleep(3)  # it would come now
    if "marker471" in everything(window):
        raise StoryFailed("a message shows on the locked console")
    window.press("Unlock", role="push button")
    console.wait_inbox()
    console.open_conversation(LATER)
    window.wait_row(TIMELINE, QUESTION, 20)
    window.wait_row(TIMELINE, LATER, 20)
    wait_for("the draft to be there again",
             lambda: window.text_of(window.find("text", "Reply text")) == DRAFT, 20, 0.2)


tell(lock)
