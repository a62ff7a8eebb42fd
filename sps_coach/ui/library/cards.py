"""Exercises and routines as cards in rows: a picture, a name, and what each asks for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sps_coach.ui.focus_rings import share
from sps_coach.ui.library.shelf import Item
from sps_coach.ui.library.thumbnails import SIZE, Thumbnails
from sps_coach.ui.library.words import mark
from sps_coach.ui.motion import Clock
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, GRID, Look, Role
from sps_coach.ui.widgets.drawing import draw_face, draw_focus, draw_shadow
from sps_coach.ui.widgets.scroll import bring_into_view

_NAME, _FACTS = 24, 19
_NARROWEST = 420
"""A card with its picture is at least so wide, pixels at 100 %."""

_PICTURE_FROM = 400
"""From this width on, pixels at 100 %, a card has its picture."""

_WRAP = int(Qt.TextFlag.TextWordWrap)
_AnyIndex = QModelIndex | QPersistentModelIndex


class _Items(QAbstractListModel):
    """What was found, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[Item, ...] = ()
        self.favourites: frozenset[str] = frozenset()

    def hold(self, items: Sequence[Item], favourites: Collection[str]) -> None:
        self.beginResetModel()
        self.items, self.favourites = tuple(items), frozenset(favourites)
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return ". ".join(filter(None, self.texts(self.items[index.row()])))

    def texts(self, item: Item) -> tuple[str, str, str]:
        """The name, what it asks for, and what sets it apart from the others."""
        return item.name, item.facts, mark(item, favourite=item.key in self.favourites)


class _Card(QStyledItemDelegate):
    """Draws one of them."""

    def __init__(self, look: Look, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._thumbnails = look, thumbnails

    def height(self, texts: tuple[str, str, str], width: int) -> int:
        """How high a card with these texts is in this width."""
        inside = width - self._words_from(width) - 2 * GRID - FOCUS_ROOM
        words = sum(self._heights(texts, inside))
        least = SIZE.height() if self._shows_picture(width) else 0
        return max(words + 2 * GRID, least) + 2 * GRID + 2 * FOCUS_ROOM

    def sizeHint(self, option: QStyleOptionViewItem, _index: _AnyIndex) -> QSize:
        view = option.widget
        return view.gridSize() if isinstance(view, QListView) else QSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        model = index.model()
        if not isinstance(model, _Items):
            raise TypeError("cards are drawn for exercises and routines only")
        item = model.items[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect)
        face = place.adjusted(FOCUS_ROOM, FOCUS_ROOM, -FOCUS_ROOM, -FOCUS_ROOM)
        draw_shadow(painter, face, BUTTON_RADIUS, self._look)
        draw_face(painter, face, BUTTON_RADIUS, self._look.colour("card"), self._look.colour("edge"))
        if self._shows_picture(option.rect.width()):
            corner = QRectF(face.left() + GRID, face.center().y() - SIZE.height() / 2, 0, 0).topLeft()
            ratio = option.widget.devicePixelRatioF()
            self._thumbnails.paint(painter, QRectF(corner, SIZE), item.key, item.scene, ratio)
        self._write(painter, face, option.rect.width(), model.texts(item))
        draw_focus(painter, face, BUTTON_RADIUS, self._look, share(option.widget, index))
        painter.restore()

    def _write(self, painter: QPainter, face: QRectF, width: int, texts: tuple[str, str, str]) -> None:
        left = face.left() - FOCUS_ROOM + self._words_from(width)
        inside = width - self._words_from(width) - 2 * GRID - FOCUS_ROOM
        heights = self._heights(texts, inside)
        top = face.center().y() - sum(heights) / 2
        for text, height, (role, size, bold, token) in zip(texts, heights, _STYLES, strict=True):
            painter.setFont(self._look.font(role, size=size, bold=bold))
            painter.setPen(self._look.colour(token))
            painter.drawText(QRectF(left, top, inside, height), _WRAP, text)
            top += height

    def _heights(self, texts: tuple[str, str, str], width: int) -> list[int]:
        room = QRect(0, 0, max(width, 1), 10_000)
        fonts = [self._look.font(role, size=size, bold=bold) for role, size, bold, _ in _STYLES]
        return [
            QFontMetrics(font).boundingRect(room, _WRAP, text).height() if text else 0
            for font, text in zip(fonts, texts, strict=True)
        ]

    def _shows_picture(self, width: int) -> bool:
        return width >= SIZE.width() + self._look.px(_PICTURE_FROM - SIZE.width())

    def _words_from(self, width: int) -> int:
        picture = SIZE.width() + GRID if self._shows_picture(width) else 0
        return FOCUS_ROOM + 2 * GRID + picture


_STYLES = (
    (Role.BUTTON, _NAME, True, "ink"),
    (Role.HINT, _FACTS, None, "soft"),
    (Role.HINT, _FACTS, True, "teal"),
)
"""How name, facts and mark are written: role, size, weight and colour."""


class Cards(QListView):
    """Cards in as many columns as there is room for, as high as they are many; Enter or a touch opens one."""

    opened = Signal(object)
    """An Item is to be opened."""

    def __init__(self, look: Look, clock: Clock, name: str) -> None:
        super().__init__()
        self._look = look
        self._items = _Items()
        self._thumbnails = Thumbnails(look, clock, self)
        self._thumbnails.arriving.connect(self.viewport().update)
        self._card = _Card(look, self._thumbnails, self)
        self._all: tuple[tuple[str, str, str], ...] = ()
        self._measured: dict[int, int] = {}
        self.setModel(self._items)
        self.setItemDelegate(self._card)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)
        look.changed.connect(self._measure_anew)

    @property
    def items(self) -> tuple[Item, ...]:
        """What is shown, in order."""
        return self._items.items

    @property
    def thumbnails(self) -> Thumbnails:
        """The pictures."""
        return self._thumbnails

    def know(self, items: Sequence[Item]) -> None:
        """Learn of everything that may be shown, so that cards keep their height whatever is found."""
        longest = mark_room(items)
        self._all = tuple((item.name, item.facts, longest) for item in items)
        self._measure_anew()

    def show_items(self, items: Sequence[Item], favourites: Collection[str]) -> None:
        """Show these; the keyboard stays with the same one where it is still there."""
        current = self.currentIndex().row()
        key = self.items[current].key if 0 <= current < len(self.items) else None
        self._items.hold(items, favourites)
        place = next((row for row, item in enumerate(items) if item.key == key), 0)
        if items:
            self.setCurrentIndex(self._items.index(place))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if items else Qt.FocusPolicy.NoFocus)
        self._lie_anew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the card."""
        opens = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if opens and self.currentIndex().isValid():
            if not event.isAutoRepeat():
                self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:
        """The page around the cards follows the keyboard."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            bring_into_view(self, self.visualRect(current))

    def scrollTo(
        self, _index: _AnyIndex, _hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible
    ) -> None:
        """Every card lies in the list's own height; what scrolls is the page around it."""

    def sizeHint(self) -> QSize:
        """All rows."""
        columns = self._columns()
        rows = -(-len(self.items) // columns)
        return QSize(self._look.px(_NARROWEST), rows * self._height(self._wide()))

    def minimumSizeHint(self) -> QSize:
        """The same height, however narrow."""
        return QSize(self._look.px(240), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for other columns now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lie_anew()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is drawn."""
        super().hideEvent(event)
        self._thumbnails.rest()

    def _open(self, index: _AnyIndex) -> None:
        self.opened.emit(self.items[index.row()])

    def _columns(self) -> int:
        return max(1, self.width() // self._look.px(_NARROWEST))

    def _wide(self) -> int:
        return max((self.width() - 2) // self._columns(), 1)  # a row as wide as the list would be broken

    def _height(self, width: int) -> int:
        if width not in self._measured:
            self._measured[width] = max((self._card.height(texts, width) for texts in self._all), default=0)
        return self._measured[width]

    def _measure_anew(self) -> None:
        self._measured.clear()
        self._lie_anew()

    def _lie_anew(self) -> None:
        wide = self._wide()
        self.setGridSize(QSize(wide, self._height(wide)))
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()


def mark_room(items: Sequence[Item]) -> str:
    """The longest mark that any of them may bear."""
    return max((mark(item, favourite=True) for item in items), key=len, default="")
