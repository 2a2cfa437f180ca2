"""The lock files, and those pieces of the README's two commands that need no second machine."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import fortnight

GROUPS = ["run", "test", "bench", "mutants", "build"]
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def normal(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name[0]).lower()


@pytest.fixture(params=GROUPS)
def lock(request, root):
    return (root / "packaging" / "requirements" / f"{request.param}.txt").read_text()


def pins(root, group):
    return set(PIN.findall((root / "packaging" / "requirements" / f"{group}.txt").read_text()))


def test_every_pin_has_hashes(lock):
    blocks = re.split(r"^(?=\S)", lock, flags=re.MULTILINE)[1:]
    assert blocks
    assert all(PIN.match(block) and "--hash=sha256:" in block for block in blocks)


def test_no_lock_file_names_an_address_or_a_path(lock):
    assert not re.search(r"://|@|--(extra-)?index|--find-links|(^|\s)/", lock)


def test_the_locks_agree_on_every_version(root):
    line = re.compile(r"^([a-z0-9-]+)==(\S+)(.*?) \\$", re.MULTILINE)
    found = {}
    for group in GROUPS:
        text = (root / "packaging" / "requirements" / f"{group}.txt").read_text()
        for name, version, marker in line.findall(text):
            found.setdefault((name, marker), set()).add(version)
    assert len(found) > len(GROUPS)
    assert {key: versions for key, versions in found.items() if len(versions) > 1} == {}


@pytest.mark.parametrize("group", GROUPS)
def test_each_lock_holds_all_that_pyproject_asks_for(root, dev, group):
    settings = tomllib.loads((root / "pyproject.toml").read_text())
    asked = list(settings["project"]["dependencies"])
    for name in dev.GROUPS[group]:
        asked += settings["dependency-groups"][name]
    locked = {name for name, _ in pins(root, group)}
    assert {normal(requirement) for requirement in asked} <= locked


def test_ready_only_while_the_lock_file_stays_as_it_was(dev, tmp_path, monkeypatch):
    monkeypatch.setattr(dev, "LOCKS", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path)
    (tmp_path / "run.txt").write_text("a==1")
    assert not dev.is_ready("run")
    dev.stamp("run").write_text(dev.fingerprint("run"))
    assert dev.is_ready("run")
    (tmp_path / "run.txt").write_text("a==2")
    assert not dev.is_ready("run")


def test_a_moved_checkout_is_not_ready(dev, tmp_path, monkeypatch):
    before = dev.fingerprint("run")
    shutil.copy(dev.ROOT / "pyproject.toml", tmp_path)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    assert dev.fingerprint("run") != before


def test_set_up_puts_the_command_into_the_environment(tmp_path):
    command = shutil.which("fortnight", path=str(Path(sys.executable).parent))
    assert command is not None
    said = subprocess.run([command, "--version"], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert said.stdout.strip() == f"fortnight {fortnight.__version__}"


def test_what_pyproject_says_is_installed_again_when_it_changes(dev, tmp_path, monkeypatch):
    shutil.copy(dev.ROOT / "pyproject.toml", tmp_path)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    before = dev.fingerprint("run")
    with (tmp_path / "pyproject.toml").open("a") as settings:
        settings.write("# another command\n")
    assert dev.fingerprint("run") != before


def test_a_venv_without_python_does_not_work(dev, tmp_path, monkeypatch):
    monkeypatch.setattr(dev, "PYTHON", tmp_path / "bin" / "python")
    assert not dev.venv_works()


def test_the_first_failing_check_ends_the_test_verb(dev, monkeypatch, capsys):
    ran = []
    monkeypatch.setattr(dev, "set_up", lambda group: None)
    monkeypatch.setattr(
        dev, "python", lambda *args, **more: ran.append(args[1]) or 3 * (args[1] == "pyright")
    )
    assert dev.main(["test", "-x"]) == 3
    assert ran == ["ruff", "ruff", "pyright"]
    assert "Types failed (exit code 3; " in capsys.readouterr().out


def test_each_run_of_tests_is_made_also_if_the_first_fails(dev, monkeypatch, capsys):
    ran = []
    monkeypatch.setattr(dev, "set_up", lambda group: None)
    monkeypatch.setattr(dev, "python", lambda *args, **more: ran.append(args[1]) or ("--cov" in args))
    assert dev.main(["test"]) == 1
    assert ran == ["ruff", "ruff", "pyright", "pytest", "pytest", "pytest"]
    said = capsys.readouterr().out
    assert "Tests of the record failed (exit code" in said
    assert "All passed" not in said


def test_arguments_reach_pytest_alone(dev, monkeypatch):
    ran = []
    monkeypatch.setattr(dev, "set_up", lambda group: None)
    monkeypatch.setattr(dev, "python", lambda *args, **more: ran.append(args) or 0)
    assert dev.main(["test", "-k", "dose"]) == 0
    assert [args[-2:] == ("-k", "dose") for args in ran] == [False, False, False, True]


def test_each_folder_of_tests_is_in_one_of_the_three_runs(dev):
    record, faults, other = dev.TESTS.values()
    named = [{word for word in run if word.startswith("tests/")} for run in (record, faults)]
    left_out = {word.removeprefix("--ignore=") for word in other if word.startswith("--ignore=")}
    assert left_out == named[0] | named[1] | {"tests/bench"}
    assert named[0] & named[1] == set()
    assert [folder for folder in left_out if not (dev.ROOT / folder).is_dir()] == []
    assert "--cov" in record
    assert "--cov" not in other


@pytest.mark.parametrize(("screen", "verb"), [(":0", "--demo"), ("", "pictures")])
def test_run_opens_the_window_or_draws_it(dev, monkeypatch, screen, verb):
    ran = []
    monkeypatch.setattr(dev, "LINUX", True)
    monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(dev, "set_up", lambda group: None)
    monkeypatch.setattr(dev, "python", lambda *args, **more: ran.append(args) or 0)
    assert dev.main(["run"]) == 0
    assert [args[2] for args in ran] == [verb]


def test_what_is_missing_is_said_in_words(dev, system_parts, monkeypatch, capsys):
    monkeypatch.setattr(system_parts, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(system_parts, "install", lambda packages: False)
    monkeypatch.setattr(system_parts.sys, "platform", "linux")
    monkeypatch.setattr(dev, "venv_works", lambda: True)
    assert dev.main(["run"]) == 1
    said = capsys.readouterr().err
    assert "lacks libEGL.so.1" in said
    assert "apt-get install --no-install-recommends libegl1\n" in said


def test_a_library_is_found_by_loading_it(system_parts):
    assert not system_parts.loads("libfortnight-has-none.so.9")


def test_an_unknown_verb_is_a_wrong_use(root):
    done = subprocess.run(
        [sys.executable, root / "packaging" / "dev.py", "fly"], capture_output=True, check=False
    )
    assert done.returncode == 2
    assert b"run [ARG" in done.stdout


def test_ci_does_nothing_but_the_readmes_command(root):
    lines = (root / ".ci" / "run").read_text().splitlines()
    work = [line for line in lines if line and not line.startswith(("#", "set ", "cd "))]
    assert work == ["exec python3 packaging/dev.py test"]


def test_the_sentences_are_collected_and_built_for_every_language(dev, tmp_path, monkeypatch):
    monkeypatch.setattr(dev, "TRANSLATIONS", tmp_path / "i18n")
    monkeypatch.setattr(dev, "CATALOGUES", tmp_path / "built")
    monkeypatch.setattr(dev, "set_up", lambda group: None)
    assert dev.main(["translations", "de"]) == 0
    collected = (tmp_path / "i18n" / "de.ts").read_text()
    assert 'language="de"' in collected
    assert "<source>Patients</source>" in collected
    assert dev.main(["translations"]) == 0
    assert [path.name for path in (tmp_path / "built").iterdir()] == ["de.qm"]
