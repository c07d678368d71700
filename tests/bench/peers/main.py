#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""./bench --peers: the real console beside headless Chromium. figures.py says what each figure is.

main.py [--json FILE] [--only ID] [--quick] [--visits N], with THROUGHLINE_BUILD naming the build. A figure that misses its goal is
reported, not failed. One that cannot be measured here is said to be so, with the reason, on its line and in the JSON
({"id", "goal", "measured": false, "why"} without a ratio); the exit code is 0 then. A measurement that goes wrong ends
the program with 1 and the reason.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "stories"))

from support.station import Station, StoryFailed  # noqa: E402

import browser  # noqa: E402
from figures import FIGURES, Scale  # noqa: E402
from processes import NotReadable  # noqa: E402

PROGRAMS = ("Xvfb", "xdotool", "dbus-daemon", "gnome-keyring-daemon")


def lacking(needs_browser):
    """Why a figure cannot be measured here, in words; empty when it can."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if not any(map(os.path.exists, ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"))):
        missing.append("at-spi2-core")
    try:
        import gi

        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        missing.append("the AT-SPI bindings of the system's Python")
    if needs_browser and browser.program() is None:
        missing.append("Chromium")
    return f"not installed here: {', '.join(missing)} (./test installs what the tests need)" if missing else ""


def measure(id_, scale):
    work, needs_browser, goal = FIGURES[id_]
    why = lacking(needs_browser)
    if not why:
        station = Station(id_, frame_buffer=True)
        failed = True
        try:
            found = work(station, scale)
            failed = False
            return found
        except NotReadable as problem:
            why, failed = str(problem), False
        finally:
            station.close(failed)
    return {"id": id_, "goal": goal, "measured": False, "why": why}


def measure_apart(id_, quick, visits):
    """In a process of its own: AT-SPI stays with the first bus it met."""
    scale = [*["--quick"] * quick, *(["--visits", str(visits)] if visits else [])]
    run = subprocess.run([sys.executable, "-B", __file__, "--here", id_, *scale], stdin=subprocess.DEVNULL,
                         stdout=subprocess.PIPE, text=True)
    if run.returncode != 0:
        sys.exit(run.returncode)  # it said why
    return json.loads(run.stdout)


def line(found):
    if "ratio" not in found:
        return f"{found['id']:<16} {'-':>7} {found['goal']:7.2f}  {'-':<5}  not measured: {found['why']}"
    holds = "yes" if found["holds"] else "NO"
    return f"{found['id']:<16} {found['ratio']:7.2f} {found['goal']:7.2f}  {holds:<5}  {found['unit']}; {found['note']}"


def visits(text):
    """Four at least: memory is read at each quarter of the day."""
    if not text.isdecimal() or int(text) < 4:
        raise argparse.ArgumentTypeError("a number from 4 on")
    return int(text)


def main():
    parser = argparse.ArgumentParser(prog="./bench --peers", description="Measures the console beside headless Chromium.")
    parser.add_argument("--json", metavar="FILE", help="also write the figures as JSON to FILE")
    parser.add_argument("--only", metavar="ID", action="append", choices=list(FIGURES), help="measure only this id")
    parser.add_argument("--quick", action="store_true", help="small data: shows that everything runs")
    parser.add_argument("--visits", metavar="N", type=visits, help="a day of so many visits, 200 else: a trial of day_growth")
    parser.add_argument("--here", choices=list(FIGURES), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        try:
            print(json.dumps(measure(options.here, Scale(options.quick, options.visits))))
        except StoryFailed as problem:
            print(f"bench: {options.here}: {problem}", file=sys.stderr)
            return 1
        return 0
    found = []
    print(f"{'id':<16} {'ratio':>7} {'goal':>7}  {'holds':<5}  what", flush=True)
    for id_ in FIGURES:
        if options.only and id_ not in options.only:
            continue
        found.append(measure_apart(id_, options.quick, options.visits))
        print(line(found[-1]), flush=True)
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(found, indent=4) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
