"""One infusion as its acts state it: the order, the bag, the drip, vital signs, reactions and signatures.

Nothing is stored beside the acts, so undoing one or adding a late one needs no special case.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from fortnight.domain.infusion.acts import (
    DRIP_ACTS,
    Act,
    ActKind,
    Body,
    Check,
    DripAct,
    FindingAnswer,
    Note,
    NotGiven,
    Observation,
    Order,
    Part,
    Premedication,
    Preparation,
    ReactionReport,
    Signature,
    Vial,
    Vitals,
    Waste,
)
from fortnight.domain.infusion.drip import ENDED, Drip, DripEvent, State, drip, given_mg
from fortnight.domain.infusion.instants import in_utc, minutes_between
from fortnight.domain.infusion.reaction import SIGNS
from fortnight.domain.limit import Limit
from fortnight.domain.messages import word

LATE_MINUTES = Limit(
    5, "min", "proposed; a late entry keeps its true time", "P", word("An entry is late after")
)

SIGN_WITHIN_HOURS = Limit(
    24, "h", "proposed; an older infusion is history", "P", word("Signatures are asked for within")
)
MINUTES_PER_HOUR = 60

B = TypeVar("B", bound=Body)


class Stage(StrEnum):
    """Where an infusion is. `GIVEN` and `STOPPED` last until both signatures, then it is `SIGNED`.

    `RECORDED` is one that was written down so long afterwards that no signatures are asked for.
    """

    PLANNED = "planned"
    RUNNING = "running"
    PAUSED = "paused"
    GIVEN = "given"
    STOPPED = "stopped"
    SIGNED = "signed"
    RECORDED = "recorded"
    NOT_GIVEN = "not-given"


OPEN_STAGES = frozenset({Stage.PLANNED, Stage.RUNNING, Stage.PAUSED, Stage.GIVEN, Stage.STOPPED})
"""The stages in which somebody still has to do something."""


@dataclass(frozen=True)
class InfusionRecord:
    """All acts of one infusion that were not undone, in the order in which they were written down."""

    id: str
    child: str
    acts: tuple[Act, ...]

    @cached_property
    def order(self) -> Order | None:
        """The newest order that was written with this infusion."""
        return self._newest(Order)

    @cached_property
    def preparation(self) -> Preparation | None:
        """The bag as it was made last."""
        return self._newest(Preparation)

    @cached_property
    def answers(self) -> dict[str, Act]:
        """The newest answer to each finding, by the finding's rule."""
        found = ((act.body.finding, act) for act in self.acts if isinstance(act.body, FindingAnswer))
        return dict(found)

    @cached_property
    def check(self) -> Check | None:
        """The second check; `None` if the bag or the order was changed after it."""
        kinds = (Order, Preparation, Check)
        relevant = [act.body for act in self.acts if isinstance(act.body, kinds)]
        return relevant[-1] if relevant and isinstance(relevant[-1], Check) else None

    @cached_property
    def events(self) -> tuple[DripEvent, ...]:
        """What was done with the drip."""
        return tuple(
            DripEvent(act.body.at, DRIP_ACTS[act.kind], act.body.rate_ml_h)
            for act in self.acts
            if isinstance(act.body, DripAct)
        )

    @cached_property
    def plan(self) -> str:
        """The rate plan with which the drip was started, as `rate_plan.plan_of` reads it."""
        return next((body.plan for body in self._bodies(DripAct) if body.plan), "")

    @cached_property
    def vitals(self) -> tuple[Vitals, ...]:
        """The vital signs, by the time at which they were measured."""
        return tuple(sorted(self._bodies(Vitals), key=lambda each: in_utc(each.at)))

    @cached_property
    def reactions(self) -> tuple[ReactionReport, ...]:
        """The newest report of each reaction that was not withdrawn, by onset."""
        newest = {each.id: each for each in self._bodies(ReactionReport)}
        kept = (each for each in newest.values() if not each.withdrawn)
        return tuple(sorted(kept, key=lambda each: in_utc(each.reaction.onset_at)))

    @cached_property
    def premedication(self) -> tuple[Premedication, ...]:
        """The drugs that were given before the infusion, by time."""
        return tuple(sorted(self._bodies(Premedication), key=lambda each: in_utc(each.at)))

    @cached_property
    def waste(self) -> Waste | None:
        """What was discarded, and who saw it."""
        return self._newest(Waste)

    @cached_property
    def observation(self) -> Observation | None:
        """How long the child was observed, and the advice given."""
        return self._newest(Observation)

    @cached_property
    def signatures(self) -> dict[Part, Act]:
        """Who signed for giving and for checking the infusion."""
        return {act.body.part: act for act in self.acts if isinstance(act.body, Signature)}

    @property
    def notes(self) -> str:
        """The notes one after another, as they were typed."""
        return "; ".join(note.text for note in self._bodies(Note))

    @cached_property
    def not_given(self) -> NotGiven | None:
        """Why the infusion was not given."""
        return self._newest(NotGiven)

    @property
    def bag_ml(self) -> float:
        """The volume of the bag; 0 if none was made."""
        return self.preparation.bag_ml if self.preparation else 0.0

    def drip(self, now: datetime) -> Drip:
        """The drip at a moment. Without a bag it is planned, whatever was done."""
        if self.preparation is None:
            return Drip(State.PLANNED, 0.0)
        return drip(self.events, self.bag_ml, now)

    @cached_property
    def final_drip(self) -> Drip:
        """The drip after its last event."""
        last = max((event.at for event in self.events), key=in_utc, default=None)
        return Drip(State.PLANNED, self.bag_ml) if last is None else self.drip(last)

    @property
    def stage(self) -> Stage:
        """Where the infusion is after everything that was written down."""
        if self.final_drip.state in ENDED and set(self.signatures) == set(Part):
            return Stage.SIGNED
        if self.final_drip.state in ENDED and self._is_history:
            return Stage.RECORDED
        if self.not_given is not None and self.final_drip.state is State.PLANNED:
            return Stage.NOT_GIVEN
        return Stage(self.final_drip.state.value)

    @property
    def _is_history(self) -> bool:
        """Whether it was written down afterwards, and too late for signatures."""
        made, started = self.preparation, self.final_drip.started_at
        if made is None or not made.is_afterwards or started is None:
            return False
        written = min((act.written_at for act in self.acts), key=in_utc)
        return minutes_between(started, written) > SIGN_WITHIN_HOURS.value * MINUTES_PER_HOUR

    @property
    def is_planned(self) -> bool:
        """Whether the infusion has not been started and not been given up."""
        return self.stage is Stage.PLANNED

    @property
    def given_mg(self) -> float | None:
        """The dose that was given: all of the bag if it was finished, else by volume; `None` before that.

        A dose that was stated with the end counts before the volume. It is rounded as the course keeps it, so
        that it is the same on every page.
        """
        if self.preparation is None or self.final_drip.state not in ENDED:
            return None
        stated = next((body.given_mg for body in self._bodies(DripAct) if body.given_mg is not None), None)
        if stated is not None:
            return stated
        if self.final_drip.state is State.GIVEN:
            return self.preparation.prepared_mg
        return round(given_mg(self.preparation.prepared_mg, self.final_drip.volume_ml, self.bag_ml), 2)

    def log(self) -> tuple[Act, ...]:
        """All acts by the time at which they happened, oldest first; a pause once, with its reason."""
        shown = [act for act in self.acts if not self._is_repeated(act)]
        return tuple(sorted(shown, key=lambda act: in_utc(happened_at(act))))

    def is_late(self, act: Act) -> bool:
        """Whether an act is marked as a late entry.

        A reaction is followed for as long as it lasts: it is late if its first report was.
        """
        body = act.body
        if not isinstance(body, ReactionReport):
            return minutes_between(happened_at(act), act.written_at) > LATE_MINUTES.value
        reports = [
            each for each in self.acts if isinstance(each.body, ReactionReport) and each.body.id == body.id
        ]
        first = min((each.written_at for each in reports), key=in_utc)
        return minutes_between(body.reaction.onset_at, first) > LATE_MINUTES.value

    def _is_repeated(self, act: Act) -> bool:
        """Whether a later act states the same pause with its reason."""
        later = self.acts[self.acts.index(act) + 1 :]
        return act.kind is ActKind.PAUSE and any(
            each.kind is ActKind.PAUSE and in_utc(happened_at(each)) == in_utc(happened_at(act))
            for each in later
        )

    def _bodies(self, kind: type[B]) -> Iterator[B]:
        return (act.body for act in self.acts if isinstance(act.body, kind))

    def _newest(self, kind: type[B]) -> B | None:
        return next((act.body for act in reversed(self.acts) if isinstance(act.body, kind)), None)


def happened_at(act: Act) -> datetime:
    """When an act happened: the time that it states, else when it was written down."""
    body = act.body
    if isinstance(body, Vitals | DripAct | Note | Premedication):
        return body.at
    if isinstance(body, Preparation):
        return body.made_at
    return body.reaction.onset_at if isinstance(body, ReactionReport) else act.written_at


def given_fields(record: InfusionRecord) -> dict[str, Any]:
    """The fields of an infusion that was given, as in `infusion.record`; empty if it was not given."""
    made, ended, dose = record.preparation, record.final_drip, record.given_mg
    if made is None or not dose or ended.started_at is None or ended.ended_at is None:
        return {}
    return {
        "started_at": ended.started_at.isoformat(),
        "ended_at": ended.ended_at.isoformat() if ended.ended_at > ended.started_at else None,
        "dose_mg": round(dose, 2),
        "weight_kg": made.weight_kg,
        "ordered_mg": made.ordered_mg,
        "label": made.label,
        "lots": lots_of(made.vials) or made.lots,
        "reaction": reaction_words(record.reactions),
        "note": record.notes if made.is_afterwards else "",
        "stopped": ended.state is State.STOPPED,
        "checked_by": record.check.by if record.check else "",
    }


def lots_of(vials: Sequence[Vial]) -> str:
    """The lots of some vials in their order, each once, such as `B2041, B2107`."""
    return ", ".join(dict.fromkeys(vial.lot for vial in vials if vial.used_mg > 0))


def reaction_words(reports: Sequence[ReactionReport]) -> str:
    """The reactions in English for the course: grade and signs, such as `grade 2: flushing, urticaria`."""
    return "; ".join(_one_reaction(report) for report in reports)


def _one_reaction(report: ReactionReport) -> str:
    reaction = report.reaction
    if report.is_onset_unknown and not (reaction.grade or reaction.signs):
        return report.note
    signs = ", ".join(str(SIGNS[code].name).lower() for code in SIGNS if code in reaction.signs)
    grade = f"grade {reaction.grade}" if reaction.grade else "not graded"
    return ": ".join(part for part in (grade, signs or report.note) if part)
