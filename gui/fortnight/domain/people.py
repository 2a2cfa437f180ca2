"""Who may do what: roles, the one table of what each may write, and what a name and a PIN must be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from fortnight.domain.messages import Text, text

NURSE, PHYSICIAN, LEAD, READER = "nurse", "physician", "lead", "read-only"
ROLES: tuple[str, ...] = (NURSE, PHYSICIAN, LEAD, READER)
ROLE_WORDS: dict[str, Text] = {
    NURSE: text("nurse"),
    PHYSICIAN: text("physician"),
    LEAD: text("ward lead"),
    READER: text("read-only"),
    "demo": text("invented ward"),
}
# Whoever plays with an invented ward.
DEMO = "demo"
# Whoever comes with the recovery code: only to let a lead in again.
RECOVERY, RECOVERY_NAME = "recovery", "recovery code"

_CARE = frozenset({NURSE, PHYSICIAN, LEAD, DEMO})
_CLINIC = frozenset({LEAD, DEMO})
_ALL = frozenset({*ROLES, DEMO})

# What a role may write, by the first word of an entry's verb or by the whole verb, which goes first.
MAY_WRITE: dict[str, frozenset[str]] = {
    "child": _CARE,
    "infusion": _CARE,
    "specimen": _CARE,
    "medication": _CARE,
    "event": _CARE,
    "import": _CARE,
    "export": _ALL,
    "alert": _CARE,
    "snooze": _CARE,
    "undo": _CARE,  # and what is undone must be allowed itself
    "alert.outcome": frozenset({PHYSICIAN, LEAD, DEMO}),
    "conflict": frozenset({PHYSICIAN, LEAD, DEMO}),
    "setting": _CLINIC,
    "person": _CLINIC | {RECOVERY},
    "person.passphrase": _ALL,
    "session": _ALL | {RECOVERY},
    "clock": _ALL | {RECOVERY},
    "store": _CARE,
    "store.backup": _ALL,
    "store.rebuild": frozenset({PHYSICIAN, LEAD, DEMO}),
    "store.restore": _CLINIC,
    "store.settle": _CLINIC,
    "store.export-key": _CLINIC,
}

LONGEST_NAME = 40
SHORTEST_PASSPHRASE = 10  # characters (OWASP asks for 8; a ward PC is shared)
LONGEST_PASSPHRASE = 256
PIN_DIGITS = (4, 8)
PIN_TRIES = 5


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who may open the record: a name that is unique without regard to case, and a role."""

    name: str
    role: str


def may_write(role: str, verb: str) -> bool:
    """Whether a role may write an entry with this verb. A verb that no line names is allowed to nobody."""
    return role in MAY_WRITE.get(verb, MAY_WRITE.get(verb.partition(".")[0], frozenset()))


def same_name(one: str, other: str) -> bool:
    return folded(one) == folded(other)


def folded(name: str) -> str:
    """A name without surrounding blanks and without regard to case: what two like names share."""
    return name.strip().casefold()


def name_trouble(name: str, taken: Iterable[str] = ()) -> Text | None:
    """What is wrong with the name of a new person."""
    bare = name.strip()
    if not bare:
        return text("Type a name.")
    if len(bare) > LONGEST_NAME:
        return text("The name is longer than {longest} characters.", longest=LONGEST_NAME)
    if not bare.isprintable():
        return text("The name holds a character that cannot be shown.")
    if any(same_name(bare, other) for other in taken):
        return text("The name {name} is taken.", name=bare)
    return None


def leads(people: Iterable[Person]) -> list[Person]:
    return [person for person in people if person.role == LEAD]


def may_open(role: str) -> bool:
    """Whether a role is one that somebody can log in with."""
    return role in ROLES


def stays_led(people: Iterable[Person]) -> bool:
    """Whether someone is left who can let people in and change the settings."""
    return bool(leads(people))


def pin_trouble(pin: str) -> Text | None:
    """What is wrong with a PIN: too short, not digits, or the first that anybody would try."""
    shortest, longest = PIN_DIGITS
    if not (pin.isascii() and pin.isdigit() and shortest <= len(pin) <= longest):
        return text("A PIN has {shortest} to {longest} digits.", shortest=shortest, longest=longest)
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    if steps in ({0}, {1}, {9}):
        return text("That PIN is guessed at once: take one without a run of digits.")
    return None
