"""What is done aside: on a thread of its own, and told on the thread that shows things."""

from __future__ import annotations

from collections.abc import Callable

Deliver = Callable[[Callable[[], None]], None]
"""Carries a call from a worker's thread to the thread that shows things."""

OnTheSide = Callable[[str, Callable[[], None]], None]
"""Does what may take a moment on a thread of its own, that bears this name."""
