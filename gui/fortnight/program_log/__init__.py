"""The log of the program: what it did and what went wrong, without any data of a record.

A line holds the time, a code of `kinds`, the class of an error, where it was raised, and the name of an
error number. There is no way to put a message, a value or a path into it: a name, a number or a date of
birth cannot be written by mistake, at any level.
"""
