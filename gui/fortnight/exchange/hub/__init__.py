"""The hub: the PostgreSQL through which several computers share a record. Bytes and SQL of its server."""
