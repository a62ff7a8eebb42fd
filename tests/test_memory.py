"""What there is when a session begins is looked through no more, and nothing that nobody needs stays for it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from contextlib import suppress

import pytest

from sps_coach.memory import set_apart, undisturbed


class _Ring:
    """Something that holds itself, so that only a search finds that nobody needs it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def _afterwards() -> Iterator[None]:
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("_afterwards")
def test_what_is_set_apart_is_looked_through_no_more_and_what_comes_later_is() -> None:
    needless = weakref.ref(_Ring())
    needed = [_Ring()]
    set_apart()
    assert needless() is None, "what nobody needs is forgotten first"
    oldest = gc.get_objects(generation=2)
    assert not any(each is needed for each in oldest)
    later = weakref.ref(_Ring())
    gc.collect()
    assert later() is None
    set_apart()
    assert needed[0].itself is needed[0]


@pytest.mark.parametrize("before", [True, False])
def test_a_search_is_put_off_while_much_is_read_whatever_comes_of_it(before: bool) -> None:
    searching = gc.isenabled()
    (gc.enable if before else gc.disable)()
    try:
        with suppress(ValueError), undisturbed():
            assert not gc.isenabled()
            raise ValueError
        assert gc.isenabled() == before
    finally:
        (gc.enable if searching else gc.disable)()
