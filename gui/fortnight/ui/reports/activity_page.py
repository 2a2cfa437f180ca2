"""Disease activity on an A4 page: joints, scores, response, inactive disease, targets, and past visits."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from fortnight.domain.record.course import Course
from fortnight.domain.record.joints import JOINTS
from fortnight.domain.record.visit import FEATURE_WORDS
from fortnight.domain.scores.activity import ACR_LEVELS
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.inactive_disease import CRITERIA, HIDDEN_BY_DRUG
from fortnight.domain.scores.response import response
from fortnight.domain.scores.targets import STATE_WORDS, judged
from fortnight.operations.activity import Activity, activity
from fortnight.ui import formats
from fortnight.ui.pages.activity_history import history_columns
from fortnight.ui.pages.activity_joints import MARK_WORDS, count_words
from fortnight.ui.pages.activity_panel import MET_SIGNS, marked, part_name
from fortnight.ui.pages.activity_scores import (
    certainty_words,
    level_words,
    percent_words,
    systemic_words,
    value_words,
)
from fortnight.ui.pages.activity_states import REMISSION_WORDS, criterion_words
from fortnight.ui.pages.activity_targets import target_words
from fortnight.ui.pages.activity_values import number_rows
from fortnight.ui.reports.paper_page import (
    Part,
    Section,
    as_table,
    held,
    hidden_note,
    line,
    on_paper,
    page,
    section,
    sentences,
    side_by_side,
)
from fortnight.ui.reports.summary_sections import score_rows
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import column, row
from fortnight.ui.widgets.joint_figure import JointFigure, Mark
from fortnight.ui.widgets.joint_marks import MarkSample

FIGURE_HEIGHT, FIGURE_WIDTH = 345, 400  # pixels
MOST_VISITS = 6


def activity_pages(course: Course, context: Context) -> list[QWidget]:
    """Return the page with the newest assessment of a child and what follows from it."""
    found = activity(context.session, course)
    newest = found.assessments[-1] if found.assessments else None
    if newest is None:
        parts: list[Part] = [line(tr("No assessment is recorded yet."), muted=True), None]
        return [page(context, course, tr("Disease activity"), parts)]
    title = tr("Disease activity, {day}").format(day=formats.day(newest.at.date()))
    halves = row(_joints(newest, context), _first_column(newest), spacing=16)
    for place in range(halves.count()):
        halves.setStretch(place, 1)
    past = as_table(tr("Over time"), found.assessments[::-1], history_columns(), MOST_VISITS)
    parts = [
        held(halves),
        side_by_side([[_inactive(newest), _remission(found)], [_response(newest, found), _targets(found)]]),
        section(past),
        None,
        hidden_note(),
    ]
    return [page(context, course, title, parts)]


# Joints and values ----------------------------------------------------------------------------------


def _joints(found: Assessment, context: Context) -> QWidget:
    """Return the figure of the joints with its legend; of imported counts the words alone."""
    parts: list[Part] = [line(tr("Joints"), 12, bold=True), line(count_words(found), 10)]
    if found.visit is not None:
        figure = JointFigure(on_paper(context).appearance)
        figure.show_joints(found.visit.joints)
        figure.setFixedSize(FIGURE_WIDTH, FIGURE_HEIGHT)
        parts += [figure, _legend(context), line(_named_joints(figure, found), 9)]
    return held(column(*parts, None, spacing=3))


def _legend(context: Context) -> QWidget:
    appearance = on_paper(context).appearance
    parts: list[Part] = []
    for mark, words in MARK_WORDS.items():
        signs = None if mark is Mark.NOT_EXAMINED else frozenset([mark.sign] if mark.sign else [])
        meaning = line(say(words), 9, muted=True)
        meaning.setWordWrap(False)
        parts += [MarkSample(appearance, signs), meaning]
    return held(row(*parts, None, spacing=3))


def _named_joints(figure: JointFigure, found: Assessment) -> str:
    """Return the joints with a sign in words, because a figure cannot be searched."""
    joints = found.visit.joints if found.visit else {}
    return " · ".join(figure.words(id) for id in JOINTS if joints.get(id)) or tr("No joint has a sign.")


def _first_column(found: Assessment) -> QWidget:
    sections = (
        Section(tr("Scores"), score_rows(found)),
        Section(tr("Values"), number_rows(found)),
        _features(found),
    )
    return held(column(*map(section, sections), None, spacing=6))


def _features(found: Assessment) -> Section:
    words = {True: tr("present"), False: tr("absent"), None: tr("not known")}
    rows = tuple((say(name), words[found.features.get(feature)]) for feature, name in FEATURE_WORDS.items())
    return Section(tr("Systemic features"), rows)


# What follows ---------------------------------------------------------------------------------------


def _inactive(found: Assessment) -> Section:
    state = judged(found)
    rows = list[tuple[str, ...]]()
    for name, (title, _) in CRITERIA.items():
        met = None if name in state.missing else name not in state.failed
        words = marked(say(title), name in HIDDEN_BY_DRUG)
        rows.append((f"{MET_SIGNS[met]} {words}", criterion_words(name, found, met)))
    return Section(tr("Inactive disease (Wallace 2011)"), tuple(rows))


def _remission(found: Activity) -> Section:
    clock = found.clock
    words = [say(REMISSION_WORDS[clock.state])]
    if clock.inactive_since is not None:
        words.append(tr("Inactive since {since}.").format(since=formats.day(clock.inactive_since)))
        words.append(tr("{n} of {needed} d").format(n=clock.days, needed=clock.needed))
    return sentences(tr("Remission clock"), words)


def _response(found: Assessment, shown: Activity) -> Section:
    baseline = shown.baseline
    if baseline is None or found.at <= baseline.at:
        return Section(tr("ACR Pedi"), (), if_empty=tr("There is no baseline before this visit."))
    made = response(baseline, found)
    rows = tuple(
        (
            part_name(each.name, each.name == "esr"),
            value_words(each.then),
            value_words(each.now),
            tr("missing") if each.change is None else percent_words(each.change),
        )
        for each in made.variables
    )
    reached = "  ".join(level_words(level, made) for level in reversed(ACR_LEVELS))
    more = ((reached, "", "", ""), (certainty_words(made), "", "", ""), (systemic_words(made), "", "", ""))
    title = tr("ACR Pedi, against {day}").format(day=formats.day(baseline.at.date()))
    heads = ("", tr("then"), tr("now"), tr("change"))
    return Section(title, (*rows, *more), heads, right=frozenset((1, 2, 3)), wide=0)


def _targets(found: Activity) -> Section:
    def words() -> Iterator[str]:
        for target in found.targets:
            name = tr("{name} · {day}").format(name=say(target.rule.name), day=formats.day(target.due))
            yield f"{name}: {say(STATE_WORDS[target.state])}. {target_words(target)}"

    nothing = tr("The targets count from the first infusion.")
    return sentences(tr("Targets (EULAR/PReS 2024)"), list(words()) or [nothing])
