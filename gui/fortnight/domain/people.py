"""Users and their roles: what each role may write, and the rules for names and PINs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from fortnight.domain.messages import Text, text

NURSE, PHYSICIAN, LEAD, READER = "nurse", "physician", "lead", "read-only"
INTERFACE = "interface"  # a program that hands in files: it may import and export, and nothing else
ROLES: tuple[str, ...] = (NURSE, PHYSICIAN, LEAD, READER, INTERFACE)
ROLE_WORDS: dict[str, Text] = {
    NURSE: text("nurse"),
    PHYSICIAN: text("physician"),
    LEAD: text("ward lead"),
    READER: text("read-only"),
    INTERFACE: text("interface"),
    "demo": text("invented ward"),
}
# The role of anyone who uses an invented (demonstration) ward.
DEMO = "demo"
# The role of a session that was opened with the recovery code: it can only give a lead access again.
RECOVERY, RECOVERY_NAME = "recovery", "recovery code"

_CARE = frozenset({NURSE, PHYSICIAN, LEAD, DEMO})
_PRESCRIBES = frozenset({PHYSICIAN, LEAD, DEMO})
_CLINIC = frozenset({LEAD, DEMO})
_ALL = frozenset({*ROLES, DEMO})
_PEOPLE = _ALL - {INTERFACE}
_IMPORTS = _CARE | {INTERFACE}

# The roles that may write an entry, by the whole verb of the entry or, if that is not listed, by its first
# word.
MAY_WRITE: dict[str, frozenset[str]] = {
    "child": _CARE,
    "infusion": _CARE,
    "plan": _CARE,
    "plan.interval": _PRESCRIBES,
    "course": _PRESCRIBES,
    "specimen": _CARE,
    "medication": _CARE,
    "taper": _PRESCRIBES,
    "event": _CARE,
    "import": _IMPORTS,
    "message": _CARE,
    "message.record": _IMPORTS,
    "labmap": _CARE,
    "export": _ALL,
    "export.research": _PRESCRIBES,
    "export.identified": _CLINIC,
    "research": _PRESCRIBES,  # the secret that codes children and moves dates
    "copy": _PRESCRIBES,
    "view": _PEOPLE,
    "alert": _CARE,
    "snooze": _CARE,
    "visit": _CARE,
    "visit.physician": _PRESCRIBES,
    "baseline": _PRESCRIBES,
    "goal": _PRESCRIBES,
    "letter": _PRESCRIBES,
    "merge": _PRESCRIBES,
    "undo": _CARE,  # the role must also be allowed to write the entry that is undone
    "alert.outcome": _PRESCRIBES,
    "specimen.sign": _PRESCRIBES,
    "visit.sign": _PRESCRIBES,
    "alert.sign": _PRESCRIBES,
    "conflict": _PRESCRIBES,
    "setting": _CLINIC,
    "person": _CLINIC | {RECOVERY},
    "person.passphrase": _ALL,
    "person.slot": _ALL | {RECOVERY},  # the key slot that follows from an entry above, for other computers
    "hub": _CLINIC | {RECOVERY},
    "hub.join": _ALL | {RECOVERY},
    "session": _ALL | {RECOVERY},
    "clock": _ALL | {RECOVERY},
    "store": _CARE,
    "store.backup": _PEOPLE,
    "store.rebuild": _PRESCRIBES,
    "store.restore": _CLINIC,
    "store.settle": _CLINIC,
    "store.export-key": _CLINIC,
}

# Fields that only the roles of another right may set, by the kind of record.
FIELDS_OF_RIGHTS: dict[str, tuple[frozenset[str], str]] = {
    "visit": (frozenset({"physician_global"}), "visit.physician"),
}
# What an interface may write only in a transaction that also holds the message or the import it comes from.
WITHIN_AN_IMPORT = frozenset(
    {"child.record", "infusion.record", "specimen.record", "specimen.amend", "medication.record"}
    | {"event.record", "alert.record", "alert.amend"}
)
IMPORTS = ("message.record", "import.record")
# An entry that is written beside another one of the same act needs the right of that one: a nurse writes down
# an order as a physician gave it, with its interval.
BESIDE = {"plan.interval": "infusion.order"}

LONGEST_NAME = 40
SHORTEST_PASSPHRASE = 10  # characters (OWASP asks for 8; a ward PC is shared)
LONGEST_PASSPHRASE = 256
PIN_DIGITS = (4, 8)
PIN_TRIES = 5
CODE_GROUPS, CODE_GROUP = 9, 4  # of the recovery code: its groups, and the characters of each


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who may open the record: a role, and a name that is unique when case is ignored."""

    name: str
    role: str


def may_write(role: str, verb: str) -> bool:
    """Whether a role may write an entry with this verb. No role may write a verb that is not in the table."""
    return role in MAY_WRITE.get(verb, MAY_WRITE.get(verb.partition(".")[0], frozenset()))


def right_of(verb: str, fields: Iterable[str]) -> str:
    """The right that an entry needs: its verb, or another one if it sets a field of `FIELDS_OF_RIGHTS`."""
    reserved, right = FIELDS_OF_RIGHTS.get(verb.partition(".")[0], (frozenset[str](), verb))
    return right if reserved.intersection(fields) else verb


def may_import(role: str, verb: str, written: Iterable[str]) -> bool:
    """Whether an interface may write this verb after the verbs that its transaction holds already."""
    return role == INTERFACE and verb in WITHIN_AN_IMPORT and any(each in IMPORTS for each in written)


def may_decide(role: str) -> bool:
    """Whether a role may decide itself. A nurse records the decision of a physician, who is named."""
    return role in _PRESCRIBES


def same_name(one: str, other: str) -> bool:
    """Whether two names are equal when case and surrounding spaces are ignored."""
    return folded(one) == folded(other)


def folded(name: str) -> str:
    """The name without surrounding spaces and case-folded, for comparing names."""
    return name.strip().casefold()


def name_problem(name: str, taken: Iterable[str] = ()) -> Text | None:
    """What is wrong with the name of a new person; `None` if it can be used."""
    bare = name.strip()
    if not bare:
        return text("Type a name.")
    if len(bare) > LONGEST_NAME:
        return text("The name is longer than {longest} characters.", longest=LONGEST_NAME)
    if not bare.isprintable():
        return text("The name contains a character that cannot be displayed.")
    if any(same_name(bare, other) for other in taken):
        return text("The name {name} is already in use.", name=bare)
    return None


def leads(people: Iterable[Person]) -> list[Person]:
    """The people whose role is ward lead."""
    return [person for person in people if person.role == LEAD]


def can_log_in(role: str) -> bool:
    """Whether a person with this role can log in. The demonstration and recovery roles cannot."""
    return role in ROLES


def has_lead(people: Iterable[Person]) -> bool:
    """Whether these people include a lead: only leads can give access and change the settings."""
    return bool(leads(people))


def pin_problem(pin: str) -> Text | None:
    """What is wrong with a PIN (length, characters, easy to guess); `None` if it can be used."""
    shortest, longest = PIN_DIGITS
    if not (pin.isascii() and pin.isdigit() and shortest <= len(pin) <= longest):
        return text("A PIN must have {shortest} to {longest} digits.", shortest=shortest, longest=longest)
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    if steps in ({0}, {1}, {9}):
        return text("That PIN is easy to guess. Do not use repeated or consecutive digits.")
    return None
