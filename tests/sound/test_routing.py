from __future__ import annotations

from types import SimpleNamespace

from sps_coach.sound.routing import Route, route_of

HEADPHONES = SimpleNamespace(name="analog-output-headphones", description="Headphones")
SPEAKER = SimpleNamespace(name="analog-output-speaker", description="Speakers")


def sink(name: str, index: int, port: SimpleNamespace | None = None) -> SimpleNamespace:
    return SimpleNamespace(name=name, index=index, port_active=port, description=f"The {name}")


def test_the_usual_sink_and_its_port_are_where_sound_goes() -> None:
    sinks = [sink("hdmi", 0), sink("card", 1, HEADPHONES)]
    assert route_of("card", sinks) == Route("card", 1, HEADPHONES.name, "Headphones, The card")
    assert route_of("hdmi", sinks) == Route("hdmi", 0, "", "The hdmi")
    assert route_of("gone", sinks) is None


def test_headphones_that_are_unplugged_from_a_card_are_another_route() -> None:
    """A laptop's jack changes the port; the sink stays."""
    assert route_of("card", [sink("card", 1, HEADPHONES)]) != route_of("card", [sink("card", 1, SPEAKER)])


def test_a_sink_that_went_and_came_back_is_another_route() -> None:
    assert route_of("card", [sink("card", 1)]) != route_of("card", [sink("card", 2)])
