"""What the clerk sees: windows, pages, dialogs and widgets. The only package that imports Qt."""
