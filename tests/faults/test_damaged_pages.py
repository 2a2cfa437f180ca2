"""A flipped bit in any page of the record: every command reports it in a sentence that names a backup."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from fortnight.cli import main
from helpers.disks import flip_bit
from helpers.people import LEAD_A, passphrase_file, record_with_lead
from helpers.stores import FOUNDING

PAGE = 4096
PAGES, RELEASE = 24, 240
NUMBER = "SEED-1"
LABS = f"""patient,collected_at,analyte,comparator,value,unit,method
{NUMBER},2025-12-28T17:05,IL6,,15,pg/mL,
"""


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A record with the founding cases and one backup."""
    folder = tmp_path_factory.mktemp("damaged")
    record_with_lead(folder / "whole")
    passphrase_file(folder)
    assert main.main([*who(folder, "whole"), "import", "--confirm", *map(str, FOUNDING)]) == 0
    assert main.main([*who(folder, "whole"), "backup"]) == 0
    (folder / "labs.csv").write_text(LABS)
    return folder


def who(folder: Path, record: str = "hit") -> list[str]:
    secret = str(folder / "passphrase")
    return ["--data", str(folder / record), "--user", LEAD_A.name, "--passphrase-file", secret]


VERBS = {
    "verify": (),
    "audit": ("--child", NUMBER),
    "render": ("--patient", NUMBER, "--out", "{folder}/sheet.svg"),
    "import": ("{folder}/labs.csv",),
    "rebuild": (),
    "backup": (),
    "person": ("list",),
    "settle": ("--reason", "as it is"),
    "export-key": ("--out", "{folder}/key"),
}


def hit(whole: Path, page: int, chance: random.Random) -> None:
    shutil.rmtree(whole / "hit", ignore_errors=True)
    (whole / "key").unlink(missing_ok=True)
    shutil.copytree(whole / "whole", whole / "hit")
    flip_bit(whole / "hit" / "ward.db", 8 * PAGE * page + chance.randrange(8 * PAGE))


@pytest.mark.slow
@pytest.mark.parametrize("pages", [PAGES, pytest.param(RELEASE, marks=pytest.mark.release)])
def test_A07_no_command_ends_in_a_traceback_and_each_names_the_backup(whole, capsys, pages):
    """This holds for commands that read the page; the others succeed, and verify finds the page."""
    chance = random.Random(20261126)
    size = (whole / "whole" / "ward.db").stat().st_size // PAGE
    (backup,) = (path.name for path in (whole / "whole" / "backups").glob("*.db"))
    named, all_in_all = 0, 0
    for page in [0, 1, *chance.sample(range(2, size), pages - 2)]:
        for verb, more in VERBS.items():
            hit(whole, page, chance)
            code = main.main([*who(whole), verb, *(each.format(folder=whole) for each in more)])
            out, err = capsys.readouterr()
            said = out + err
            all_in_all += 1
            named += backup in said
            assert code or verb != "verify", f"page {page} was not found by verify"
            assert not code or backup in said or "nothing to settle" in said, (verb, page, said)
    print(f"\n{all_in_all} commands at {pages} damaged pages: {named} named the backup")
    assert named > all_in_all / 3
