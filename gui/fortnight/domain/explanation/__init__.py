"""A judgement in words: findings, sentences, cards with their calculation, and the page of all rules."""
