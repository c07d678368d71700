#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S5.kills: hub, plugin host and console are killed at random moments under load; each line arrives once, in order.

Hub and plugin host die beside the work, whatever is under way: while the customer writes, the agent types, a reply leaves.
The console dies up to a third of a second after Enter. What was on the disk by then is sent once; what was not is not there
at the next start, and the agent writes it again.
The moments come from a seed, which a failure names: THROUGHLINE_SEED=N repeats the same victims at the same pauses.
"""

import os
import random
import sys
import threading
import time

from support.company import Company
from support.console import Console
from support.station import StoryFailed, tell, wait_for, wait_in_words
from support.visitor import Visitor

KILLS = 50
SEED = int(os.environ.get("THROUGHLINE_SEED", "1"))


class Killer(threading.Thread):
    """Kills the hub and its plugin hosts at random moments until stopped."""

    def __init__(self, company):
        super().__init__(daemon=True)
        self._chance = random.Random(f"beside {SEED}")
        self._company = company
        self._end = threading.Event()
        self.kills = 0
        self.problem = None

    def run(self):
        try:
            while not self._end.wait(self._chance.uniform(0.2, 2.5)):
                if self._chance.random() < 0.5:
                    self._company.hub.kill()
                    self._end.wait(self._chance.uniform(0, 0.3))
                    self._company.start_hub()
                else:
                    for pid in self._company.plugin_hosts():
                        try:
                            os.kill(pid, 9)
                        except ProcessLookupError:
                            pass
                self.kills += 1
        except Exception as problem:  # told by the story's own thread
            self.problem = problem

    def stop(self):
        self._end.set()
        self.join(60)
        if self.problem:
            raise StoryFailed(f"beside the work: {self.problem}")


def reply_and_die(console, text, pause):
    """The console is killed so long after Enter. True: it has the reply at its next start."""
    window = console.window
    console.compose(text)
    window.key("Return")
    time.sleep(pause)
    console.kill()
    console.start()
    console.wait_inbox()
    console.open_conversation("")  # the only one
    window = console.window
    # What is on the disk comes with the first rows: only then it is looked for, at the newest end. Many unread questions (no
    # window manager says that the agent looks at them) have the timeline begin at the first of them.
    wait_for("the timeline's rows", console.texts, 40, 0.1)
    field = window.find("text", "Reply text")
    empty = (lambda: f"an empty field, which holds {window.text_of(field)!r}", lambda: window.text_of(field) == "")
    try:
        wait_for("the reply", lambda: console.shows_at_newest(text), 5, 0.1)
    except StoryFailed:
        window.click(field)
        window.key("ctrl+a")
        window.key("Delete")
        wait_in_words(*empty, 20, 0.05)
        return False
    wait_in_words(*empty, 20, 0.05)  # what was sent is not there to be sent again
    return True


def kept_texts(company):
    """What the hub holds, in the order in which it came."""
    items = [item for item in company.exported_items() if item["kind"] == "message"]
    return [item["text"] for item in sorted(items, key=lambda item: item["seq"])]


def s5_kills(station):
    try:
        kill_and_count(station)
    except StoryFailed as problem:
        raise StoryFailed(f"seed {SEED}: {problem}") from problem
    except Exception:
        print(f"seed {SEED}", file=sys.stderr)
        raise


def kill_and_count(station):
    chance = random.Random(SEED)
    company = Company(station)
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()
    visitor = Visitor(station, company.shop)
    visitor.say("Are you there?")
    console.open_conversation("Are you there?")

    killer = Killer(company)
    killer.start()
    said, answered, deaths = [], [], 0
    try:
        while killer.kills + deaths < KILLS or len(said) < KILLS:
            number = len(said) + 1
            visitor.say(f"question {number}", wait_for_ack=False)
            said.append(f"question {number}")
            answer = f"answer {number}"
            if chance.random() < 0.25:
                deaths += 1
                if not reply_and_die(console, answer, chance.uniform(0, 0.35)):
                    console.reply(answer)
            else:
                console.reply(answer)
            answered.append(answer)
            if killer.problem or number > 4 * KILLS:
                break
    finally:  # or it would start a hub that nobody stops
        killer.stop()
    wait_for("the last answer in the browser", lambda: answered[-1] in visitor.received(), 120, 0.2)
    wait_for("the last question on the timeline", lambda: console.shows_at_newest(said[-1]), 120, 0.2)
    time.sleep(3)  # a second copy would come now

    received = [text for text in visitor.received() if text.startswith("answer ")]
    if received != answered:
        raise StoryFailed(f"the browser shows {len(received)} answers of {len(answered)}: {received}")
    rows = console.read_whole_timeline(len(said), "question ")
    if sorted(rows) != sorted(said):
        missing = [text for text in said if text not in rows]
        raise StoryFailed(f"{len(rows)} questions of {len(said)} on the timeline, missing {missing[:3]}")
    console.process.stop()
    company.hub.stop()
    company.verify()
    kept = kept_texts(company)
    for what, wanted in (("question ", said), ("answer ", answered)):
        if [text for text in kept if text.startswith(what)] != wanted:
            raise StoryFailed(f"the hub holds {what}s otherwise: {kept}")
    print(f"{killer.kills} kills of hub and plugin hosts, {deaths} of the console, {len(said)} lines each way")


tell(s5_kills)
