"""A hub for the tests of this folder."""

from helpers.hub_fixtures import database, server

__all__ = ["database", "server"]
