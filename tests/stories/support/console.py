# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The console in a story: started, signed in, with one customer's timeline open."""

import re

from .company import AGENT, PASSWORD
from .station import BUILD, StoryFailed, wait_for, wait_in_words

TIMELINE = "Timeline"
NEWEST = re.compile("^(Newest|[0-9]+ new)$")
STOPPED = re.compile("^The customer wrote while you were writing")


class Console:
    def __init__(self, station, company, wrap=lambda name, command: command, data="console"):
        self.station = station
        self.company = company
        self.wrap = wrap
        self.data = station.folder / data
        self.window = None
        self.process = None
        self.generation = 0

    def start(self):
        from .window import Window  # AT-SPI wants the station's environment first

        self.generation += 1
        self.process = self.station.start(
            f"console-{self.generation}",
            self.wrap("console", [BUILD / "bin/throughline", "--data", self.data, "--hub", self.company.url, "--plugins",
                                  BUILD / "plugins", "--developer", "--language", "en", "--size", "1280x800"]))
        self.window = Window(self.station, self.process)
        self.window.root()
        return self.window

    def sign_in(self):
        window = self.window
        window.type_into("User name", AGENT)
        window.key("Tab")
        window.type(PASSWORD)
        window.key("Return")
        self.wait_inbox()

    def wait_inbox(self):
        """Until the list of conversations is on the screen: all open ones, not only the agent's own."""
        window = self.window
        window.find("list", re.compile("^Conversations"), timeout=40)
        view = window.find(None, re.compile("^View: "))
        if view.get_name() != "View: All open":
            window.press_node(view)
            window.press("All open")

    def open_conversation(self, text, timeout=20):
        """Opens the inbox row that shows this text."""
        wait_for(f"an inbox row with {text!r}", lambda: self._press_inbox_row(text), timeout, 0.1)
        self.window.find("list", TIMELINE)

    def _press_inbox_row(self, text):
        """Whether there was one to be pressed."""
        row = self._inbox_row(text)
        return row is not None and self.window.try_press(row)

    def _inbox_row(self, text):
        for holder in self.window.find_all("list", re.compile("^Conversations")):
            for row in self.window.find_all("list item", None, holder):
                if text in self.window.spoken(row):
                    return row
        return None

    def conversations(self):
        """What the inbox says of each conversation: name and description in one text."""
        return [self.window.spoken(row)
                for holder in self.window.find_all("list", re.compile("^Conversations"))
                for row in self.window.find_all("list item", None, holder)]

    def reply_to(self, address):
        """Chooses this address of the customer for the reply."""
        window = self.window
        window.press(re.compile("^Reply to .* by "))
        window.press_node(window.find("list item", re.compile(re.escape(address)), window.find("list", "Reply to")))
        self.wait_target(address)

    def wait_target(self, *parts):
        """Until the composer says that the reply goes there."""
        self.window.find(None, re.compile("^Reply to .*" + ".*".join(map(re.escape, parts))))

    def compose(self, text):
        """Types into the composer until Send is possible; answers the field."""
        window = self.window
        field = window.find("text", "Reply text")
        window.click(field)
        window.type(text)
        wait_in_words(lambda: f"{text!r} in the field, which holds {window.text_of(field)!r}",
                      lambda: window.text_of(field) == text, 20, 0.05)
        send = window.find("push button", "Send")
        wait_for("Send to be possible", lambda: window.is_enabled(send), 20, 0.05)
        return field

    def reply(self, text):
        """Types into the composer and sends, as an agent does: once the console knows to whom, and again after a look when
        Send stops to show what the customer wrote meanwhile."""
        window = self.window
        field = self.compose(text)
        for _ in range(5):
            window.key("Return")
            wait_for("Send to answer", lambda: window.text_of(field) == "" or window.shows(STOPPED), 20, 0.05)
            if window.text_of(field) == "":
                return
        raise StoryFailed(f"{text!r} was not sent: the field still holds {window.text_of(field)!r}")

    def shows_at_newest(self, text):
        """Whether a row says this; where the timeline stands elsewhere it is led to its newest end, for the next look."""
        if text in self.texts():
            return True
        button = next(iter(self.window.find_all("push button", NEWEST)), None)
        if button is not None:
            self.window.try_press(button)
        return False

    def texts(self):
        return [name for name, _ in self.window.rows(TIMELINE)]

    def read_whole_timeline(self, wanted, prefix):
        """Scrolls from the newest to the oldest row, and to and fro again while some are missing (rows come and go while
        they are read); answers the rows that begin with prefix. A row that is there twice is a failure."""
        window = self.window
        seen = set()
        for sweep in range(4):
            down = sweep % 2 == 1
            if sweep == 0:
                window.wheel_over(TIMELINE, down=True, notches=400)
            still = 0
            while still < 25 and len(seen) < wanted:
                shown = [name for name in self.texts() if name.startswith(prefix)]
                if len(shown) != len(set(shown)):
                    raise StoryFailed(f"a row is on the timeline twice: {sorted(shown)}")
                still = 0 if set(shown) - seen else still + 1
                seen.update(shown)
                window.wheel_over(TIMELINE, down=down, notches=3)
        return sorted(seen)

    def timeline_holds(self, *parts):
        """Whether one row of the timeline names all these parts."""
        return any(all(part in name + " " + about for part in parts) for name, about in self.window.rows(TIMELINE))

    def wait_timeline(self, *parts, timeout=20):
        wait_for(f"a timeline row with {parts}", lambda: self.timeline_holds(*parts), timeout, 0.1)

    def answer_line(self, start, timeout=20):
        """The line of a form's answer that begins so."""
        node = self.window.find("list item", re.compile("^" + re.escape(start)), timeout=timeout)
        return node.get_name()

    def kill(self):
        self.process.kill()
