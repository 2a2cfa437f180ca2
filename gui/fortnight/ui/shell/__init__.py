"""The main window and its frame: sidebar, dialogs, background work, notifications, window position."""
