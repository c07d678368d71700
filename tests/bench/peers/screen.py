# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The pixels of Xvfb's screen, read where the server keeps them: a look costs the console nothing."""

import mmap
import operator
import struct
import time

from support.station import StoryFailed

LEAST_COLOURS = 20  # of an area with text in it; less is a bare page


def alike(one, other):
    """The share of pixels that are the same in both pictures of an area."""
    left, right = memoryview(one).cast("I"), memoryview(other).cast("I")
    return sum(map(operator.eq, left, right)) / len(left)


def is_drawn(picture):
    return len(set(memoryview(picture).cast("I"))) >= LEAST_COLOURS


class Screen:
    """Of a Station with frame_buffer: its file is in the format of xwd."""

    def __init__(self, station):
        with open(station.folder / "screen/Xvfb_screen0", "rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._bytes[:100])
        self._start = header[0] + header[19] * 12
        self._line = header[12]

    def picture(self, area):
        """What is in this area (x, y, width, height) now."""
        x, y, width, height = area
        first = self._start + y * self._line + x * 4
        return b"".join(self._bytes[at:at + width * 4]
                        for at in range(first, first + height * self._line, self._line))

    def history(self, area, still, timeout, running):
        """[(moment, picture)] of each change from now until the area is drawn and has not changed for so many seconds."""
        end = time.monotonic() + timeout
        seen = [(time.monotonic(), self.picture(area))]
        while not (time.monotonic() - seen[-1][0] > still and is_drawn(seen[-1][1])):
            now = time.monotonic()
            picture = self.picture(area)
            if picture != seen[-1][1]:
                seen.append((now, picture))
            if now > end or not running():
                raise StoryFailed(f"the window did not come to rest within {timeout} s")
            time.sleep(0.004)
        return seen

    def wait_still(self, area, still=0.3, timeout=20.0, running=lambda: True):
        """The picture of the area once it is drawn and rests."""
        return self.history(area, still, timeout, running)[-1][1]


def settled_at(history, same=0.99):
    """The moment from which on the area looked as it does at the end (a caret or the like may still differ)."""
    last = history[-1][1]
    moment = history[-1][0]
    for at, picture in reversed(history):
        if alike(picture, last) < same:
            break
        moment = at
    return moment
