"""The key slots: encryption of the store's key for each person, and their files."""
