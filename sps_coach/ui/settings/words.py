"""What is said about how loud it may be. Today says some of it too, so nothing here needs the page."""

from __future__ import annotations

from sps_coach.settings import Settings, profile
from sps_coach.ui.translation import translate


def is_heard(settings: Settings) -> bool:
    """Whether sessions make any sound, as far as the person has chosen."""
    wished = profile(settings.sound)
    return wished.voice or wished.bed or wished.breathing_tone or settings.screen_rests


def invitation(device: str | None, settings: Settings) -> str | None:
    """One soft line where a comfort check is still to be done, or None.

    Args:
        device: what sound would be heard on; None while that is not known.
        settings: what is chosen.
    """
    if not is_heard(settings):
        return None
    if not settings.ceilings:
        return translate("Loudness", "Sound stays soft until a comfort check.")
    if device is None or device in settings.ceilings:
        return None
    return translate("Loudness", "{device}: sound stays soft until a comfort check.").format(device=device)


def ceiling_found(device: str | None) -> str:
    """What is said when the check has found the level."""
    if not device:
        return translate("Loudness", "That is enough. Nothing will be louder than this.")
    return translate("Loudness", "That is enough. Nothing on {device} will be louder than this.").format(
        device=device
    )


def loudness_of(device: str | None, settings: Settings) -> str:
    """What is known about the level, and what the check does."""
    check = translate(
        "Loudness", "A soft tone rises slowly out of silence, and rises no further when you say so."
    )
    if device is not None and device in settings.ceilings:
        return translate(
            "Loudness", "The level for {device} is found, and nothing is louder there. {check}"
        ).format(device=device, check=check)
    if device is not None:
        return translate(
            "Loudness", "The level for {device} is not found yet, so sound stays soft. {check}"
        ).format(device=device, check=check)
    if settings.ceilings:
        return check
    return translate("Loudness", "Until the level is found, sound stays soft. {check}").format(check=check)
