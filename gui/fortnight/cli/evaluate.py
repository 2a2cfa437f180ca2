"""The `evaluate` command: measures the alert on simulated cohorts and compares it with other rules.

It prints operating points, sensitivity against the rate of false alerts, and what each part of the rule adds.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fortnight.cli.output import DONE, UsageError, print_json, table, writing
from fortnight.domain.alert.limits import RULE_VERSION
from fortnight.domain.messages import text

if TYPE_CHECKING:
    from fortnight.simulation.evaluation import Cases

CHILDREN, YEARS, SEEDS = 120, 1.6, "101-103"
MOST_SEEDS = 100


def add_evaluate(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `evaluate`."""
    verb.add_argument(
        "--children", type=int, default=CHILDREN, metavar="N", help="simulated children per seed"
    )
    verb.add_argument("--years", type=float, default=YEARS, metavar="Y", help="years of follow-up per child")
    verb.add_argument("--seeds", default=SEEDS, metavar="A-B,C", help=f"seeds (default: {SEEDS})")
    verb.add_argument(
        "--generators",
        default="first,second",
        metavar="NAMES",
        help="any of first, second, counted, faint, wandering, hostile (two kinds of cohort; the second has "
        "five variants)",
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
    """Simulate cohorts, judge them and print the figures."""
    seeds, generators = _seeds(args.seeds), _generators(args.generators)
    if args.children < 1 or not 0.3 <= args.years <= 15:
        raise UsageError(text("Give at least one child, followed for 0.3 to 15 years."))
    results = [_evaluated(name, seeds, args.children, args.years, args.by_phase) for name in generators]
    if args.out is not None:
        _draw(results, args.out)
    _print_results(results, args.json)
    return DONE


def _seeds(written: str) -> tuple[int, ...]:
    """`101-103,7` as numbers.

    :raises UsageError: for anything else.
    """
    found: list[int] = []
    try:
        for part in written.split(","):
            first, _, last = part.partition("-")
            found.extend(range(int(first), int(last or first) + 1)[: MOST_SEEDS + 1])
    except ValueError:
        raise UsageError(text("Seeds are whole numbers such as 101-103 or 7,9.")) from None
    if not 0 < len(found) <= MOST_SEEDS or min(found) < 0:
        raise UsageError(text("Between 1 and {most} seeds.", most=MOST_SEEDS))
    return tuple(found)


def _generators(written: str) -> tuple[str, ...]:
    from fortnight.simulation.evaluation import GENERATORS

    names = tuple(part.strip() for part in written.split(","))
    for name in names:
        if name not in GENERATORS:
            raise UsageError(
                text(
                    "“{name}” is not a generator. Choose from {known}.",
                    name=name,
                    known=", ".join(GENERATORS),
                )
            )
    return names


def _evaluated(
    generator: str, seeds: Iterable[int], children: int, years: float, phases: bool
) -> dict[str, Any]:
    """Return all figures of one generator. Every one comes from simulated children."""
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
    """Return the counts by phase for this alert and for the rules that it is compared with, as shipped."""
    from fortnight.simulation.phases import by_phase

    compared = {name: [_rounded(each) for each in by_phase(cases)] for name, cases in others.items()}
    return {"by_phase": [_rounded(each) for each in by_phase(found)], "by_phase_compared": compared}


def _rounded(counted: Any) -> dict[str, Any]:
    """Return the fields of a dataclass, with fractions rounded to four decimals."""
    values = {name: getattr(counted, name) for name in counted.__dataclass_fields__}
    return {name: round(v, 4) if isinstance(v, float) else v for name, v in values.items()}


# Output ---------------------------------------------------------------------------------------------

COLUMN_HEADS = {
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


def _print_results(results: list[dict[str, Any]], out: Path | None) -> None:
    if out is not None and str(out) == "-":
        print_json(results)
        return
    if out is not None:
        with writing(out):
            out.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for result in results:
        for line in _lines(result):
            print(line)


def _lines(result: dict[str, Any]) -> Iterable[str]:
    years = f"{result['child_years']:g}"
    yield str(
        text(
            "Simulated: generator {name}, seeds {seeds}, {years} child-years, rule {rule}",
            name=result["generator"],
            seeds=", ".join(map(str, result["seeds"])),
            years=years,
            rule=result["rule"],
        )
    )
    yield ""
    shipped = [("as shipped (simulated)", *COLUMN_HEADS.values())]
    shipped += [
        (name, *(f"{row[key]:g}" for key in COLUMN_HEADS)) for name, row in result["as_shipped"].items()
    ]
    yield from table(shipped)
    yield ""
    yield from _detection_by_height(result["by_height"])
    yield ""
    for name, counts in _counted_phases(result).items():
        yield f"By phase of treatment (simulated): {name}"
        rows = [(p["phase"], *(f"{p[key]:g}" for key in PHASE_KEYS)) for p in counts]
        yield from table([("phase", *PHASE_KEYS), *rows])
        yield ""
    rates = [f"{rate:g}" for rate in result["rates"]]
    yield "Sensitivity (simulated) by false infection cards per child-year"
    yield from table(
        [("rule", *rates), *((n, *(f"{v:.2f}" for v in c.values())) for n, c in result["curves"].items())]
    )
    yield ""
    yield "One part left out: sensitivity (simulated) at 0.1 false cards per child-year"
    yield from table([(name, f"{value:.3f}") for name, value in result["left_out"].items()])
    yield ""


def _counted_phases(result: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Return the counts by phase of each rule, this alert first; empty if they were not asked for."""
    return {"this alert": result["by_phase"], **result["by_phase_compared"]} if "by_phase" in result else {}


def _detection_by_height(heights: dict[str, tuple[int, int]]) -> Iterable[str]:
    yield "Detected as shipped (simulated), by how much IL-6 production was raised at a sample"
    totals = [f"{total}" for _, total in heights.values()]
    shares = [f"{caught / max(total, 1):.2f}" for caught, total in heights.values()]
    yield from table([("at least ×", *heights), ("infections", *totals), ("detected", *shares)])


def _draw(results: list[dict[str, Any]], folder: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    from PySide6.QtWidgets import QApplication

    from fortnight.ui.charts.evaluation import draw
    from fortnight.ui.theme import load_fonts

    _ = QApplication.instance() or QApplication([])
    load_fonts()
    for result in results:
        curves = {name: {float(k): v for k, v in c.items()} for name, c in result["curves"].items()}
        years, rule = result["child_years"], result["rule"]
        title = f"Simulated cohort “{result['generator']}”, {years:g} child-years, rule {rule}"
        for suffix in (".png", ".svg"):
            path = folder / f"evaluation-{result['generator']}{suffix}"
            if not draw(title, curves, path, result["rates"]):
                raise UsageError(text("{path} cannot be written.", path=path))
            print(path)
