"""Safety monitors beside the IL-6 alert: MAS, the label's limits, slow changes, late doses and TB screens."""
