"""Where a window is on the screens of this machine: kept between starts, corrected where a screen changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

USUAL_SIZE = QSize(1280, 800)
LEAST_SIZE = QSize(1160, 640)  # unless the screen is smaller
# What a window manager draws around a window; it is known only after the window is shown.
FRAME = QMargins(4, 38, 4, 10)
CHANGES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})
NOTED_AFTER_MS = 500  # a window that is dragged changes its place all the time
AREA, MAXIMISED = "window/area", "window/maximised"


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """The area inside the frame when the window is not maximised, in pixels of the desktop."""

    area: QRect
    maximised: bool = False

    @classmethod
    def of(cls, window: QWidget) -> WindowPlace:
        """Where a window is now."""
        grown = window.isMaximized() or window.isFullScreen()
        return cls(window.normalGeometry() if grown else window.geometry(), window.isMaximized())


def usable(area: QRect, screens: Sequence[QRect]) -> QRect:
    """Where a window may be without its frame: on the screen that shows most of `area`, or the first one."""
    shown = [_size(screen.intersected(area)) for screen in screens]
    return screens[shown.index(max(shown))].marginsRemoved(FRAME)


def _size(area: QRect) -> int:
    return 0 if area.isEmpty() else area.width() * area.height()


def fitted(area: QRect, screens: Sequence[QRect]) -> QRect:
    """The area, made smaller and moved as far as it must be to be seen with its frame."""
    room = usable(area, screens)
    size = area.size().boundedTo(room.size())
    x = min(max(area.x(), room.x()), room.right() - size.width() + 1)
    y = min(max(area.y(), room.y()), room.bottom() - size.height() + 1)
    return QRect(QRect(x, y, 0, 0).topLeft(), size)


def usual(screens: Sequence[QRect]) -> QRect:
    """Where a first window opens: in the middle of the first screen."""
    area = QRect(screens[0].topLeft(), USUAL_SIZE)
    area.moveCenter(screens[0].center())
    return area


def screens_now() -> list[QRect]:
    """What each screen has room for, the first one first."""
    first = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not first]
    return [screen.availableGeometry() for screen in (first, *others)]


class WindowPlaces(QObject):
    """Puts each window of a program where the last one was; `settings` keep that between starts."""

    def __init__(self, settings: QSettings | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._last = _kept(settings) if settings is not None else None
        self._window: QWidget | None = None
        self._soon = QTimer(self, singleShot=True, interval=NOTED_AFTER_MS)
        self._soon.timeout.connect(self._note_now)

    def put(self, window: QWidget) -> None:
        """Give a window that is not shown yet its place, and follow it until it is hidden."""
        screens = screens_now()
        area = self._last.area if self._last is not None else usual(screens)
        window.setMinimumSize(LEAST_SIZE.boundedTo(usable(area, screens).size()))
        window.setGeometry(fitted(area, screens))
        if self._last is not None and self._last.maximised:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
        self._window = window
        window.installEventFilter(self)

    def _note_now(self) -> None:
        if self._window is not None:
            self.note(self._window)

    def note(self, window: QWidget) -> None:
        """Remember where a window is now."""
        self._last = WindowPlace.of(window)
        if self._settings is not None:
            self._settings.setValue(AREA, self._last.area)
            self._settings.setValue(MAXIMISED, self._last.maximised)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and self._window is not None:
            if event.type() in CHANGES:
                self._soon.start()
            elif event.type() == QEvent.Type.Hide and not event.spontaneous():
                self.note(self._window)
                self._soon.stop()
                self._window = None
        return False


def _kept(settings: QSettings) -> WindowPlace | None:
    """What an earlier start left, if it makes sense."""
    area = settings.value(AREA)
    if not isinstance(area, QRect) or area.isEmpty():
        return None
    return WindowPlace(area, settings.value(MAXIMISED) in (True, "true"))
