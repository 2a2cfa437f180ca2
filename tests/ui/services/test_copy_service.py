"""The operations behind the form that opens a copy."""

from __future__ import annotations

from fortnight.operations.review_copy.opening import TRUST
from fortnight.operations.session import Progress
from fortnight.ui.services.copy_service import CopyService
from helpers.copies import OWN
from helpers.people import new_id
from helpers.stores import NOW, Clock, present


def test_a_copy_is_looked_at_decrypted_and_opened(copy, laptop):
    service = CopyService(laptop, Clock(), new_id)
    closed = service.look(copy)
    assert closed.head.moment == NOW
    session = service.open(service.unlock(closed, OWN, {TRUST}, Progress()))
    assert present(session.review).copy == closed.head.copy
    session.store.close()


def test_a_start_without_a_copy_does_not_load_what_opens_one():
    import subprocess
    import sys

    program = "import fortnight.app.start, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "pyrage" not in done.stdout.split()
