"""The forms and dialogs in which data are entered and corrected."""
