"""The alert as it was in version 4 (`il6-rise 4`), kept to be compared with."""
