"""Log-in: key slots, PINs, failed attempts and changes of the key."""
