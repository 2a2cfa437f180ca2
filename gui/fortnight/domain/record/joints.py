"""The 71 joints of a joint count, the signs that are looked for, and the groups that are marked together.

The list is that of PRINTO usage [R]; its sum is checked by a test. The 27 are those of JADAS27: cervical
spine, elbows, wrists, MCP 1 to 3, PIP and thumb IP, hips, knees, ankles (Bazso, J Rheumatol 2009;36:183 [V]).
Limitation of motion is counted in 67 joints; that the other four are the sternoclavicular and
acromioclavicular joints is recalled [R].
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from fortnight.domain.messages import Text, Word, filled, joined, text, word


class Sign(StrEnum):
    """What is found at a joint. The values are stored and never change."""

    ACTIVE = "A"
    LIMITED = "L"
    TENDER = "T"


SIGN_WORDS: Mapping[Sign, Text] = {
    Sign.ACTIVE: text("active"),
    Sign.LIMITED: text("limited"),
    Sign.TENDER: text("tender"),
}
"""Active: swelling that is not of bone, or limitation with pain on motion or tenderness (Wallace) [V]."""

Joints = Mapping[str, frozenset[Sign]]
"""The examined joints by id, each with its signs. A joint that is not in it was not examined."""


class Side(StrEnum):
    """The side of the child's body."""

    RIGHT = "r"
    LEFT = "l"
    MIDDLE = ""


class Region(StrEnum):
    """The part of the body that a joint belongs to."""

    TRUNK = "trunk"
    ARM = "arm"
    HAND = "hand"
    LEG = "leg"
    FOOT = "foot"
    TOES = "toes"


@dataclass(frozen=True, slots=True)
class Joint:
    """One joint; `name` is without the side. `has_motion` is whether limitation of motion is counted."""

    id: str
    name: Word
    side: Side
    region: Region
    in_27: bool
    has_motion: bool

    @property
    def full_name(self) -> Text:
        """The name with the side, such as `Left knee`."""
        return filled(_SIDES[self.side], joint=self.name)


_SIDES: Mapping[Side, Word] = {
    Side.RIGHT: word("Right {joint}"),
    Side.LEFT: word("Left {joint}"),
    Side.MIDDLE: word("{joint}"),
}
_FINGERS, _OTHER_FINGERS = range(1, 6), range(2, 6)
_MCP_OF_27 = 3


def _pair(
    stem: str, name: Word, region: Region, in_27: bool = False, has_motion: bool = True
) -> Iterator[Joint]:
    for side in (Side.RIGHT, Side.LEFT):
        yield Joint(f"{stem}-{side}", name, side, region, in_27, has_motion)


_MCP = (word("MCP 1"), word("MCP 2"), word("MCP 3"), word("MCP 4"), word("MCP 5"))
_PIP = (word("thumb IP"), word("PIP 2"), word("PIP 3"), word("PIP 4"), word("PIP 5"))
_DIP = (word("DIP 2"), word("DIP 3"), word("DIP 4"), word("DIP 5"))
_MTP = (word("MTP 1"), word("MTP 2"), word("MTP 3"), word("MTP 4"), word("MTP 5"))
_TOES = (word("big toe IP"), word("toe PIP 2"), word("toe PIP 3"), word("toe PIP 4"), word("toe PIP 5"))


def _table() -> Iterator[Joint]:
    """Yield the joints from the head to the toes, the right one of a pair first."""
    yield Joint("neck", word("Cervical spine"), Side.MIDDLE, Region.TRUNK, True, True)
    yield from _pair("jaw", word("jaw"), Region.TRUNK)
    yield from _pair("sternoclavicular", word("sternoclavicular joint"), Region.TRUNK, has_motion=False)
    yield from _pair("acromioclavicular", word("acromioclavicular joint"), Region.TRUNK, has_motion=False)
    yield from _pair("shoulder", word("shoulder"), Region.ARM)
    yield from _pair("elbow", word("elbow"), Region.ARM, in_27=True)
    yield from _pair("wrist", word("wrist"), Region.HAND, in_27=True)
    for n, name in zip(_FINGERS, _MCP, strict=True):
        yield from _pair(f"mcp{n}", name, Region.HAND, in_27=n <= _MCP_OF_27)
    for n, name in zip(_FINGERS, _PIP, strict=True):
        yield from _pair(f"pip{n}", name, Region.HAND, in_27=True)
    for n, name in zip(_OTHER_FINGERS, _DIP, strict=True):
        yield from _pair(f"dip{n}", name, Region.HAND)
    yield from _pair("hip", word("hip"), Region.LEG, in_27=True)
    yield from _pair("knee", word("knee"), Region.LEG, in_27=True)
    yield from _pair("ankle", word("ankle"), Region.LEG, in_27=True)
    yield from _pair("subtalar", word("subtalar joint"), Region.FOOT)
    yield from _pair("midfoot", word("midfoot"), Region.FOOT)
    for n, name in zip(_FINGERS, _MTP, strict=True):
        yield from _pair(f"mtp{n}", name, Region.TOES)
    for n, name in zip(_FINGERS, _TOES, strict=True):
        yield from _pair(f"toe{n}", name, Region.TOES)


JOINTS: Mapping[str, Joint] = {joint.id: joint for joint in _table()}
OF_27 = frozenset(joint.id for joint in JOINTS.values() if joint.in_27)
WITH_MOTION = frozenset(joint.id for joint in JOINTS.values() if joint.has_motion)


@dataclass(frozen=True, slots=True)
class Group:
    """Joints that are marked with one click."""

    name: Word
    joints: frozenset[str]


def _of(region: Region, *sides: Side) -> frozenset[str]:
    return frozenset(j.id for j in JOINTS.values() if j.region is region and j.side in sides)


GROUPS: Mapping[str, Group] = {
    "all": Group(word("All 71"), frozenset(JOINTS)),
    "27": Group(word("The 27"), OF_27),
    "right-hand": Group(word("Right hand"), _of(Region.HAND, Side.RIGHT)),
    "left-hand": Group(word("Left hand"), _of(Region.HAND, Side.LEFT)),
    "toes": Group(word("Toes"), _of(Region.TOES, Side.RIGHT, Side.LEFT)),
}


def mirrored(id: str) -> str:
    """Return the id of the same joint on the other side; of the cervical spine its own."""
    stem, _, side = id.rpartition("-")
    return f"{stem}-{Side.LEFT if side == Side.RIGHT else Side.RIGHT}" if stem else id


def sign_words(signs: frozenset[Sign]) -> Text:
    """Return the signs of an examined joint in words; `no finding` without any."""
    found = [SIGN_WORDS[sign] for sign in Sign if sign in signs]
    return joined(found, ", ") if found else text("no finding")


def as_stored(joints: Joints) -> dict[str, str]:
    """Return joints as they are stored: the letters of the signs by joint, in the order of the table."""
    return {id: "".join(s for s in Sign if s in joints[id]) for id in JOINTS if id in joints}


def from_stored(stored: Mapping[str, str]) -> dict[str, frozenset[Sign]]:
    """Return joints from their stored form. :raises ValueError: for an unknown joint or sign."""
    unknown = next((id for id in stored if id not in JOINTS), None)
    if unknown is not None:
        raise ValueError(text("“{id}” is not a joint of the joint count.", id=unknown))
    return {id: frozenset(map(Sign, letters)) for id, letters in stored.items()}
