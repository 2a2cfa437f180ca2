"""Prevents core dumps of this process: they would contain the key of the record and patients' names."""

from __future__ import annotations

import sys

PR_SET_DUMPABLE = 4


def forbid_core_dumps() -> None:
    """Prevent the system from writing the memory of this process into a file, for as long as it lives.

    The resource limit prevents plain core files. On Linux the system may be set up to pipe dumps into a
    program regardless of the limit; a process that is not dumpable is exempt from that. It also cannot be
    attached to by another user's debugger.
    """
    if sys.platform == "win32":
        return
    import resource

    _, hard_limit = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard_limit))
    if sys.platform == "linux":
        _not_dumpable()


def _not_dumpable() -> None:
    import ctypes

    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
