"""What is inside the libraries of the program and has a licence of its own, which no metadata of Python says.

`FILES` says to which part a file of the frozen program belongs; `INSIDE` names what is compiled into a
library; `LICENCES` the licences of parts that the list of parts of a wheel names without one.
"""

import json
import platform
import re
import ssl
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Bundled(NamedTuple):
    """A part, its licence (SPDX), the library in whose wheel it comes ("": Python's own) and its version."""

    name: str
    licence: str
    within: str
    version: Callable[[Path], str]


def in_name(path: Path) -> str:
    """The version at the end of a file's name: 73 of libicudata.so.73."""
    found = re.search(r"\.so\.([\d.]+)$", path.name)
    return found[1] if found else ""


def in_bytes(pattern: bytes) -> Callable[[Path], str]:
    """The version in a text that is compiled into the file."""

    def find(path: Path) -> str:
        found = re.search(pattern, path.read_bytes())
        return found[1].decode() if found else ""

    return find


def qt(_path: Path) -> str:
    from PySide6.QtCore import qVersion

    return qVersion()


def openblas(_path: Path) -> str:
    import numpy

    shown = numpy.show_config(mode="dicts") or {}
    return str(shown["Build Dependencies"]["blas"]["version"])


def engine(question: str) -> Callable[[Path], str]:
    def ask(_path: Path) -> str:
        from fortnight.store.engine import sqlite3

        with sqlite3.connect(":memory:") as connection:
            connection.execute("PRAGMA key = 'none'")  # the provider is loaded with the first key
            found = re.search(r"\d[\d.]+\d", str(connection.execute(question).fetchone()[0]))
        return found[0] if found else ""

    return ask


def font(path: Path) -> str:
    """The version in the name table of a font, which is text of two bytes a letter."""
    found = re.search(rb"V\0e\0r\0s\0i\0o\0n\0 \0((?:[\d.]\0?)+)", path.read_bytes())
    return found[1].replace(b"\0", b"").decode() if found else ""


def cldr(path: Path) -> str:
    return str(json.loads(path.read_text(encoding="utf-8"))["cldr"])


def unknown(_path: Path) -> str:
    """Neither the file nor its name says the version."""
    return ""


def python(_path: Path) -> str:
    return platform.python_version()


def pythons_openssl(_path: Path) -> str:
    return ssl.OPENSSL_VERSION.split()[1]


OPENSSL = in_bytes(rb"OpenSSL (\d+\.\d+\.\d+)")
KERBEROS = in_bytes(rb"krb5-(\d+\.\d+(?:\.\d+)?)")

# The first line whose pattern is found in the path of a file inside the program.
FILES: tuple[tuple[str, Bundled], ...] = (
    (r"libicu\w+\.", Bundled("ICU", "Unicode-3.0", "PySide6_Essentials", in_name)),
    (
        r"(^|/)(lib)?Qt6?\w*\.|PySide6/(Qt/)?(plugins|translations|lib)/",
        Bundled("Qt", "LGPL-3.0-only", "PySide6_Essentials", qt),
    ),
    (r"psycopg_binary\.libs/libpq|^libpq-", Bundled("libpq", "PostgreSQL", "psycopg-binary", in_name)),
    (r"psycopg_binary\.libs/lib(ssl|crypto)", Bundled("OpenSSL", "Apache-2.0", "psycopg-binary", OPENSSL)),
    (r"lib(gssapi_)?k(rb)?5\w*[-.]", Bundled("MIT Kerberos", "MIT", "psycopg-binary", KERBEROS)),
    (
        r"libl(ber|dap)[-.]",
        Bundled("OpenLDAP", "OLDAP-2.8", "psycopg-binary", in_bytes(rb"OpenLDAP: \w+ (\d[\d.]+)")),
    ),
    (r"libcrypt-", Bundled("libxcrypt", "LGPL-2.1-or-later", "psycopg-binary", unknown)),
    (r"openblas", Bundled("OpenBLAS", "BSD-3-Clause", "numpy", openblas)),
    (r"libgfortran", Bundled("libgfortran", "GPL-3.0-or-later WITH GCC-exception-3.1", "numpy", in_name)),
    (r"libquadmath", Bundled("libquadmath", "LGPL-2.1-or-later", "numpy", in_name)),
    (r"fonts/Inter", Bundled("Inter", "OFL-1.1", "fortnight", font)),
    (r"fonts/Noto", Bundled("Noto Sans CJK JP", "OFL-1.1", "fortnight", font)),
    (r"countries/names\.json", Bundled("Unicode CLDR", "Unicode-3.0", "fortnight", cldr)),
    (r"^lib(ssl|crypto)[-.]", Bundled("OpenSSL of Python", "Apache-2.0", "", pythons_openssl)),
    (r"^libsqlite3", Bundled("SQLite of Python", "blessing", "", in_name)),
    (r"^libffi", Bundled("libffi", "MIT", "", in_name)),
    (r"^libbz2", Bundled("bzip2", "bzip2-1.0.6", "", in_name)),
    (r"^liblzma", Bundled("XZ Utils", "0BSD", "", in_name)),
    (r"^libexpat", Bundled("Expat", "MIT", "", in_name)),
    (r"^libmpdec", Bundled("mpdecimal", "BSD-2-Clause", "", in_name)),
    (r"^libuuid", Bundled("libuuid", "BSD-3-Clause", "", in_name)),
    (r"^libcrypt\.", Bundled("libxcrypt of Python", "LGPL-2.1-or-later", "", in_name)),
    (r"^libb2", Bundled("libb2", "CC0-1.0", "", in_name)),
    (
        r"(?i)(vcruntime|msvcp|ucrtbase|concrt|api-ms-win)\w*",
        Bundled("Microsoft Visual C++ runtime", "LicenseRef-Microsoft-Visual-C++-runtime", "", unknown),
    ),
)
PYTHON = Bundled("Python", "Python-2.0.1", "", python)
STARTER = "PyInstaller bootloader"
STARTER_LICENCE = "GPL-2.0-or-later WITH Bootloader-exception"

INSIDE: tuple[Bundled, ...] = (
    Bundled("SQLCipher", "BSD-3-Clause", "sqlcipher3", engine("PRAGMA cipher_version")),
    Bundled("SQLite", "blessing", "sqlcipher3", engine("SELECT sqlite_version()")),
    Bundled("OpenSSL", "Apache-2.0", "sqlcipher3", engine("PRAGMA cipher_provider_version")),
    Bundled("Argon2", "CC0-1.0 OR Apache-2.0", "argon2-cffi-bindings", unknown),
)

LICENCES = {
    "openssl": "Apache-2.0",
    "keyutils-libs": "LGPL-2.1-or-later",
    "cyrus-sasl-lib": "BSD-3-Clause-Attribution",
    "libcom_err": "MIT",
    "tinystr": "Unicode-3.0",
}
