"""Any sequence of saving, locking, crashing, backing up and restoring, compared with a dictionary."""

from __future__ import annotations

import json
import shutil
import tempfile
from copy import deepcopy
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from fortnight.store.backups.backup import Source, back_up
from fortnight.store.database import Store
from fortnight.store.recovery.restore import restore
from fortnight.store.recovery.verify import verify
from helpers.entries import ACT, LEADING, labs, number, with_child, write
from helpers.stores import KEY

CODES = ("IL6", "CRP", "WBC")
VALUES = st.integers(0, 500)


class AnySequence(RuleBasedStateMachine):
    """`model` is what the record should contain: results by specimen, without voided specimens."""

    @initialize()
    def begin(self) -> None:
        self.base = Path(tempfile.mkdtemp(prefix="fortnight-sequence-"))
        self.folder = self.base / "ward"
        self.store = with_child(Store.open(self.folder, KEY))
        self.model: dict[str, dict[str, int]] = {}
        self.undoable: list[tuple[str, str, dict[str, dict[str, int]]]] = []
        self.backups: list[tuple[Path, dict[str, dict[str, int]]]] = []
        self.count = 0

    def _id(self) -> str:
        self.count += 1
        return f"n{self.count}"

    def _say(self, id: str, verb: str, target: str, body: dict, **more: str) -> None:
        former = deepcopy(self.model)
        write(self.store, id, verb, target, body, **more)
        self.undoable.append((id, target, former))

    @rule(values=st.dictionaries(st.sampled_from(CODES), VALUES, min_size=1))
    def record(self, values: dict[str, int]) -> None:
        id = self._id()
        self._say(id, "specimen.record", id, labs(**values))
        self.model[id] = dict(values)

    @precondition(lambda self: self.model)
    @rule(data=st.data(), code=st.sampled_from(CODES), value=VALUES)
    def amend(self, data: st.DataObject, code: str, value: int) -> None:
        target = data.draw(st.sampled_from(sorted(self.model)))
        self._say(self._id(), "specimen.amend", target, {"results": {code: number(value)}}, reason="misread")
        self.model[target][code] = value

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def void(self, data: st.DataObject) -> None:
        target = data.draw(st.sampled_from(sorted(self.model)))
        self._say(self._id(), "specimen.void", target, {}, reason="another child's")
        del self.model[target]

    @precondition(lambda self: self.undoable)
    @rule()
    def undo(self) -> None:
        id, target, former = self.undoable.pop()
        write(self.store, self._id(), "undo", target, {"entry": id})
        self.model = former

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def save_again(self, data: st.DataObject) -> None:
        """Saving the same id with the same content (a double click) adds no entry."""
        target = data.draw(st.sampled_from(sorted(self.model)))
        (body,) = self.store.db.execute("SELECT body FROM entry WHERE id = ?", [target]).fetchone()
        before = self.store.db.execute("SELECT count(*) FROM entry").fetchone()
        write(self.store, target, "specimen.record", target, json.loads(body))
        assert self.store.db.execute("SELECT count(*) FROM entry").fetchone() == before

    @rule()
    def lock(self) -> None:
        self.store.close()
        self.store = Store.open(self.folder, KEY)

    @rule()
    def crash(self) -> None:
        """The next start finds the files as they are on the disk at this moment."""
        found = self.base / "found"
        shutil.copytree(self.folder, found)
        (found / "ward.db-shm").unlink(missing_ok=True)
        self.store.close()
        shutil.rmtree(self.folder)
        found.rename(self.folder)
        self.store = Store.open(self.folder, KEY)

    @rule()
    def crash_in_the_middle_of_a_save(self) -> None:
        try:
            with self.store.transaction(ACT) as transaction:
                id = self._id()
                transaction.append(id, "specimen.record", id, "c1", labs(IL6=1))
                raise KeyboardInterrupt
        except KeyboardInterrupt:
            self.crash()

    @precondition(lambda self: len(self.backups) < 3)
    @rule()
    def back_up(self) -> None:
        made = back_up(Source(self.store.db, self.store.files, KEY, self.store.device, {}), "asked")
        self.backups.append((made.path, deepcopy(self.model)))

    @precondition(lambda self: self.backups)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        path, model = data.draw(st.sampled_from(self.backups))
        self.store.close()
        assert restore(self.folder, path, KEY, LEADING, self._id()).report.sound
        self.store = Store.open(self.folder, KEY)
        self.model, self.undoable = deepcopy(model), []

    @invariant()
    def the_record_holds_what_the_model_says(self) -> None:
        assert self.store.read_only is None
        rows = self.store.db.execute("SELECT specimen, analyte, value FROM result").fetchall()
        found: dict[str, dict[str, int]] = {}
        for specimen, analyte, value in rows:
            found.setdefault(specimen, {})[analyte] = value
        assert found == self.model

    def teardown(self) -> None:
        if hasattr(self, "store"):
            assert verify(self.store).sound
            self.store.close()
            shutil.rmtree(self.base)


TestAnySequence = AnySequence.TestCase
TestAnySequence.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
