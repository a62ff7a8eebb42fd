"""The program's front door: its own small helper processes first, then the commands."""

from __future__ import annotations

import os
import sys

from sps_coach import leaving


def main() -> int:
    """Run what the command line asks for and return its exit code."""
    # Before numpy is read. The sound's matrices are small: threads would wait for one another, and hold up the player.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    leaving.at_once()
    helper = sys.argv[1] if len(sys.argv) > 1 else ""
    if helper == "_player":
        from sps_coach.sound import player

        return player.main()
    if helper == "_speaker":
        from sps_coach.sound import speaker

        return speaker.main()
    if helper == "_outlet":
        from sps_coach.sound import outlet

        return outlet.main()
    from sps_coach.cli import main as command

    return command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
