"""Laboratory messages of the demonstration that wait in the Inbox, each for another reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from fortnight.domain.record.child import Child
from fortnight.domain.record.dates import Localise
from fortnight.operations.lab_messages import import_contents
from fortnight.operations.session import Session
from fortnight.store.queries import courses

DRAWN_BEFORE = timedelta(hours=2)
OTHER_BIRTHDAY = timedelta(days=9)  # by which the birth date of a message differs from that of the record


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message: the number of the child, its results, and whether it names another birth date."""

    number: str
    results: tuple[str, ...]
    names_other_birthday: bool = False


MESSAGES = (
    Waiting("0006", ("OBX|1|NM|IL6_CLEIA^Interleukin-6 (CLEIA)^L||12.4|pg/mL|<7.0|H|||F",)),
    Waiting(
        "0008",
        ("OBX|1|NM|26881-3^Interleukin-6^LN||9.8|pg/mL|||||F", "OBX|2|NM|1988-5^CRP^LN||0.4|mg/L|||||F"),
        names_other_birthday=True,
    ),
    Waiting("0010", ("OBX|1|NM|2276-4^Ferritin^LN||61|U/g|||||F",)),
)


def add_demo_messages(session: Session, localise: Localise, mark: str = "") -> None:
    """Import the messages, as a laboratory would have sent them this morning.

    :param mark: the beginning of the number of each child.
    """
    files: list[tuple[str, bytes]] = []
    for place, waiting in enumerate(MESSAGES, 1):
        child = courses.child_by_number(session.store, mark + waiting.number)
        if child is not None:
            files.append((f"{place}.hl7", _written(waiting, child, place, session.clock()).encode()))
    import_contents(session, files, localise)


def _written(waiting: Waiting, child: Child, place: int, now: datetime) -> str:
    born = child.birth_date + OTHER_BIRTHDAY if waiting.names_other_birthday else child.birth_date
    sent, drawn = (f"{at:%Y%m%d%H%M%S%z}" for at in (now, now - DRAWN_BEFORE))
    segments = (
        rf"MSH|^~\&|LIS|CENTRAL LAB|FORTNIGHT|WARD|{sent}||ORU^R01|demo-{place}|P|2.5.1",
        f"PID|1||{child.number}^^^WARD^MR||{child.name.replace(' ', '^').upper()}||{born:%Y%m%d}",
        f"OBR|1||L{place}|PANEL^Panel^L|||{drawn}",
        *waiting.results,
    )
    return "\r".join(segments) + "\r"
