"""The journal of entries, its hash chain and signatures, and the read tables made from it."""
