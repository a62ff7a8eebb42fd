"""What the pyttsx3 drivers of our own have in common: every command is done when it returns.

pyttsx3 2.99's own drivers work in the background, play, and print. These make samples and nothing else: playing is
refused, because in this program nothing makes a sound except through the player.
"""

from __future__ import annotations

import wave
from collections.abc import Iterator
from typing import IO, Any


class SamplesDriver:
    """A driver as pyttsx3 2.99 asks for it.

    Args:
        proxy: pyttsx3's own end of the driver.
    """

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy

    def destroy(self) -> None:
        """Nothing to let go: an engine that was started stays for the life of its process."""

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
        self._proxy.notify("started-utterance")
        samples, rate = self.synthesised(text)
        with wave.open(file, "wb") as writer:
            writer.setnchannels(1)
            writer.setsampwidth(2)
            writer.setframerate(rate)
            writer.writeframes(samples)
        self._proxy.notify("finished-utterance", completed=True)

    def synthesised(self, text: str) -> tuple[bytes, int]:
        """Return the spoken text, 16 bit and one channel, and its samples a second."""
        raise NotImplementedError("each engine makes samples in its own way")
