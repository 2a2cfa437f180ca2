"""Review copies: journal entries that a physician takes away in a file, and the answers that come back."""
