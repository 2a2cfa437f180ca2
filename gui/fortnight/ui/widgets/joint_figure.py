"""The drawn figure of the joint count: 71 joints that are marked with the mouse or the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from math import hypot

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fortnight.domain.record.joints import JOINTS, Joints, Sign, mirrored, sign_words
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import Theme, ui_font
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.accessible import announce
from fortnight.ui.widgets.joint_marks import FRAME, paint_joint
from fortnight.ui.widgets.joint_places import CAPTIONS, HEIGHT, PLACES, WIDTH, outline
from fortnight.ui.widgets.sizes import digits_width, line_height

REACH = 20.0  # a click this near to a joint, in pixels, is on it
ASIDE = 2.5  # how much worse a step to the side is than one straight on, for the arrow keys
LINES = 21  # least height in lines of text

_NONE = frozenset[Sign]()
ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class Mark(StrEnum):
    """What a joint is marked as; the value is the key that marks it."""

    ACTIVE = "A"
    LIMITED = "L"
    TENDER = "T"
    NO_FINDING = "0"
    NOT_EXAMINED = "N"

    @property
    def sign(self) -> Sign | None:
        """The sign of this mark, or `None`."""
        return Sign(self.value) if self.value in set(Sign) else None


class JointFigure(QWidget):
    """The joints of one child. `edited` is emitted when the user marked one.

    Arrow keys move to the next joint; A, L and T mark it active, limited or tender, 0 without finding, N not
    examined; M gives the joint on the other side the same; R marks all that are left as without finding;
    Backspace takes the last mark back. A click marks a joint with the chosen mark (`tool`).
    """

    edited = Signal()
    moved = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._joints: dict[str, frozenset[Sign]] = {}
        self._former: list[dict[str, frozenset[Sign]]] = []
        self._outline = outline()
        self.current = "neck"
        self.tool = Mark.ACTIVE
        self.is_editable = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(digits_width(56), LINES * line_height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Joints of the child"))
        self._describe()
        appearance.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the least size: the figure takes what is left of its card."""
        return self.minimumSize()

    # What is marked -----------------------------------------------------------------------------

    @property
    def joints(self) -> Joints:
        """The examined joints with their signs."""
        return dict(self._joints)

    def show_joints(self, joints: Joints) -> None:
        """Show these joints; marks that were made before cannot be taken back."""
        self._joints, self._former = dict(joints), []
        self._describe()
        self.update()

    def mark(self, ids: Iterable[str], mark: Mark) -> None:
        """Mark joints. A sign that all of them have already is taken from them."""
        chosen, joints = list(ids), dict(self._joints)
        if mark.sign is not None:
            one = frozenset({mark.sign})
            has_all = all(one <= joints.get(id, _NONE) for id in chosen)
            for id in chosen:
                joints[id] = joints.get(id, _NONE) - one if has_all else joints.get(id, _NONE) | one
        elif mark is Mark.NO_FINDING:
            joints |= dict.fromkeys(chosen, _NONE)
        else:
            joints = {id: signs for id, signs in joints.items() if id not in chosen}
        self._change(joints)

    def mark_rest(self) -> None:
        """Mark all joints that were not examined as without finding."""
        self._change({**dict.fromkeys(JOINTS, _NONE), **self._joints})

    def mirror(self) -> None:
        """Give the joint on the other side what the current one has."""
        other = mirrored(self.current)
        joints = {id: signs for id, signs in self._joints.items() if id != other}
        if self.current in self._joints:
            joints[other] = self._joints[self.current]
        self._change(joints)

    def replace(self, joints: Joints) -> None:
        """Mark all joints as in another count, such as that of the last visit."""
        self._change(dict(joints))

    def take_back(self) -> None:
        """Take the last mark back."""
        if self.is_editable and self._former:
            self._joints = self._former.pop()
            self._after_change()

    def _change(self, joints: dict[str, frozenset[Sign]]) -> None:
        if not self.is_editable or joints == self._joints:
            return
        self._former.append(self._joints)
        self._joints = joints
        self._after_change()

    def _after_change(self) -> None:
        self._describe()
        announce(self, self.accessibleDescription())
        self.update()
        self.edited.emit()

    # Words --------------------------------------------------------------------------------------

    def words(self, id: str) -> str:
        """Return a joint with what was found, such as `Left knee: active, limited`."""
        signs = self._joints.get(id)
        found = tr("not examined") if signs is None else say(sign_words(signs))
        return tr("{joint}: {found}").format(joint=say(JOINTS[id].full_name), found=found)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.words(self.current))

    # Keys and mouse -----------------------------------------------------------------------------

    def _keys(self) -> Mapping[int, Callable[[], None]]:
        marks = {Qt.Key(ord(m.value)): lambda m=m: self.mark([self.current], m) for m in Mark}
        return {
            **marks,
            Qt.Key.Key_Space: lambda: self.mark([self.current], self.tool),
            Qt.Key.Key_M: self.mirror,
            Qt.Key.Key_R: self.mark_rest,
            Qt.Key.Key_Backspace: self.take_back,
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, or mark the current joint."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = Qt.Key(event.key())
        if plain and key in ARROWS:
            self.go(step(self.current, ARROWS[key]))
        elif plain and key in self._keys():
            self._keys()[key]()
        else:
            super().keyPressEvent(event)

    def go(self, id: str) -> None:
        """Make a joint the current one."""
        self.current = id
        self._describe()
        announce(self, self.accessibleDescription())
        self.moved.emit(id)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the joint under the mouse with the chosen mark."""
        found = self._at(event.position())
        if found is not None:
            self.go(found)
            self.mark([found], self.tool)

    def event(self, event: QEvent) -> bool:
        """Show the name of the joint under the mouse."""
        if isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.words(found) if found else "", self)
            return True
        return super().event(event)

    def _scale(self) -> tuple[float, QPointF]:
        """Return the size of a unit in pixels, and where the drawing begins."""
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        return scale, QPointF((self.width() - WIDTH * scale) / 2, (self.height() - HEIGHT * scale) / 2)

    def place(self, id: str) -> QPointF:
        """Return where a joint is, in pixels of the widget."""
        scale, origin = self._scale()
        return origin + PLACES[id] * scale

    def _at(self, position: QPointF) -> str | None:
        near = {id: _distance(self.place(id), position) for id in PLACES}
        found = min(near, key=near.__getitem__)
        return found if near[found] <= REACH else None

    # Painting -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure, its joints, and the name of the current joint."""
        scale, origin = self._scale()
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(origin)
        painter.scale(scale, scale)
        painter.setPen(QPen(QColor(theme.muted), 0.8))
        painter.setBrush(QColor(theme.raised))
        painter.drawPath(self._outline)
        for id, place in PLACES.items():
            paint_joint(painter, place, self._joints.get(id), JOINTS[id].in_27, theme)
        if self.hasFocus():
            self._cursor(painter, theme)
        painter.resetTransform()
        self._captions(painter, scale, origin, theme)
        painter.end()

    def _cursor(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        side = FRAME + 4
        corner = PLACES[self.current] - QPointF(side, side)
        painter.drawRoundedRect(QRectF(corner.x(), corner.y(), 2 * side, 2 * side), 5, 5)

    def _captions(self, painter: QPainter, scale: float, origin: QPointF, theme: Theme) -> None:
        painter.setPen(QColor(theme.muted))
        painter.setFont(ui_font(12, tabular=not theme.on_paper))
        for words, x, y in CAPTIONS:
            at = origin + QPointF(x, y) * scale
            box = QRectF(at.x() - 80, at.y() - line_height() / 2, 160, line_height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tr_word(words))


def step(current: str, direction: QPointF) -> str:
    """Return the joint that an arrow key leads to: the nearest one in that direction."""
    here = PLACES[current]
    ahead = {id: _effort(place - here, direction) for id, place in PLACES.items() if id != current}
    found = {id: effort for id, effort in ahead.items() if effort is not None}
    return min(found, key=found.__getitem__, default=current)


def _effort(way: QPointF, direction: QPointF) -> float | None:
    """Return how far a joint is in a direction, or `None` if it is not in that direction."""
    along = QPointF.dotProduct(way, direction)
    aside = abs(way.x() * direction.y() - way.y() * direction.x())
    return None if along <= 2 or aside > 2 * along else along + ASIDE * aside


def _distance(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())
