"""What moves beside the figure follows the moment softly: the breath, the ring, and the word in it."""

from __future__ import annotations

from operator import attrgetter

from sps_coach.session.moment import Moment
from sps_coach.ui.session.saying import ring_word

_FASTEST_BREATH = 1.0
"""A breath never fills or empties faster than this, whole breaths a second."""

_FASTEST_RING = 1.25
"""The ring neither fills nor empties faster than this, whole rings a second."""

_WORD_FADES_S = 0.45
"""The ring's word goes, and the next one comes, each in this time."""

_meant = attrgetter("state", "phase", "breathing")
"""What the ring's word depends on, with the way of the breath."""


class Following:
    """Breath, ring and word as they are seen.

    Attributes:
        breath: how full the breath is, 0 to 1.
        ring: how full the ring is, 0 to 1.
        word: what stands in the ring.
        seen: how clearly the word is seen, 0 to 1.
    """

    def __init__(self) -> None:
        self.breath = self.ring = 0.0
        self.word, self.seen = "", 1.0
        self._inhaling = True
        self._wanted, self._wanted_for = "", (None, None, None, True)

    def be(self, moment: Moment) -> None:
        """Be as the moment has it, at once."""
        self.breath, self.ring = moment.breath, moment.ring
        self.word, self.seen = self._word_for(moment), 1.0

    def live(self, moment: Moment, passed: float) -> None:
        """Go towards the moment: where breath or ring stop or set in, they get there softly.

        Args:
            moment: what there is to show.
            passed: seconds since the last call.
        """
        before = self.breath
        self.breath = _towards(moment.breath, before, _FASTEST_BREATH * passed)
        if self.breath != before:
            self._inhaling = self.breath > before
        self.ring = _towards(moment.ring, self.ring, _FASTEST_RING * passed)
        self._turn_word(self._word_for(moment), passed / _WORD_FADES_S)

    def _turn_word(self, word: str, step: float) -> None:
        """Let the ring's word go before the next one comes, so that the two never lie over one another."""
        if word == self.word:
            self.seen = min(self.seen + step, 1.0)
            return
        self.seen = max(self.seen - step, 0.0)
        if self.seen == 0.0:
            self.word = word

    def _word_for(self, moment: Moment) -> str:
        wanted_for = (*_meant(moment), self._inhaling)
        if wanted_for != self._wanted_for:
            self._wanted, self._wanted_for = ring_word(moment, inhaling=self._inhaling), wanted_for
        return self._wanted


def _towards(wanted: float, now: float, most: float) -> float:
    return now + min(max(wanted - now, -most), most)
