"""A pyttsx3 driver over espeak-ng that gives its samples at once instead of writing files in the background.

``register`` puts this module among pyttsx3's drivers. Three things differ from the stock driver: espeak-ng runs
in its synchronous mode, ``save_to_file`` takes an open binary file (a ``BytesIO``) as well as a path, and nothing is
ever played.
"""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from pathlib import Path
from typing import Any

from sps_coach import leaving
from sps_coach.sound.driver import SamplesDriver

NAME = "sps_coach_espeak"
"""What pyttsx3.init is given."""

_LIBRARY = "libespeak-ng.so.1"
_BUFFER_MS = 1000
_DO_NOT_EXIT = 0x8000  # without it espeak-ng ends the whole process when its data are missing
_FALLBACK_VOICE = "en"
_SLOWEST = 80  # words a minute
_WORD_GAP = 7  # espeakWORDGAP of speak_lib.h, which pyttsx3 does not name
_WORD_GAP_LEAST_S, _WORD_GAP_S = 0.045, 0.03  # measured: the first step is 75 ms, each further one 30 ms


def register() -> None:
    """Let pyttsx3 find this driver.

    Raises:
        OSError: neither the system nor espeakng-loader has an espeak-ng library.
    """
    _load_library()
    sys.modules[f"pyttsx3.drivers.{NAME}"] = sys.modules[__name__]


def buildDriver(proxy: Any) -> EspeakDriver:  # noqa: N802 - the name pyttsx3 calls
    """Make the driver; called by pyttsx3."""
    return EspeakDriver(proxy)


def library_version() -> str:
    """Return espeak-ng's own version, such as ``1.52``, with whose library it is."""
    from pyttsx3.drivers import _espeak

    info = _espeak.dll.espeak_Info
    info.restype = ctypes.c_char_p
    text: bytes = info(None)
    return f"{text.decode().split(' ')[0]} ({'system' if _system_has_library() else 'espeakng-loader'})"


class EspeakDriver(SamplesDriver):
    """espeak-ng, which is one global thing of its process and cannot be started twice."""

    _rate = 0
    _pieces: list[bytes] = []  # noqa: RUF012 - as global as espeak-ng, which fills it

    def __init__(self, proxy: Any) -> None:
        super().__init__(proxy)
        if not EspeakDriver._rate:
            EspeakDriver._rate = _initialised()
        self.setProperty("voice", _FALLBACK_VOICE)

    def synthesised(self, text: str) -> tuple[bytes, int]:
        """Return the spoken text, 16 bit and one channel, and its samples a second."""
        from pyttsx3.drivers import _espeak

        EspeakDriver._pieces = []
        with leaving.later():
            status = _espeak.Synth(text, flags=_espeak.CHARS_UTF8 | _espeak.ENDPAUSE)
        if status:
            raise RuntimeError(f"espeak-ng answered {status}")
        return b"".join(EspeakDriver._pieces), EspeakDriver._rate

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's name
        """Return one of pyttsx3's properties."""
        from pyttsx3.drivers.espeak import EspeakDriver as Stock

        return Stock.getProperty(name)

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        """Set one of pyttsx3's properties: voice (also by its language), rate, volume, pitch from 0 to 99.

        espeak-ng draws no sound out further than at 80 words a minute; below, the words are set apart.

        Raises:
            ValueError: there is no such voice.
        """
        from pyttsx3.drivers import _espeak
        from pyttsx3.drivers.espeak import EspeakDriver as Stock

        if name == "rate":
            apart_s = 60 / value - 60 / _SLOWEST
            _espeak.SetParameter(_WORD_GAP, max(0, round((apart_s - _WORD_GAP_LEAST_S) / _WORD_GAP_S)), 0)
            value = max(value, _SLOWEST)
        Stock.setProperty(name, value)


def _initialised() -> int:
    from pyttsx3.drivers import _espeak

    data = None if _system_has_library() else _bundled_data()
    rate: int = _espeak.Initialize(_espeak.AUDIO_OUTPUT_SYNCHRONOUS, _BUFFER_MS, data, _DO_NOT_EXIT)
    if rate <= 0:
        raise RuntimeError("espeak-ng has no voice data")
    _espeak.SetSynthCallback(_collect)
    return rate


def _collect(wave_data: Any, count: int, _events: Any) -> int:
    if count > 0:
        EspeakDriver._pieces.append(ctypes.string_at(wave_data, count * ctypes.sizeof(ctypes.c_short)))
    return 0


@cache
def _system_has_library() -> bool:
    """Whether the system has an espeak-ng of its own; asked before ours is loaded, which has the same name."""
    try:
        ctypes.CDLL(_LIBRARY)
    except OSError:
        return False
    return True


def _load_library() -> None:
    if not _system_has_library():
        import espeakng_loader

        # Loaded once, pyttsx3's own search by the library's name finds it. Not RTLD_GLOBAL: other speech
        # engines carry an espeak-ng of their own, and the two would clash.
        ctypes.CDLL(espeakng_loader.get_library_path())


def _bundled_data() -> bytes:
    import espeakng_loader

    return bytes(Path(espeakng_loader.get_data_path()).parent)
