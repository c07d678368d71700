# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What the kernel says of a process and all its children: memory and time on the processor."""

import os
import pathlib

from support.station import StoryFailed

TICKS = os.sysconf("SC_CLK_TCK")


class NotReadable(Exception):
    """The kernel keeps these figures from this user, in words."""


def tree(pid):
    """This process, its children, theirs, and so on."""
    found = [pid]
    for each in found:
        for task in pathlib.Path(f"/proc/{each}/task").glob("*"):
            try:
                found.extend(int(child) for child in (task / "children").read_text().split())
            except OSError:  # it ended meanwhile
                continue
    return found


def pss_mib(pid):
    """Proportional set size of the tree, MiB: a page that several processes have counts for each in part, so that nothing is
    counted twice."""
    total = 0
    for each in tree(pid):
        try:
            lines = pathlib.Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()
        except PermissionError as problem:
            # The console forbids other programs of its user to look into it (SECURITY); root may.
            raise NotReadable(f"the memory of process {each} can be read by root only") from problem
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    if total == 0:
        raise StoryFailed(f"process {pid} has ended")
    return total / 1024


def cpu_seconds(pid):
    """User and system time of the tree so far."""
    total = 0
    for each in tree(pid):
        try:
            fields = pathlib.Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def names(pid):
    """What runs in the tree: {"chromium": 9}."""
    counted = {}
    for each in tree(pid):
        try:
            name = pathlib.Path(f"/proc/{each}/comm").read_text().strip()
        except OSError:
            continue
        counted[name] = counted.get(name, 0) + 1
    return ", ".join(f"{count} {name}" for name, count in sorted(counted.items()))
