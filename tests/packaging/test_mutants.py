"""The mutation run: what is staged, how mutants are counted, which ones are known to change nothing."""

import ast
import json
import sys
import tomllib
from importlib import import_module

import pytest

LINE = "-    return a < b\n+    return a <= b\n"
NAME = "fortnight.domain.alert.levels.x_red_flag__mutmut_3"
LISTED = """\
# A heading.
fortnight.domain.alert.levels.red_flag
    return a <= b
    Equal values never come here.

fortnight.domain.alert.judge.judge
    without pass
    Nothing is left out.
"""


def memory(folder, **codes):
    path = folder / "mutants" / "src" / "a.py.meta"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"exit_code_by_key": codes, "durations_by_key": {}}))
    return path


def test_every_package_and_its_tests_exist(mutant_staging, root):
    for package, tests in mutant_staging.PACKAGES.items():
        assert (root / "gui" / "fortnight" / package).is_dir()
        assert [path for path in tests if not (root / path).is_dir()] == []


def test_what_reads_the_source_is_left_out_and_exists(mutant_staging, root):
    assert [path for path in mutant_staging.READ_SOURCE if not (root / path).is_file()] == []
    assert f"--ignore={mutant_staging.READ_SOURCE[0]}" in mutant_staging.PYTEST_OPTIONS


def test_the_staged_settings_name_the_package_and_its_tests(mutant_staging):
    told = tomllib.loads(mutant_staging.pyproject_of("domain/alert"))["tool"]
    assert told["mutmut"]["source_paths"] == ["src/fortnight/domain/alert"]
    assert told["mutmut"]["pytest_add_cli_args_test_selection"] == list(
        mutant_staging.PACKAGES["domain/alert"]
    )
    assert told["pytest"]["ini_options"]["pythonpath"] == ["src"]


def test_the_staged_markers_are_those_of_the_project(mutant_staging, root):
    ours = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["pytest"]["ini_options"]
    staged = tomllib.loads(mutant_staging.pyproject_of("domain/alert"))["tool"]["pytest"]["ini_options"]
    assert staged["markers"] == [each.split(":")[0] for each in ours["markers"]]
    assert staged["filterwarnings"] == ours["filterwarnings"]


def test_the_program_moves_to_src_and_caches_stay_behind(mutant_staging, tmp_path):
    for name in (
        "gui/fortnight/a.py",
        "gui/fortnight/__pycache__/a.pyc",
        "tests/test_a.py",
        "resources/a.svg",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    assert sorted(mutant_staging.copied(tmp_path)) == [
        "resources/a.svg",
        "src/fortnight/a.py",
        "tests/test_a.py",
    ]


def test_a_file_that_stays_the_same_keeps_its_time(mutant_staging, tmp_path):
    path = tmp_path / "a" / "b.py"
    mutant_staging.write_if_changed(path, b"one")
    before = path.stat().st_mtime_ns
    mutant_staging.write_if_changed(path, b"one")
    assert path.stat().st_mtime_ns == before
    mutant_staging.write_if_changed(path, b"two")
    assert path.read_bytes() == b"two"


def test_a_test_that_is_gone_kills_no_more(mutant_staging, tmp_path):
    for name in ("tests/test_old.py", "mutants/tests/test_old.py", "tests/test_new.py"):
        mutant_staging.write_if_changed(tmp_path / name, b"")
    mutant_staging.remove_all_but(["tests/test_new.py"], tmp_path)
    assert [path.name for path in tmp_path.rglob("*.py")] == ["test_new.py"]


@pytest.mark.parametrize(
    ("mutant", "function"),
    [
        ("a.b.x_name__mutmut_3", "a.b.name"),
        ("a.b.x__hidden__mutmut_12", "a.b._hidden"),
        ("a.b.xǁClassǁname__mutmut_1", "a.b.Class.name"),
        ("a.b.xǁClassǁ__init____mutmut_1", "a.b.Class.__init__"),
    ],
)
def test_a_mutant_is_named_by_its_function(mutant_counts, mutant, function):
    assert mutant_counts.function_of(mutant) == function


@pytest.mark.parametrize(
    ("diff", "line"),
    [
        (f"--- a.py\n+++ a.py\n@@ -1 +1 @@\n{LINE}", "return a <= b"),
        ("--- a.py\n+++ a.py\n@@ -1 @@\n-        b,\n", "without b,"),
    ],
)
def test_the_changed_line_is_the_one_after_the_change(mutant_counts, diff, line):
    assert mutant_counts.changed_line(diff) == line


def test_each_equivalent_has_its_function_line_and_reason(mutant_counts):
    first, second = mutant_counts.read_equivalents(LISTED)
    assert first == mutant_counts.Equivalent(
        "fortnight.domain.alert.levels.red_flag", "return a <= b", "Equal values never come here."
    )
    assert second.line == "without pass"


def test_our_own_list_is_whole(mutant_counts):
    known = mutant_counts.read_equivalents(mutant_counts.EQUIVALENTS.read_text())
    assert [each for each in known if not each.reason.endswith(".")] == []
    assert len(set(known)) == len(known)


def test_a_listed_mutant_counts_as_equivalent(mutant_counts):
    known = set(mutant_counts.read_equivalents(LISTED))
    other = NAME.replace("red_flag", "verdict_of")
    assert mutant_counts.without_equivalents([NAME, other], {NAME: LINE, other: LINE}, known) == [other]


@pytest.mark.parametrize(
    ("after", "is_equivalent"),
    [
        ('x = cast(None, y)["a"]', True),
        ('x = cast("XXdict[str, Any]XX", y)["a"]', True),
        ('x = cast("dict[str, Any]", None)["a"]', False),
        ('x = cast("dict[str, Any]", y)["A"]', False),
    ],
)
def test_the_type_that_cast_is_told_cannot_be_noticed(mutant_counts, after, is_equivalent):
    diff = f'--- a.py\n+++ a.py\n@@ -1 +1 @@\n-x = cast("dict[str, Any]", y)["a"]\n+{after}\n'
    assert mutant_counts.is_for_type_checkers(diff) is is_equivalent
    assert mutant_counts.without_equivalents([NAME], {NAME: diff}, set()) == [NAME] * (not is_equivalent)


def test_what_became_of_each_mutant_is_counted(mutant_counts):
    codes = {"a": 1, "b": 3, "c": 0, "d": 33, "e": 36, "f": 0, "g": None}
    counts = mutant_counts.count(codes, ["c", "d", "g"])
    assert counts == mutant_counts.Counts(mutants=7, killed=2, survived=3, equivalent=1, timeout=1)
    assert counts.share == pytest.approx(3 / 6)


def test_nothing_to_mutate_is_nothing_missed(mutant_counts):
    assert mutant_counts.count({}, []).share == 1


def test_what_no_test_has_noticed_is_tried_with_the_tests_that_run_it(mutants):
    codes = {"m.x_a__mutmut_1": 1, "m.x_a__mutmut_2": 0, "m.x_b__mutmut_1": None, "m.x_c__mutmut_1": 36}
    stats = {"tests_by_mangled_function_name": {"m.x_a": ["t1", "t2"], "m.x_c": ["t3"]}}
    assert mutants.tasks_of(codes, stats) == {"m.x_a__mutmut_2": ["t1", "t2"], "m.x_b__mutmut_1": []}


def test_a_known_equivalent_is_tried_once(mutant_counts, mutants, tmp_path, monkeypatch):
    other = NAME.replace("red_flag", "verdict_of")
    new = NAME.replace("_3", "_4")
    memory(tmp_path, **{NAME: 0, other: 0, new: None})
    monkeypatch.setattr(mutants, "diffs_of", lambda names, folder: dict.fromkeys(names, LINE))
    known = set(mutant_counts.read_equivalents(LISTED))
    assert mutants.worth_trying(tmp_path, known) == {other: 0, new: None}


def test_what_a_stopped_run_has_found_is_taken_in(mutant_counts, mutants, tmp_path):
    memory(tmp_path, one=None, two=None, three=None)
    (tmp_path / "results.txt").write_text("none 0\none 1\ntwo -24\nthr")
    mutants.take_results(tmp_path)
    assert mutant_counts.exit_codes(tmp_path) == {"one": 1, "two": -24, "three": None}
    mutants.take_results(tmp_path)
    assert not (tmp_path / "results.txt").exists()


def test_where_the_tests_fail_without_a_mutant_nothing_is_taken_in(mutant_counts, mutants, tmp_path):
    memory(tmp_path, one=None)
    (tmp_path / "results.txt").write_text("none 1\none 1\n")
    with pytest.raises(RuntimeError, match="although nothing was changed"):
        mutants.take_results(tmp_path)
    assert mutant_counts.exit_codes(tmp_path) == {"one": None}


def test_nor_where_it_is_not_known_yet_whether_they_do(mutant_counts, mutants, tmp_path):
    memory(tmp_path, one=None)
    (tmp_path / "results.txt").write_text("one 1\n")
    mutants.take_results(tmp_path)
    assert mutant_counts.exit_codes(tmp_path) == {"one": None}


def test_only_known_mutants_are_written_down(mutant_counts, tmp_path):
    path = memory(tmp_path, survived=0)
    mutant_counts.set_exit_codes(tmp_path, {"survived": 1, "of another file": 1})
    assert json.loads(path.read_text()) == {"exit_code_by_key": {"survived": 1}, "durations_by_key": {}}


def test_counts_of_other_packages_stay(mutant_counts, mutants, tmp_path):
    path = tmp_path / "mutants.json"
    mutant_counts.write_counts("b", mutant_counts.Counts(4, 2, 1, 1, 0), path)
    mutant_counts.write_counts("a", mutant_counts.Counts(0, 0, 0, 0, 0), path)
    told = json.loads(path.read_text())
    assert list(told) == ["a", "b"]
    assert told["b"] == {
        "mutants": 4, "killed": 2, "survived": 1, "equivalent": 1, "timeout": 0, "share_killed": 0.6667,
    }  # fmt: skip


def test_an_unknown_package_is_a_wrong_use(mutants, capsys):
    assert mutants.main(["domain/nothing"]) == 2
    assert "No such package: domain/nothing" in capsys.readouterr().err


@pytest.mark.parametrize(("share", "code"), [(0.949, 1), (0.95, 0)])
def test_the_run_fails_below_the_share_that_is_enough(mutant_counts, mutants, monkeypatch, share, code):
    counts = mutant_counts.Counts(1000, round(1000 * share), 1000 - round(1000 * share), 0, 0)
    monkeypatch.setattr(mutants, "run", lambda package: counts)
    assert mutants.main(["domain/alert"]) == code


# Limits -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "unit", "down", "up"),
    [
        (21, "d", 20, 22),
        (-1.5, "points", -2, -1),
        (0, "points", -0.5, 0.5),
        (0.5, "SD", 0.4, 0.6),
        (0.85, "×", 0.765, 0.935),
    ],
)
def test_a_limit_moves_by_its_smallest_sensible_step(moved_limits, value, unit, down, up):
    assert moved_limits.moved(value, unit) == pytest.approx((down, up))


def test_the_tests_of_the_limits_exist(moved_limits, root):
    modules = moved_limits.moved_numbers.modules_with_limits()
    paths = {path for module in modules for path in moved_limits.tests_of(module)}
    assert [path for path in paths if not (root / path).exists()] == []


def test_the_modules_with_limits_are_found(moved_numbers):
    found = moved_numbers.modules_with_limits()
    assert {"fortnight.domain.alert.limits", "fortnight.domain.infusion.checklist_limits"} <= set(found)
    assert "fortnight.domain.alert.judge" not in found


@pytest.mark.parametrize(
    ("module", "first"),
    [
        ("infusion.drip", ["tests/domain/infusion/test_drip.py", "tests/domain/infusion"]),
        ("treatment.dose", ["tests/domain/treatment/test_dose.py", "tests/domain/alert/test_limits.py"]),
        ("treatment.surveillance_limits", ["tests/domain/readiness", "tests/domain/entry"]),
        ("record.target_formulas", ["tests/domain/record", "tests/domain/scores"]),
    ],
)
def test_a_limit_is_tried_with_the_tests_of_its_module_then_of_its_package(moved_limits, module, first):
    assert list(moved_limits.tests_of(f"fortnight.domain.{module}")[:2]) == first


@pytest.mark.parametrize(
    ("source", "values"),
    [
        ("A = 3", [3]),
        ("A = {'x': Band(12.0, 50)}", [12.0, 50]),
        ("A = made(-2.1, on=True, name='5')", [2.1]),
        ("A = Limit(5, 'd')\nB = [Limit(6, 'd'), 7]", [6, 7]),
        ("class A:\n    B = 1\ndef c(d=2):\n    return 3", []),
    ],
)
def test_the_numbers_of_a_table_are_found_beside_limits_and_functions(moved_numbers, source, values):
    assert [node.value for node in moved_numbers.numbers(ast.parse(source))] == values


def test_a_module_is_imported_with_another_number(moved_numbers, monkeypatch):
    module = "fortnight.domain.treatment.steroids"
    import_module(module)
    monkeypatch.delitem(sys.modules, module)  # put back afterwards
    index = [value for _line, value in moved_numbers.values_in(module)].index(0.75)
    moved_numbers.import_with(module, str(index), 0.5)
    assert sys.modules[module].EQUIVALENTS["dexamethasone"].mg == 0.5
    assert sys.modules[module].EQUIVALENTS["betamethasone"].mg == 0.75


def test_a_module_is_imported_with_another_limit_which_it_uses_while_it_is_imported(
    moved_numbers, monkeypatch
):
    module = "fortnight.domain.infusion.checklist_limits"
    import_module(module)
    monkeypatch.delitem(sys.modules, module)  # put back afterwards
    moved_numbers.import_with(module, "ASK_TEMPERATURE_C", 37.6)
    made = sys.modules[module]
    assert (made.ASK_TEMPERATURE_C.value, made.DEFAULT_RULES.ask_temperature_c) == (37.6, 37.6)
    assert made.CONTACT_DAYS.value == 21


def test_numbers_are_looked_for_in_every_module_of_the_packages(moved_numbers, moved_limits):
    known = {module for module, *_ in moved_limits.all_numbers()}
    assert {"fortnight.domain.treatment.dose", "fortnight.domain.safety.monitor"} <= known
    assert "fortnight.domain.scores.mas" in known
    assert moved_limits.label_of("fortnight.domain.alert.limits", "FEVER_C") == "FEVER_C"
    assert moved_limits.label_of("fortnight.domain.treatment.schedule", "0").startswith("schedule.py:")


@pytest.mark.parametrize(
    ("names", "chosen"), [([], True), (["FEVER_C"], True), (["limits"], True), (["dose"], False)]
)
def test_a_limit_is_chosen_by_its_name_or_by_its_module(moved_limits, names, chosen):
    assert moved_limits.is_chosen("fortnight.domain.alert.limits", "FEVER_C", names) is chosen
