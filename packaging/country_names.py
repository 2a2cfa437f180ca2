"""Write the names of the countries in the languages of the program: python3 packaging/country_names.py

They are those of the CLDR that Babel holds, beside the licence of these data. The first run offers them.
"""

import json
import sys
from pathlib import Path

import babel
from babel import Locale
from babel.core import get_cldr_version, get_global

from outcome import ROOT

sys.path.insert(0, str(ROOT / "gui"))
from fortnight.domain.entry.languages import LANGUAGES

FOLDER = ROOT / "resources" / "countries"
NAMES, LICENCE = "names.json", "UNICODE.txt"
CODE_LENGTH, UNKNOWN = 2, "ZZ"


def names() -> str:
    """The names of every country with a time zone, a line for each, as they stand in the file."""
    codes = sorted(code for code in get_global("territory_zones") if len(code) == CODE_LENGTH)
    codes.remove(UNKNOWN)
    of = {language: Locale(language).territories for language in LANGUAGES}
    lines = [
        f"{json.dumps(code)}: {json.dumps({each: of[each][code] for each in of}, ensure_ascii=False)}"
        for code in codes
    ]
    body = ",\n".join(lines)
    return f'{{"cldr": {json.dumps(str(get_cldr_version()))}, "names": {{\n{body}\n}}}}\n'


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / NAMES).write_text(names(), encoding="utf-8")
    licence = Path(babel.__file__).parent / "locale-data" / "LICENSE.unicode"
    (FOLDER / LICENCE).write_bytes(licence.read_bytes())


if __name__ == "__main__":
    main()
