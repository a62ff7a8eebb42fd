"""A login manager that goes to sleep: it lends a moment to whoever asks for one, and says when that was let go.

Run by Debian's own Python, which has GLib: ``/usr/bin/python3 -m tests.ui.logind``. It takes logind's name on the
session bus. Once somebody has asked for a delay it says ``asked WHAT MODE``, tells of the sleep, says ``let go`` with
the seconds that passed, wakes, and ends when it has been asked again.
"""

from __future__ import annotations

import os
import time
from typing import Any

from gi.repository import Gio, GLib

INTERFACE = """
<node><interface name="org.freedesktop.login1.Manager">
  <method name="Inhibit">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="h" direction="out"/>
  </method>
  <signal name="PrepareForSleep"><arg type="b"/></signal>
</interface></node>
"""
PATH = "/org/freedesktop/login1"
PATIENCE_S = 30


class Logind:
    """Sleeps once."""

    def __init__(self, loop: Any) -> None:
        self._loop = loop
        self._connection: Any = None
        self._asked = 0

    def take(self, connection: Any, _name: str) -> None:
        """Be there on this bus."""
        self._connection = connection
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        connection.register_object(PATH, interface, self.call, None, None)

    def call(self, *call: Any) -> None:
        """Lend a file; sleep is held off while it is open."""
        what, _who, _why, mode = call[5].unpack()
        print("asked", what, mode, flush=True)
        self._asked += 1
        mine, theirs = os.pipe()
        files = Gio.UnixFDList.new()
        call[6].return_value_with_unix_fd_list(GLib.Variant("(h)", (files.append(theirs),)), files)
        os.close(theirs)
        if self._asked == 2:
            self._loop.quit()
            return
        GLib.idle_add(self._sleep, mine)

    def _sleep(self, mine: int) -> bool:
        begun = time.monotonic()
        self._tell(begins=True)
        GLib.io_add_watch(mine, GLib.IO_HUP, self._let_go, begun)
        return False

    def _let_go(self, mine: int, _condition: int, begun: float) -> bool:
        print("let go", round(time.monotonic() - begun, 2), flush=True)
        os.close(mine)
        self._tell(begins=False)
        return False

    def _tell(self, *, begins: bool) -> None:
        told = GLib.Variant("(b)", (begins,))
        self._connection.emit_signal(None, PATH, "org.freedesktop.login1.Manager", "PrepareForSleep", told)


def main() -> None:
    """Sleep and wake once."""
    loop = GLib.MainLoop()
    logind = Logind(loop)
    Gio.bus_own_name(
        Gio.BusType.SESSION, "org.freedesktop.login1", Gio.BusNameOwnerFlags.NONE, logind.take,
        lambda _connection, _name: print("ready", flush=True), None,
    )  # fmt: skip
    GLib.timeout_add_seconds(PATIENCE_S, loop.quit)
    loop.run()


if __name__ == "__main__":
    main()
