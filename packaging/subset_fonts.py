"""Cuts the Japanese fonts of the program out of Noto Sans CJK, which is thirty times as large.

Run it with a Python that has fontTools 4, on the two files of Debian's package fonts-noto-cjk:

    python3 packaging/subset_fonts.py NotoSansCJK-Regular.ttc NotoSansCJK-Bold.ttc

What stays are the letters of cp932 and JIS X 0213 (names of people need both) and Latin-1. The fonts are
those with Japanese shapes, the first of each collection.
"""

from __future__ import annotations

import sys
from pathlib import Path

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
CODECS = ("cp932", "shift_jis_2004", "latin-1")
LAST = 0x2FFFF  # JIS X 0213 has letters up to the second supplementary plane


def letters() -> set[int]:
    """Return the code points that at least one of the encodings has."""
    return {code for code in range(0x20, LAST) if any(_has(codec, chr(code)) for codec in CODECS)}


def _has(codec: str, letter: str) -> bool:
    try:
        letter.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def main(files: list[str]) -> int:
    """Write one font for each collection into `resources/fonts`."""
    from fontTools import subset  # pyright: ignore[reportMissingImports] - a tool for this file alone

    for file in map(Path, files):
        out = FONTS / file.name.replace("NotoSansCJK", "NotoSansCJKjp").replace(".ttc", ".otf")
        options = subset.Options(font_number=0, layout_features=[], hinting=False, notdef_outline=True)
        options.drop_tables += ["BASE", "VORG", "vhea", "vmtx"]  # for vertical lines
        font = subset.load_font(str(file), options)
        cut = subset.Subsetter(options)
        cut.populate(unicodes=letters())
        cut.subset(font)
        subset.save_font(font, str(out), options)
        print(f"{out.name}: {out.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
