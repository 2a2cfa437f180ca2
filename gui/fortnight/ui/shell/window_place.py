"""The position and size of the window, kept between starts and adjusted if the screens have changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

USUAL_SIZE = QSize(1280, 800)
LEAST_SIZE = QSize(1160, 640)  # unless the screen is smaller
# The assumed size of the window manager's frame. The real one is known only after the window is shown.
FRAME = QMargins(4, 38, 4, 10)
CHANGES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})
NOTED_AFTER_MS = 500  # a window that is being dragged moves continuously
AREA, MAXIMISED = "window/area", "window/maximised"


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """The area inside the frame when the window is not maximised, in desktop pixels."""

    area: QRect
    maximised: bool = False

    @classmethod
    def of(cls, window: QWidget) -> WindowPlace:
        """Return the current place of a window."""
        enlarged = window.isMaximized() or window.isFullScreen()
        return cls(window.normalGeometry() if enlarged else window.geometry(), window.isMaximized())


def usable(area: QRect, screens: Sequence[QRect]) -> QRect:
    """Return the area without the frame on the screen that shows most of `area`, or on the first screen."""
    shown = [_size(screen.intersected(area)) for screen in screens]
    return screens[shown.index(max(shown))].marginsRemoved(FRAME)


def _size(area: QRect) -> int:
    return 0 if area.isEmpty() else area.width() * area.height()


def fitted(area: QRect, screens: Sequence[QRect]) -> QRect:
    """Return `area`, reduced and moved only as far as needed to be visible with its frame."""
    room = usable(area, screens)
    size = area.size().boundedTo(room.size())
    x = min(max(area.x(), room.x()), room.right() - size.width() + 1)
    y = min(max(area.y(), room.y()), room.bottom() - size.height() + 1)
    return QRect(QRect(x, y, 0, 0).topLeft(), size)


def usual(screens: Sequence[QRect]) -> QRect:
    """Return the area of the very first window: the usual size, centred on the first screen."""
    area = QRect(screens[0].topLeft(), USUAL_SIZE)
    area.moveCenter(screens[0].center())
    return area


def screens_now() -> list[QRect]:
    """Return the available area of each screen, the primary screen first."""
    first = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not first]
    return [screen.availableGeometry() for screen in (first, *others)]


class WindowPlaces(QObject):
    """Puts each window of the program where the last one was. `settings` keep the place between starts."""

    def __init__(self, settings: QSettings | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._last = _saved_place(settings) if settings is not None else None
        self._window: QWidget | None = None
        self._note_timer = QTimer(self, singleShot=True, interval=NOTED_AFTER_MS)
        self._note_timer.timeout.connect(self._note_now)

    def put(self, window: QWidget) -> None:
        """Place a window before it is shown, and follow its changes until it is hidden."""
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
        """Remember the current place of a window."""
        self._last = WindowPlace.of(window)
        if self._settings is not None:
            self._settings.setValue(AREA, self._last.area)
            self._settings.setValue(MAXIMISED, self._last.maximised)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the place of the window some time after a change, and at once when it is hidden."""
        if watched is self._window and self._window is not None:
            if event.type() in CHANGES:
                self._note_timer.start()
            elif event.type() == QEvent.Type.Hide and not event.spontaneous():
                self.note(self._window)
                self._note_timer.stop()
                self._window = None
        return False


def _saved_place(settings: QSettings) -> WindowPlace | None:
    """Return the place that an earlier start saved, or None if it is missing or invalid."""
    area = settings.value(AREA)
    if not isinstance(area, QRect) or area.isEmpty():
        return None
    return WindowPlace(area, settings.value(MAXIMISED) in (True, "true"))
