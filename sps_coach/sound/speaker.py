"""The process in which cues are made: requests in, finished files out, one JSON object a line.

A request is ``{"folder", "phrases", "language", "words_per_minute"}``; the answer is ``{"path",
"voice_seconds"}``, or ``{"trouble"}`` with one calm sentence. It runs apart because a speech engine may hang or
end its process, and because making a cue would hold up the window. It ends when its input does.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any


def main() -> int:
    """Answer requests until the input ends."""
    with suppress(AttributeError, OSError):
        os.nice(5)  # the player comes first
    makers: dict[str, Any] = {}
    for line in sys.stdin:
        answer = _answer(json.loads(line), makers)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    return 0


def _answer(request: dict[str, Any], makers: dict[str, Any]) -> dict[str, Any]:
    from sps_coach.sound.cues import CueMaker, voice_seconds
    from sps_coach.sound.speech import SpeechTroubleError

    folder = request["folder"]
    try:
        if folder not in makers:
            makers[folder] = CueMaker(Path(folder))
        path, samples = makers[folder].cue(
            request["phrases"], request["language"], request["words_per_minute"]
        )
    except SpeechTroubleError as trouble:
        return {"trouble": str(trouble)}
    except OSError:
        return {"trouble": "There is no room to keep spoken cues, so they are shown in writing."}
    return {"path": str(path), "voice_seconds": voice_seconds(samples)}


if __name__ == "__main__":
    raise SystemExit(main())
