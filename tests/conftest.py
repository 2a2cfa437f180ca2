"""What every test relies on: the offscreen platform, our helpers, and no leftovers."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

settings.register_profile("fortnight", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("fortnight")
