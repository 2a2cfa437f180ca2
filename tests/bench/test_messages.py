"""Laboratory messages: reading them, and storing them durably, beside splitting them with `hl7` alone."""

from __future__ import annotations

from datetime import timedelta

import hl7
import pytest

from fortnight.exchange.hl7v2.framing import Readable, frame
from fortnight.exchange.hl7v2.message import parse
from fortnight.exchange.hl7v2.reading import OwnMaps, read
from fortnight.operations.lab_messages import import_contents
from helpers.lab_messages import with_boy, written
from helpers.measuring import compared, seconds
from helpers.stores import NOW, localise, open_session

pytestmark = pytest.mark.bench

READ, STORED, CHILDREN = 10_000, 1_000, 24
GOAL = 5.0
PANEL = (
    "OBX|1|NM|26881-3^IL-6^LN||12|pg/mL|||||F",
    "OBX|2|NM|1988-5^CRP^LN||3|mg/L|||||F",
    "OBX|3|NM|6690-2^WBC^LN||5.1|10*9/L|||||F",
    "OBX|4|NM|777-3^PLT^LN||283|10*9/L|||||F",
    "OBX|5|NM|1742-6^ALT^LN||22|U/L|||||F",
    "OBX|6|NM|2276-4^Ferritin^LN||83|ng/mL|||||F",
)


def message(n: int) -> str:
    """Return a panel of one of the children; each has one every fortnight."""
    drawn = NOW - timedelta(days=14 * (READ // CHILDREN - n // CHILDREN) % 3000 + 1, minutes=n)
    text = written(["MSH", "PID", "OBR", *PANEL], f"{n % CHILDREN:04}").replace("-0|P|2.5.1", f"-{n}|P|2.5.1")
    return text.replace("20261121080700+0900", f"{drawn:%Y%m%d%H%M%S}+0000")


def test_reading_and_storing_messages(report, tmp_path):
    messages = [message(n) for n in range(READ)]
    alone = seconds(lambda: _split(messages))
    content = ["".join(messages[at : at + 1_000]).encode() for at in range(0, READ, 1_000)]
    ours = seconds(lambda: [_read(each) for each in content])
    against = "hl7.parse alone"
    report(compared(f"{READ:,} messages: read to results", against, ours, alone, GOAL))
    with open_session(tmp_path / "ward") as session:
        for number in range(CHILDREN):
            with_boy(session, f"{number:04}")
        stored = seconds(lambda: import_contents(session, [("a.hl7", content[0])], localise))
    share = alone * STORED / READ
    report(compared(f"{STORED:,} messages: stored", against, stored, share, GOAL))


def _split(messages: list[str]) -> None:
    for each in messages:  # not kept: memory would be measured too
        hl7.parse(each)


def _read(content: bytes) -> None:
    for raw in frame(content).messages:
        assert isinstance(raw, Readable)
        for each in parse(raw).observations:
            assert read(each, OwnMaps(), localise).number is not None
