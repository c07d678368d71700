# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The four figures of ./bench --peers, one function each, in a Station and an Office of their own.

peers_memory  PSS of the console with a timeline of 10,000 items open, divided by that of headless Chromium with a page of
              10,000 messages; both after they were scrolled to the oldest and back: the page screen by screen, the console
              by the wheel through hundreds of items at both ends and by its keys for both ends in between (it holds 400 at most).
peers_start   From the start of the console until its inbox is drawn as it stays, with 1,000,000 items cached, divided by
              the time from the start of Chromium to the load event of that page. Both warm: started before, same profile.
idle_cpu      Time on the processor of the signed-in console with its inbox on the screen and nothing going on, in per cent
              of one core (no ratio).
              It holds only when the same is true with a customer open.
day_growth    PSS after 200 customers were visited while 100,000 items came in, divided by PSS after the first ten visits
              (and the 5,000 items of these). A working day in minutes (day.py); the memory is read when the console has
              worked through all that came. It holds only when less than 400 MiB are in use at its end, and when
              each visit began, at the first try, and ended with the customer who was asked for. --visits N: a shorter day.

Memory is the proportional set size of the whole process tree: of the console (one process; its decoder runs only while a
picture is read), and of the browser with its zygotes, renderer, network and graphics processes. The hub is a process of
its own and counts on neither side, as the page's server does not.
"""

import statistics
import subprocess
import time

from support.station import BUILD, StoryFailed

import browser
from day import Day
from office import Office, words
from processes import cpu_seconds, names, pss_mib
from screen import alike, settled_at

LONG = "Ada Lovelace"


class Scale:
    """How much is measured; quick shows that all of it runs."""

    def __init__(self, quick=False, visits=None):
        self.messages = 200 if quick else 10_000
        self.notches = 100 if quick else 2000
        self.memory_starts = 1 if quick else 3
        self.cached = 2000 if quick else 1_000_000
        self.people = 100 if quick else 20_000
        self.starts = 1 if quick else 5
        self.settle = 0.5 if quick else 5
        self.idle = 1 if quick else 30
        self.visits = visits or (4 if quick else 200)
        self.visits_before = 1 if quick else min(10, max(self.visits // 2, 1))
        self.day_items = 300 if quick else self.visits * 500


def figure(id_, ratio, goal, unit, note, also_holds=True):
    return {"id": id_, "ratio": ratio, "goal": goal, "holds": ratio <= goal and also_holds, "unit": unit, "note": note}


def others(count):
    """Some more conversations, so that the inbox is one."""
    return [(f"Visitor {n % 40:02}", words(n)) for n in range(count)]


def median(values):
    return statistics.median_low(values)


def spread(values, digits):
    return f"{median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def memory(station, scale):
    office = Office(station)
    office.feed([(LONG, words(n)) for n in range(scale.messages)] + others(120))
    office.sign_in()
    office.stop()
    server = browser.PageServer(browser.page(scale.messages, words))
    ours, theirs, who = [], [], ("", "")
    for _ in range(scale.memory_starts):
        office.start_settled()
        office.open_customer(LONG)
        office.scroll(scale.notches)
        time.sleep(scale.settle)
        ours.append(pss_mib(office.pid))
        mine = names(office.pid)
        office.stop()
        chromium = browser.Browser(station, server)
        try:
            chromium.scroll()
            time.sleep(scale.settle)
            theirs.append(pss_mib(chromium.pid))
            who = (mine, names(chromium.pid))
        finally:
            chromium.stop()
    server.close()
    return figure("peers_memory", median(ours) / median(theirs), 0.40,
                  "PSS of the console with the timeline open / of headless Chromium with the page, both scrolled to the oldest and back",
                  f"{scale.messages} items; MiB {spread(ours, 0)} against {spread(theirs, 0)}; counted: {who[0]}; {who[1]}; "
                  "the hub on neither side")


def fill_cache(office, scale):
    """The signed-in console's own encrypted cache, filled by the console's own code (tests/bench/fillcache.h)."""
    run = subprocess.run([BUILD / "bin/throughline-bench", "--fill-cache", office.console.data, "--items", str(scale.cached),
                          "--people", str(scale.people)], env=office.station.env, stdin=subprocess.DEVNULL,
                         capture_output=True, text=True)
    if run.returncode != 0 or f"filled {scale.cached} items" not in run.stdout:
        raise StoryFailed(f"the cache was not filled: {run.stdout[-300:]}{run.stderr[-300:]}")


def start(station, scale):
    office = Office(station)
    office.feed(others(40))
    office.sign_in()
    office.stop()
    fill_cache(office, scale)
    # Once with the accessibility bus: the list has rows, and pressing one opens its timeline. Then what the others show.
    office.console.start()
    office.press_first_row()
    office.stop()
    office.start()
    usable = office.screen.wait_still(office.inbox, 2, 120, office.console.process.running)
    office.stop()
    server = browser.PageServer(browser.page(scale.messages, words))
    browser.Browser(station, server).stop()  # the profile is made, the files are in memory
    ours, theirs = [], []
    for _ in range(scale.starts):  # in turns: both see the same noise
        before = office.start()
        seen = office.screen.history(office.inbox, 1.5, 60, office.console.process.running)
        if alike(seen[-1][1], usable) < 0.97:
            raise StoryFailed("a start did not end at the inbox")
        ours.append(settled_at(seen) - before)
        office.stop()
        chromium = browser.Browser(station, server)
        theirs.append(chromium.load_seconds)
        chromium.stop()
    server.close()
    return figure("peers_start", median(ours) / median(theirs), 0.40,
                  "from the start of the console to its drawn inbox / from the start of Chromium to the page's load event",
                  f"{scale.cached} items cached, a page of {scale.messages}; s {spread(ours, 2)} against {spread(theirs, 2)}; "
                  "both warm")


def idle_share(office, seconds):
    """Per cent of one core."""
    before, moment = cpu_seconds(office.pid), time.monotonic()
    time.sleep(seconds)
    return 100 * (cpu_seconds(office.pid) - before) / (time.monotonic() - moment)


def idle(station, scale):
    office = Office(station)
    office.feed(others(400))
    office.sign_in()
    office.stop()
    office.start_settled()
    time.sleep(scale.settle)
    inbox = idle_share(office, scale.idle)
    office.open_customer("Visitor 07")
    time.sleep(scale.settle)
    opened = idle_share(office, scale.idle)
    office.stop()
    return figure("idle_cpu", inbox, 0.3, "CPU time of the idle console in per cent of one core (no ratio)",
                  f"over {scale.idle} s, inbox on the screen; with a customer open {opened:.2f}",
                  opened <= 0.3)


def day(station, scale):
    office = Office(station)
    played = Day(scale)
    office.feed(played.before())
    office.sign_in()
    office.stop()
    office.start_settled()
    started = time.monotonic()
    played.play(office, lambda: time.sleep(scale.settle))
    minutes = (time.monotonic() - started) / 60
    late, early = played.growth()
    office.stop()
    return figure("day_growth", late / early, 1.10, "PSS of the console after the day / after the first visits",
                  f"{played.visits} customers visited, {played.came} items in, {minutes:.1f} minutes; {played.told()}; "
                  "to stay below 400", late < 400 and not played.strayed)


FIGURES = {  # how it is measured, whether that takes Chromium, the goal
    "peers_memory": (memory, True, 0.40),
    "peers_start": (start, True, 0.40),
    "idle_cpu": (idle, False, 0.3),
    "day_growth": (day, False, 1.10),
}
