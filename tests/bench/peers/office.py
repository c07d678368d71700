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

from clipboard import Clipboard
from processes import cpu_seconds
from screen import Screen

CONVERSATIONS = re.compile("^Conversations")
FEEDERS = 16  # lines at a time: the hub commits what comes together
RAIL = (20, 340, 32, 32)  # bare, between the places and the bell: another colour only behind a dialogue or the palette
TIMELINE_AREA = (393, 90, 590, 560)
HEADING = (393, 4, 300, 48)  # the customer's name
PLACE_MARKS = (0, 0, 70, 240)  # which place shows
PLACE_COLUMN = (76, 60, 300, 600)
IN_HEADING = ("593", "28")
IN_TIMELINE = ("693", "290")
LINK = re.compile("^throughline:conversation/([0-9a-f-]{36})/[0-9a-f-]{36}$")
PLACES = {"inbox": "ctrl+1", "customers": "ctrl+2", "search": "ctrl+f", "settings": "ctrl+comma"}


def words(n):
    return f"message {n} with about as many words as a customer types into a chat"


def customer_of(link):
    """Whose conversation a link opens; None when that is none."""
    found = LINK.match(link)
    return found and found.group(1)


class Office:
    def __init__(self, station):
        self.station = station
        self.company = Company(station)
        self.feed_id = self.company.admin("endpoint", "add", "sample", "--name", "Feed", "--queue", "Chat", "--config",
                                          json.dumps({"echo": False}))
        self.company.start_hub()
        self.console = Console(station, self.company)
        self.screen = Screen(station)
        self.clipboard = Clipboard(station)
        self.ids = {}  # of the customers, by name
        self.inbox = None  # where its list is on the screen
        self.light = None  # the rail with nothing over the window
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
        """Signs in, chooses all open conversations, and notes where their list is and who the customers are."""
        window = self.console.start()
        self.console.sign_in()
        self._note_place(window)
        self.ids = {each["customer"].get("name"): each["customer"]["id"] for each in self.company.exported()}

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
        self.click(*IN_HEADING)
        self.light = self.screen.picture(RAIL)

    def stop(self):
        self.console.process.stop()

    @property
    def pid(self):
        return self.console.process.pid

    def key(self, *keys):
        self._xdotool("key", *keys)

    def click(self, x, y):
        self._xdotool("mousemove", x, y, "click", "1")

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], env=self.station.env, check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, timeout=60)

    def open_customer(self, name):
        """Opens this customer by the palette, as people do: Ctrl+K, the name, Return. It is done when the console itself
        says who is open. Answers whether the first try did it; whoever was opened instead is left for the next one."""
        for attempt in range(3):
            try:
                self._ask_palette(name)
                wait_for(f"{name} to be open", lambda: self.open_id() == self.ids[name], 20, 0.02)
                self.screen.wait_still(HEADING, 0.1, 10, self.console.process.running)
                return attempt == 0
            except StoryFailed as problem:
                if not self.console.process.running():
                    raise
                failed = problem
                self._uncover()
        raise StoryFailed(f"the palette did not bring {name!r}: {failed}")

    def _ask_palette(self, wanted):
        """Nothing is typed before the palette is seen, which darkens what is behind it: the words would go elsewhere. Return
        is pressed once: it waits for the answer by itself, and another would open what has the keyboard behind the palette."""
        self.key("ctrl+k")
        wait_for("the palette", self._covered, 20, 0.01)
        self._xdotool("type", "--delay", "2", "--", wanted)
        self.key("Return")
        wait_for(f"the palette to go, with an answer to {wanted!r}", lambda: not self._covered(), 20, 0.02)

    def _covered(self):
        return self.screen.picture(RAIL) != self.light

    def _uncover(self):
        if self._covered():
            self.key("Escape")
            wait_for("the window to be free", lambda: not self._covered(), 20, 0.02)

    def open_id(self):
        """The id of the open customer, from the link that its command puts on the clipboard, which is empty before. That
        command does nothing while the palette is there: then there is none within the second."""
        self.clipboard.clear()
        self.key("ctrl+shift+l")
        try:
            return customer_of(wait_for("a link", self.clipboard.text, 1, 0.01))
        except StoryFailed:
            return None

    def shows(self, name):
        """Whether this customer is (still) open. A console that does not answer at once shows whom it shows."""
        return wait_for("the console to say who is open", self.open_id, 20, 0.05) == self.ids[name]

    def go(self, place):
        """To another place of the window than the one that shows."""
        before = self.screen.picture(PLACE_MARKS)
        self.key(PLACES[place])
        wait_for(f"the place {place}", lambda: self.screen.picture(PLACE_MARKS) != before, 20, 0.02)

    def look_around(self):
        """From the inbox into the other places, a search, and back."""
        self.go("customers")
        self.go("search")
        self._xdotool("type", "--delay", "2", "--", "words customer")
        self.screen.wait_still(PLACE_COLUMN, 0.3, 20, self.console.process.running)
        self.go("settings")
        self.screen.wait_still(TIMELINE_AREA, 0.3, 20, self.console.process.running)
        self.go("inbox")

    def read_back(self):
        """The wheel through the timeline to older items and back to the newest. The mouse then leaves what the palette will cover."""
        self._xdotool("mousemove", *IN_TIMELINE, "click", "--delay", "5", "--repeat", "25", "4")
        self.screen.wait_still(HEADING, 0.2, 10, self.console.process.running)
        self._xdotool("click", "--delay", "5", "--repeat", "40", "5", "mousemove", *IN_HEADING)

    def wait_idle(self, share=0.05, span=2.0, timeout=180.0):
        """Until the console has worked through what came: so much of one core at most for two seconds."""
        end = time.monotonic() + timeout
        while True:
            before, moment = cpu_seconds(self.pid), time.monotonic()
            time.sleep(span)
            if not self.console.process.running():
                raise StoryFailed("the console ended")  # and would be called idle
            if cpu_seconds(self.pid) - before <= share * (time.monotonic() - moment):
                return
            if time.monotonic() > end:
                raise StoryFailed(f"the console has work after {timeout:g} s without any news")

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
        self._xdotool("mousemove", *IN_TIMELINE)
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
