"""Where sound would go now, asked without an audio library here: a process of its own looks, and opens nothing."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from sps_coach.paths import own_command
from sps_coach.sound.child import Child

_GOODBYE_S = 1.0


def usual_outlet(limit_s: float, command: Sequence[str] | None = None) -> str | None:
    """Return the name of the device that a session would be heard on; not for the window's own thread.

    Args:
        limit_s: how long the answer may take, seconds; the process is ended then.
        command: the command that starts the process.

    Returns:
        The name as ``CalmVoice.device`` gives it once it is open; None where there is none, or no answer came.
    """
    try:
        child = Child(command or own_command("_outlet"))
    except OSError:
        return None
    answer = child.ask({}, limit_s)
    child.farewell(_GOODBYE_S)
    child.release()
    name = (answer or {}).get("device")
    return name if isinstance(name, str) else None


def main() -> int:
    """Answer each line that comes in until the input ends."""
    from sps_coach.sound.output import usual_name

    for _ in sys.stdin:
        sys.stdout.write(json.dumps({"device": usual_name()}) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
