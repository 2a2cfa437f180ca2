"""The icons of Windows and macOS hold the drawing in every size."""

import struct
import sys

import pytest
from PySide6.QtGui import QImage

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.usefixtures("qapp")
def test_an_ico_names_the_place_of_each_picture(icons):
    data = icons.ico((size, icons.png(size)) for size in icons.ICO_SIZES)
    zero, kind, count = struct.unpack_from("<HHH", data)
    assert (zero, kind, count) == (0, 1, len(icons.ICO_SIZES))
    for number, size in enumerate(icons.ICO_SIZES):
        wide, high, *_, length, place = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert (wide or 256, high or 256) == (size, size)
        assert data[place : place + 8] == PNG
        picture = QImage.fromData(data[place : place + length])
        assert (picture.width(), picture.height()) == (size, size)
        assert len({picture.pixel(x, y) for x in range(size) for y in range(size)}) > 1


@pytest.mark.usefixtures("qapp")
def test_an_icns_names_the_length_of_each_picture(icons):
    data = icons.icns((name, icons.png(size)) for name, size in icons.ICNS_NAMES.items())
    name, length = struct.unpack_from(">4sI", data)
    assert (name, length) == (b"icns", len(data))
    found, place = {}, 8
    while place < length:
        name, size = struct.unpack_from(">4sI", data, place)
        found[name] = QImage.fromData(data[place + 8 : place + size]).width()
        place += size
    assert found == icons.ICNS_NAMES


def test_the_version_of_the_program_is_four_numbers_on_windows(tmp_path, version_resource):
    assert version_resource.four_numbers("0.2.0") == (0, 2, 0, 0)
    path = version_resource.write_version_resource(tmp_path / "a" / "version.txt", "1.2.3")
    text = (tmp_path / "a" / "version.txt").read_text()
    assert path == str(tmp_path / "a" / "version.txt")
    assert "filevers=(1, 2, 3, 0)" in text
    compile(text, path, "eval")
    assert sys.modules["windows.version_resource"] is version_resource
