# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Where the keyboard is, as a screen reader is told: the object of a window that says it has the focus."""

import subprocess
import time

from .picture import screen_part
from .station import StoryFailed, wait_for
from .window import Atspi, GLib

SILENT = ("unknown", "filler", "panel", "invalid", "frame")


def use_layout(window, layout):
    """Gives the screen's keyboard this layout (or several, the first in use): keys by their codes mean what it says."""
    subprocess.run(["setxkbmap", "-layout", layout], env=window.station.env, check=True, stdin=subprocess.DEVNULL)


def _place(node):
    """A little more than the node: a frame may stand around it."""
    box = node.get_extents(Atspi.CoordType.SCREEN)
    return box.x - 4, box.y - 4, box.width + 8, box.height + 8


def _focused(window):
    """The object that has the keyboard, its name and role; the innermost, for a list and its row both say so."""
    last = None
    for node in window.find_all():
        try:
            if node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role_name() not in ("filler", "frame"):
                last = (node, node.get_name() or "", node.get_role_name())
        except GLib.Error:  # gone while it was read
            continue
    return last


def focused(window):
    """Name and role of what has the keyboard."""
    found = _focused(window)
    return found and found[1:]


def _fits(window, wanted, text):
    return wanted == text or (hasattr(wanted, "search") and bool(wanted.search(text)))


def wait_focus(window, name, role, timeout=20.0):
    """Until the keyboard is on something of this name and role (texts or patterns); answers both."""
    seen = []

    def there():
        now = focused(window)
        if now not in seen:
            seen.append(now)
        return now if now and _fits(window, name, now[0]) and _fits(window, role, now[1]) else None

    try:
        return wait_for(f"the keyboard on {role} {name!r}", there, timeout, 0.1)
    except StoryFailed as problem:
        raise StoryFailed(f"{problem}; it was on {seen}") from None


def _step(window, key, before):
    """Presses the key; where the keyboard is then. It must have moved."""
    window.key(key)
    try:
        return wait_for("the next stop", lambda: (lambda now: now if now and now != before else None)(focused(window)), 5, 0.05)
    except StoryFailed:
        raise StoryFailed(f"{key} does not lead on from {before}") from None


def tab_to(window, name, role, key="Tab", most=60):
    """Presses Tab until the keyboard is there; answers what was passed."""
    passed = [focused(window)]
    for _ in range(most):
        stop = _step(window, key, passed[-1])
        if _fits(window, name, stop[0]) and _fits(window, role, stop[1]):
            return passed
        passed.append(stop)
    raise StoryFailed(f"{most} times {key} do not reach {role} {name!r}: {passed}")


def lap(window, name, role, key="Tab", most=80):
    """From there once around, back to it; the stops on the way. Each has a name and a role, stands on the screen, and looks
    different with the keyboard than without."""
    screen = window.station.folder / "screen/Xvfb_screen0"
    wait_focus(window, name, role)
    passed, faults, shown = [focused(window)], [], None
    for _ in range(most):
        stop = _step(window, key, passed[-1])
        time.sleep(0.3)  # what fades in or scrolls into sight has done so
        if shown and screen_part(screen, *shown[0]) == shown[1]:
            faults.append(f"{passed[-1]} looks the same without the keyboard")
        if _fits(window, name, stop[0]) and _fits(window, role, stop[1]):
            break
        passed.append(stop)
        if not stop[0] or stop[1] in SILENT:
            faults.append(f"{stop} behind {passed[-2]} has no name or no role")
        place = _place(_focused(window)[0])
        if place[0] < -8 or place[1] < -8 or place[2] <= 8 or place[3] <= 8:
            faults.append(f"{stop} is not on the screen: {place}")
        shown = place, screen_part(screen, *place)
    else:
        faults.append(f"{most} times {key} do not lead back")
    if faults:
        raise StoryFailed("; ".join(faults) + f". The stops: {passed}")
    return passed
