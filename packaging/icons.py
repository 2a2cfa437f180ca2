"""Make the icons of Windows and macOS from the one drawing: run by packaging/build.py in its environment.

Both files are containers of PNG images of several sizes: ICO with a directory in front, ICNS with a name and
a length before each.
"""

import struct
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from outcome import ICONS, ROOT

DRAWING = ROOT / "resources" / "icons" / "fortnight.svg"
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_NAMES = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def png(size: int) -> bytes:
    """Return the drawing as PNG, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(images: Iterable[tuple[int, bytes]]) -> bytes:
    pictures = list(images)
    place = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, data in pictures:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), place + len(body))
        body += data
    return head + body


def icns(images: Iterable[tuple[bytes, bytes]]) -> bytes:
    body = b"".join(name + struct.pack(">I", len(data) + 8) + data for name, data in images)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main(folder: Path) -> None:
    app = QGuiApplication(sys.argv)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "fortnight.ico").write_bytes(ico((size, png(size)) for size in ICO_SIZES))
    (folder / "fortnight.icns").write_bytes(icns((name, png(size)) for name, size in ICNS_NAMES.items()))
    app.quit()


if __name__ == "__main__":
    main(ICONS)
