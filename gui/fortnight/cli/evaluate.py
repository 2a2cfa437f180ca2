"""The verb that judges the alert itself: simulated cohorts, the curve, other rules beside it, and what
each part adds.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fortnight.cli.output import DONE, Misused, print_json, table, writing
from fortnight.domain.alert.limits import RULE_VERSION
from fortnight.domain.messages import text

if TYPE_CHECKING:
    from fortnight.simulation.evaluation import Cases

CHILDREN, YEARS, SEEDS = 120, 1.6, "101-103"
MOST_SEEDS = 100


def add_evaluate(verb: argparse.ArgumentParser) -> None:
    """What may be typed after `evaluate`."""
    verb.add_argument("--children", type=int, default=CHILDREN, metavar="N", help="simulated children a seed")
    verb.add_argument("--years", type=float, default=YEARS, metavar="Y", help="years that each is followed")
    verb.add_argument("--seeds", default=SEEDS, metavar="A-B,C", help=f"seeds (otherwise {SEEDS})")
    verb.add_argument(
        "--generators",
        default="first,second",
        metavar="NAMES",
        help="of first, second, counted, faint, wandering, hostile (two kinds of cohort, the second in five "
        "worlds)",
    )
    verb.add_argument(
        "--by-phase",
        action="store_true",
        help="also count by the phase of treatment (days 0-14, 15-84, later)",
    )
    verb.add_argument("--json", type=Path, metavar="OUT", help="also write JSON here (-: instead, to stdout)")
    verb.add_argument(
        "--out", type=Path, metavar="DIR", help="draw the curves into this folder (PNG and SVG)"
    )


def run_evaluate(args: argparse.Namespace) -> int:
    seeds, generators = _seeds(args.seeds), _generators(args.generators)
    if args.children < 1 or not 0.3 <= args.years <= 15:
        raise Misused(text("At least one child, followed for 0.3 to 15 years."))
    told = [_evaluated(name, seeds, args.children, args.years, args.by_phase) for name in generators]
    if args.out is not None:
        _draw(told, args.out)
    _tell(told, args.json)
    return DONE


def _seeds(written: str) -> tuple[int, ...]:
    """`101-103,7` as numbers.

    :raises Misused: for anything else.
    """
    found: list[int] = []
    try:
        for part in written.split(","):
            first, _, last = part.partition("-")
            found.extend(range(int(first), int(last or first) + 1)[: MOST_SEEDS + 1])
    except ValueError:
        raise Misused(text("Seeds are whole numbers such as 101-103 or 7,9.")) from None
    if not 0 < len(found) <= MOST_SEEDS or min(found) < 0:
        raise Misused(text("Between 1 and {most} seeds.", most=MOST_SEEDS))
    return tuple(found)


def _generators(written: str) -> tuple[str, ...]:
    from fortnight.simulation.evaluation import GENERATORS

    names = tuple(part.strip() for part in written.split(","))
    for name in names:
        if name not in GENERATORS:
            raise Misused(text("“{name}” is none of {known}.", name=name, known=", ".join(GENERATORS)))
    return names


def _evaluated(
    generator: str, seeds: Iterable[int], children: int, years: float, phases: bool
) -> dict[str, Any]:
    """All figures of one generator; each is simulated."""
    from fortnight.simulation import evaluation as e

    seeds = tuple(seeds)
    found = e.cases(generator, seeds, children, years)
    bare = e.cases(generator, seeds, children, years, frozenset({"PCT"}))
    others = {name: e.judged_by(found, judge) for name, judge in e.AS_SHIPPED.items()}
    shipped = {e.OURS: found, f"{e.OURS}, without procalcitonin": bare, **others}
    return {
        "simulated": True,
        "generator": generator,
        "seeds": list(seeds),
        "rule": RULE_VERSION,
        "child_years": round(found.years, 1),
        "rates": list(e.RATES),
        "as_shipped": {name: _rounded(e.outcome(each)) for name, each in shipped.items()},
        "by_height": {f"{least:g}": pair for least, pair in e.by_height(found).items()},
        "curves": {name: {str(k): round(v, 4) for k, v in c.items()} for name, c in e.curves(found).items()},
        "left_out": {name: round(v, 4) for name, v in e.leave_one_out(found).items()},
        **(_phases(found, others) if phases else {}),
    }


def _phases(found: Cases, others: Mapping[str, Cases]) -> dict[str, Any]:
    """Counts by phase of this alert, and of the rules that are run as shipped beside it."""
    from fortnight.simulation.phases import by_phase

    compared = {name: [_rounded(each) for each in by_phase(cases)] for name, cases in others.items()}
    return {"by_phase": [_rounded(each) for each in by_phase(found)], "by_phase_compared": compared}


def _rounded(counted: Any) -> dict[str, Any]:
    """The fields of a dataclass, its fractions rounded."""
    values = {name: getattr(counted, name) for name in counted.__dataclass_fields__}
    return {name: round(v, 4) if isinstance(v, float) else v for name, v in values.items()}


# Told -----------------------------------------------------------------------------------------------

HEADS = {
    "sensitivity": "sensitivity",
    "needed": "infections",
    "false": "false/cy",
    "called": "flare, MAS called/cy",
    "reaction": "reaction called/cy",
    "mas_urgent": "MAS urgent",
    "mas": "MAS",
    "cards": "cards/cy",
}
PHASE_KEYS = ("infections", "caught", "false_per_year")


def _tell(told: list[dict[str, Any]], out: Path | None) -> None:
    if out is not None and str(out) == "-":
        print_json(told)
        return
    if out is not None:
        with writing(out):
            out.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for one in told:
        for line in _lines(one):
            print(line)


def _lines(one: dict[str, Any]) -> Iterable[str]:
    years = f"{one['child_years']:g}"
    yield str(
        text(
            "Simulated: generator {name}, seeds {seeds}, {years} child-years, rule {rule}",
            name=one["generator"],
            seeds=", ".join(map(str, one["seeds"])),
            years=years,
            rule=one["rule"],
        )
    )
    yield ""
    shipped = [("as shipped (simulated)", *HEADS.values())]
    shipped += [(name, *(f"{row[key]:g}" for key in HEADS)) for name, row in one["as_shipped"].items()]
    yield from table(shipped)
    yield ""
    yield from _heights(one["by_height"])
    yield ""
    for name, counts in _counted_phases(one).items():
        yield f"By phase of treatment (simulated): {name}"
        rows = [(p["phase"], *(f"{p[key]:g}" for key in PHASE_KEYS)) for p in counts]
        yield from table([("phase", *PHASE_KEYS), *rows])
        yield ""
    rates = [f"{rate:g}" for rate in one["rates"]]
    yield "Sensitivity (simulated) where false infection cards a child-year are"
    yield from table(
        [("rule", *rates), *((n, *(f"{v:.2f}" for v in c.values())) for n, c in one["curves"].items())]
    )
    yield ""
    yield "Left out: sensitivity (simulated) at 0.1 false cards a child-year"
    yield from table([(name, f"{value:.3f}") for name, value in one["left_out"].items()])
    yield ""


def _counted_phases(one: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Counts by phase of each rule, this alert first; none where they were not asked for."""
    return {"this alert": one["by_phase"], **one["by_phase_compared"]} if "by_phase" in one else {}


def _heights(heights: dict[str, tuple[int, int]]) -> Iterable[str]:
    yield "Caught as shipped (simulated), by how far IL-6 production was raised at a sample"
    needed = [f"{all_of_them}" for _, all_of_them in heights.values()]
    shares = [f"{caught / max(all_of_them, 1):.2f}" for caught, all_of_them in heights.values()]
    yield from table([("at least ×", *heights), ("infections", *needed), ("caught", *shares)])


def _draw(told: list[dict[str, Any]], folder: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    from PySide6.QtWidgets import QApplication

    from fortnight.ui.charts.evaluation import draw
    from fortnight.ui.theme import load_fonts

    _ = QApplication.instance() or QApplication([])
    load_fonts()
    for one in told:
        made = {name: {float(k): v for k, v in c.items()} for name, c in one["curves"].items()}
        title = (
            f"Simulated cohort “{one['generator']}”, {one['child_years']:g} child-years, rule {one['rule']}"
        )
        for ending in (".png", ".svg"):
            path = folder / f"evaluation-{one['generator']}{ending}"
            if not draw(title, made, path, one["rates"]):
                raise Misused(text("{path} cannot be written.", path=path))
            print(path)
