"""The layers as design has them, and the tests in the place of what they test."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
OWN = ("fortnight", "helpers", "journeys", "faults")
TESTED = ("domain", "store", "operations", "exchange", "ui")
NOT_TESTED = (
    ("domain/alert/observation.py", "a class without a rule; test_scoring and test_judge_specimen use it"),
    ("domain/entry/check_preparation.py", "tested through domain/entry/test_check_bedside.py"),
    ("domain/entry/check_plan.py", "tested through operations/test_planning.py"),
    ("domain/entry/checklist_settings.py", "rows of a table, tested through domain/entry/test_settings.py"),
    ("domain/entry/setting.py", "a class without a rule; domain/entry/test_settings.py uses it"),
    (
        "domain/entry/surveillance_settings.py",
        "rows of a table, tested through domain/entry/test_settings.py",
    ),
    ("domain/display/milestone.py", "a class; domain/display/test_milestones.py uses it"),
    ("domain/infusion/acts.py", "classes without a rule; test_act_bodies writes and reads each of them"),
    ("domain/readiness/bedside_findings.py", "tested through domain/readiness/test_checklist.py"),
    ("domain/readiness/boxes.py", "tested through domain/readiness/test_typed_facts.py"),
    ("domain/readiness/checklist_rules.py", "tested through domain/readiness/test_checklist.py"),
    ("domain/readiness/finding.py", "classes without a rule; the tests of each kind of finding use them"),
    ("domain/readiness/row_values.py", "tested through domain/readiness/test_checklist.py"),
    ("domain/record/event_words.py", "tables of words, tested through domain/record/test_event_kinds.py"),
    ("domain/record/target_formulas.py", "a table, tested through domain/scores/test_mid_parental.py"),
    ("domain/treatment/surveillance_limits.py", "tested through domain/readiness/test_surveillance.py"),
    ("operations/audit_acts.py", "a table of words; operations/test_audit.py looks for every verb in it"),
    ("exchange/hub/errors.py", "tested through exchange/hub/test_client.py and faults/test_network.py"),
    ("exchange/hub/listening.py", "tested through ui/services/test_hub_service.py"),
    ("exchange/hub/watchdog.py", "tested through faults/test_network.py"),
    ("operations/sync/outcome.py", "classes without a rule; the tests of joining and exchanging use them"),
    ("operations/sync/pulling.py", "tested through faults/test_network.py"),
    ("operations/sync/pushing.py", "tested through faults/test_network.py"),
    ("store/hub_schema.py", "tables; store/test_migrations.py makes them"),
    ("store/journal/conflicts.py", "tested through operations/test_conflicts.py and test_folding.py"),
    ("store/queries/conflicts.py", "tested through operations/test_conflicts.py"),
    ("store/errors.py", "classes without a rule; each is raised in the tests of the module that raises it"),
    ("ui/forms/infusion_fields.py", "tested through journeys/test_a_day.py"),
    ("ui/reports/paper.py", "a font; ui/reports/test_pdf_text.py reads what is printed in it"),
    ("ui/reports/recovery_code.py", "one page of text; ui/reports/test_pdf_text.py reads it"),
    ("ui/widgets/sizes.py", "sizes from the metrics of the font without a rule"),
)
"""Modules without a test file of their own, each with the reason."""
TESTED_TOGETHER: Mapping[str, tuple[str, ...]] = {
    "exchange/fhir/test_bundle.py": (
        "exchange/fhir/codes.py",
        "exchange/fhir/events.py",
        "exchange/fhir/measurements.py",
        "exchange/fhir/patient.py",
        "exchange/fhir/references.py",
        "exchange/fhir/source.py",
        "exchange/fhir/tapers.py",
        "exchange/fhir/treatment.py",
        "exchange/fhir/visits.py",
    ),
    "operations/test_lab_plan.py": ("operations/message_plan.py",),
    "operations/test_table_draft.py": ("operations/table_views.py",),
    "operations/test_fhir_import.py": (
        "exchange/fhir/treatment_items.py",
        "operations/fhir_children.py",
        "operations/fhir_labs.py",
        "operations/fhir_plan.py",
        "operations/fhir_treatment.py",
        "operations/fhir_work.py",
    ),
    "operations/test_research_export.py": (
        "operations/research_fields.py",
        "operations/research_files.py",
        "operations/research_tables.py",
    ),
    "store/journal/test_entry_schema.py": ("store/journal/record_fields.py",),
    "store/journal/test_projections.py": ("store/journal/assessment_rows.py",),
    "ui/first_run/test_wizard.py": (
        "ui/first_run/clinic_page.py",
        "ui/first_run/other_pages.py",
        "ui/first_run/steps.py",
        "ui/first_run/wizard_page.py",
    ),
    "ui/forms/test_import_table.py": (
        "ui/widgets/import_columns.py",
        "ui/widgets/import_outcomes.py",
        "ui/widgets/import_reading.py",
    ),
    "ui/pages/test_inbox.py": (
        "ui/models/inbox.py",
        "ui/widgets/inbox_answers.py",
        "ui/widgets/inbox_delegate.py",
        "ui/widgets/inbox_detail.py",
        "ui/widgets/segments.py",
    ),
    "operations/test_table_import.py": (
        "exchange/tables/cell_words.py",
        "exchange/tables/cells.py",
        "operations/table_maps.py",
        "operations/table_plan.py",
    ),
    "exchange/tables/test_mapping.py": ("exchange/tables/grid.py", "exchange/tables/roles.py"),
    "exchange/tables/test_workbook.py": (
        "exchange/tables/reading_process.py",
        "exchange/tables/workbook_guard.py",
    ),
    "ui/services/test_backup_scheduler.py": ("ui/services/scheduled_work.py",),
    "cli/test_credentials.py": ("operations/secret_file.py",),
    "ui/login/test_join_form.py": ("operations/sync/join_request.py", "ui/forms/hub_fields.py"),
    "ui/services/test_hub_service.py": ("operations/sync/background.py",),
    "ui/widgets/test_conflict_notice.py": ("ui/forms/conflict.py",),
    "ui/bedside/test_steering_bar.py": ("ui/forms/take_over.py",),
    "ui/shell/test_main_window.py": ("ui/shell/sidebar_counts.py",),
    "ui/bedside/test_page.py": (
        "ui/bedside/act_writer.py",
        "ui/bedside/bag_boxes.py",
        "ui/bedside/before.py",
        "ui/bedside/checklist_boxes.py",
        "ui/bedside/checklist_panel.py",
        "ui/bedside/checklist_row.py",
        "ui/bedside/dose_boxes.py",
        "ui/bedside/drip_panel.py",
        "ui/bedside/figures.py",
        "ui/bedside/in_place.py",
        "ui/bedside/live_strip.py",
        "ui/bedside/log_panel.py",
        "ui/bedside/lots_box.py",
        "ui/bedside/order_boxes.py",
        "ui/bedside/order_words.py",
        "ui/bedside/premedication_boxes.py",
        "ui/bedside/preparation_panel.py",
        "ui/bedside/question.py",
        "ui/bedside/rate_chart.py",
        "ui/bedside/reaction_panel.py",
        "ui/bedside/reaction_words.py",
        "ui/bedside/scan_box.py",
        "ui/bedside/second_person.py",
        "ui/bedside/sign_off_panel.py",
        "ui/bedside/start_box.py",
        "ui/bedside/strip.py",
        "ui/bedside/vitals_panel.py",
        "ui/bedside/volume_bar.py",
    ),
    "ui/pages/test_activity.py": (
        "ui/forms/chaq.py",
        "ui/forms/goal.py",
        "ui/pages/activity_draft.py",
        "ui/pages/activity_history.py",
        "ui/pages/activity_joints.py",
        "ui/pages/activity_panel.py",
        "ui/pages/activity_scores.py",
        "ui/pages/activity_side.py",
        "ui/pages/activity_states.py",
        "ui/pages/activity_targets.py",
        "ui/pages/activity_values.py",
        "ui/widgets/joint_marks.py",
    ),
    "ui/pages/test_events.py": (
        "ui/forms/event.py",
        "ui/forms/event_fields.py",
        "ui/widgets/surveillance.py",
    ),
    "ui/pages/test_growth.py": (
        "ui/charts/growth.py",
        "ui/charts/growth_figure.py",
        "ui/charts/growth_panels.py",
        "ui/charts/growth_scale.py",
        "ui/forms/measures.py",
        "ui/models/growth.py",
    ),
    "ui/pages/test_medication.py": (
        "ui/forms/draft_form.py",
        "ui/forms/medication.py",
        "ui/forms/taper.py",
        "ui/pages/medication_chart.py",
        "ui/pages/medication_columns.py",
        "ui/pages/medication_figures.py",
        "ui/pages/medication_panels.py",
    ),
    "operations/test_validation_pack.py": ("ui/reports/validation_pack.py",),
    "ui/help/test_window.py": (
        "ui/help/actions.py",
        "ui/help/browser.py",
        "ui/help/folder.py",
        "ui/help/helper.py",
    ),
    "ui/pages/test_patient.py": (
        "ui/pages/patient_signals.py",
        "ui/pages/patient_tabs.py",
        "ui/shell/patient_requests.py",
        "ui/widgets/tab_strip.py",
    ),
    "ui/reports/test_summary.py": ("ui/reports/summary_sections.py",),
}
"""The parts of a page that are tested by one file, which uses the page as a person does."""

SLEEPS = (
    ("tests/faults/test_convergence.py", "looks whether processes that may die at any time have ended"),
    ("tests/faults/test_review_copies.py", "kills a process at a random moment"),
    ("tests/helpers/at_spi.py", "asks the accessibility of another process, which sends no signal"),
    ("tests/helpers/screens.py", "looks at the screen of another process, which sends no signal"),
)
"""Tests that sleep, each with the reason. Every other test waits for a signal or a line of output."""


def test_the_import_contracts_hold():
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "gui")}
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", lint, "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-500:]
    assert "7 kept, 0 broken" in done.stdout


def test_the_top_level_is_as_fixed():
    files = {"pyproject.toml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"}
    folders = {"gui", "resources", "tests", "packaging", "build", "dist"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found <= files | folders


def test_the_start_imports_no_charts():
    """What charts need would make the first page a third of a second later."""
    path = str(ROOT / "gui")
    program = f"import sys; sys.path.insert(0, {path!r})\nimport fortnight.app.start; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "fortnight.ui.shell.main_window" in loaded
    assert [name for name in loaded if name == "pyqtgraph" or name.startswith("fortnight.ui.charts")] == []


def test_every_module_has_its_test_file():
    """`store/keys/keyslots.py` is tested in `tests/store/keys/test_keyslots.py`."""
    program = ROOT / "gui/fortnight"
    modules = (path for package in TESTED for path in (program / package).rglob("*.py"))
    names = (path.relative_to(program) for path in modules if path.name != "__init__.py")
    missing = {
        name.as_posix() for name in names if not (ROOT / "tests" / name.parent / f"test_{name.name}").exists()
    }
    together = {name for names in TESTED_TOGETHER.values() for name in names}
    assert missing == {name for name, _ in NOT_TESTED} | together
    assert [test for test in TESTED_TOGETHER if not (ROOT / "tests" / test).exists()] == []


def sources(folder: str) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every Python file in a folder."""
    for path in (ROOT / folder).rglob("*.py"):
        yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def test_no_private_name_is_imported_from_another_module():
    """Ruff (SLF) finds the private attributes of other objects."""
    imports = re.compile(rf"^ *from (?:{'|'.join(OWN)})[\w.]* import (\([^)]*\)|.*)$", re.MULTILINE)
    imported = [
        (path, name)
        for folder in ("gui", "tests", "packaging")
        for path, source in sources(folder)
        for names in imports.findall(source)
        for name in re.findall(r"\b_(?!_)\w+", names)
    ]
    assert imported == []


def test_no_test_sleeps():
    """A test that sleeps is slow where it need not be and fails where the machine is slower."""
    sleeping = {path for path, source in sources("tests") if re.search(r"\btime\.sleep\(|\bqWait\(", source)}
    assert sleeping == {path for path, _ in SLEEPS}


def test_no_dialog_runs_an_event_loop_inside_another():
    """Only the dialog of a printer does, which belongs to the system."""
    found = [
        f"{name}: {line.strip()}"
        for name, text in sources("gui/fortnight/ui")
        for line in text.splitlines()
        if ".exec()" in line and "QPrintDialog" not in line
    ]
    assert found == []


LONGEST_FILE, LONGEST_FUNCTION = 300, 40  # lines


def test_no_file_and_no_function_is_long():
    found = []
    for name, source in sources("gui"):
        if source.count("\n") > LONGEST_FILE:
            found.append(name)
        found += [
            f"{name}: {each.name}"
            for each in ast.walk(ast.parse(source))
            if isinstance(each, ast.FunctionDef)
            and (each.end_lineno or each.lineno) - each.lineno >= LONGEST_FUNCTION
        ]
    assert found == []
