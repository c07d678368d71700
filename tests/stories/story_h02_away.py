#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.H02.away: the agent is away, and is told all the same. Behind a locked screen, also while the window keeps the keyboard.
And when the computer wakes: the console stands still as a computer asleep does, its connection dies and customers write meanwhile;
awake again it tells what came, once for each conversation."""

import os
import signal
import time

from support.company import Company
from support.console import TIMELINE, Console
from support.notices import Desktop
from support.station import StoryFailed, tell, wait_in_words
from support.visitor import Visitor


def h02_away(station):
    desktop = Desktop(station)
    company = Company(station)
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    window = console.start()
    console.sign_in()
    ada = Visitor(station, company.shop, "ada")
    ada.say("Hello from the shop")
    console.open_conversation("Hello from the shop")
    window.activate()
    desktop.wait_standing(0)

    # The conversation is before the agent's eyes, then the screen is locked over it.
    before = len(desktop.notices)
    ada.say("You see this one")
    window.wait_row(TIMELINE, "You see this one", 20)
    desktop.lock_screen(True)
    time.sleep(0.5)  # the console hears of it on another way than of messages
    ada.say("And this one you do not see")
    desktop.wait_notices(before + 1)
    if not window.is_active():
        raise StoryFailed("the window has lost the keyboard: this was no proof")
    desktop.lock_screen(False)
    desktop.wait_standing(0)

    # Asleep: the process stands still, and the hub it talked with is not the one it wakes to.
    window.leave()
    os.kill(console.process.pid, signal.SIGSTOP)
    try:
        company.hub.stop()
        company.start_hub()
        for text in ("Are you there?", "It is about my order", "Please call me"):
            ada.say(text)
        ben = Visitor(station, company.shop, "ben")
        ben.say("Do you sell lids?")
    finally:
        os.kill(console.process.pid, signal.SIGCONT)

    def bodies():
        return sorted(notice.body for notice in desktop.standing.values())
    wait_in_words(lambda: f"two notifications with what came while it slept, instead of {bodies()}",
                  lambda: len(bodies()) == 2 and "3 new messages" in bodies()[0] and "New message" in bodies()[1], 60, 0.1)
    told = len(desktop.notices)
    time.sleep(2)  # a second telling would come now
    if len(desktop.notices) != told:
        raise StoryFailed(f"it was told again: {desktop.notices[told:]}")


tell(h02_away)
