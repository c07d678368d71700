# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The desktop's part in a story: a server of org.freedesktop.Notifications on the station's bus that writes down what it is given
and when, and the screen saver that says whether the screen is locked."""

import dataclasses
import threading
import time

from gi.repository import Gio, GLib

from .station import StoryFailed, wait_for, wait_in_words

_NOTIFICATIONS = """<node><interface name="org.freedesktop.Notifications">
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="GetServerInformation">
  <arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/></method>
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
  <arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/><arg type="i" direction="in"/>
  <arg type="u" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>"""
_SCREEN_SAVER = """<node><interface name="org.freedesktop.ScreenSaver">
<method name="GetActive"><arg type="b" direction="out"/></method>
<signal name="ActiveChanged"><arg type="b"/></signal>
</interface></node>"""


@dataclasses.dataclass(frozen=True)
class Notice:
    at: float  # time.monotonic() as the call came
    number: int
    title: str
    body: str


class Desktop:
    """Serves from a thread of its own: a story that looks at the window meanwhile does not make a call wait. Start it before the
    console."""

    def __init__(self, station):
        self.notices = []  # every Notify call, in order
        self.standing = {}  # by number: what is on the screen
        self.locked = False
        self._bus = None
        self._loop = None
        address = station.env["DBUS_SESSION_BUS_ADDRESS"]
        threading.Thread(target=self._serve, args=(address,), daemon=True).start()
        for name in ("org.freedesktop.Notifications", "org.freedesktop.ScreenSaver"):
            wait_for(name, lambda name=name: station.has_owner(name), every=0.05)

    def lock_screen(self, locked):
        self.locked = locked
        self._bus.emit_signal(None, "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged",
                              GLib.Variant("(b)", (locked,)))
        self._bus.flush_sync(None)

    def wait_notices(self, count, timeout=10.0):
        """The newest Notify call, once there were so many."""
        wait_in_words(lambda: f"notification {count} when there were {self.notices}", lambda: len(self.notices) >= count,
                      timeout, 0.005)
        if len(self.notices) > count:
            raise StoryFailed(f"{len(self.notices)} notifications instead of {count}: {self.notices[count:]}")
        return self.notices[-1]

    def wait_standing(self, count, timeout=10.0):
        wait_for(f"{count} notifications to be left", lambda: len(self.standing) == count, timeout, 0.05)

    def _serve(self, address):
        context = GLib.MainContext()
        context.push_thread_default()
        flags = Gio.DBusConnectionFlags
        self._bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        for path, text, answer in (("/org/freedesktop/Notifications", _NOTIFICATIONS, self._on_notifications),
                                   ("/org/freedesktop/ScreenSaver", _SCREEN_SAVER, self._on_screen_saver)):
            interface = Gio.DBusNodeInfo.new_for_xml(text).interfaces[0]
            self._bus.register_object(path, interface, answer, None, None)
            Gio.bus_own_name_on_connection(self._bus, interface.name, Gio.BusNameOwnerFlags.NONE, None, None)
        self._loop = GLib.MainLoop.new(context, False)
        self._loop.run()

    def _on_notifications(self, _bus, _sender, _path, _interface, method, arguments, call):
        now = time.monotonic()
        if method == "Notify":
            _program, number, _icon, title, body, _actions, _hints, _timeout = arguments.unpack()
            notice = Notice(now, number or len(self.notices) + 1, title, body)
            self.notices.append(notice)
            self.standing[notice.number] = notice
            call.return_value(GLib.Variant("(u)", (notice.number,)))
        elif method == "CloseNotification":
            self.standing.pop(arguments.unpack()[0], None)
            call.return_value(None)
        elif method == "GetCapabilities":
            call.return_value(GLib.Variant("(as)", (["actions", "body"],)))
        else:
            call.return_value(GLib.Variant("(ssss)", ("story", "tests", "1", "1.2")))

    def _on_screen_saver(self, _bus, _sender, _path, _interface, _method, _arguments, call):
        call.return_value(GLib.Variant("(b)", (self.locked,)))
