"""The fields of the infusion form, and how their text is read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from fortnight.domain.entry.drafts import InfusionDraft, Problem
from fortnight.domain.entry.typed_dates import NotReadable, read_time
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import text
from fortnight.domain.people import Person, same_name
from fortnight.domain.record.course import Course
from fortnight.ui import formats
from fortnight.ui.forms.dates import date_box
from fortnight.ui.forms.fields import Field, Form, SuggestedLine, line, secret_line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr, written
from fortnight.ui.widgets.choice import choice

TIMES = ("started_at", "ended_at")
NO_START = text("Enter the start time, for example 9:30.")
NOBODY = ""  # no second check


class InfusionFields(Form):
    """Day and times, weight, dose, lot numbers, reaction, note, and the second check."""

    def __init__(self, context: Context, course: Course) -> None:
        self._context = context
        super().__init__((*_given(context, course), *_second_check(context)))

    @property
    def dose_box(self) -> SuggestedLine:
        """The box of the dose. It suggests the label dose until the user types another."""
        box = self.editors["dose_mg"]
        assert isinstance(box, SuggestedLine)
        return box

    def moment(self, name: str) -> datetime | None:
        """Return the time in a field on the chosen day, or None if the field is empty.

        :raises NotReadable: if the text is not a time.
        """
        at = read_time(self.value(name))
        return None if at is None else self._on_day(at)

    def _on_day(self, at: time) -> datetime:
        return datetime.combine(self.day("day"), at, self._context.session.clock().tzinfo)

    def time_problems(self) -> Iterator[Problem]:
        """Yield the times that are missing or cannot be read."""
        for name in TIMES:
            try:
                missing = self.moment(name) is None and name == "started_at"
            except NotReadable as refused:
                yield Problem(name, refused.sentence)
            else:
                if missing:
                    yield Problem(name, NO_START)

    def draft(self, stopped: bool) -> InfusionDraft:
        """Return the entries.

        :raises NotReadable: if a time is not readable or the start is missing.
        """
        started = self.moment("started_at")
        if started is None:
            raise NotReadable(NO_START)
        return self.draft_at(started, self.moment("ended_at"), stopped)

    def draft_at(self, started: datetime, ended: datetime | None, stopped: bool) -> InfusionDraft:
        """Return the entries as a draft with these times."""
        value = self.value
        return InfusionDraft(
            started,
            ended,
            value("weight_kg"),
            value("dose_mg"),
            value("lots"),
            value("reaction"),
            value("note"),
            stopped,
        )

    def second_checker(self) -> Person | None:
        """Return who made the second check, or `None`.

        :raises Invalid: and StoreProblem, if the PIN or passphrase is refused.
        """
        login_service = self._context.login_service
        name = self.value("second") if login_service else NOBODY
        if name == NOBODY or login_service is None:
            return None
        return login_service.second_person(self._context.session, name, self.value("vouch"))


def _given(context: Context, course: Course) -> tuple[Field, ...]:
    """Return the fields about the infusion itself. The last weight is shown as a hint."""
    weight = course.weight()
    hint = ""
    if weight:
        last, day = Quantity("WEIGHT", weight[0]), formats.short_day(weight[1].date())
        hint = tr("last {weight}, {day}").format(weight=written(last), day=day)
    return (
        Field("day", tr("Day"), lambda: date_box(context.session.clock().date())),
        Field("started_at", tr("Started"), lambda: line(tr("time, for example 9:30"))),
        Field("ended_at", tr("Ended"), lambda: line(tr("time, if known"))),
        Field("weight_kg", tr("Weight today, kg"), lambda: line(hint, "value")),
        Field("dose_mg", tr("Dose given, mg"), SuggestedLine),
        Field("lots", tr("Lot numbers"), lambda: line(tr("scan or type; separate several with commas"))),
        Field("reaction", tr("Reaction"), lambda: line(tr("none"))),
        Field("note", tr("Note"), line),
    )


def _second_check(context: Context) -> tuple[Field, ...]:
    """Return the fields of the second check, where users log in. The name is chosen, not typed."""
    login_service = context.login_service
    if login_service is None:
        return ()
    others = [name for name in login_service.names() if not same_name(name, context.session.actor)]
    names = {NOBODY: tr("nobody"), **{name: name for name in others}}
    return (
        Field("second", tr("Second check by"), lambda: choice(names)),
        Field("vouch", tr("PIN or passphrase of that person"), secret_line),
    )
