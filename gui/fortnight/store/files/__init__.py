"""The files of a store: paths, atomic writing, locks, location and disk space."""
