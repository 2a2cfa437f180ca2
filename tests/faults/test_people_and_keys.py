"""People and keys: guessing, edited files, acts that a role does not allow, and leaks of secrets."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from fortnight.domain.people import NURSE, Person
from fortnight.operations import backups, people, settings
from fortnight.operations.session import Invalid
from fortnight.store import database
from fortnight.store.access.setting_up import set_up
from fortnight.store.access.unlock import open_with, unlock
from fortnight.store.database import Store
from fortnight.store.engine import OLDEST_ENGINE, sqlite3
from fortnight.store.errors import CannotOpen, Denied, Locked
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal import entries
from fortnight.store.journal.entries import Act
from fortnight.store.keys.slot_files import read_slots
from fortnight.store.opening import check_engine
from fortnight.store.recovery.verify import verify
from helpers.entries import labs, write
from helpers.people import (
    CHEAP,
    LEAD_A,
    OTHER,
    PASSPHRASE,
    key_of,
    logged_in,
    new_id,
    passphrase_file,
    record_with_lead,
)
from helpers.stores import KEY, NOW, ROOT, Clock, registered

OLD = ROOT / "tests/store/old_forms"


@pytest.fixture
def folder(tmp_path):
    record_with_lead(tmp_path / "ward")
    return tmp_path / "ward"


def test_E57_an_hour_allows_fewer_than_a_hundred_guesses(folder):
    """This is for guessing as soon as each wait is over; the other people never wait."""
    clock, guesses = Clock(), 0
    with logged_in(folder) as session:
        people.add(session, "Nurse A", NURSE, OTHER, CHEAP)
    while clock.now < NOW + timedelta(hours=1):
        try:
            unlock(StoreFiles(folder), "Lead A", f"guess number {guesses}", clock.now)
        except Locked as locked:
            guesses += 1
            clock.forward(seconds=max(locked.wait, 0.2))
    assert guesses < 100
    with logged_in(folder, "Nurse A", OTHER):
        pass


def test_E58_a_guess_at_a_stolen_folder_has_the_documented_cost(tmp_path):
    """64 MiB and three passes for each guess, at code and passphrase alike, where nobody asks for less."""
    set_up(tmp_path / "ward", LEAD_A, PASSPHRASE)
    slots = json.loads((tmp_path / "ward" / "keyslots.json").read_text())["slots"]
    assert {(slot["memory_kib"], slot["passes"]) for slot in slots} == {(64 * 1024, 3)}
    assert len({slot["salt"] for slot in slots}) == len(slots) == 2


def test_E58_nothing_of_a_pin_is_stored_in_the_folder(folder, tmp_path):
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    pins = people.Pins()
    people.unlock(folder, "Lead A", PASSPHRASE, pins, NOW, "4071")
    assert people.unlock(folder, "Lead A", "4071", pins, NOW).person == LEAD_A
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before
    with pytest.raises(Locked):
        people.unlock(folder, "Lead A", "4071", people.Pins(), NOW)


def edited(path: Path) -> None:
    """Change the lead's role to physician in a file that anybody can write."""
    raw = json.loads(path.read_text())
    raw["slots"][0]["role"] = "physician"
    path.write_text(json.dumps(raw))


def test_E59_edited_slots_are_reported_and_the_record_is_unchanged(folder):
    for name in ("keyslots.json", "keyslots.previous.json"):
        edited(folder / name)
    record = (folder / "ward.db").read_bytes()
    with pytest.raises(Locked, match=r"keyslots\.json is damaged") as locked, logged_in(folder):
        pass
    assert locked.value.damaged
    assert (folder / "ward.db").read_bytes() == record


def test_E59_an_edited_file_beside_an_intact_copy_has_no_effect_and_is_repaired(folder):
    before = (folder / "keyslots.json").read_bytes()
    edited(folder / "keyslots.json")
    with logged_in(folder) as session:
        assert session.role == "lead"
        assert "keyslots.previous.json was used instead" in str(backups.notices(session)[0])
    assert (folder / "keyslots.json").read_bytes() == before


def test_E61_a_denied_act_is_recorded_however_it_was_tried(folder):
    """By menu, command or direct call, nothing is stored except that it was tried."""
    with logged_in(folder) as session:
        people.add(session, "Nurse A", NURSE, OTHER, CHEAP)
        settings.change(session, "e1", "units", "japan")
    with logged_in(folder, "Nurse A", OTHER) as nurse:
        with pytest.raises(Denied):
            people.add(nurse, "Nurse B", NURSE, "violet anchors over gravel", CHEAP)
        with pytest.raises(Denied):
            settings.change(nurse, "e2", "units", "si")
        with pytest.raises(Denied), nurse.store.transaction(nurse.act()) as transaction:
            transaction.append("e3", "undo", "units", None, {"entry": "e1"})
        assert people.everyone(nurse) == (LEAD_A, Person("Nurse A", NURSE))
        assert settings.value(nurse.store, "units") == "japan"
        recorded = nurse.store.db.execute(
            "SELECT actor, body FROM entry WHERE verb = 'session.denied'"
        ).fetchall()
        assert recorded == [
            ("Nurse A", f'{{"verb":"{v}"}}') for v in ("person.add", "setting.amend", "setting.record")
        ]
        assert verify(nurse.store).sound


def test_E61_an_unknown_role_writes_nothing_at_all(folder):
    with logged_in(folder) as session:
        before = entries.head(session.store.db, session.store.device)
        with pytest.raises(Denied), session.store.transaction(Act("Nobody", "owner", NOW)) as transaction:
            transaction.append("x", "specimen.record", "x", "c1", labs(IL6=1))
        assert entries.head(session.store.db, session.store.device) == before


def test_E62_an_old_copy_of_the_whole_folder_is_detected_by_a_printed_head(folder, tmp_path):
    """Yesterday's record, anchor, device and slots agree with each other, but not with a later signature.

    If the backups are still there, opening detects it; if they are gone too, a printed head does.
    """
    with logged_in(folder) as session:
        registered(session)
    yesterday = {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}
    with logged_in(folder) as session:
        registered(session, "0002")
        made = backups.back_up(session, second=str(_made(tmp_path / "stick")))
        assert made.backup.reach is not None
        printed = made.backup.reach.head
    assert printed is not None
    for name, data in yesterday.items():
        (folder / name).write_bytes(data)
    with logged_in(folder) as session:
        assert "an older copy was put back" in str(session.store.read_only)
        assert "rewritten or shortened" in str(verify(session.store).findings[0])
    shutil.rmtree(folder / "backups")
    with logged_in(folder) as session:
        assert session.store.read_only is None, "the folder alone cannot tell"
        assert any(
            "is not the one that was signed" in str(f) for f in verify(session.store, [printed]).findings
        )


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_E66_the_folder_opens_on_another_machine_for_another_user(folder, tmp_path):
    """Nothing of the system user is needed: no keyring, no home folder, no environment."""
    program = (
        f"import sys; sys.path[:0] = [{str(ROOT / 'gui')!r}, {str(ROOT / 'tests')!r}]\n"
        "from pathlib import Path\nfrom helpers.people import logged_in\n"
        f"with logged_in(Path({str(folder)!r})) as session: print(session.actor)\n"
        "assert 'keyring' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env={"PATH": "/bin"}, check=False
    )
    assert (done.stdout, done.stderr) == ("Lead A\n", "")


def test_E68_two_kept_copies_of_the_former_slots_open_nothing(folder):
    session = people.log_in(folder, "Lead A", PASSPHRASE, Clock(), new_id)
    people.add(session, "Nurse A", NURSE, OTHER, CHEAP)
    kept = (folder / "keyslots.json").read_bytes()
    people.remove(session, "Nurse A").store.close()
    assert read_slots(StoreFiles(folder))[0].of("Nurse A") is None
    for name in ("keyslots.json", "keyslots.previous.json"):
        (folder / name).write_bytes(kept)
    with pytest.raises(CannotOpen):
        open_with(folder, unlock(StoreFiles(folder), "Nurse A", OTHER, NOW))


# 69: secrets that must be written nowhere -----------------------------------------------------------

PLANTED = "Zanzibar Quincunx"


def secrets_of(folder: Path, *words: str) -> dict[str, bytes]:
    key = key_of(folder)
    found = {"key": key, "key in hex": key.hex().encode(), "key in base64": base64.b64encode(key)}
    return found | {word: word.encode() for word in words}


def leaks(secrets: dict[str, bytes], where: str, data: bytes) -> list[str]:
    lower = data.lower()
    return [f"{name} in {where}" for name, secret in secrets.items() if secret.lower() in lower]


def test_E69_no_file_and_no_output_reveals_a_name_or_a_key(folder, tmp_path):
    """The planted name, the passphrase and the key are in no file, no output and no argument."""
    csv = tmp_path / "children.csv"
    csv.write_text(f"patient,name,sex,birth_date\n0815,{PLANTED},male,2019-05-01\n")
    bad = tmp_path / "labs.csv"
    bad.write_text("patient,collected_at,analyte,comparator,value,unit,method\n0815,soon,IL6,,1,pg/mL,\n")
    secret = passphrase_file(tmp_path)
    who = ["--data", str(folder), "--user", "Lead A", "--passphrase-file", str(secret)]
    commands = (["import", str(csv)], ["import", str(bad)], ["verify"], ["backup"], ["verify", "--json"],
                ["person", "list"], ["rebuild"], ["backup", "--list"])  # fmt: skip
    outputs = [run(who + command, tmp_path) for command in commands]
    (folder / "ward.db").write_bytes(damaged(folder / "ward.db"))
    outputs += [run([*who, "verify"], tmp_path), run([*who, "backup"], tmp_path)]
    (folder / "ward.db").write_bytes(damaged(folder / "ward.db"))
    secrets = secrets_of(folder, PLANTED, PASSPHRASE)
    found = [leak for n, data in enumerate(outputs) for leak in leaks(secrets, f"output {n}", data)]
    for path in folder.rglob("*"):
        if path.is_file():
            found += leaks(secrets, path.name, path.name.encode() + path.read_bytes())
    assert found == []
    assert any(b"Imported" in data for data in outputs), outputs
    assert not any(b"Traceback" in data for data in outputs)


def damaged(path: Path) -> bytes:
    """Return the file with one bit of its second page flipped; doing so twice restores it."""
    data = bytearray(path.read_bytes())
    data[5000] ^= 1
    return bytes(data)


def run(argv: list[str], home: Path) -> bytes:
    """Return what a command prints, run with a separate home folder."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "gui"),
        "HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
    }
    assert not any(secret in each for each in argv for secret in (PASSPHRASE, PLANTED))
    done = subprocess.run(
        [sys.executable, "-m", "fortnight", *argv], capture_output=True, env=environment, check=False
    )
    return done.stdout + done.stderr


def test_E69_the_repr_of_a_session_and_its_parts_reveals_no_key(folder):
    """The repr of our values contains no key and no passphrase."""
    with logged_in(folder) as session:
        way = unlock(StoreFiles(folder), "Lead A", PASSPHRASE, NOW)
        secrets = secrets_of(folder, PASSPHRASE)
        secrets["key as Python shows it"] = repr(key_of(folder)).encode()
        shown = "\n".join(map(repr, (session, session.store, way, backups.job(session), session.store.files)))
    assert leaks(secrets, "a repr", shown.encode()) == []


def test_E69_an_error_of_the_engine_reveals_no_key(folder):
    key = key_of(folder)
    with pytest.raises(CannotOpen) as refused:
        Store.open(folder, bytes(reversed(key)))
    described = f"{refused.value} {refused.value.__cause__!r}"
    assert key.hex() not in described
    assert bytes(reversed(key)).hex() not in described


# 70: another engine ---------------------------------------------------------------------------------


def test_E70_an_older_engine_is_refused_and_the_cipher_reads_a_known_file(tmp_path, monkeypatch):
    """An existing file opens with its key only."""
    folder = tmp_path / "ward"
    folder.mkdir()
    (folder / "ward.db").write_bytes((OLD / "0001.db").read_bytes())
    with pytest.raises(CannotOpen):
        Store.open(folder, bytes(32))
    plain = sqlite3.connect(folder / "ward.db")
    with pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT count(*) FROM sqlite_master").fetchone()
    plain.close()
    with Store.open(folder, KEY) as store:
        write(store, "x", "specimen.record", "x", labs(IL6=1))
        assert verify(store).sound
    monkeypatch.setattr(database.sqlite3, "sqlite_version_info", (3, 40, 1))
    with pytest.raises(CannotOpen, match="too old"):
        Store.open(folder, KEY)
    check_engine(OLDEST_ENGINE)


def test_E70_every_dependency_is_pinned_with_its_hash():
    locks = [p for p in ROOT.glob("packaging/**/*.txt") if "--hash=sha256:" in p.read_text()]
    assert locks, "no lock file with hashes"
    for lock in locks:
        blocks = [
            b for b in lock.read_text().replace("\\\n", " ").splitlines() if "==" in b and b[0] not in "# "
        ]
        assert blocks
        assert all("--hash=sha256:" in block for block in blocks), lock


def test_E67_without_the_code_and_a_passphrase_recovery_is_refused(folder):
    with pytest.raises(Locked, match="a character is missing or wrong"):
        people.recover(folder, "A" * 36, "Lead A", "violet anchors over gravel", Clock(), new_id, CHEAP)
    with pytest.raises(Invalid):
        people.recover(folder, "A" * 36, "Lead A", "weak", Clock(), new_id, CHEAP)


def test_E65_a_second_check_needs_another_persons_own_passphrase(folder):
    """A person at an unlocked screen cannot do the second check as the person who left it."""
    with logged_in(folder) as session:
        people.add(session, "Nurse A", NURSE, OTHER, CHEAP)
        pins = people.Pins()
        assert people.second_person(session, "nurse a", OTHER, pins) == Person("Nurse A", NURSE)
        with pytest.raises(Invalid, match="must be made by someone other than Lead A"):
            people.second_person(session, "lead a", PASSPHRASE, pins)
        with pytest.raises(Locked):
            people.second_person(session, "Nurse A", PASSPHRASE, pins)
