"""The first run: six pages of questions, after which the record is made at once."""
