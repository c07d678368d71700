#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A Secret Service as nobody wants it (SECURITY A6). "dies": at the first call. "slow": every answer takes 60 seconds."""

import os
import sys

from gi.repository import Gio, GLib

SERVICE = """<node><interface name="org.freedesktop.Secret.Service">
<method name="OpenSession"><arg type="s" direction="in"/><arg type="v" direction="in"/>
  <arg type="v" direction="out"/><arg type="o" direction="out"/></method>
<method name="SearchItems"><arg type="a{ss}" direction="in"/><arg type="ao" direction="out"/><arg type="ao" direction="out"/></method>
<method name="Unlock"><arg type="ao" direction="in"/><arg type="ao" direction="out"/><arg type="o" direction="out"/></method>
<method name="GetSecrets"><arg type="ao" direction="in"/><arg type="o" direction="in"/><arg type="a{o(oayays)}" direction="out"/></method>
<method name="ReadAlias"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
<method name="CreateCollection"><arg type="a{sv}" direction="in"/><arg type="s" direction="in"/>
  <arg type="o" direction="out"/><arg type="o" direction="out"/></method>
</interface></node>"""


def called(connection, sender, path, interface, method, parameters, invocation):
    print("called:", method, flush=True)  # keyring.sh looks for it: an answer from somebody else proves nothing
    if sys.argv[1] == "dies":
        os._exit(0)
    GLib.timeout_add_seconds(60, lambda: invocation.return_dbus_error("org.freedesktop.DBus.Error.Failed", "at last"))


def acquired(connection, name):
    interface = Gio.DBusNodeInfo.new_for_xml(SERVICE).interfaces[0]
    connection.register_object("/org/freedesktop/secrets", interface, called, None, None)


Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.secrets", Gio.BusNameOwnerFlags.NONE, acquired, None,
                 lambda connection, name: os._exit(1))
GLib.MainLoop().run()
