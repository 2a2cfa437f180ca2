"""The user interface, made with Qt: windows, pages, forms, charts and printed reports."""
