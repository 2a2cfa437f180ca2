"""IL-6 and the other markers of a simulated child move in the directions known from the clinic."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from fortnight.simulation import parameters as p
from fortnight.simulation.children import (
    Episode,
    PatientState,
    SlowDrift,
    Traits,
    daily_noise,
    draw_episode,
    draw_episodes,
    il6,
    production,
)
from fortnight.simulation.markers import MARKERS, neutrophil_share, reported
from fortnight.simulation.pharmacology import Spread

USUAL = Traits(
    {name: each.median for name, each in p.IL6.items()},
    {name: each.median for name, each in p.LEVELS.items()},
    Spread(),
)
COVERED, LAPSED = 50.0, 0.2


def well(day: float = 300.0, level: float = COVERED, since: float | None = 14.0, *episodes: Episode):
    return PatientState(day, USUAL, level, since, episodes)


def ill(kind, days=1.0, fold=8.0, **fields):
    return well(300.0, COVERED, 14.0, Episode(kind, 300.0 - days, fold, **fields))


BEFORE = well(-5.0, 0.0, None)


def level(code, moment):
    return MARKERS[code].level(moment)


def test_before_treatment_markers_are_high_and_haemoglobin_is_low():
    assert 50 <= level("CRP", BEFORE) <= 150
    assert 15 <= level("WBC", BEFORE) <= 25
    assert 500 <= level("PLT", BEFORE) <= 700
    assert level("HB", BEFORE) < 10
    assert level("TEMP", BEFORE) > 38.5
    assert il6(BEFORE, 0, 0) == pytest.approx(60)


def test_after_the_run_in_markers_are_normal_and_crp_is_below_its_limit():
    assert reported("CRP", level("CRP", well()), False)[0] == "<"
    assert 5 <= level("WBC", well()) <= 9
    assert 200 <= level("PLT", well()) <= 350
    assert level("HB", well()) > 12
    assert level("TEMP", well()) < 37


@pytest.mark.parametrize("kind", p.INFECTIONS)
def test_an_infection_raises_il6_while_crp_stays_below_its_limit(kind):
    assert il6(ill(kind), 0, 0) > 4 * il6(well(), 0, 0)
    assert reported("CRP", level("CRP", ill(kind)), False)[0] == "<"
    assert level("WBC", ill(kind)) > 1.3 * level("WBC", well())
    assert level("WBC", ill(kind, bacterial=False)) < level("WBC", well())
    assert level("PCT", ill(kind)) > 0.5 > level("PCT", well())


def test_crp_and_fever_may_appear_in_an_overwhelming_infection():
    assert level("CRP", ill("serious infection", breakthrough=0.8)) > 30
    assert level("TEMP", ill("serious infection", breakthrough=0.8)) > 38


def test_a_flare_raises_il6_ferritin_and_platelets():
    flare = ill("flare", days=21)
    for code in ("FERR", "PLT", "WBC"):
        assert level(code, flare) > 1.2 * level(code, well())
    assert il6(flare, 0, 0) > 3 * il6(well(), 0, 0)


def test_mas_lowers_platelets_and_fibrinogen_and_raises_ferritin_and_enzymes():
    mas = ill("mas", days=7)
    for code, limit in (("PLT", 0.78), ("FIB", 0.77)):
        assert level(code, mas) < limit * level(code, well())
    for code, limit in (("FERR", 10), ("AST", 2), ("LDH", 1.5)):
        assert level(code, mas) > limit * level(code, well())


def test_crp_returns_and_il6_falls_when_the_drug_wears_off():
    late = well(level=LAPSED, since=60.0)
    assert level("CRP", late) > 5
    assert level("ESR", late) > level("ESR", well())
    assert il6(well(level=0.01, since=70.0), 0, 0) < 0.5 * il6(well(), 0, 0)


def test_neutrophils_are_lowest_on_days_three_to_five():
    after = {
        day: neutrophil_share(well(since=day)) * level("WBC", well(since=day))
        for day in (0, 1, 3, 4, 5, 9, 14)
    }
    assert min(after, key=after.__getitem__) in (3, 4, 5)
    assert 0.4 < after[4] / after[0] < 0.68
    assert after[14] > 0.75 * after[0]


def test_crp_falls_and_returns_between_doses_of_the_run_in():
    first_trough, mid_cycle = well(14.0, 10.0, 14.0), well(5.0, 60.0, 5.0)
    assert level("CRP", mid_cycle) < 5 < level("CRP", first_trough) < 60


def test_production_is_relative_to_the_quiet_child():
    episode = Episode("infection", 299.9, 3.0)
    moment = well(300.0, COVERED, 14.0, episode)
    assert production(moment, [episode]) / production(moment, []) == pytest.approx(3, rel=0.05)
    assert production(moment, [replace(episode, onset=301.0)]) == pytest.approx(production(moment, []))


def test_active_disease_amplifies_infections_but_not_flares():
    """An infection on day 3 adds more than in a quiet child, but multiplies production by less."""
    for kind, primed in (("infection", True), ("flare", False)):
        episode = Episode(kind, 2.9 if primed else -18.0, 5.0)
        moment = well(3.0, COVERED, 3.0, episode)
        quiet = production(moment, [])
        added = production(moment, [episode]) - quiet
        assert (added > 2 * 4) is primed
        assert added < 4 * quiet


def test_only_infections_postpone_an_infusion():
    assert Episode("infection", 10, 3).holds_dose(12)
    assert not Episode("infection", 10, 3).holds_dose(9)
    assert not Episode("flare", 10, 3).holds_dose(12)


def test_episodes_occur_at_their_rates():
    rng = np.random.default_rng(5)
    found = draw_episodes(0, 365.25 * 400, rng)
    assert found == sorted(found, key=lambda e: e.onset)
    for kind, each in p.EPISODES.items():
        assert sum(e.kind == kind for e in found) / 400 == pytest.approx(each.rate, rel=0.35)
    assert draw_episodes(10, 10, rng) == []
    assert all(draw_episode("infection", 0, rng).fold > 1 for _ in range(50))


def test_noise_and_drift_have_the_size_of_the_parameters():
    rng = np.random.default_rng(8)
    noise = [daily_noise(USUAL, rng) for _ in range(4000)]
    assert np.std(noise) == pytest.approx((0.35**2 + 0.09**2) ** 0.5, rel=0.1)
    assert max(abs(daily_noise(USUAL, rng, most=1)) for _ in range(500)) <= 0.35 + 0.09 + 1e-9
    ends = []
    for _ in range(300):
        drift = SlowDrift(rng)
        ends.append([drift.at(day) for day in range(0, 3650, 365)][-1])
    assert np.std(ends) == pytest.approx(p.IL6_DRIFT * (3285 / 30.4) ** 0.5, rel=0.2)


def test_laboratories_print_their_own_units_and_detection_limits():
    assert reported("CRP", 0.1, False) == ("<", "0.3", "mg/L")
    assert reported("CRP", 82.7, True) == ("", "8.27", "mg/dL")
    assert reported("CRP", 0.1, True) == ("<", "0.05", "mg/dL")
    assert reported("WBC", 18.13, True) == ("", "18100", "/uL")
    assert reported("PLT", 265, True) == ("", "26.5", "10*4/uL")
    assert reported("HB", 12.34, True) == ("", "12.3", "g/dL")


def test_every_parameter_has_a_source():
    every = (*p.IL6.values(), *p.LEVELS.values(), *p.EPISODES.values())
    assert all(each.source for each in every)
