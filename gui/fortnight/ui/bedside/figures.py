"""How times and amounts of a drip are written at the bedside."""

from __future__ import annotations

from datetime import datetime

from fortnight.domain.infusion.acts import Vial
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.infusion.instants import minutes_between
from fortnight.domain.messages import word
from fortnight.domain.numbers import dose_figure
from fortnight.operations.bedside import Now, Shown
from fortnight.ui import formats
from fortnight.ui.translation import tr, tr_word

STAGES = {
    Stage.PLANNED: word("before"),
    Stage.RUNNING: word("running"),
    Stage.PAUSED: word("paused"),
    Stage.GIVEN: word("after"),
    Stage.STOPPED: word("stopped"),
    Stage.SIGNED: word("signed"),
    Stage.RECORDED: word("recorded afterwards"),
    Stage.NOT_GIVEN: word("not given"),
}


def running_time(minutes: float) -> str:
    """Return the time that a drip has run as `00:23:10`."""
    seconds = int(minutes * 60)
    return f"{seconds // 3600:02}:{seconds % 3600 // 60:02}:{seconds % 60:02}"


def countdown(minutes: float) -> str:
    """Return a short time as `6:50` (minutes and seconds), or `1 h 10 min` if it is long."""
    seconds = max(0, round(minutes * 60))
    if seconds >= 3600:
        return tr("{h} h {m} min").format(h=seconds // 3600, m=seconds % 3600 // 60)
    return f"{seconds // 60}:{seconds % 60:02}"


def amount(value: float, digits: int = 1) -> str:
    """Return a number with at most `digits` decimals and the decimal point of the language."""
    written = f"{value:.{digits}f}"
    return formats.decimal_point(written.rstrip("0").rstrip(".") if "." in written else written)


def millilitres(value: float) -> str:
    """Return a volume as `42.2 mL`."""
    return tr("{ml} mL").format(ml=formats.decimal_point(f"{value:.1f}"))


def milligrams(value: float) -> str:
    """Return a dose as `292.8 mg`."""
    return tr("{mg} mg").format(mg=formats.decimal_point(dose_figure(value)))


def due_words(now: Now, moment: datetime) -> tuple[str, bool]:
    """Return when vital signs are due, such as `vitals in 6:50`, and whether they are late."""
    due = now.next_vitals
    if due is None:
        return "", False
    minutes = minutes_between(moment, due.slot.at)
    if minutes >= 1 / 60:
        return tr("vitals in {time}").format(time=countdown(minutes)), False
    late = -minutes
    if due.state.value == "late":
        return tr("vitals %n min late", "", int(late)), True
    return tr("vitals due now"), False


def second_line(shown: Shown, now: Now, moment: datetime) -> tuple[str, bool]:
    """Return what comes next for an infusion on the strip, and whether it is late."""
    if now.stage is Stage.PLANNED:
        return tr("No. {n}").format(n=shown.number), False
    if now.stage is Stage.RUNNING and not now.drip.remaining_ml:
        return tr("bag empty: finish"), True
    words, late = due_words(now, moment)
    if words:
        return words, late
    missing = 2 - len(now.signed)
    return (
        (tr("%n signature(s) open", "", missing), False) if missing else (tr_word(STAGES[now.stage]), False)
    )


def lot_words(vial: Vial) -> str:
    """Return the lot of a vial with its brand, such as `B2041 · Tyenne (tocilizumab-aazg)`."""
    return f"{vial.lot} · {vial.brand}" if vial.brand else vial.lot
