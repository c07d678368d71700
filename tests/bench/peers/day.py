# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A working day in minutes: customers are visited one after the other while items come in for all of them.

Each visit opens another customer, reads back through the timeline, and leaves; now and then the other places of the window
are looked into. The items of a visit come in while it lasts, from the first visit on, and the next begins when all are on
the hub's disk: how many came is the same on any machine, only how long it took is not.
"""

import concurrent.futures
import sys
import time

from office import words
from processes import pss_mib

WATCHED = 20  # one in so many items comes from the customer who is looked at
APART = 5  # so many customers for each who is visited
QUARTERS = 4


class Day:
    def __init__(self, scale):
        self.visits = scale.visits
        self.warm = scale.visits_before
        self.items = scale.day_items
        self.people = [f"Person {n:04}" for n in range(max(scale.visits * APART, 20))]
        self.memory = {}  # MiB after so many visits
        self.came = 0
        self.strayed = 0  # visits that began or ended with somebody else than who was asked for
        self.waited = 0.0  # seconds for the hub to take the items of a visit that was over

    def before(self):
        """What was there in the morning."""
        return [(name, words(n)) for n, name in enumerate(self.people * 4)]

    def moments(self):
        """After how many visits the memory is read: the first ones, and each quarter of the day."""
        return sorted({self.warm, *(self.visits * quarter // QUARTERS for quarter in range(1, QUARTERS + 1))})

    def _news(self, visit):
        """What comes in during a visit: most of it from anybody, some from the customer who is looked at."""
        count = min(-(-self.items // self.visits), self.items - self.came)
        news = [(self.visited(visit) if n % WATCHED == 0 else self.people[n * 7 % len(self.people)], words(n))
                for n in range(self.came, self.came + count)]
        self.came += count
        return news

    def visited(self, visit):
        return self.people[visit * APART]

    def play(self, office, rest):
        """Fills memory; rest is called before each reading, when the console has worked through all that came."""
        moments = self.moments()
        started = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(1) as feeder:
            for visit in range(self.visits):
                came = feeder.submit(office.feed, self._news(visit))
                brought = office.open_customer(self.visited(visit))
                office.read_back()
                self.strayed += not (office.shows(self.visited(visit)) and brought)
                if (visit + 1) % self.warm == 0:
                    office.look_around()
                over = time.monotonic()
                came.result()
                self.waited += time.monotonic() - over
                if visit + 1 in moments:
                    office.wait_idle()
                    rest()
                    self.memory[visit + 1] = pss_mib(office.pid)
                if (visit + 1) % self.warm == 0:
                    self._tell(visit + 1, time.monotonic() - started)

    def _tell(self, visits, seconds):
        """It takes minutes: whoever waits sees that it goes on, and what takes the time."""
        print(f"bench: {visits} of {self.visits} visits, {self.came} items, {seconds / 60:.1f} minutes, of these "
              f"{self.waited / 60:.1f} for the hub alone; {self.told()}", file=sys.stderr, flush=True)

    def growth(self):
        """The memory of the evening, and that after the first visits."""
        return self.memory[self.visits], self.memory[self.warm]

    def told(self):
        """In words: how the memory grew, and what must not happen."""
        grew = "MiB " + ", ".join(f"{mib:.0f} after {visits}" for visits, mib in self.memory.items()) + " visits"
        return grew + (f"; {self.strayed} TIMES ANOTHER CUSTOMER WAS SHOWN THAN THE ONE OPENED" if self.strayed else "")
