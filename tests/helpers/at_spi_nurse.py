"""A nurse who uses assistive software alone, from the log-in to the signed infusion: names, texts, actions.

It runs as a process of its own and knows nothing of the program but what is said over the bus:

    python -I at_spi_nurse.py FILE

FILE is JSON: the address of the bus, the part of the work, and the words that are typed. Printed, as JSON, is
how many objects it looked at, and those without a name.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from helpers.at_spi import Bus, Desktop, until


class Nurse:
    """Does the work with the words of `typed`."""

    def __init__(self, desktop: Desktop, typed: dict[str, Any]) -> None:
        self.desktop, self.typed = desktop, typed
        self.looked_at, self.nameless = 0, dict[str, list[str]]()

    def look(self, page: str) -> None:
        """Look for controls without a name."""
        self.looked_at += sum(1 for _ in self.desktop.shown())
        if found := self.desktop.nameless():
            self.nameless[page] = found

    def go_to_the_bedside(self) -> None:
        desktop = self.desktop
        self.look("log-in")
        desktop.box("Name").write(self.typed["name"])
        desktop.box("Passphrase or today's PIN").write(self.typed["passphrase"])
        desktop.button("Log in").press()
        desktop.box("Find patient").write(self.typed["number"])
        desktop.wait_for("list item", self.typed["child"], is_exact=False)
        self.look("Today")
        desktop.button("Open the child found").press()
        desktop.button("Infusion now")
        self.look("Patient")
        desktop.button("Infusion now").press()

    def answer_the_checklist(self) -> None:
        """Type a value into each row that has a box, and a reason into each that has none."""
        desktop = self.desktop
        desktop.button("Bag is made")
        self.look("before the infusion")
        for row, value in self.typed["values"].items():
            desktop.box(row).write(value)
            desktop.button(f"Enter: {row}").press()
            desktop.wait_until_gone("push button", f"Enter: {row}")
        for row in self.typed["known"]:
            shows = desktop.find("push button", f"{row}: go ahead without it")
            if shows is not None:
                shows.press()
            desktop.box(f"{row}: reason").write("known")
            desktop.button(f"{row}: go ahead").press()
            desktop.wait_until_gone("text", f"{row}: reason")

    def make_the_bag(self) -> None:
        desktop = self.desktop
        desktop.box("Ordered by").write(self.typed["physician"])
        for n in range(1, self.typed["vials"] + 1):
            desktop.box("Scan a vial, or type its lot").write(self.typed["vial"])
            desktop.button("Enter: Scan a vial, or type its lot").press()
            desktop.wait_for("label", f"{n} of {self.typed['vials']} vials")
        desktop.box("Access").write("left forearm, 24 G")
        desktop.button("Bag is made").press()
        desktop.button("Make the bag again")
        desktop.box("Second check by: own PIN or passphrase").write(self.typed["second"])
        desktop.button("Sign check").press()

    def start(self) -> None:
        """Do everything from the log-in to the first vital signs."""
        desktop = self.desktop
        self.go_to_the_bedside()
        self.answer_the_checklist()
        self.make_the_bag()
        desktop.button("Start infusion (Ctrl+Return)").press()
        for name, value in self.typed["vitals"].items():
            desktop.box(name).write(value)
        self.look("running")
        desktop.button("Save").press()
        until(lambda: desktop.box("Temperature").text == "", "the vital signs are saved")

    def finish(self) -> None:
        """Finish the infusion and sign it for both."""
        desktop = self.desktop
        self.go_to_the_bedside()
        desktop.wait_for("push button", "Finish", is_exact=False).press()
        desktop.button("Sign: I gave the infusion")
        self.look("after the infusion")
        desktop.button("Sign: I gave the infusion").press()
        desktop.wait_until_gone("push button", "Sign: I gave the infusion")
        desktop.box("Second signature by: own PIN or passphrase").write(self.typed["second"])
        desktop.button("Sign as the second person").press()
        desktop.wait_until_gone("push button", "Sign as the second person")


def main(file: str) -> None:
    typed = json.loads(Path(file).read_text(encoding="utf-8"))
    bus = Bus(typed["bus"])
    nurse = Nurse(Desktop(bus), typed)
    getattr(nurse, typed["part"])()
    bus.close()
    known = sorted({name.partition(".")[0] for name in sys.modules} & {"fortnight", "PySide6"})
    print(json.dumps({"looked_at": nurse.looked_at, "nameless": nurse.nameless, "imported": known}))


if __name__ == "__main__":
    main(sys.argv[1])
