#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S5.kills: hub, plugin host and console are killed at random moments under load; each line arrives once, in order.

The moments come from a seed, which a failure names: THROUGHLINE_SEED=N repeats the same order of victims.
"""

import os
import random
import subprocess
import time

from support.company import Company
from support.console import TIMELINE, Console
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

KILLS = 50
SEED = int(os.environ.get("THROUGHLINE_SEED", "1"))


def plugin_hosts(hub_pid):
    answer = subprocess.run(["pgrep", "-P", str(hub_pid), "-x", "throughline-plu"], capture_output=True, text=True,
                            stdin=subprocess.DEVNULL)
    return [int(pid) for pid in answer.stdout.split()]


def s5_kills(station):
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

    said, answered = [], []
    for number in range(1, KILLS + 1):
        question = f"question {number} of {KILLS}"
        visitor.say(question, wait_for_ack=False)
        said.append(question)
        answer = f"answer {number} of {KILLS}"
        console.reply(answer)
        # Enter hands the answer over; it is on the disk when it shows, and only then may the console die.
        wait_for(f"{answer!r} on screen", lambda answer=answer: answer in console.texts(), 20)
        answered.append(answer)
        time.sleep(chance.uniform(0, 0.4))
        victim = chance.choice(["hub", "plugin", "console"])
        if victim == "hub":
            company.hub.kill()
            time.sleep(chance.uniform(0, 0.3))
            company.start_hub()
        elif victim == "plugin":
            for pid in plugin_hosts(company.hub.pid):
                os.kill(pid, 9)
        else:
            console.kill()
            console.start()
            console.wait_inbox()
            console.open_conversation(f"of {KILLS}")
    last_question, last_answer = said[-1], answered[-1]
    wait_for("the last answer in the browser", lambda: last_answer in visitor.received(), 120, 0.2)
    wait_for("the last question on the timeline", lambda: last_question in console.texts(), 120, 0.2)
    time.sleep(3)  # a second copy would come now

    received = [text for text in visitor.received() if text.startswith("answer ")]
    if received != answered:
        raise StoryFailed(f"seed {SEED}: the browser shows {len(received)} answers of {KILLS}: {received}")
    rows = console.read_whole_timeline(KILLS, "question ")
    if sorted(rows) != sorted(said):
        missing = [text for text in said if text not in rows]
        raise StoryFailed(f"seed {SEED}: {len(rows)} questions of {KILLS} on the timeline, missing {missing[:3]}")
    console.process.stop()
    company.hub.stop()
    company.verify()


tell(s5_kills)
