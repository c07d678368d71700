#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.layouts: an agent works on real French, German, Russian, Hebrew and Greek keyboards: the X server's own layouts, and keys
by their place, so that the layout decides what they mean. On each, shortcuts stand where the key is labelled (with Cyrillic,
Hebrew and Greek letters: where the Latin one stands, which desktops keep behind them), AltGr writes and starts nothing, and a
reply in the layout's own letters reaches the customer.
"""

import re

from support.company import Company
from support.console import TIMELINE, Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

QUESTIONS = ("Is the blue kettle in stock?", "Do you ship to Norway?")
LIST = re.compile("^Conversations")
PALETTE = "Commands, customers, conversations"
RECEIVERS = "Find a queue or a colleague"
DAY = "Day, or arrow up and down"
FIND = "Find in this timeline"

# The code of the key that a letter is printed on, on a US keyboard.
PLACES = {"1": "10", "r": "27", "f": "41", "g": "42", "k": "45", "n": "57", "m": "58", ",": "59"}
ALT_GR = "ISO_Level3_Shift"

# By layout: what stands elsewhere there, the keys of a reply, and what they write.
LAYOUTS = {
    "fr": ({"1": "shift+10", "m": "47", ",": "58"}, ["25", "11", "27", "32", "65", f"{ALT_GR}+19", f"{ALT_GR}+26", "shift+60"],
           "zéro @€/"),
    "de": ({}, ["42", "27", "32", "20", "26", "65", "29", "52", "65", f"{ALT_GR}+24", f"{ALT_GR}+26", "shift+16"], "große zy @€/"),
    "ru,us": ({}, ["shift+42", "43", "56", "40", "28", "57", "61"], "Привет."),
    "il,us": ({",": "48"}, ["38", "45", "30", "32", "65", "48", "24"], "שלום ,/"),
    "gr,us": ({}, ["shift+42", "26", "31", "38", "61"], "Γεια/"),
}


def in_list(console, said):
    """The last words of each conversation, top to bottom, as the list shows them."""
    return [next((text for text in reversed(said) if text in f"{name} {about}"), None)
            for name, about in console.window.rows(LIST)]


def wait_open(console, said, row):
    """Until the conversation of this row of the list is the one on the timeline."""
    def shown():
        words = in_list(console, said)
        return len(words) == 2 and words[row] and any(words[row] in name for name in console.texts())
    wait_for(f"the conversation in row {row}", shown, 20, 0.1)


def shut(window, name):
    from support.keyboard import focused

    window.key("Escape")
    wait_for(f"{name!r} to be put away", lambda: (focused(window) or ("",))[0] != name, 20, 0.1)


def shortcuts(console, press, said):
    """From place to place, each by its shortcut; what opens is put away again."""
    from support.keyboard import wait_focus

    window = console.window
    press("ctrl+", "1")
    wait_focus(window, "Visitor", "list item")
    # Arrows stand in one place everywhere. Up first: then the way down leads to the second of two.
    window.key("alt+Up", "alt+Down")
    wait_open(console, said, 1)
    window.key("alt+Up")
    wait_open(console, said, 0)
    press("ctrl+", "k")
    wait_focus(window, PALETTE, "text")
    shut(window, PALETTE)
    press("ctrl+", "r")
    wait_focus(window, "Reply text", "text")
    press("ctrl+shift+", "n")
    wait_focus(window, "Note text", "text")
    press("ctrl+shift+", "n")
    wait_focus(window, "Reply text", "text")
    press("ctrl+shift+", "m")
    wait_focus(window, RECEIVERS, "text")
    shut(window, RECEIVERS)
    # With and without Shift: two commands, where Shift alone would choose Latin letters, too.
    press("ctrl+shift+", "g")
    wait_focus(window, DAY, "text")
    shut(window, DAY)
    press("ctrl+", "g")
    wait_focus(window, FIND, "text")
    shut(window, FIND)
    press("ctrl+", "f")
    wait_focus(window, "Search", "text")
    press("ctrl+", ",")
    wait_focus(window, re.compile("."), "list item")
    press("ctrl+", "1")
    wait_for("the list of conversations", lambda: window.shows(LIST), 20, 0.2)


def layouts(station):
    from support.keyboard import use_layout, wait_focus

    company = Company(station)
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    window = console.start()
    window.find("text", "User name")
    window.activate()
    console.sign_in()
    visitors = [Visitor(station, company.shop, f"visitor-{number}") for number in range(len(QUESTIONS))]
    for visitor, question in zip(visitors, QUESTIONS):
        visitor.say(question)
    console.open_conversation(QUESTIONS[0])
    window.wait_row(TIMELINE, QUESTIONS[0], 20)
    wait_for("both conversations", lambda: None not in in_list(console, QUESTIONS) and len(in_list(console, QUESTIONS)) == 2, 20)

    said = list(QUESTIONS)
    for layout, (elsewhere, keys, words) in LAYOUTS.items():
        places = PLACES | elsewhere
        use_layout(window, layout)
        try:
            shortcuts(console, lambda held, key: window.key(held + places[key]), said)
            window.key("ctrl+" + places["r"])
            wait_focus(window, "Reply text", "text")
            window.key(*keys)
            field = window.find("text", "Reply text")
            wait_for("what was typed", lambda: len(window.text_of(field) or "") >= len(words), 20, 0.1)
            if window.text_of(field) != words:
                raise StoryFailed(f"{window.text_of(field)!r} instead of {words!r} was typed")
            wait_focus(window, "Reply text", "text")  # nothing was started by any of these keys
            send = window.find("push button", "Send")
            wait_for("Send to be possible", lambda: window.is_enabled(send), 20, 0.05)
            window.key("ctrl+Return")
            wait_for(f"{words!r} at the customer", lambda: any(words in visitor.received() for visitor in visitors), 20, 0.2)
        except StoryFailed as problem:
            raise StoryFailed(f"{layout}: {problem}") from None
        said.append(words)
        wait_for("the reply in the list", lambda: words in in_list(console, said), 20, 0.1)


tell(layouts)
