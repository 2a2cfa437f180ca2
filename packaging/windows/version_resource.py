"""What Windows shows of fortnight.exe under Properties."""

from pathlib import Path

FORM = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The Fortnight maintainers"),
      StringStruct("FileDescription", "Fortnight"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("LegalCopyright", "Apache-2.0"),
      StringStruct("OriginalFilename", "fortnight.exe"),
      StringStruct("ProductName", "Fortnight"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def four_numbers(version: str) -> tuple[int, ...]:
    """A version as Windows compares it: 0.2.0 becomes (0, 2, 0, 0)."""
    numbers = [int(part) for part in version.split(".")]
    return tuple((numbers + [0] * 4)[:4])


def write_version_resource(path: Path, version: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(FORM.format(numbers=four_numbers(version), version=version), encoding="utf-8")
    return str(path)
