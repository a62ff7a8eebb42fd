"""A tray: it is told of marks (StatusNotifierItem), shows nothing, and says what it was told.

Run by Debian's own Python, which has GLib: ``/usr/bin/python3 -m tests.ui.tray_host``. It takes the names of a tray and
of a place for notifications on the session bus, and says ``ready``. Each line on its input is one step: ``look``
answers with what the mark says of itself, ``press`` presses it as a pointer would. ``gone`` is said when the mark has
left the bus, and ``notified`` where a notification was asked for.
"""

from __future__ import annotations

import hashlib
import json
import sys
from typing import Any

from gi.repository import Gio, GLib

WATCHER, ITEM = "org.kde.StatusNotifierWatcher", "org.kde.StatusNotifierItem"
NOTICES = "org.freedesktop.Notifications"
INTERFACES = f"""
<node>
  <interface name="{WATCHER}">
    <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
    <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
    <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
    <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
    <property name="ProtocolVersion" type="i" access="read"/>
    <signal name="StatusNotifierItemRegistered"><arg type="s"/></signal>
    <signal name="StatusNotifierHostRegistered"/>
  </interface>
  <interface name="{NOTICES}">
    <method name="Notify">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
      <arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  </interface>
</node>
"""


def say(**told: Any) -> None:
    """One line of JSON."""
    print(json.dumps(told), flush=True)


class Tray:
    """Keeps the name of the one mark that it was told of."""

    def __init__(self, loop: Any) -> None:
        self._loop = loop
        self._connection: Any = None
        self._mark = ""
        self._changes = 0

    def take(self, connection: Any, _name: str) -> None:
        """Be there on this bus."""
        self._connection = connection
        watcher, notices = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces
        connection.register_object("/StatusNotifierWatcher", watcher, self.call, self.tell, None)
        connection.register_object("/org/freedesktop/Notifications", notices, self.notified, None, None)

    def call(self, *call: Any) -> None:
        """Hear of a mark."""
        connection, sender, method, answer = call[0], call[1], call[4], call[6]
        if method == "RegisterStatusNotifierItem":
            self._mark = sender
            Gio.bus_watch_name_on_connection(
                connection, sender, Gio.BusNameWatcherFlags.NONE, None, lambda *_: say(gone=True)
            )
            connection.signal_subscribe(
                sender, ITEM, None, None, None, Gio.DBusSignalFlags.NONE, self._changed
            )
            say(registered=call[5].unpack()[0])
        answer.return_value(None)

    def tell(self, *asked: Any) -> Any:
        """Be a tray that is there."""
        return {
            "RegisteredStatusNotifierItems": GLib.Variant("as", [self._mark] if self._mark else []),
            "IsStatusNotifierHostRegistered": GLib.Variant("b", True),
            "ProtocolVersion": GLib.Variant("i", 0),
        }[asked[4]]

    def notified(self, *call: Any) -> None:
        """A notification; there is to be none."""
        if call[4] == "Notify":
            say(notified=call[5].unpack()[3])
            call[6].return_value(GLib.Variant("(u)", (1,)))
        else:
            call[6].return_value(GLib.Variant("(as)", ([],)))

    def step(self, lines: Any, _condition: int) -> bool:
        """Do what a line asks for."""
        asked = lines.readline().strip()
        if asked == "look":
            say(**self._looked())
        elif asked == "press":
            self._to_mark("org.kde.StatusNotifierItem", "Activate", GLib.Variant("(ii)", (0, 0)))
        else:
            self._loop.quit()
        return bool(asked)

    def _changed(self, *_signal: Any) -> None:
        self._changes += 1

    def _looked(self) -> dict[str, Any]:
        properties = "org.freedesktop.DBus.Properties"
        told = self._to_mark(properties, "GetAll", GLib.Variant("(s)", (ITEM,))).unpack()[0]
        pictures = repr(told.get("IconPixmap", [])).encode()
        return {
            "status": told["Status"],
            "said": told["ToolTip"][2],
            "title": told["Title"],
            "sizes": [picture[0] for picture in told.get("IconPixmap", [])],
            "named": told.get("IconName", ""),
            "picture": hashlib.sha256(pictures).hexdigest()[:12],
            "attention": len(told.get("AttentionIconPixmap", [])),
            "changes": self._changes,
        }

    def _to_mark(self, interface: str, method: str, arguments: Any) -> Any:
        return self._connection.call_sync(
            self._mark, "/StatusNotifierItem", interface, method, arguments, None,
            Gio.DBusCallFlags.NONE, 5000, None,
        )  # fmt: skip


def main() -> None:
    """Be a tray until the input ends."""
    loop = GLib.MainLoop()
    tray = Tray(loop)
    for name in (NOTICES, WATCHER):
        Gio.bus_own_name(
            Gio.BusType.SESSION, name, Gio.BusNameOwnerFlags.NONE,
            tray.take if name == WATCHER else None,
            (lambda *_: say(ready=True)) if name == WATCHER else None, None,
        )  # fmt: skip
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, tray.step)
    loop.run()


if __name__ == "__main__":
    main()
