"""A pyttsx3 driver over espeak-ng that gives its samples at once instead of writing files in the background.

``register`` puts this module among pyttsx3's drivers. Two things differ from the stock driver: espeak-ng runs
in its synchronous mode, and ``save_to_file`` takes an open binary file (a ``BytesIO``) as well as a path.
Playing is refused: in this program nothing makes a sound except through the player.
"""

from __future__ import annotations

import ctypes
import sys
import wave
from collections.abc import Iterator
from ctypes.util import find_library
from pathlib import Path
from typing import IO, Any

NAME = "sps_coach_espeak"
"""What pyttsx3.init is given."""

_BUFFER_MS = 1000
_DO_NOT_EXIT = 0x8000  # without it espeak-ng ends the whole process when its data are missing
_FALLBACK_VOICE = "en"


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


class EspeakDriver:
    """What pyttsx3 2.99 asks of a driver, every command done when it returns."""

    _rate = 0
    _pieces: list[bytes] = []  # noqa: RUF012 - espeak-ng is one global of the process, and so is what it fills

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        if not EspeakDriver._rate:
            EspeakDriver._rate = _initialised()
        self.setProperty("voice", _FALLBACK_VOICE)

    def destroy(self) -> None:
        """Nothing to let go: espeak-ng cannot be started twice in one process, so it stays."""

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Do everything that is queued; there is nothing to wait for."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Nothing runs on."""

    def iterate(self) -> Iterator[None]:
        """Do everything that is queued, for a caller with a loop of its own."""
        self._proxy.setBusy(False)
        yield

    def stop(self) -> None:
        """Nothing to stop: a command is done when it returns."""

    def say(self, text: str) -> None:
        """Refuse: only the player makes a sound."""
        raise NotImplementedError("this driver makes samples; it never plays")

    def save_to_file(self, text: str, file: str | IO[bytes]) -> None:
        """Write the spoken text as a WAV file, 16 bit, one channel, to a path or an open binary file."""
        from pyttsx3.drivers import _espeak

        self._proxy.notify("started-utterance")
        EspeakDriver._pieces = []
        status = _espeak.Synth(text, flags=_espeak.CHARS_UTF8 | _espeak.ENDPAUSE)
        if status:
            raise RuntimeError(f"espeak-ng answered {status}")
        with wave.open(file, "wb") as writer:
            writer.setnchannels(1)
            writer.setsampwidth(2)
            writer.setframerate(EspeakDriver._rate)
            writer.writeframes(b"".join(EspeakDriver._pieces))
        self._proxy.notify("finished-utterance", completed=True)

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's name
        """Return one of pyttsx3's properties."""
        from pyttsx3.drivers.espeak import EspeakDriver as Stock

        return Stock.getProperty(name)

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        """Set one of pyttsx3's properties; a voice may be given by its language."""
        from pyttsx3.drivers.espeak import EspeakDriver as Stock

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


def _system_has_library() -> bool:
    return find_library("espeak-ng") is not None


def _load_library() -> None:
    if not _system_has_library():
        import espeakng_loader

        # Loaded once, pyttsx3's own search by the library's name finds it. Not RTLD_GLOBAL: other speech
        # engines carry an espeak-ng of their own, and the two would clash.
        ctypes.CDLL(espeakng_loader.get_library_path())


def _bundled_data() -> bytes:
    import espeakng_loader

    return bytes(Path(espeakng_loader.get_data_path()).parent)
