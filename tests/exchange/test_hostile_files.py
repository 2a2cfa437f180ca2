"""Files that are huge or odd: each is refused with a sentence, in little memory and in time that fits.

One process reads them all with little memory to spare; its time is held against that of `csv` alone.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest

from fortnight.exchange.refusals import KEPT
from helpers.measuring import PATHS

LABS = "patient,collected_at,analyte,comparator,value,unit,method\n"
SPARE_MB = 60  # beside what the program needs before it reads the first file
TIMES_CSV = 60  # reading with every check, against reading the same bytes with `csv`
LEAST_SECONDS = 0.02  # of the reference: what is refused at once is not measured by it

# What each file says, how many refusals are counted, and in which words the first one is refused.
FILES = {
    "fifty thousand columns": (
        ",".join(f"c{n}" for n in range(50_000)) + "\n" + ",".join("1" * 50_000) + "\n",
        1,
        "more than 1000 columns",
    ),
    "fifty thousand columns beside the known ones": (
        LABS.strip() + "".join(f",c{n}" for n in range(50_000)) + "\n",
        1,
        "more than 1000 columns",
    ),
    "bad rows": (LABS + "0001,soon,CRP,,1,mg/L,\n" * 60_000, 60_000, "is not a date and time"),
    "rows of another shape": (LABS + "1\n" * 400_000, 400_000, "1 cells instead of 7"),
    "a header of no form": ("1\n" * 400_000, 1, "no known file type"),
    "one line of commas": ("," * 4_000_000 + "\n", 1, "longer than 1000000 characters"),
    "one line of commas after the header": (LABS + "," * 4_000_000 + "\n", 1, "longer than 1000000"),
    "one row that never ends": (LABS + '"a\n",' * 600_000, 1, "longer than 1000000 characters"),
    "a quotation mark that never closes": (LABS + '"' + "x\n" * 1_000_000, 1, "quotation marks"),
    "empty rows": (LABS + "\n" * 1_000_100, 1, "more than 1000000 empty rows"),
    "rows of commas": (LABS + (",,,,,,\n") * 1_000_100, 1, "more than 1000000 empty rows"),
    "zeros": ("\x00" * 3_000_000, 1, "binary"),
}
READER = """
import json, resource, sys
from pathlib import Path
from time import process_time
from fortnight.exchange.csv_import.file_types import read_file

def used():
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()

spare = int(sys.argv[2]) << 20
resource.setrlimit(resource.RLIMIT_AS, (used() + spare, used() + spare))
for path in sorted(Path(sys.argv[1]).iterdir()):
    start = process_time()
    try:
        found = read_file(path, lambda naive: naive.astimezone())
        said = [found.refusals.total, len(found.refusals), str(found.refusals[0]), found.count]
    except MemoryError:
        said = [0, 0, "out of memory", 0]
    print(json.dumps([path.stem, process_time() - start, *said]))
"""


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """How each file was read: seconds, refusals counted and kept, the first one, entries."""
    if not Path("/proc/self/statm").exists():
        pytest.skip("only Linux says how much memory a process has")
    folder = tmp_path_factory.mktemp("hostile")
    for n, (content, _, _) in enumerate(FILES.values()):
        (folder / f"{n:02}.csv").write_text(content)
    done = subprocess.run(
        [sys.executable, "-c", PATHS + READER, str(folder), str(SPARE_MB)],
        capture_output=True,
        text=True,
        check=True,
    )
    lines = map(json.loads, done.stdout.splitlines())
    return folder, dict(zip(FILES, lines, strict=True))


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_with_little_memory(read, name):
    _, total, says = FILES[name]
    _, found = read
    _, _, counted, kept, sentence, entries = found[name]
    assert says in sentence
    assert (counted, kept, entries) == (total, min(total, KEPT), 0)


@pytest.mark.parametrize(
    "name", ["bad rows", "rows of another shape", "empty rows", "fifty thousand columns"]
)
def test_a_hostile_file_is_refused_in_time_that_fits_its_size(read, name):
    folder, found = read
    stem, seconds, *_ = found[name]
    start = process_time()
    with (folder / f"{stem}.csv").open(newline="") as file:
        sum(1 for _ in csv.reader(file))
    reference = max(process_time() - start, LEAST_SECONDS)
    assert seconds / reference < TIMES_CSV, (seconds, reference)
