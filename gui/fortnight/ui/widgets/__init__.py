"""Widgets and painters that several pages share."""
