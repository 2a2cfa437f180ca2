"""One infusion at the bedside: bar codes, preparation, rate plan, the drip, vital signs and reactions."""
