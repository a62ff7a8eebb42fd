"""The process in which cues are made: requests in, finished files out, one JSON object a line.

A request is ``{"folder", "phrases", "language", "words_per_minute"}``, with ``"voice"``, the fields of
``settings.VoiceChoice``, and ``"form"``, those of ``form.Form``, unless the usual ones are meant. The answer is
``{"path", "voice_seconds"}``, with ``"trouble"``, one calm sentence, when the usual voice spoke in place of the chosen
one; or ``{"trouble"}`` alone.

``{"voices": true, "language"}`` is answered by ``{"voices": [{"engine", "name", "title", "licence"}, ...]}``; with
``"file"``, a Piper voice file of the person's own is among them if it can be used.

It runs apart because a speech engine may hang or end its process, and because making a cue would hold up the window.
It ends when its input does.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sps_coach.worded import sent, worded


def main() -> int:
    """Answer requests until the input ends."""
    with suppress(AttributeError, OSError):
        os.nice(5)  # the player comes first
    answers, sys.stdout = sys.stdout, sys.stderr  # what an engine prints is no answer
    makers: dict[Any, Any] = {}
    for line in sys.stdin:
        request = json.loads(line)
        answer = _voices(request) if "voices" in request else _cue(request, makers)
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
    return 0


def _voices(request: dict[str, Any]) -> dict[str, Any]:
    from sps_coach.sound.speech import voices

    known = voices(request["language"], request.get("file", ""))
    return {"voices": [asdict(voice) | {"licence": sent(voice.licence)} for voice in known]}


def _cue(request: dict[str, Any], makers: dict[Any, Any]) -> dict[str, Any]:
    from sps_coach.settings import VoiceChoice
    from sps_coach.sound.cues import CueMaker, voice_seconds
    from sps_coach.sound.form import Form
    from sps_coach.sound.speech import SpeechTroubleError

    form = Form(**request.get("form", {}))
    manner = Path(request["folder"]), VoiceChoice(**request.get("voice", {})), form
    try:
        if manner not in makers:
            makers[manner] = CueMaker(*manner)
        maker = makers[manner]
        path, samples = maker.cue(request["phrases"], request["language"], request["words_per_minute"])
    except SpeechTroubleError as trouble:
        return {"trouble": sent(str(trouble))}
    except OSError:
        told = worded("There is no room to keep spoken cues, so they are shown in writing.")
        return {"trouble": sent(told)}
    answer = {"path": str(path), "voice_seconds": voice_seconds(samples, form)}
    return answer if maker.remark is None else answer | {"trouble": sent(maker.remark)}


if __name__ == "__main__":
    raise SystemExit(main())
