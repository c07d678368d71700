#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S5.chat: the hub is gone, the agent goes on, the console is killed; then each reply arrives once, in order."""

import time

from support.company import Company
from support.console import Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

REPLIES = 20


def s5_chat(station):
    company = Company(station)
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()
    visitor = Visitor(station, company.shop)
    visitor.say("Are you there?")
    console.open_conversation("Are you there?")
    console.reply("Yes, I am")
    wait_for("the first answer", lambda: "Yes, I am" in visitor.received(), 10)

    company.hub.stop()
    texts = [f"offline answer {number} of {REPLIES}" for number in range(1, REPLIES + 1)]
    for text in texts:
        console.reply(text)
    wait_for("the last answer on screen", lambda: texts[-1] in console.texts(), 10)
    console.kill()

    company.start_hub()
    console.start()
    wait_for("all answers in the browser", lambda: texts[-1] in visitor.received(), 90, 0.1)
    time.sleep(3)  # a second copy would come now
    received = [text for text in visitor.received() if text.startswith("offline answer")]
    if received != texts:
        raise StoryFailed(f"{len(received)} of {REPLIES} arrived: {received}")
    company.hub.stop()
    console.process.stop()
    company.verify()


tell(s5_chat)
