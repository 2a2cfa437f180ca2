"""Review copies: making one, opening it elsewhere, and merging the answers that come back."""
