# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Our side: a hub as its own process, a channel that is fed through its HTTP door, and the console's real window.

The console is signed in once with the accessibility bus on, which says where things are on the screen; what is measured
starts afterwards without it, as for most people (Chromium has it off as well), and is driven by keys and the mouse.
"""

import http.client
import json
import re
import subprocess
import threading
import time

from support.company import Company
from support.console import TIMELINE, Console
from support.station import BUILD, StoryFailed, wait_for

from screen import Screen

CONVERSATIONS = re.compile("^Conversations")
FEEDERS = 16  # lines at a time: the hub commits what comes together
RAIL = (0, 60, 70, 180)  # the places
TIMELINE_AREA = (393, 90, 590, 560)
ANSWERS = (324, 132, 632, 100)  # the first two rows of the palette
HEADING = (393, 4, 300, 48)  # the customer's name


def words(n):
    return f"message {n} with about as many words as a customer types into a chat"


class Office:
    def __init__(self, station):
        self.station = station
        self.company = Company(station)
        self.feed_id = self.company.admin("endpoint", "add", "sample", "--name", "Feed", "--queue", "Chat", "--config",
                                          json.dumps({"echo": False}))
        self.company.start_hub()
        self.console = Console(station, self.company)
        self.screen = Screen(station)
        self.inbox = None  # where its list is on the screen
        self.sent = 0

    def feed(self, messages):
        """Puts [(customer's name, text)] in, each acknowledged when it is on the hub's disk."""
        failed = []
        first = self.sent
        self.sent += len(messages)

        def post(line):
            try:
                door = http.client.HTTPConnection("127.0.0.1", self.company.port, timeout=60)
                for at in range(line, len(messages), FEEDERS):
                    name, text = messages[at]
                    self._post(door, {"id": str(first + at), "from": name, "name": name, "text": text})
                door.close()
            except (OSError, http.client.HTTPException, StoryFailed) as problem:
                failed.append(problem)

        lines = [threading.Thread(target=post, args=(line,)) for line in range(min(FEEDERS, len(messages)))]
        for line in lines:
            line.start()
        for line in lines:
            line.join()
        if failed:
            raise StoryFailed(f"the feed was not taken: {failed[0]}")

    def _post(self, door, message):
        for _ in range(300):
            door.request("POST", f"/c/{self.feed_id}/v1/messages", json.dumps(message), {"Content-Type": "application/json"})
            answer = door.getresponse()
            answer.read()
            if answer.status == 200:
                return
            if answer.status not in (429, 503):  # those ask to come again: the channel starts, or the hub is busy
                raise StoryFailed(f"the channel answered {answer.status}")
            time.sleep(0.05)
        raise StoryFailed("the channel takes nothing")

    def sign_in(self):
        """Signs in, chooses all open conversations, and notes where their list is."""
        window = self.console.start()
        self.console.sign_in()
        self._note_place(window)

    def _note_place(self, window):
        from gi.repository import Atspi  # it wants the station's environment first

        box = window.find("list", CONVERSATIONS).get_extents(Atspi.CoordType.SCREEN)
        self.inbox = (box.x, box.y, box.width, box.height)

    def press_first_row(self):
        """Opens the first conversation of the list by AT-SPI: it must bring a timeline with rows."""
        window = self.console.window
        rows = wait_for("rows of the inbox", lambda: [
            row for holder in window.find_all("list", CONVERSATIONS) for row in window.find_all("list item", None, holder)],
            60, 0.2)
        window.press_node(rows[0])
        wait_for("the timeline of the first row", lambda: window.rows(TIMELINE), 20, 0.1)
        return len(rows)

    def start(self):
        """The console as people start it, signed in since the last time. Answers the moment before the start."""
        console = self.console
        console.generation += 1
        before = time.monotonic()
        console.process = self.station.start(
            f"console-{console.generation}",
            ["env", "-u", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON", BUILD / "bin/throughline", "--data", console.data, "--hub",
             self.company.url, "--plugins", BUILD / "plugins", "--developer", "--language", "en", "--size", "1280x800"])
        return before

    def start_settled(self):
        """Started, at rest, and with the focus that a window manager would have given it."""
        self.start()
        self.screen.wait_still(self.inbox, 1.5, 60, self.console.process.running)
        self.click(HEADING[0] + 200, HEADING[1] + 24)

    def stop(self):
        self.console.process.stop()

    @property
    def pid(self):
        return self.console.process.pid

    def key(self, *keys):
        self._xdotool("key", *keys)

    def click(self, x, y):
        self._xdotool("mousemove", str(x), str(y), "click", "1")

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], env=self.station.env, check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL)

    def open_customer(self, name):
        """Answers the heading's picture once it is another one than before."""
        before = self.screen.picture(HEADING)
        self._answer(name, lambda: self.screen.picture(HEADING) != before)
        return self.screen.wait_still(HEADING, 0.1, 10, self.console.process.running)

    def _answer(self, wanted, is_done):
        """Ctrl+K, the words, Return; until it is done and the palette, which darkens what is behind it, has gone. A busy
        console may miss a key: then once more."""
        light = self.screen.picture(RAIL)
        for _ in range(4):
            self.key("ctrl+k")
            try:
                wait_for("the palette", lambda: self.screen.picture(RAIL) != light, 5, 0.01)
                self._xdotool("type", "--delay", "2", "--", wanted)
                self.screen.wait_still(ANSWERS, 0.35, 10, self.console.process.running)
                self.key("Return")
                wait_for(wanted, lambda: self.screen.picture(RAIL) == light and is_done(), 5, 0.02)
                return
            except StoryFailed:
                self.key("Escape")
                time.sleep(1)
        raise StoryFailed(f"the palette did not bring {wanted!r}")

    def scroll(self, notches):
        """From the newest to the oldest item and back: the wheel through the newest pages, the command that goes to the
        oldest, the wheel to and fro there, the command back. By the wheel alone ten thousand items take a quarter of an hour."""
        self._turn("4", notches)
        self._jump("alt+Home")
        self._turn("5", notches)
        self._turn("4", notches)
        self._jump("alt+End")

    def _turn(self, button, notches):
        """The wheel over the timeline, which must move."""
        self._xdotool("mousemove", str(TIMELINE_AREA[0] + 300), str(TIMELINE_AREA[1] + 200))
        before = self.screen.picture(TIMELINE_AREA)
        for _ in range(0, notches, 25):
            self._xdotool("click", "--delay", "5", "--repeat", "25", button)
            time.sleep(0.05)
        self.screen.wait_still(TIMELINE_AREA, 0.5, 60, self.console.process.running)
        if self.screen.picture(TIMELINE_AREA) == before:
            raise StoryFailed("the wheel does not move the timeline")

    def _jump(self, key):
        """A key that must bring another part of the timeline."""
        before = self.screen.picture(TIMELINE_AREA)
        self.key(key)
        wait_for(f"{key} to move the timeline", lambda: self.screen.picture(TIMELINE_AREA) != before, 10, 0.02)
        self.screen.wait_still(TIMELINE_AREA, 0.5, 60, self.console.process.running)
