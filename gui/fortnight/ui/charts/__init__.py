"""The timeline chart of one child, its legend and tooltips, and smaller charts."""
