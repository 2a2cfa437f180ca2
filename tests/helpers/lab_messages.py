"""Laboratory messages for tests: bodies of their entries, and messages written field by field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.exchange.hl7v2.framing import Readable
from fortnight.exchange.hl7v2.message import Observation, parse
from fortnight.operations.session import Session
from fortnight.store.queries import courses
from helpers.stores import ROOT, present, registered

MESSAGE = {
    "source": "LIS",
    "control": "1",
    "segments": ["MSH|^~\\&|LIS"],
    "observations": [{"number": 1, "outcome": "waiting", "waits": "code", "shown": "X 5"}],
}
LABMAP = {"source": "LIS", "subject": "code", "code": "local:X:", "meaning": "IL6"}

SCENARIOS = ROOT / "tests/scenarios/lab_messages.txt"
ENDS = {"CR": "\r", "LF": "\n", "CRLF": "\r\n"}
USUAL = {
    "MSH": r"MSH|^~\&|LIS|WARDLAB|FORTNIGHT|DAYWARD|20261121095802+0900||ORU^R01|{n}-{line}|P|2.5.1",
    "PID": "PID|1||{n}^^^WARD^MR||CASE^{n}||20160718|M",
    "OBR": "OBR|1||L{n}|PANEL^Panel^L|||20261121080700+0900",
}
BORN = date(2016, 7, 18)


@dataclass(frozen=True)
class Scenario:
    """One file of messages, its expected outcomes, the results and the remarks."""

    name: str
    number: str
    content: bytes
    outcomes: tuple[str, ...]
    results: tuple[str, ...]
    remarks: tuple[str, ...]


def written(lines: list[str], number: str, end: str = "\r") -> str:
    """Return the text of a file: `MSH`, `PID` and `OBR` alone stand for the usual ones."""
    whole = [USUAL.get(line, line).replace("{line}", str(at)) for at, line in enumerate(lines)]
    return end.join(whole).replace("{n}", number) + end


def scenarios() -> list[Scenario]:
    """Return the scenarios of the table, each about a child of its own."""
    blocks = SCENARIOS.read_text(encoding="utf-8").split("\n## ")[1:]
    return [_scenario(f"{n:04}", block.splitlines()) for n, block in enumerate(blocks, 1)]


def _scenario(number: str, lines: list[str]) -> Scenario:
    name, rest = lines[0], [line for line in lines[1:] if line]
    said = {mark: [line[3:] for line in rest if line[:2] == mark] for mark in ("=>", "==", "!!")}
    how = dict(line.split(" ", 1) for line in rest if re.match("(ends|encoding) ", line))
    plain = [line for line in rest if line[:2] not in said and line.split(" ", 1)[0] not in how]
    text = written(plain, number, ENDS[how.get("ends", "CR")])
    outcomes = tuple(each.strip() for line in said["=>"] for each in line.split(";"))
    content = text.encode(how.get("encoding", "utf-8"))
    return Scenario(name, number, content, outcomes, tuple(said["=="]), tuple(said["!!"]))


def with_boy(session: Session, number: str) -> str:
    """Register the child of the usual PID and return its id."""
    return registered(session, number, f"Case {number}", birth_date=BORN)


def results_of(session: Session, child: str) -> list[str]:
    """Return every result of a child as the table writes it."""
    course = present(courses.course(session.store, child))
    return sorted(
        f"{r.analyte} {r.comparator}{r.value:g} {_unit(r.analyte)}, {r.reported} {r.reported_unit}"
        + (", computed" if r.method.startswith("computed") else "")
        + (", corrected" if r.corrected else "")
        + (", preliminary" if r.is_preliminary else "")
        for r in course.results
    )


def _unit(analyte: str) -> str:
    return ANALYTES[analyte].unit


def observation(
    code: str = "1988-5^CRP^LN", value: str = "3", unit: str = "mg/L", **fields: str
) -> Observation:
    """Return one observation of a message; `fields` are kind, status, flags, drawn and specimen."""
    kind, status, flags = fields.get("kind", "NM"), fields.get("status", "F"), fields.get("flags", "")
    drawn = fields.get("drawn", "202611210807")
    lines = (
        USUAL["MSH"],
        f"OBR|1||L1|P^P^L|||{drawn}||||||||{fields.get('specimen', '')}",
        f"OBX|1|{kind}|{code}||{value}|{unit}||{flags}|||{status}",
    )
    return parse(Readable(1, lines, "utf-8")).observations[0]
