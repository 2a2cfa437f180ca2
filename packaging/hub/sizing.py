"""How large a hub becomes, and what breaks first: arithmetic from measured figures, for the IT department.

python3 packaging/hub/sizing.py --computers 1000 --entries 100000000 --wards 1 50

It needs nothing but Python. The figures are of one core of 2026, with a hash of the passwords by SCRAM.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass

# Measured with PostgreSQL 15 on 250,000 rows of 440 bytes and on a record of 14,000 entries.
BYTES_ON_HUB = 610  # of one entry, with its row and its index
BYTES_HERE = 1200  # of one entry in the encrypted record of a computer, with its read tables
TAKE_MS = 0.45  # work of a computer to check and store one entry that arrives
HEADS_MS = 0.04  # work of the server to read the head of one chain; each exchange reads all of them twice
CONNECT_MS = 10.0  # work of the server for a connection with its password
REST_MS = 5.0  # work of the server for all other queries of an exchange
POLL_S = 30  # seconds after which a computer asks without news
HOUR_S = 3600


@dataclass(frozen=True, slots=True)
class Load:
    """The load of one server. Sizes are in bytes, times in hours."""

    wards: int
    computers_each: int
    hub_bytes: int
    computer_bytes: int
    joining_hours: float
    exchanges_each_s: float
    exchange_ms: float

    @property
    def cores(self) -> float:
        """How many cores of the server are busy."""
        return self.exchanges_each_s * self.exchange_ms / 1000


def load(computers: int, entries: int, wards: int, acts_each_hour: float) -> Load:
    """Return the load if the computers and the entries are divided evenly among databases of wards.

    Each act of a computer tells all others of its ward to exchange; news that come meanwhile are merged.
    """
    each, here = computers / wards, entries / wards
    acts_each_s = each * acts_each_hour / HOUR_S
    exchange_ms = CONNECT_MS + REST_MS + 2 * each * HEADS_MS
    each_ward_s = each / POLL_S + acts_each_s * each
    return Load(
        wards,
        round(each),
        entries * BYTES_ON_HUB,
        round(here * BYTES_HERE),
        here * TAKE_MS / 1000 / HOUR_S,
        each_ward_s * wards,
        exchange_ms,
    )


def main() -> None:
    """Print a line for each number of wards."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--computers", type=int, default=1000)
    parser.add_argument("--entries", type=int, default=100_000_000)
    parser.add_argument("--wards", type=int, nargs="+", default=[1, 10, 50])
    parser.add_argument("--acts", type=float, default=20, help="acts of a computer in an hour")
    args = parser.parse_args()
    print("wards  computers  on the hub  each computer  joining  exchanges  one takes  cores")
    for wards in args.wards:
        found = load(args.computers, args.entries, wards, args.acts)
        print(
            f"{found.wards:5}  {found.computers_each:9}  {found.hub_bytes / 1e9:7.1f} GB  "
            f"{found.computer_bytes / 1e9:10.1f} GB  {found.joining_hours:5.1f} h  "
            f"{found.exchanges_each_s:7.1f}/s  {found.exchange_ms:6.1f} ms  {found.cores:5.1f}"
        )


if __name__ == "__main__":
    main()
