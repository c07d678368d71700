#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Test bench.peers.quick: all of ./bench --peers runs on small data and writes every figure in the promised shape; what
cannot be measured gets no number. Judges no figure. usage: check.py FILE; 77 where a program it needs is not installed."""

import json
import os
import pathlib
import subprocess
import sys

import main  # it finds the stories' support
from support.station import wait_for

from browser import page
from day import Day
from figures import FIGURES, Scale
from office import customer_of
from processes import cpu_seconds, pss_mib, tree
from screen import alike, settled_at

SHAPE = {"id": str, "ratio": (int, float), "goal": (int, float), "holds": bool, "unit": str, "note": str}


def expect(holds, what):
    if not holds:
        sys.exit(f"bench.peers.quick: {what}")


def picture(*colours):
    return b"".join(colour.to_bytes(4, "little") for colour in colours)


def parts():
    """What the figures are made of: the kernel's numbers, the moment a window came to rest, the page."""
    child = subprocess.Popen(["sh", "-c", "sleep 60 & wait"], stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        wait_for("the child's child", lambda: len(tree(child.pid)) == 2, 10)
        expect(pss_mib(child.pid) > 0, "a process has no memory")
    finally:
        for pid in reversed(tree(child.pid)):
            os.kill(pid, 15)
        child.wait()
    before = cpu_seconds(os.getpid())
    while cpu_seconds(os.getpid()) - before < 0.05:  # ends only when working counts
        sum(range(10_000))
    bare, half, whole = picture(0, 0, 0, 0), picture(1, 2, 0, 0), picture(1, 2, 3, 4)
    expect(alike(half, whole) == 0.5, "half of a picture is not half")
    expect(settled_at([(1, bare), (2, whole), (3, half), (4, whole), (5, whole)]) == 4, "a window rests when it changes again")
    link = "throughline:conversation/0192f0a4-0000-7000-8000-000000000001/0192f0a4-0000-7000-8000-000000000002"
    expect(customer_of(link) == "0192f0a4-0000-7000-8000-000000000001", "a link does not say whose it is")
    expect(not any(map(customer_of, ("", "a word", link[:-1], link + "/x"))), "what is no link names a customer")
    expect(page(50, lambda n: f"m{n}").count(b"<article") == 50, "the page does not hold its messages")


def whole_day():
    """The day of the figure, by a console that only notes what it is asked to do."""
    asked, fed = [], []

    class Noting:
        pid = os.getpid()

        def __getattr__(self, name):
            return lambda *with_: fed.extend(*with_) if name == "feed" else asked.append((name, *with_)) or with_ != ("Person 0005",)

    scale = Scale()
    played = Day(scale)
    played.play(Noting(), lambda: asked.append(("rest",)))
    opened = [name[0] for what, *name in asked if what == "open_customer"]
    expect(len(opened) == len(set(opened)) == 200, f"{len(opened)} visits")
    expect(len(fed) == played.came == 100_000, f"{len(fed)} items")
    expect({name for name, _ in fed} == set(played.people), "somebody writes nothing all day")
    expect(list(played.memory) == [10, 50, 100, 150, 200], f"memory is read after {list(played.memory)} visits")
    expect(played.strayed == 1 and "ANOTHER CUSTOMER" in played.told(), "a customer who shows unasked is not told")
    trial = Day(Scale(visits=4))
    expect((trial.visits, trial.items, trial.moments()) == (4, 2000, [1, 2, 3, 4]), "a trial is no small day")
    readings = [at for at, (what, *_) in enumerate(asked) if what == "rest"]
    expect(all(asked[at - 1] == ("wait_idle",) for at in readings), "memory is read of a console that works")
    expect(("look_around",) in asked[:readings[0]], "something is done for the first time after the first reading")


def without_chromium():
    found = main.browser.program
    main.browser.program = lambda: None
    try:
        for id_, (_, needs_browser, goal) in FIGURES.items():
            if not needs_browser:
                continue
            figure = main.measure(id_, None)
            expect(set(figure) == {"id", "goal", "measured", "why"} and figure["measured"] is False and figure["goal"] == goal,
                   f"{id_} without Chromium is {figure}")
            expect("Chromium" in figure["why"] and figure["why"] in main.line(figure), f"{id_} does not say why")
    finally:
        main.browser.program = found


def everything(file):
    file.unlink(missing_ok=True)
    run = subprocess.run([sys.executable, "-B", main.__file__, "--quick", "--json", file], stdin=subprocess.DEVNULL,
                         stdout=subprocess.PIPE, text=True)
    print(run.stdout)
    expect(run.returncode == 0, f"it ended with {run.returncode}")
    figures = json.loads(file.read_text())
    expect([figure["id"] for figure in figures] == list(FIGURES), f"the figures are {figures}")
    missing = [figure for figure in figures if "ratio" not in figure]
    for figure in figures:
        expect(main.line(figure) in run.stdout, f"{figure['id']} has no line")
        if figure in missing:
            continue
        for key, kind in SHAPE.items():
            expect(isinstance(figure.get(key), kind), f"{figure['id']}: {key} is {figure.get(key)!r}")
        # A process that did nothing for a second may have used no time; memory and a start are never nothing.
        expect(figure["ratio"] > 0 or figure["id"] == "idle_cpu", f"{figure['id']}: the ratio is {figure['ratio']}")
    return missing


if __name__ == "__main__":
    parts()
    whole_day()
    without_chromium()
    if not_measured := everything(pathlib.Path(sys.argv[1]).resolve()):
        for each in not_measured:
            print(main.line(each))
        sys.exit(77)
