"""A hub, and two computers that share a record, for the tests of this folder."""

from helpers.wards_of_computers import database, pair, server

__all__ = ["database", "pair", "server"]
