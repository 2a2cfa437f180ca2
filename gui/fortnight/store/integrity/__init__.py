"""Checks of a record: integrity, schema, rollback, and whether it can be trusted."""
