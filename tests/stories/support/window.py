# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The console's real window, read and driven as assistive technology does: AT-SPI for what it shows, xdotool for keys.

The names used here are the accessible names that qml/README.md promises. Import only after a Station exists.
"""

import ctypes
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from .station import StoryFailed, wait_for  # noqa: E402

# An answer that takes longer is taken for none (0.8 s if nothing is said): too little for a window that shares its processor.
Atspi.set_timeout(15_000, 30_000)


def _alive(call, default=None):
    """Rows come and go while the tree is read; a node that left is no error."""
    try:
        return call()
    except GLib.Error:
        return default


def walk(node, depth=0, limit=60):
    if node is None or depth > limit:
        return
    yield node
    for i in range(_alive(node.get_child_count, 0)):
        yield from walk(_alive(lambda i=i: node.get_child_at_index(i)), depth + 1, limit)


class Window:
    def __init__(self, station, process):
        self.station = station
        self.process = process
        self._application = None
        self._lists = {}

    def application(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(_alive(desktop.get_child_count, 0)):
            child = _alive(lambda i=i: desktop.get_child_at_index(i))
            if child is not None and _alive(child.get_process_id) in self._pids():
                return child
        return None

    def _pids(self):
        """The console's process, which under a tracer is the tracer's child."""
        if not self.process.running():
            raise StoryFailed(f"the console ended: {self.process.text()[-500:]}")
        children = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True,
                                  stdin=subprocess.DEVNULL)
        return {self.process.pid, *map(int, children.stdout.split())}

    def root(self):
        if self._application is None:
            self._application = wait_for("the console on the accessibility bus", self.application, 30)
        return self._application

    def find_all(self, role=None, name=None, under=None):
        top = under or self.root()
        _alive(top.clear_cache)
        for node in walk(top):
            if role is not None and _alive(node.get_role_name) != role:
                continue
            if name is not None and not self._fits(name, _alive(node.get_name) or ""):
                continue
            yield node

    @staticmethod
    def _fits(wanted, name):
        """A wanted name is a text or a compiled pattern."""
        return bool(wanted.search(name)) if hasattr(wanted, "search") else wanted == name

    def find(self, role=None, name=None, under=None, timeout=20.0):
        return wait_for(f"{role or 'something'} named {name!r}",
                        lambda: next(iter(self.find_all(role, name, under)), None), timeout, 0.1)

    def shows(self, name, under=None):
        return any(True for _ in self.find_all(None, name, under))

    def press(self, name, role=None, timeout=20.0):
        self.press_node(self.find(role, name, timeout=timeout))

    def go_to(self, place):
        """Presses a place of the rail. (Its role is "page tab", which Qt 6.4 speaks as a button.)"""
        self.press_node(self.find(None, place, self.find(None, "Places")))

    def press_node(self, node):
        actions = [node.get_action_name(i) for i in range(node.get_n_actions())]
        for wished in ("Press", "press", "click", "Toggle"):
            if wished in actions:
                node.do_action(actions.index(wished))
                return
        raise StoryFailed(f"{node.get_name()!r} cannot be pressed; it offers {actions}")

    def try_press(self, node):
        """Whether it was still there to be pressed."""
        return _alive(lambda: self.press_node(node) or True, False)

    def click(self, node):
        box = node.get_extents(Atspi.CoordType.SCREEN)
        self._xdotool("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1")

    def is_enabled(self, node):
        """By the words that are spoken: Qt 6.4 tells nobody that an item is disabled."""
        _alive(node.clear_cache)
        about = _alive(node.get_description)
        return about is not None and "not available" not in about

    def spoken(self, node):
        """Name and description in one text; nothing when the node left meanwhile."""
        return f"{_alive(node.get_name, '')}, {_alive(node.get_description, '')}"

    def text_of(self, node):
        """What a text field holds; None when it cannot be asked: that is not an empty field."""
        _alive(node.clear_cache)
        return _alive(lambda: Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)))

    def type_into(self, name, text, role="text", timeout=20.0):
        """Clicks the field and types, as a person does."""
        self.click(self.find(role, name, timeout=timeout))
        self.type(text)

    def type(self, text):
        self._xdotool("type", "--delay", "1", "--", text)

    def key(self, *keys):
        self._xdotool("key", *keys)

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], env=self.station.env, check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL)

    def activate(self):
        """Makes it the window that one works in, as a window manager does with what it shows. There is none in a story: until
        a click in an empty corner, keys come to what the pointer is over, which to Qt is no window that is worked in."""
        self._xdotool("mousemove", "2", "2", "click", "1")
        wait_for("the window to be active", self.is_active, 20, 0.1)

    def leave(self):
        """As when one goes on in another program: the keyboard is not the console's any more."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        display = ctypes.c_void_p(x11.XOpenDisplay(self.station.env["DISPLAY"].encode()))
        x11.XSetInputFocus(display, ctypes.c_ulong(0), 0, ctypes.c_ulong(0))  # nobody has it
        x11.XSync(display, 0)
        x11.XCloseDisplay(display)
        wait_for("the window to be left", lambda: not self.is_active(), 20, 0.1)

    def is_active(self):
        frame = self.find("frame", None)
        frame.clear_cache()
        return frame.get_state_set().contains(Atspi.StateType.ACTIVE)

    def wheel_over(self, list_name, down, notches):
        """Turns the mouse wheel over a list, and gives it the moment a person's hand needs."""
        box = self._holder(list_name).get_extents(Atspi.CoordType.SCREEN)
        self._xdotool("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2),
                      "click", "--delay", "5", "--repeat", str(notches), "5" if down else "4")
        time.sleep(0.1)

    def _holder(self, list_name):
        """The list, looked up once: walking the whole tree at each look would slow down what is measured."""
        known = self._lists.get(list_name)
        if known is None or _alive(known.get_name) != list_name:
            known = self._lists[list_name] = self.find("list", list_name)
        return known

    def _children(self, list_name):
        holder = self._holder(list_name)
        _alive(holder.clear_cache)
        for i in range(_alive(holder.get_child_count, 0)):
            row = _alive(lambda i=i: holder.get_child_at_index(i))
            if row is not None:
                yield row

    def rows(self, list_name):
        """Accessible name and description of every row that exists now, top to bottom. (Children come as they were made.)"""
        rows = []
        for row in self._children(list_name):
            _alive(row.clear_cache)
            name = _alive(row.get_name, "")
            box = _alive(lambda row=row: row.get_extents(Atspi.CoordType.SCREEN))
            if name and box is not None:
                rows.append((box.y, name, _alive(row.get_description, "") or ""))
        return [(name, about) for _, name, about in sorted(rows, key=lambda row: row[0])]

    def wait_row(self, list_name, text, timeout=5.0):
        """Seconds from now until the list holds a row with exactly this text, or one that fits this pattern."""
        start = time.monotonic()
        wait_for(f"a row {text!r}", lambda: any(self._fits(text, _alive(row.get_name) or "")
                                                for row in self._children(list_name)), timeout, 0.005)
        return time.monotonic() - start
