"""The manual: its pages as HTML, the window that shows them, and what F1 opens."""
