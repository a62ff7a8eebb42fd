"""The interface's texts in the person's language, or as they were written where Qt cannot be loaded.

A computer without a display may lack the system libraries that Qt stands on; the coach speaks in the terminal there
all the same. The translations lie in ``assets/translations``, made with Qt's own tools (docs/translating.md).
"""

from __future__ import annotations

import locale
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from functools import cache

from sps_coach.library import languages
from sps_coach.paths import shipped

__all__ = ["QT_TRANSLATE_NOOP", "figure", "in_language", "language", "speak", "spoken_now", "tr", "translate"]

_STEM = "sps_coach"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return a text as it is, to be translated where it is shown; Qt's tools know such a text by this name."""
    return text


def _as_written(_context: str, text: str) -> str:
    return text


def _count_as_written(text: str, _about: str | None, _count: int) -> str:
    return text


def _point_as_written() -> str:
    return "."


def _nothing_to_load(_language: str) -> None:
    """Leave the texts as they were written."""


def _in_no_other(_language: str) -> AbstractContextManager[None]:
    return nullcontext()


def _wanted_by_the_environment() -> list[str]:
    return [each for each in locale.getlocale() if each]


translate: Callable[[str, str], str]
"""Return the translation of a text; the first argument says where it stands."""

tr: Callable[[str, str | None, int], str]
"""Return the translation of a text with a count in it, as the count asks for; between them stands None.

It bears the one name by which Qt's tools know that a text has plural forms.
"""

_load: Callable[[str], None]

in_language: Callable[[str], AbstractContextManager[None]]
"""Let the texts that are asked for within, on this thread alone, be in the language with this code."""
_wanted: Callable[[], list[str]]
_point: Callable[[], str]

try:
    from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
except ImportError:
    translate, tr, _load, in_language, _wanted, _point = (
        _as_written,
        _count_as_written,
        _nothing_to_load,
        _in_no_other,
        _wanted_by_the_environment,
        _point_as_written,
    )
else:
    _ours, _of_qt = QTranslator(), QTranslator()

    _aside: ContextVar[QTranslator | None] = ContextVar("aside", default=None)

    def _translated(context: str, text: str) -> str:
        return (_aside.get() or _ours).translate(context, text) or text

    def _counted(text: str, about: str | None, count: int) -> str:
        return (_aside.get() or _ours).translate("", text, about, count) or text

    @cache
    def _translator(code: str) -> QTranslator:
        found = QTranslator()
        found.load(f"{_STEM}_{code}", str(shipped("assets") / "translations"))
        return found

    @contextmanager
    def _aside_with_qt(code: str) -> Iterator[None]:
        token = _aside.set(_translator(code))
        try:
            yield
        finally:
            _aside.reset(token)

    def _load_with_qt(code: str) -> None:
        """Read the translations of a language, and give them to the application where there is one."""
        _ours.load(f"{_STEM}_{code}", str(shipped("assets") / "translations"))
        _of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        QLocale.setDefault(QLocale.system() if _of_system(code) else QLocale(code))
        application = QCoreApplication.instance()
        if application is not None:
            for translator in (_of_qt, _ours):
                application.removeTranslator(translator)
                application.installTranslator(translator)

    def _of_system(code: str) -> bool:
        """Whether the system's own dates and numbers are those of this language, in whichever country."""
        own = QLocale.system().name()
        return (languages.known_as(own) or (languages.ORIGINAL if own == "C" else None)) == code

    def _wanted_by_the_system() -> list[str]:
        return list(QLocale.system().uiLanguages())

    def _point_of_the_system() -> str:
        return QLocale().decimalPoint()

    translate, tr, _load, in_language, _wanted, _point = (
        _translated,
        _counted,
        _load_with_qt,
        _aside_with_qt,
        _wanted_by_the_system,
        _point_of_the_system,
    )


def language(wish: str | None) -> str:
    """Return the language that a person hears and reads: the wished one, or else the system's."""
    return languages.spoken(wish, _wanted())


def figure(value: float) -> str:
    """Return a number with as few digits as it needs, as the person's language writes it."""
    return decimal(f"{value:g}")


def decimal(number: str) -> str:
    """Return a number that was written with a point as the person's language writes it."""
    return number.replace(".", _point())


_spoken = languages.ORIGINAL


def spoken_now() -> str:
    """Return the language that texts are in since ``speak`` was last called."""
    return _spoken


def speak(wish: str | None) -> str:
    """Let every text from now on be in the wished language, or else the system's, and return its code.

    What is on the screen already stays as it is.
    """
    global _spoken  # noqa: PLW0603 - Qt's translators, which change with it, are one for the whole process too
    _spoken = language(wish)
    _load(_spoken)
    return _spoken
