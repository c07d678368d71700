# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What is on the clipboard of a Station's screen, asked as any X program asks: whoever put it there hands it over."""

import ctypes
import time

from support.station import StoryFailed

SELECTION_NOTIFY = 31
LONGEST = 4096  # bytes of a text; more would come in parts
EVENT_BYTES = 192  # of the union XEvent
NONE = NOW = 0


class Clipboard:
    def __init__(self, station):
        self._x = x = ctypes.CDLL("libX11.so.6")
        word, display, window = ctypes.c_ulong, ctypes.c_void_p, ctypes.c_ulong
        x.XOpenDisplay.restype = display
        x.XDefaultRootWindow.restype, x.XDefaultRootWindow.argtypes = window, [display]
        x.XCreateSimpleWindow.restype = window
        x.XCreateSimpleWindow.argtypes = [display, window] + [ctypes.c_int] * 2 + [ctypes.c_uint] * 3 + [word] * 2
        x.XInternAtom.restype, x.XInternAtom.argtypes = word, [display, ctypes.c_char_p, ctypes.c_int]
        x.XSetSelectionOwner.argtypes = [display, word, window, word]
        x.XSync.argtypes = [display, ctypes.c_int]
        x.XConvertSelection.argtypes = [display, word, word, word, window, word]
        x.XCheckTypedWindowEvent.argtypes = [display, window, ctypes.c_int, ctypes.c_void_p]
        x.XGetWindowProperty.argtypes = [display, window, word, ctypes.c_long, ctypes.c_long, ctypes.c_int, word] + [
            ctypes.c_void_p] * 5
        x.XFlush.argtypes = x.XFree.argtypes = [ctypes.c_void_p]
        self._display = x.XOpenDisplay(station.env["DISPLAY"].encode())
        if not self._display:
            raise StoryFailed("the screen takes no more programs")
        self._window = self._place_for_answers()
        self._selection, self._kind, self._place = (x.XInternAtom(self._display, name, False)
                                                    for name in (b"CLIPBOARD", b"UTF8_STRING", b"THROUGHLINE_BENCH"))

    def _place_for_answers(self):
        root = self._x.XDefaultRootWindow(self._display)
        return self._x.XCreateSimpleWindow(self._display, root, 0, 0, 1, 1, 0, 0, 0)

    def clear(self):
        """Takes away what is there: a text that is read later was put there later."""
        self._x.XSetSelectionOwner(self._display, self._selection, NONE, NOW)
        self._x.XSync(self._display, False)

    def text(self, timeout=2.0):
        """The text; empty when there is none, or when its owner does not answer in time."""
        event = (ctypes.c_char * EVENT_BYTES)()
        self._x.XConvertSelection(self._display, self._selection, self._kind, self._place, self._window, 0)
        self._x.XFlush(self._display)
        end = time.monotonic() + timeout
        while not self._answered(event):
            if time.monotonic() > end:
                self._window = self._place_for_answers()  # an answer that comes too late is not taken for the next one
                return ""
            time.sleep(0.002)
        return self._property()

    def _answered(self, event):
        return self._x.XCheckTypedWindowEvent(self._display, self._window, SELECTION_NOTIFY, event) != 0

    def _property(self):
        """What was put at our window, which is taken away from there; nothing when the owner had no text."""
        kind, form, count, rest = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
        data = ctypes.c_void_p()
        self._x.XGetWindowProperty(self._display, self._window, self._place, 0, LONGEST // 4, True, NONE,
                                   *map(ctypes.byref, (kind, form, count, rest, data)))
        if not data.value:
            return ""
        text = ctypes.string_at(data.value, count.value) if kind.value == self._kind and form.value == 8 else b""
        self._x.XFree(data)
        return text.decode("utf-8", "replace")
