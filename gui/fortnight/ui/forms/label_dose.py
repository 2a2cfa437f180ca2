"""Shows the label dose for a weight: mg, mL, vials, bag and rate."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fortnight.domain.numbers import NotANumber, parse, plain
from fortnight.domain.treatment.dose import Dose, DoseRefused, dose, label_title
from fortnight.ui import formats
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import clear, label, row


class LabelDose(QWidget):
    """A table with the dose of a label for the typed weight."""

    def __init__(self, label_code: str) -> None:
        super().__init__()
        self._label = label_code
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(9)

    def show_weight(self, typed: str) -> str:
        """Show the dose for a typed weight. Return the dose to prepare in mg, or an empty string."""
        clear(self._rows)
        offered = self._dose(typed)
        if offered is None:
            words = tr("Enter the weight to see the dose ({label}).")
            self._rows.addWidget(label(words.format(label=say(label_title(self._label))), "muted", wrap=True))
            return ""
        for name, words in self._lines(offered):
            line = row(label(name, "muted", wrap=True), label(words, "h3"))
            line.setStretch(0, 1)
            self._rows.addLayout(line)
        return plain(offered.prepared_mg)

    def _dose(self, typed: str) -> Dose | None:
        try:
            weight = parse(typed)
            return dose(weight.value, self._label) if weight and not weight.comparator else None
        except (NotANumber, DoseRefused):
            return None

    def _lines(self, offered: Dose) -> tuple[tuple[str, str], ...]:
        vials = formats.listed(f"{n} × {size} mg" for size, n in offered.vials.items() if n)
        left = tr("{n} mg left over").format(n=formats.decimal_point(plain(offered.waste_mg)))
        local = tr("according to local rules")
        return (
            (
                say(label_title(self._label)),
                tr("{n} mg/kg").format(n=formats.decimal_point(plain(offered.mg_per_kg))),
            ),
            (tr("Ordered"), formats.decimal_point(f"{plain(offered.ordered_mg)} mg")),
            (tr("Prepared"), f"{plain(offered.prepared_mg)} mg"),
            (tr("Volume of drug"), formats.decimal_point(f"{plain(offered.volume_ml)} mL")),
            (tr("Vials"), f"{vials} ({left})"),
            (tr("0.9 % NaCl bag"), f"{offered.bag_ml} mL" if offered.bag_ml else local),
            (
                tr("Rate over 60 min"),
                f"{offered.rate_ml_per_h} mL/h" if offered.rate_ml_per_h else local,
            ),
        )
