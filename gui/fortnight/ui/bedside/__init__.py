"""The pages at the bedside: before, during and after one infusion, and the strip of all that are open."""
