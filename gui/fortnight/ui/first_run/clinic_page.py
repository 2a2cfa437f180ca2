"""The first page: language, clinic, country and time zone, and how everything will look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QLabel

from fortnight.domain.entry.clinic_settings import LONGEST_CLINIC_NAME
from fortnight.domain.entry.languages import LANGUAGES, OWN_NAMES
from fortnight.domain.labs.display import unit_of
from fortnight.domain.messages import Word, word
from fortnight.domain.treatment.dose import label_title
from fortnight.operations import time_zones
from fortnight.operations.first_run import Answers
from fortnight.ui import formats
from fortnight.ui.first_run.countries import countries, usual_country, usual_zone, zones_of
from fortnight.ui.first_run.wizard_page import Tiles, WizardPage, labelled
from fortnight.ui.forms.fields import line
from fortnight.ui.language import language, system_language
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import card, column, label, row
from fortnight.ui.widgets.choice import choice, narrow, set_options

LOOKS: dict[str, Word] = {
    "moment": word("Date and time"),
    "decimal": word("Decimal"),
    "name": word("Name"),
    "crp": word("CRP"),
    "platelets": word("Platelets"),
}


class ClinicPage(WizardPage):
    """Asks for the language and the clinic."""

    def __init__(self, answers: Answers, login_service: LoginService) -> None:
        super().__init__(answers, login_service)
        self.languages = Tiles({each: (name, _beside(each)) for each, name in OWN_NAMES.items()}, language())
        self.languages.chosen.connect(self._ask_language)
        self.clinic = line(tr("such as Children's day ward, University Hospital"))
        self.clinic.setMaxLength(LONGEST_CLINIC_NAME)
        self.clinic.setText(answers.clinic)
        self.clinic.textChanged.connect(lambda words: setattr(answers, "clinic", words))
        self.clinic.returnPressed.connect(self.entered)
        self.country, self.zone = self._country_box(), choice({})
        for box in (self.country, self.zone):
            narrow(box)
        self.country.currentIndexChanged.connect(lambda _n: self._choose_country())
        self.zone.currentIndexChanged.connect(lambda _n: self._choose_zone())
        self.look, self.looks = self._look_card()
        self.proposal = label(style="small", wrap=True)
        self.setLayout(self._lines())
        self._show_country()

    def _lines(self) -> QBoxLayout:
        country = labelled(tr("Country"), self.country)
        zone = labelled(tr("Time zone"), self.zone)
        place = row(country, zone, spacing=14)
        place.setStretch(0, 1)
        place.setStretch(1, 1)
        return column(
            self.languages,
            labelled(
                tr("Name of the clinic"),
                self.clinic,
                label(tr("It is printed at the foot of every page about a child."), "small"),
            ),
            place,
            self.look,
            self.proposal,
            None,
            spacing=12,
        )

    def _country_box(self) -> QComboBox:
        if not self.answers.country:
            self._take_over(usual_country())
        return choice({"": tr("choose"), **countries()}, self.answers.country)

    def _look_card(self) -> tuple[QFrame, dict[str, QLabel]]:
        values = {key: label(style="h3") for key in LOOKS}
        pairs = [column(label(tr_word(LOOKS[key]), "small"), values[key], spacing=2) for key in LOOKS]
        return card(label(tr("So it will look"), "muted"), row(*pairs, None, spacing=24), spacing=6), values

    def _ask_language(self, code: str) -> None:
        if code != language():
            self.language_asked.emit(code)

    def _take_over(self, country: str) -> None:
        now = self.login_service.now()
        zones = zones_of(country, now) if country else {}
        self.answers.choose_country(country, usual_zone(zones, now))

    def _choose_country(self) -> None:
        self._take_over(str(self.country.currentData()))
        self._show_country()

    def _choose_zone(self) -> None:
        self.answers.zone = str(self.zone.currentData() or "")
        self._show_look()

    def _show_country(self) -> None:
        answers = self.answers
        zones = zones_of(answers.country, self.login_service.now()) if answers.country else {}
        set_options(self.zone, zones, answers.zone)
        self.zone.setEnabled(bool(zones))
        self._show_look()

    def _show_look(self) -> None:
        answers = self.answers
        shown = {
            "moment": self._moment(),
            "decimal": formats.decimal_point("24.6 kg"),
            "name": tr("family name first") if formats.family_name_first() else tr("given name first"),
            "crp": unit_of("CRP", answers.units),
            "platelets": unit_of("PLT", answers.units).removeprefix("×"),
        }
        for key, words in shown.items():
            self.looks[key].setText(words)
        words = tr("Proposed for this country: {label}. The next page asks.")
        self.proposal.setText(
            words.format(label=say(label_title(answers.proposal.label))) if answers.country else ""
        )

    def _moment(self) -> str:
        now, zone = self.login_service.now(), self.answers.zone
        there = time_zones.clock_in(zone, now) if zone else now
        return f"{formats.day(there)} {there:%H:%M}"

    def begin(self) -> None:
        """Put the cursor into the name of the clinic."""
        missing = self.clinic if not self.answers.clinic.strip() or self.answers.country else self.country
        missing.setFocus(Qt.FocusReason.OtherFocusReason)


def _beside(code: str) -> str:
    """Return what stands below the name of a language."""
    return tr("as this computer says") if code == system_language() else tr_word(LANGUAGES[code].name)
