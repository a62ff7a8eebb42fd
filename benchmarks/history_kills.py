"""The program ended five hundred times at random moments: in sessions, saves, backups, exports and changes of form.

Run from the repository's root: ``.venv/bin/python -m benchmarks.history_kills [TIMES]``. It is the test of the same
name with another number, and says how many blocks were looked for and found.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time


def main() -> int:
    """Run the test as often as asked."""
    times = sys.argv[1] if len(sys.argv) > 1 else "500"
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-s", "tests/history/test_killed.py"],
        env=os.environ | {"SPS_COACH_KILLS": times},
        check=False,
    )
    print(f"{times} kills in {time.monotonic() - began:.0f} s")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
