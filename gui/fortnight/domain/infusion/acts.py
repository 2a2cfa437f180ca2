"""The acts of one infusion, from its order to the second signature: what each one states.

Every act is one journal entry, `infusion.` followed by its `ActKind`. Its body is one of the classes below;
`act_bodies.py` writes them as JSON and reads them. Times have their offset from UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from fortnight.domain.infusion.drip import Do
from fortnight.domain.infusion.preparation import Storage
from fortnight.domain.infusion.reaction import Reaction


class ActKind(StrEnum):
    """What was done, in the order in which it usually happens."""

    ORDER = "order"
    ANSWER = "answer"
    PREMEDICATION = "premedication"
    PREPARE = "prepare"
    CHECK = "check"
    START = "start"
    RATE = "rate"
    PAUSE = "pause"
    RESUME = "resume"
    TAKE_OVER = "take-over"
    VITALS = "vitals"
    REACTION = "reaction"
    NOTE = "note"
    STOP = "stop"
    FINISH = "finish"
    OBSERVE = "observe"
    WASTE = "waste"
    SIGN = "sign"
    NOT_GIVEN = "not-given"


class Choice(StrEnum):
    """How somebody answered a finding of the checklist."""

    GO_AHEAD = "go ahead"
    WAIT = "wait"
    ASK_PHYSICIAN = "ask physician"


class Part(StrEnum):
    """For what a person signs an infusion."""

    GAVE = "gave"
    CHECKED = "checked"


@dataclass(frozen=True, slots=True)
class Order:
    """The standing order of tocilizumab: mg/kg or a fixed dose in mg, from a day on, by a label set.

    Without a `label` the label set of the child holds. `ordered_by` names the physician if somebody else
    wrote the order down.
    """

    drug: str
    interval_days: int
    since: date
    label: str = ""
    mg_per_kg: float | None = None
    mg: float | None = None
    brand: str = ""
    ordered_by: str = ""


@dataclass(frozen=True, slots=True)
class FindingAnswer:
    """The answer to one finding, with its reason.

    `value` is what was typed in the row of the checklist, `about` is what was asked when it was answered: if
    something else is asked later, the answer does not count. If a nurse answers for a physician, `physician`
    is who decided, `how` is how the nurse learned it (such as by telephone), and `decided_at` is when.
    """

    finding: str
    choice: Choice
    reason: str = ""
    value: str = ""
    physician: str = ""
    how: str = ""
    decided_at: datetime | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Premedication:
    """A drug that was given before the infusion, with dose and route as the nurse wrote them."""

    at: datetime
    drug: str
    dose: str
    route: str = ""


@dataclass(frozen=True, slots=True)
class Vial:
    """One vial: its size in mg, its lot, and what was used of it in mg."""

    size_mg: int
    lot: str
    used_mg: float
    expiry: date | None = None
    brand: str = ""
    gtin: str = ""
    serial: str = ""


@dataclass(frozen=True, slots=True)
class Preparation:
    """The bag as it was made: doses in mg, volumes in mL, weight in kg.

    With `is_afterwards` it was written down after the infusion: `made_at` is the start, because the bag was
    made by then, and the bag is that of the label. `lots` are lots without the sizes of their vials.
    """

    made_at: datetime
    prepared_mg: float
    ordered_mg: float
    bag_ml: float
    take_out_ml: float
    vials: tuple[Vial, ...] = ()
    weight_kg: float | None = None
    label: str = ""
    storage: Storage = Storage.ROOM
    discard_by: datetime | None = None
    pump: str = ""
    access: str = ""
    lots: str = ""
    is_afterwards: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """The second check of child, dose, volume and label of the bag, by another person."""

    by: str
    role: str


@dataclass(frozen=True, slots=True)
class DripAct:
    """A start, rate, pause, resume, stop or finish of the drip. A start has its rate and its rate plan.

    `given_mg` is the dose that was given if somebody stated it, and not only its volume is known. An end
    whose time is not known (`is_time_unknown`) is at the start.
    """

    at: datetime
    rate_ml_h: float | None = None
    plan: str = ""
    reason: str = ""
    given_mg: float | None = None
    is_time_unknown: bool = False


@dataclass(frozen=True, slots=True)
class TakeOver:
    """From now on another computer of the ward steers the drip: its name, and that of the former one."""

    computer: str
    former: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Vitals:
    """Vital signs that were measured at one time, by analyte code and in canonical units.

    Those that are `is_extra` were measured beyond the schedule and stand for none of its times.
    """

    at: datetime
    values: Mapping[str, float]
    note: str = ""
    is_extra: bool = False


@dataclass(frozen=True, slots=True)
class ReactionReport:
    """A reaction as it is known now. A later report with the same `id` replaces it; it may be withdrawn.

    If nobody knows when it began (`is_onset_unknown`), its onset is the start of the infusion.
    """

    id: str
    reaction: Reaction
    note: str = ""
    withdrawn: bool = False
    is_onset_unknown: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A free note, and when it was true."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Observation:
    """The time after the infusion: until when the child was observed, and the advice that was given."""

    until: datetime
    advice: tuple[str, ...] = ()
    given_to: str = ""


@dataclass(frozen=True, slots=True)
class Waste:
    """What was left over in the vials and discarded, in mg, and who saw it."""

    mg: float
    witness: str
    role: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature, given with the person's own PIN or passphrase."""

    by: str
    role: str
    part: Part


@dataclass(frozen=True, slots=True)
class NotGiven:
    """A planned infusion that is not given: the day for which it was planned, and why."""

    due: date
    reason: str


Body = (
    Order
    | FindingAnswer
    | Premedication
    | Preparation
    | Check
    | DripAct
    | TakeOver
    | Vitals
    | ReactionReport
    | Note
    | Observation
    | Waste
    | Signature
    | NotGiven
)

BODIES: Mapping[ActKind, type[Body]] = {
    ActKind.ORDER: Order,
    ActKind.ANSWER: FindingAnswer,
    ActKind.PREMEDICATION: Premedication,
    ActKind.PREPARE: Preparation,
    ActKind.CHECK: Check,
    ActKind.START: DripAct,
    ActKind.RATE: DripAct,
    ActKind.PAUSE: DripAct,
    ActKind.RESUME: DripAct,
    ActKind.TAKE_OVER: TakeOver,
    ActKind.STOP: DripAct,
    ActKind.FINISH: DripAct,
    ActKind.VITALS: Vitals,
    ActKind.REACTION: ReactionReport,
    ActKind.NOTE: Note,
    ActKind.OBSERVE: Observation,
    ActKind.WASTE: Waste,
    ActKind.SIGN: Signature,
    ActKind.NOT_GIVEN: NotGiven,
}
DRIP_ACTS: Mapping[ActKind, Do] = {ActKind(do.value): do for do in Do}
"""The acts that move the drip."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act as the journal holds it: who wrote it, in which role, when, on which device, what it says."""

    kind: ActKind
    entry: str
    by: str
    role: str
    written_at: datetime
    body: Body = field(repr=False)
    device: str = ""
