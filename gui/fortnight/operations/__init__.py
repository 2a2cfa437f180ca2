"""What people do with a record, each operation as one function that is given a session."""
