"""Colours, fonts and the style sheet of the light, dark and print themes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from fortnight.paths import resource
from fortnight.ui.style import SHEET

FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")
JAPANESE_FILES = ("NotoSansCJKjp-Regular.otf", "NotoSansCJKjp-Bold.otf")
FAMILY, JAPANESE = "Inter", "Noto Sans CJK JP"


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours.

    `background`, `card` and `raised` are surfaces; `ink` and `muted` are text colours. The colours of the
    data series can be distinguished by colour-blind readers, and each series has its own shape too.
    """

    name: str
    background: str
    card: str
    raised: str
    line: str
    border: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    alert: str
    alert_ink: str
    alert_soft: str
    amber: str
    amber_ink: str
    amber_soft: str
    banner: str
    banner_line: str
    grey_soft: str
    dark_chip: str
    on_dark_chip: str
    il6: str
    crp: str
    saa: str
    esr: str
    wbc: str
    neut: str
    plt: str
    ferr: str
    drug: str
    run_in: str

    @property
    def on_paper(self) -> bool:
        """Whether this is the theme for paper."""
        return self.name == "print"


LIGHT = Theme(
    name="light",
    background="#F5F6F8",
    card="#FFFFFF",
    raised="#F9FAFB",
    line="#E3E7EC",
    border="#C9D0D8",
    ink="#1B2430",
    muted="#5B6776",
    accent="#0B7A75",
    on_accent="#FFFFFF",
    accent_soft="#E3F3F1",
    alert="#C2410C",
    alert_ink="#A6330A",
    alert_soft="#FDE5DC",
    amber="#B45309",
    amber_ink="#8F4208",
    amber_soft="#FEF0D2",
    banner="#FFF6E5",
    banner_line="#F3C98B",
    grey_soft="#EDEFF3",
    dark_chip="#1B2430",
    on_dark_chip="#FFFFFF",
    il6="#C2410C",
    crp="#0068A8",
    saa="#0A7D5B",
    esr="#8A6A00",
    wbc="#66368A",
    neut="#985CB5",
    plt="#B23A6B",
    ferr="#7A5230",
    drug="#5B6776",
    run_in="#E8EEF8",
)
DARK = Theme(
    name="dark",
    background="#11161D",
    card="#19202A",
    raised="#1F2733",
    line="#2B3543",
    border="#465364",
    ink="#E8ECF2",
    muted="#A3AFBE",
    accent="#2FB5AB",
    on_accent="#06211F",
    accent_soft="#12383A",
    alert="#FF8A5C",
    alert_ink="#FFA985",
    alert_soft="#452315",
    amber="#F0B35A",
    amber_ink="#F5C67F",
    amber_soft="#3F2E12",
    banner="#2B2417",
    banner_line="#6B5426",
    grey_soft="#28313E",
    dark_chip="#E8ECF2",
    on_dark_chip="#11161D",
    il6="#FF8A5C",
    crp="#5CB6F2",
    saa="#4CC79C",
    esr="#D9B84A",
    wbc="#C39AE3",
    neut="#9D7BB8",
    plt="#F08AB2",
    ferr="#CFA27C",
    drug="#A3AFBE",
    run_in="#1D2838",
)
PRINT = Theme(
    **{f.name: getattr(LIGHT, f.name) for f in fields(Theme)} | {"name": "print", "background": "#FFFFFF"}
)
THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK, PRINT)}

# The colours of the window in training, so that it cannot be taken for the real one.
TRAINING_TINTS: Mapping[str, Mapping[str, str]] = {
    "light": {"background": "#F0E6FA", "raised": "#F6EFFC", "line": "#D3BFE8", "border": "#AC8FCE"},
    "dark": {"background": "#211235", "raised": "#2B1945", "line": "#4B3070", "border": "#7F5CB0"},
}
TRAINING_COLOUR, ON_TRAINING = "#6B21A8", "#FFFFFF"


def theme_named(name: str, training: bool = False) -> Theme:
    """Return the light or the dark theme, in training with its tint; light for an unknown name."""
    theme = DARK if name == DARK.name else LIGHT
    return replace(theme, **TRAINING_TINTS[theme.name]) if training else theme


CHEVRONS: Mapping[str, str] = {"light": "chevron-light", "dark": "chevron-dark", "print": "chevron-light"}


_TEXT_SCALE = "text_scale"  # a property of the application: texts are as large in every window
USUAL_PIXELS = 15
"""Height in pixels of the usual text of a desktop: 11 points at 96 dots an inch. Larger ones enlarge ours."""
MOST_SCALE = 1.6  # beyond it the scale of the whole screen is for larger text


def text_scale() -> float:
    """Return by how much texts on the screen are larger than usual."""
    app = QCoreApplication.instance()
    return float(app.property(_TEXT_SCALE) or 1.0) if app is not None else 1.0


def use_text_scale(scale: float) -> None:
    """Show texts larger from the next theme on; on paper they keep their size."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_TEXT_SCALE, min(max(scale, 1.0), MOST_SCALE))


def system_text_scale() -> float:
    """Return by how much the text of the desktop is larger than usual."""
    chosen = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return QFontInfo(chosen).pixelSize() / USUAL_PIXELS


def _scaled(sheet: str) -> str:
    """Return a style sheet with its texts as large as the desktop's."""
    scale = text_scale()
    return re.sub(r"font-size: (\d+)px", lambda size: f"font-size: {round(int(size[1]) * scale)}px", sheet)


def style_sheet(theme: Theme) -> str:
    """Return the Qt style sheet of a theme."""
    colours = {f.name: getattr(theme, f.name) for f in fields(Theme)}
    icons = {
        "check": resource("icons/check.svg").as_posix(),
        "chevron": resource(f"icons/{CHEVRONS[theme.name]}.svg").as_posix(),
    }
    training = {"training": TRAINING_COLOUR, "on_training": ON_TRAINING}
    sheet = SHEET.format(family=FAMILY, japanese=JAPANESE, **icons, **colours, **training)
    return sheet if theme.on_paper else _scaled(sheet)


def ui_font(size: int = 13, weight: QFont.Weight = QFont.Weight.Normal, tabular: bool = True) -> QFont:
    """Return the program's font; `size` is in pixels, on the screen for the usual size of text.

    `tabular` figures all have the same width, so that numbers align in columns. Contextual alternates are
    off, because with them the text of a PDF cannot be copied where it has signs such as `<` and `–`.
    Tabular figures have the same fault with every digit, so they are not used on paper.
    """
    font = QFont([FAMILY, JAPANESE])
    font.setPixelSize(round(size * text_scale()) if tabular else size)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), int(tabular))
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def load_fonts() -> None:
    """Load the bundled fonts, so that every computer shows the same letters."""
    for name in (*FONT_FILES, *JAPANESE_FILES):
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))


def apply(app: QApplication, theme: Theme) -> None:
    """Apply a theme to the whole program, unless it is in use: applying it takes a quarter of a second."""
    in_use = f"{theme.name} {theme.background}"
    if app.property("theme") == in_use:
        return
    app.setProperty("theme", in_use)
    app.setStyle("Fusion")
    app.setFont(ui_font())
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def in_use(app: QCoreApplication) -> Theme:
    """Return the theme that was applied last; the light one before any was."""
    name = str(app.property("theme") or "").partition(" ")[0]
    return THEMES.get(name, LIGHT)


def palette(theme: Theme) -> QPalette:
    """Return the palette for widgets that the style sheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: theme.background,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.raised,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.card,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.dark_chip,
        QPalette.ColorRole.ToolTipText: theme.on_dark_chip,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    return made
