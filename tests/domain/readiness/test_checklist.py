"""Every rule of the checklist, as a table that a clinician can read."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.alert.raised_alert import StoredState
from fortnight.domain.entry.settings import SETTINGS
from fortnight.domain.infusion.acts import Act, ActKind, Check, Choice, FindingAnswer, Vitals
from fortnight.domain.infusion.checklist_limits import DEFAULT_RULES
from fortnight.domain.infusion.infusion_record import InfusionRecord
from fortnight.domain.people import NURSE, PHYSICIAN
from fortnight.domain.readiness.badges import Mark
from fortnight.domain.readiness.checklist import checklist, waits_for
from fortnight.domain.readiness.checklist_rules import CHECKLIST_RULES
from fortnight.domain.readiness.findings import NEEDED, readiness
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Course, Event
from helpers.alerts import answered, raised_alert
from helpers.bedside import order, preparation, vial
from helpers.courses import at, child, course, infusion, specimen
from helpers.locations import SCENARIOS
from helpers.stores import present

NOW = at(126) + timedelta(hours=1)
ALL = {"IL6": 10, "CRP": 0.3, "WBC": 7, "NEUT": 3, "PLT": 300, "ALT": 20, "AST": 25, "WEIGHT": 22.5}
ASKED = {"identity": "wristband", "signs": "none", "contact": "none", "live-vaccine": "none"}
EVENTS = {"tb-screen": Event("tb", "tb-screen", at(-100), details={"method": "igra", "result": "negative"})}
CARDS = {
    "open": raised_alert(day=125),
    "answered": answered(day=125),
    "infection": answered(day=125, reason="infection"),
    "watch": raised_alert(day=125, level="watch"),
    "withdrawn": raised_alert(day=125, level="watch", suggests="reaction", state=StoredState.ENDED),
    "reaction": raised_alert(day=125, level="watch", suggests="reaction"),
}


class Scene:
    """The child of the table, with what a row says is different."""

    def __init__(self) -> None:
        self.asked = dict.fromkeys(ASKED, 1.0)
        self.typed = dict(ASKED)
        self.samples: dict[float, dict[str, str]] = {126: dict(ALL)}
        self.symptoms: dict[float, str] = {}
        self.events = dict(EVENTS)
        self.doses = [14 * n for n in range(9)]
        self.last: dict = {}
        self.weight: float | None = 22
        self.temperature: tuple[float, float] | None = (36.8, 10)
        self.cards: list = []
        self.child: dict = {"allergies": "none known"}
        self.bag: dict | None = {}
        self.checked = True
        self.rules = DEFAULT_RULES

    def course(self) -> Course:
        given = [infusion(day, weight_kg=self.weight) for day in self.doses]
        if given:
            given[-1] = replace(given[-1], **self.last)
        drawn = [specimen(day, self.symptoms.get(day, ""), **v) for day, v in self.samples.items()]
        drawn += [specimen(day, what) for day, what in self.symptoms.items()]
        made = course(given, drawn, events=tuple(sorted(self.events.values(), key=lambda e: e.at)))
        return replace(made, child=child(**self.child))

    def record(self) -> InfusionRecord:
        acts = [act(FindingAnswer(rule, Choice.GO_AHEAD, value=self.typed[rule]), hours) for rule, hours in
                self.asked.items()]  # fmt: skip
        if self.temperature is not None:
            value, minutes = self.temperature
            acts.append(act(Vitals(NOW - timedelta(minutes=minutes), {"TEMP": value}), 0))
        acts.append(act(order(), 0))
        if self.bag is not None:
            acts.append(act(preparation(NOW, **self.bag), 0))
            if self.checked:
                acts.append(act(Check("Nurse B", NURSE), 0))
        return InfusionRecord("d1", "c1", tuple(acts))

    def rows(self):
        return checklist(self.course(), self.cards, self.record(), NOW, self.rules)


KINDS = {FindingAnswer: ActKind.ANSWER, Vitals: ActKind.VITALS, Check: ActKind.CHECK}


def act(body, hours: float, role: str = NURSE) -> Act:
    kind = KINDS.get(type(body), ActKind.PREPARE)
    return Act(kind, f"e{id(body)}", "Nurse A", role, NOW - timedelta(hours=hours), body)


def timed(written: str, unit: str) -> tuple[str, float]:
    """`none@3h`: the words, and how long ago; an hour ago if nothing is said."""
    words, _, ago = written.partition("@")
    return words, float(ago.removesuffix(unit)) if ago else 1.0


def add_event(scene: Scene, rest: str) -> None:
    kind, day, details = re.fullmatch(r"([\w-]+)@(\S+) ?(.*)", rest).groups()  # type: ignore[union-attr]
    found = dict(re.findall(r"(\w+)=(.*?)(?= \w+=|$)", details))
    until = found.pop("until", None)
    scene.events[kind] = Event(
        kind, kind, at(float(day)), found.pop("text", ""), at(float(until)) if until else None, found
    )


def add_child(scene: Scene, rest: str) -> None:
    found = dict(re.findall(r"(\w+)=(.*?)(?= \w+=|$)", rest))
    if "age" in found:
        found["birth_date"] = NOW.date() - timedelta(days=float(found.pop("age")) * 365.25)
    if "sex" in found:
        found["sex"] = Sex(found["sex"])
    scene.child |= found


def add_asked(scene: Scene, rest: str) -> None:
    words, hours = timed(rest, "h")
    rule, _, value = words.partition("=")
    scene.asked[rule], scene.typed[rule] = hours, value


def add_last(scene: Scene, rest: str) -> None:
    if rest.startswith("weight"):
        scene.weight = float(rest.split()[1])
    else:
        name, _, value = rest.removeprefix("+").partition("=")
        scene.last = {name: value or True}


def add_setting(scene: Scene, rest: str) -> None:
    key, _, value = rest.partition("=")
    assert SETTINGS[key].kind.allows(value)
    scene.rules = replace(scene.rules, **{key: float(value)})


def add_vial(scene: Scene, rest: str) -> None:
    day = rest.removeprefix("expiry=")
    expiry = date.fromisoformat(day) if day else None
    scene.bag = {"vials": (vial(expiry=expiry), vial("B2107", 54))}


def add_temperature(scene: Scene, rest: str) -> None:
    value, minutes = timed(rest, "m")
    scene.temperature = (float(value), minutes)


def add_discard(scene: Scene, rest: str) -> None:
    minutes = float(rest.removesuffix("m"))
    scene.bag = {"discard_by": NOW + timedelta(minutes=minutes)}


def add_symptoms(scene: Scene, rest: str) -> None:
    words, _, day = rest.partition("@")
    scene.symptoms[float(day)] = words


def add_doses(scene: Scene, rest: str) -> None:
    scene.doses = [int(day) for day in rest.split()]


def remove(scene: Scene, rest: str) -> None:
    if rest == "temp":
        scene.temperature = None
    scene.events.pop(rest, None)


CHANGES = {
    "event": add_event,
    "child": add_child,
    "asked": add_asked,
    "last": add_last,
    "setting": add_setting,
    "vial": add_vial,
    "temp": add_temperature,
    "discard": add_discard,
    "symptoms": add_symptoms,
    "doses": add_doses,
    "no": remove,
    "not": lambda scene, rest: scene.asked.pop(rest.split()[1]),
    "alert": lambda scene, rest: scene.cards.append(CARDS[rest]),
    "weights": lambda scene, rest: setattr(scene, "weight", None),
    "prepared": lambda scene, rest: setattr(scene, "bag", None),
    "check": lambda scene, rest: setattr(scene, "checked", False),
}


def scene_of(written: str) -> Scene:
    scene = Scene()
    for part in filter(None, (each.strip() for each in written.split(";"))):
        word, _, rest = part.partition(" ")
        if word in CHANGES:
            CHANGES[word](scene, rest)
        elif word.startswith("-"):
            scene.samples[126].pop(word[1:])
        else:
            code, value, day = re.fullmatch(r"(\w+)=([^@]+)@?(.*)", word).groups()  # type: ignore[union-attr]
            scene.samples[126].pop(code, None)
            scene.samples.setdefault(float(day or 126), {})[code] = value
    return scene


ROWS = [
    [cell.strip() for cell in line.split("|")]
    for line in (SCENARIOS / "checklist.txt").read_text().splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(
    ("rule", "written", "expected", "says"),
    [pytest.param(row[0], *row[2:], id=f"{row[0]}: {row[1]}") for row in ROWS],
)
def test_each_row_of_the_table(rule, written, expected, says):
    row = scene_of(written).rows().row(rule)
    if expected == "(nothing)":
        assert row is None
        return
    assert row is not None
    assert (str(row.state), says in f"{row.says} {row.value}") == (expected, True), (row.says, row.value)
    assert all(map(str, (row.name, row.limits, row.source)))
    assert bool(str(row.says)) is (row.state is not Mark.IN_ORDER)


def test_every_rule_is_in_the_table_with_a_pass_and_a_question():
    for rule in CHECKLIST_RULES:
        states = {row[3] for row in ROWS if row[0] == rule.name}
        assert "in-order" in states
        assert states & {"ask", "missing", "stop"}


SHAPES = ("absent", "old", "at the limit", "beyond")
# What a rule cannot have, because nothing is asked, dated or measured in it.
NO_AGE = ("old", "at the limit", "beyond")
CANNOT = {
    "alerts": ("absent", *NO_AGE), "reaction": ("absent", *NO_AGE), "allergies": NO_AGE,
    "second-check": NO_AGE, "interval": ("absent", "old"),
    # Only the age of these counts.
    **dict.fromkeys(("identity", "tb-screen", "IL6", "CRP", "WBC", "pregnancy"), ("beyond",)),
}  # fmt: skip
LIKE = {  # words of a case that stand for a shape
    "absent": ("absent", "nothing prepared", "not made"),
    "old": ("old", "asked yesterday", "long ago", "before the last dose"),
    "at the limit": ("at the limit", "at its limit", "last day", "at 30 kg", "10 % up"),
    "beyond": ("beyond", "more than", "expired", "too old", "far beyond"),
}


@pytest.mark.parametrize("rule", CHECKLIST_RULES, ids=lambda rule: rule.name)
def test_every_rule_has_rows_that_are_absent_old_at_the_limit_and_beyond(rule):
    cases = [row[1] for row in ROWS if row[0] == rule.name]
    missing = [shape for shape in SHAPES if not any(words in case for case in cases for words in LIKE[shape])]
    assert set(missing) <= set(CANNOT.get(rule.name, ())), missing


def test_without_anything_on_record_no_row_that_needs_a_fact_passes():
    empty = checklist(Course(child()), (), InfusionRecord("d1", "c1", ()), NOW)
    passed = {row.rule for row in empty.rows if row.state is Mark.IN_ORDER}
    assert passed == {"alerts", "reaction", "interval"}


def test_a_child_with_everything_in_order_waits_for_nothing():
    scene = Scene()
    rows = scene.rows()
    assert {row.state for row in rows.rows} == {Mark.IN_ORDER}
    assert waits_for(rows, scene.record()) == ()
    assert rows.counts[Mark.IN_ORDER] == len(rows.rows)
    assert rows.row("unknown") is None


def test_the_rows_are_sorted_by_what_has_to_be_done():
    scene = scene_of("PLT=40; not asked contact; ALT=60; alert answered")
    states = [row.state for row in scene.rows().rows]
    assert states == sorted(states, key=list(Mark).index)
    assert [row.rule for row in scene.rows().rows][:4] == ["PLT", "ALT", "contact", "alerts"]


def test_the_start_names_what_it_waits_for():
    scene = scene_of("ALT=60; not asked contact; prepared no")
    record = scene.record()
    record = replace(record, acts=tuple(a for a in record.acts if a.body != order()))
    waiting = [str(each) for each in waits_for(scene.rows(), record)]
    assert waiting == ["ALT", "Contact", "Order", "Preparation", "Second check"]
    assert "Order" not in [str(each) for each in waits_for(scene.rows(), record, order())]


# Answers ----------------------------------------------------------------------------------------------


def answering(written: str, rule: str, role: str = NURSE, about: str | None = None, **fields):
    """Return the row of a rule after an answer to exactly what it asks."""
    scene = scene_of(written)
    record, asked = scene.record(), scene.rows().row(rule)
    assert asked is not None
    body = FindingAnswer(
        rule,
        **{"choice": Choice.GO_AHEAD, "reason": "repeated tomorrow", **fields},
        about=asked.about if about is None else about,
    )
    record = replace(record, acts=(*record.acts, act(body, 0.5, role)))
    return checklist(scene.course(), scene.cards, record, NOW, scene.rules).row(rule)


def test_a_question_that_was_answered_no_longer_waits():
    row = present(answering("ALT=60", "ALT"))
    assert (row.state, row.asks, row.is_settled) == (Mark.ANSWERED, Mark.ASK, True)
    assert (present(row.answer).by, present(row.answer).choice, present(row.answer).reason) == (
        "Nurse A", "go ahead", "repeated tomorrow",
    )  # fmt: skip
    assert present(answering("not asked contact", "contact")).state is Mark.ANSWERED


@pytest.mark.parametrize("choice", [Choice.WAIT, Choice.ASK_PHYSICIAN])
def test_only_go_ahead_settles_a_question(choice):
    row = present(answering("ALT=60", "ALT", choice=choice))
    assert (row.state, present(row.answer).choice) == (Mark.ASK, choice)


def test_an_answer_to_something_else_does_not_count():
    assert present(answering("ALT=60", "ALT", about="ask ALT 52 U/L")).state is Mark.ASK


@pytest.mark.parametrize(
    ("role", "fields", "state"),
    [
        (NURSE, {}, Mark.STOP),
        (NURSE, {"physician": "Physician A", "how": "by telephone"}, Mark.ANSWERED),
        (PHYSICIAN, {}, Mark.ANSWERED),
    ],
)
def test_a_stop_is_answered_by_a_physician(role, fields, state):
    row = present(answering("PLT=40", "PLT", role, decided_at=NOW, **fields))
    assert (row.state, row.asks) == (state, Mark.STOP)
    assert present(row.answer).by == fields.get("physician", "Nurse A")


@pytest.mark.parametrize(
    ("rule", "written"),
    [("identity", "not asked identity"), ("vials", "vial expiry="), ("second-check", "check no")],
)
def test_what_has_to_be_settled_cannot_be_waived(rule, written):
    assert present(answering(written, rule)).state is Mark.MISSING


def test_the_answer_of_a_card_is_shown_in_its_row():
    row = scene_of("alert answered").rows().row("alerts")
    assert row is not None
    assert row.answer is not None
    assert (row.answer.by, row.answer.choice) == ("Nurse A", "repeat")
    assert row.is_settled


# The same findings as on Today --------------------------------------------------------------------------


@given(
    st.lists(st.tuples(st.floats(0, 130), st.sampled_from(NEEDED), st.floats(0.1, 300)), max_size=20),
    st.integers(0, 9),
    st.sampled_from([(), (CARDS["open"],), (CARDS["answered"], CARDS["reaction"])]),
)
def test_every_finding_of_readiness_is_in_the_checklist(drawn, doses, alerts):
    seen = course(
        [infusion(14 * n) for n in range(doses)],
        [specimen(day, **{code: value}) for day, code, value in drawn],
    )
    rows = checklist(seen, alerts, InfusionRecord("d1", "c1", ()), NOW).rows
    says = "; ".join(str(row.says) for row in rows)
    for finding in readiness(seen, alerts, NOW).findings:
        assert str(finding.says) in says


def test_times_are_those_of_the_values():
    row = scene_of("ALT=60@120").rows().row("ALT")
    assert row is not None
    assert row.at == at(120)
    assert isinstance(row.at, datetime)


@pytest.mark.parametrize(("day", "asked"), [("84.041666666666667", False), ("84", True)])
def test_a_reason_is_asked_for_a_result_older_than_six_weeks(day, asked):
    row = scene_of(f"NEUT=3@{day}").rows().row("NEUT")
    assert row is not None
    assert ("type why" in str(row.says)) is asked
