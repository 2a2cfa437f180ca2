"""No core dump of this process: it would hold the record's key, and children's names, in the open."""

from __future__ import annotations

import sys

PR_SET_DUMPABLE = 4


def forbid_core_dumps() -> None:
    """Let the system write no memory of this process into a file, for as long as it lives.

    The limit keeps plain files away. On Linux a program may be named that takes dumps whatever the limit is:
    only a process that is not dumpable is left out, and another user's debugger too.
    """
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, most))
    if sys.platform == "linux":
        _not_dumpable()


def _not_dumpable() -> None:
    import ctypes

    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
