"""The pages of the main window, and the tabs of the page of one child."""
