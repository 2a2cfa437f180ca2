"""Where the 71 joints are on the drawn figure, and the outlines of body, hands and feet.

The units are those of the drawing; the child faces the reader, so its right side is on the left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from fortnight.domain.messages import Word, word
from fortnight.domain.record.joints import mirrored

WIDTH, HEIGHT = 640.0, 558.0
MIDDLE = WIDTH / 2

# The joints of the right side; those of the left side are mirrored.
_RIGHT: Mapping[str, tuple[float, float]] = {
    "jaw": (300, 54),
    "acromioclavicular": (281, 98),
    "sternoclavicular": (306, 110),
    "shoulder": (259, 116),
    "elbow": (246, 186),
    "wrist": (228, 252),
    "hip": (288, 246),
    "knee": (288, 346),
    "ankle": (290, 436),
    "subtalar": (296, 460),
    "midfoot": (284, 482),
    "dip5": (32, 214),
    "dip4": (64, 190),
    "dip3": (96, 178),
    "dip2": (126, 192),
    "pip5": (38, 248),
    "pip4": (67, 228),
    "pip3": (95, 218),
    "pip2": (122, 230),
    "mcp5": (46, 286),
    "mcp4": (71, 272),
    "mcp3": (95, 264),
    "mcp2": (119, 272),
    "pip1": (160, 300),
    "mcp1": (138, 330),
    "toe5": (36, 440),
    "toe4": (61, 424),
    "toe3": (86, 412),
    "toe2": (111, 404),
    "toe1": (140, 402),
    "mtp5": (40, 474),
    "mtp4": (64, 460),
    "mtp3": (88, 450),
    "mtp2": (112, 444),
    "mtp1": (139, 446),
}


def _all_places() -> Iterator[tuple[str, QPointF]]:
    yield "neck", QPointF(MIDDLE, 84)
    for stem, (x, y) in _RIGHT.items():
        yield f"{stem}-r", QPointF(x, y)
        yield mirrored(f"{stem}-r"), QPointF(WIDTH - x, y)


PLACES: Mapping[str, QPointF] = dict(_all_places())
# Words on the drawing, each with the middle of its line.
CAPTIONS: tuple[tuple[Word, float, float], ...] = (
    (word("child’s right"), 200, 14),
    (word("child’s left"), WIDTH - 200, 14),
    (word("Right hand"), 95, 136),
    (word("Left hand"), WIDTH - 95, 136),
    (word("Right foot"), 95, 544),
    (word("Left foot"), WIDTH - 95, 544),
)


def outline() -> QPainterPath:
    """Return the outlines of the figure, both hands and both feet."""
    half = _half()
    whole = QPainterPath(half)
    whole.addPath(_mirror(half))
    return _body().united(_mirror(_body())).simplified() + whole


def _mirror(path: QPainterPath) -> QPainterPath:
    flipped = QPainterPath(path)
    for n in range(flipped.elementCount()):
        element = flipped.elementAt(n)
        flipped.setElementPositionAt(n, WIDTH - element.x, element.y)  # pyright: ignore[reportAttributeAccessIssue]
    return flipped


def _limb(width: float, *points: tuple[float, float]) -> QPainterPath:
    """Return a limb of a width along a line."""
    line = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        line.lineTo(QPointF(*point))
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(line).simplified()


def _united(*parts: QPainterPath) -> QPainterPath:
    whole = QPainterPath()
    for part in parts:
        whole = whole.united(part)
    return whole.simplified()


def _body() -> QPainterPath:
    """Return the right half of the body with head, neck and trunk."""
    head, trunk = QPainterPath(), QPainterPath(QPointF(MIDDLE, 92))
    head.addEllipse(QRectF(MIDDLE - 29, 4, 58, 72))
    for x, y in ((272, 92), (258, 108), (272, 190), (266, 240), (MIDDLE, 262)):
        trunk.lineTo(QPointF(x, y))
    trunk.closeSubpath()
    arm = _limb(32, (262, 114), (246, 186), (228, 250), (222, 270))
    leg = _limb(46, (290, 250), (288, 346), (290, 440))
    foot = _limb(34, (290, 450), (284, 488))
    return _united(head, _limb(26, (MIDDLE, 70), (MIDDLE, 96)), trunk, arm, leg, foot)


def _half() -> QPainterPath:
    """Return the right hand and the right foot."""
    fingers = [
        _limb(25, *(_RIGHT[f"{part}{n}"] for part in ("mcp", "pip", "dip")), (x, y))
        for n, (x, y) in {2: (128, 176), 3: (96, 162), 4: (63, 175), 5: (29, 200)}.items()
    ]
    thumb = _limb(26, (104, 350), _RIGHT["mcp1"], _RIGHT["pip1"], (172, 284))
    palm = _limb(86, (84, 308), (90, 330))
    toes = [
        _limb(23, _RIGHT[f"mtp{n}"], _RIGHT[f"toe{n}"], (x, y))
        for n, (x, y) in {1: (140, 393), 2: (111, 396), 3: (86, 404), 4: (60, 416), 5: (35, 433)}.items()
    ]
    sole = _limb(70, (98, 476), (92, 500))
    ball = _limb(34, (48, 478), (88, 462), (134, 456))
    return _united(palm, thumb, *fingers) + _united(sole, ball, *toes)
