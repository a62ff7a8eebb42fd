"""Fields to write in, with room for large letters and a focus ring like everything else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from sps_coach.ui.focus_rings import share
from sps_coach.ui.theme import BUTTON_RADIUS, FOCUS_ROOM, GRID, TARGET, Look, Role
from sps_coach.ui.widgets.drawing import draw_face, draw_focus
from sps_coach.ui.widgets.writing import be_calm

_PADDING = 14


class Field(QWidget):
    """Draws the ground, the outline and the focus ring of what is written in; it holds one Qt field."""

    def __init__(self, look: Look, inside: QLineEdit | QPlainTextEdit, name: str) -> None:
        super().__init__()
        self._look, self._inside = look, inside
        inside.setAccessibleName(name)
        inside.setFrameShape(QFrame.Shape.NoFrame) if isinstance(inside, QPlainTextEdit) else inside.setFrame(
            False
        )
        be_calm(inside)
        inside.installEventFilter(self)
        self.setFocusProxy(inside)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        edge = FOCUS_ROOM + 4
        column = QVBoxLayout(self)
        column.setContentsMargins(edge + _PADDING, edge, edge + _PADDING, edge)
        column.addWidget(inside)
        look.changed.connect(self._dress)

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """The ring follows the focus of what lies inside."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.DynamicPropertyChange):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what lies around the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(self.rect()).adjusted(FOCUS_ROOM, FOCUS_ROOM, -FOCUS_ROOM, -FOCUS_ROOM)
        draw_face(painter, face, BUTTON_RADIUS, self._look.colour("card"), self._look.colour("edge"))
        draw_focus(painter, face, BUTTON_RADIUS, self._look, share(self._inside))

    def _dress(self) -> None:
        font = self._look.font(Role.LABEL)
        self._inside.setFont(font)
        palette = QPalette(self._look.palette())
        palette.setColor(QPalette.ColorRole.Base, self._look.colour("card"))
        palette.setColor(QPalette.ColorRole.Text, self._look.colour("ink"))
        self._inside.setPalette(palette)
        self.updateGeometry()


class LineField(Field):
    """One line to write, such as a passphrase."""

    def __init__(self, look: Look, name: str, *, hidden: bool = False) -> None:
        self.line = QLineEdit()
        if hidden:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        super().__init__(look, self.line, name)
        self._dress()

    def sizeHint(self) -> QSize:
        """One line with room around it."""
        return QSize(self._look.px(360), self._height())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(self._look.px(160), self._height())

    def _dress(self) -> None:
        super()._dress()
        self.line.setMinimumHeight(max(TARGET - 4, QFontMetrics(self.line.font()).lineSpacing() + GRID))

    def _height(self) -> int:
        return self.line.minimumHeight() + 2 * (FOCUS_ROOM + 4)


class TextField(Field):
    """Some lines to write; Tab goes on to the next control."""

    def __init__(self, look: Look, name: str, lines: int = 3) -> None:
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines = lines
        super().__init__(look, self.text, name)
        self._dress()

    def sizeHint(self) -> QSize:
        """So many lines with room around them."""
        return QSize(self._look.px(480), self._height())

    def minimumSizeHint(self) -> QSize:
        """A few letters wide."""
        return QSize(self._look.px(160), self._height())

    def _dress(self) -> None:
        super()._dress()
        self.text.verticalScrollBar().setStyleSheet(self._look.scroll_bar_style())

    def _height(self) -> int:
        return self._lines * QFontMetrics(self.text.font()).lineSpacing() + 2 * (FOCUS_ROOM + GRID) + GRID
