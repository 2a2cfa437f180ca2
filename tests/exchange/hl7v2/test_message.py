"""One message as values: separators, requests, notes, times, escapes, and messages that cannot be split."""

from __future__ import annotations

import pytest

from fortnight.exchange.hl7v2 import message as module
from fortnight.exchange.hl7v2.framing import Readable
from fortnight.exchange.hl7v2.message import Coded, Patient, Unparsable, parse

MSH = "MSH|^~\\&|LIS|LAB|||202611210958||ORU^R01^ORU_R01|C1|P|2.5"


def read(*segments: str):
    return parse(Readable(1, segments, "utf-8"))


def test_the_header_and_the_patient():
    pid = "PID|1|2nd|0012^^^WARD~778^^^INS|3rd~0012|CASE^1^B~症例^1||20160718|m"
    found = read(MSH, pid)
    assert (found.source, found.control, found.sent, found.kind) == (
        "LIS/LAB",
        "C1",
        "202611210958",
        "ORU^R01",
    )
    assert (found.processing, found.version) == ("P", "2.5")
    assert found.patient == Patient(("0012", "778", "2nd", "3rd"), ("CASE 1 B", "症例 1"), "20160718", "M")
    assert found.segments == (MSH, pid)


def test_a_header_that_ends_early_has_empty_fields():
    found = read("MSH|^~\\&|")
    assert (found.source, found.control, found.kind, found.patient) == ("", "", "", Patient())


def test_an_observation_with_all_its_fields():
    found = read(
        MSH,
        "OBR|1|P7|F9|CBC|||202611200800||||||||UR^Urine|||||||202611210900|||C",
        "OBX|4|SN|1988-5^CRP^LN^5C070^crp^JC10|1|<^0.3|mg/dL^mg/dl^ISO+|0-0.1|L~A|||C|||202611200815||||^Latex|||202611210930",
    )
    (each,) = found.observations
    assert each.codes == (Coded("1988-5", "CRP", "LN"), Coded("5C070", "crp", "JC10"))
    assert each.values == (("<", "0.3"),)
    assert each.units == (Coded("mg/dL", "mg/dl", "ISO+"),)
    assert (each.number, each.line, each.set_id, each.type) == (1, 3, "4", "SN")
    assert (each.range, each.flags, each.status) == ("0-0.1", ("L", "A"), "C")
    assert each.drawn == ("202611200800", "202611200815")
    assert (each.order, each.specimen, each.request_status) == ("F9", "UR", "C")
    assert each.where == "OBX 1"


def test_each_request_has_its_time_and_each_note_its_observation():
    found = read(
        MSH,
        "NTE|1||of the message",
        "OBR|1||A||||202611200800|||||||||||||||202611210900",
        "NTE|1||of the request",
        "OBX|1|NM|A",
        "NTE|1||first~part",
        "NTE|2||second",
        "OBX|2|NM|B",
        "SPM|1|||SER|||||||||||||202611200700",
        "OBR|2|P|",
        "OBX|1|NM|C|||||||||||202611200900",
    )
    first, second, third = found.observations
    assert (first.notes, second.notes, third.notes) == (("first~part", "second"), (), ())
    assert first.drawn == second.drawn == ("202611200700", "202611200800")
    assert (first.reported, third.reported) == ("202611210900", "")
    assert third.drawn == ("202611200900",)
    assert (first.order, third.order) == ("A", "P")
    assert [each.number for each in found.observations] == [1, 2, 3]


def test_subcomponents_of_a_value_are_kept():
    (each,) = read(MSH, "OBX|1|ST|A||5&6^x").observations
    assert each.values == (("5&6", "x"),)


def test_an_unknown_escape_is_named_where_it_is_read():
    odd, plain = read(MSH, "OBX|1|ST|A^\\Zx\\||5", "OBX|2|ST|A||5||\\Zx\\").observations
    assert (odd.odd_escape, plain.odd_escape) == ("\\Zx\\", "")


@pytest.mark.parametrize(
    "header",
    [
        "MSH*:%!$*LIS*LAB",
        "MSH|^~\\&#|LIS|LAB",
        "MSH|^~\\\\&|LIS|LAB",
        "MSH|^|LIS|LAB",
        "MSH|^~|LIS|LAB",
        "MSH|^~\\|LIS|LAB",
    ],
)
def test_separators_that_are_declared(header):
    assert read(header).source == "LIS/LAB"


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        ("MSH", "cannot be read"),
        ("MSH|", "cannot be read"),
        ("MSH|^~\\&", "cannot be read"),
        ("MSH||LIS|", "cannot be read"),
        ("MSHA^~\\&ALISA", "cannot be read"),
        ("MSH|a~\\&|LIS", "cannot be read"),
        ("MSH|^ \\&|LIS", "cannot be read"),
        ("MSH|^~\\&#!|LIS", "cannot be read"),
        ("MSH|^^\\&|LIS", "the same"),
        ("MSH|&~\\|LIS", "the same"),
    ],
)
def test_separators_that_cannot_be_told_apart(header, sentence):
    with pytest.raises(Unparsable) as wrong:
        read(header)
    assert sentence in str(wrong.value.sentence)


@pytest.mark.parametrize(
    ("more", "sentence"), [(("PID|1", "PID|2"), "about 2 patients"), (("MSH|^~\\&|X",), "two headers")]
)
def test_a_message_is_about_one_patient_and_has_one_header(more, sentence):
    with pytest.raises(Unparsable, match=sentence):
        read(MSH, *more)


def test_the_number_of_fields_is_limited(monkeypatch):
    assert module.MOST_SEPARATORS == 200_000
    count = sum(MSH.count(sign) for sign in "|^~\\&")
    monkeypatch.setattr(module, "MOST_SEPARATORS", count)
    assert read(MSH).source == "LIS/LAB"
    with pytest.raises(Unparsable, match="too many fields"):
        read(MSH, "OBX|")


def test_a_long_segment_is_kept_in_part():
    assert module.LONGEST_SEGMENT == 20_000
    (each,) = read(MSH, f"OBX|1|ED|A||{'x' * 30_000}").observations
    assert len(each.segment) == module.LONGEST_SEGMENT


@pytest.mark.parametrize(
    ("version", "yes"),
    [("2.2", 1), ("2.3.1", 1), ("2.5.1", 1), ("2.8", 1), ("2.1", 0), ("2.9", 0), ("3.0", 0), ("2.51", 0)],
)
def test_the_versions_that_are_read(version, yes):
    assert bool(module.SUPPORTED.fullmatch(version)) is bool(yes)
