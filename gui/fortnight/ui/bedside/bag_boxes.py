"""Where the bag is kept, its volume if the clinic has several, the pump and the access."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fortnight.domain.infusion.acts import Preparation
from fortnight.domain.infusion.preparation import Storage
from fortnight.domain.messages import word
from fortnight.ui.bedside.figures import millilitres
from fortnight.ui.forms.fields import line
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import row
from fortnight.ui.widgets.choice import choice, narrow, set_options
from fortnight.ui.widgets.sizes import text_width

STORAGES = {Storage.ROOM: word("room temperature"), Storage.REFRIGERATED: word("refrigerator, 2-8 °C")}


class BagBoxes(QWidget):
    """The boxes of pump and access; `storage` and `bag` are shown beside the bag.

    `changed` says that something was typed or chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.access, self.pump = line(tr("access, such as 24 G")), line(tr("pump"))
        self.access.setAccessibleName(tr("Access"))
        self.pump.setAccessibleName(tr("Pump"))
        self.pump.setFixedWidth(text_width("P-0000-0000") + 32)
        self.storage = choice({each.value: tr_word(words) for each, words in STORAGES.items()})
        self.bag = choice({})
        narrow(self.storage)
        layout = row(self.pump, self.access, spacing=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        for box in (self.access, self.pump):
            box.textEdited.connect(self.changed)
        self.chosen_ml: float | None = None  # None: the bag of the label
        self.storage.currentIndexChanged.connect(self.changed)
        self.bag.currentIndexChanged.connect(self._choose_bag)

    def name_choices(self) -> None:
        """Name the choices that another panel has laid out."""
        name_field(self.storage, tr("The bag is kept at"))
        name_field(self.bag, tr("Bag"))

    def offer_bags(self, label_ml: float | None, others: Sequence[float]) -> None:
        """Offer the bag of the label and those that the clinic has beside it."""
        volumes = [] if label_ml is None else list(dict.fromkeys((label_ml, *others)))
        words = {each: millilitres(each) for each in volumes}
        if label_ml is not None:
            words[label_ml] = tr("{bag}, by the label").format(bag=words[label_ml])
        set_options(self.bag, words, self.chosen_ml)
        self.bag.setVisible(len(volumes) > 1)

    def _choose_bag(self, place: int) -> None:
        self.chosen_ml = self.bag.currentData() if place > 0 else None
        self.changed.emit()

    def fill(self, typed: Mapping[str, object], made: Preparation | None) -> None:
        """Show what was typed, else the bag that was made."""
        self.access.setText(str(typed.get("access", made.access if made else "")))
        self.pump.setText(str(typed.get("pump", made.pump if made else "")))
        storage = str(typed.get("storage", made.storage.value if made else Storage.ROOM.value))
        self.storage.setCurrentIndex(max(0, self.storage.findData(storage)))
        self.chosen_ml = made.bag_ml if made is not None else None

    def typed(self) -> dict[str, str]:
        """Return what was typed, for a draft."""
        found = {"access": self.access.text(), "pump": self.pump.text()}
        if self.kept_at is not Storage.ROOM:
            found["storage"] = self.kept_at.value
        return {name: words for name, words in found.items() if words.strip()}

    @property
    def kept_at(self) -> Storage:
        """Where the bag is kept."""
        return Storage(self.storage.currentData() or Storage.ROOM.value)

    def details(self) -> dict[str, Any]:
        """Return the fields of the bag that are chosen here."""
        found = {"access": self.access.text().strip(), "pump": self.pump.text().strip()}
        bag = {} if self.chosen_ml is None else {"bag_ml": self.chosen_ml}
        return {**found, **bag, "storage": self.kept_at}
