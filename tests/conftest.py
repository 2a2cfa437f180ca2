"""What every test relies on: the offscreen platform, our helpers, and collection in the main thread."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from fortnight.ui.language import ENGLISH, language, use_language
from fortnight.ui.translation import use_units

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

settings.register_profile("fortnight", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("fortnight")


@pytest.fixture(autouse=True)
def _si_units_in_english() -> Iterator[None]:
    """Units and language belong to the application, which all tests of a process share."""
    yield
    use_units("si")
    if language() != ENGLISH:
        use_language(ENGLISH)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Destroy the widgets that the test has closed: each new style sheet is applied to all that are left.

    `deleteLater` waits for an event loop, which does not run between two tests.
    """
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


FULL_COLLECTION_EVERY = 40  # tests


class _CollectInMainThread:
    """Collects garbage after each test, in the main thread.

    A test process of pytest-xdist has a second thread that receives messages. If the garbage collector ran
    in it, it would destroy widgets there, and Qt would warn or crash.
    """

    def __init__(self) -> None:
        self.tests = 0
        gc.disable()

    def pytest_runtest_teardown(self) -> None:
        self.tests += 1
        gc.collect(2 if self.tests % FULL_COLLECTION_EVERY == 0 else 1)


def pytest_configure(config):
    if hasattr(config, "workerinput"):
        config.pluginmanager.register(_CollectInMainThread())
