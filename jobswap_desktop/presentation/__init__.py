"""What the clerk sees: windows, pages, dialogs and widgets. The only package that imports Qt."""

import builtins

import PySide6.QtCore  # noqa: F401 - puts the hook there that is taken away again

# Qt for Python hooks into every import statement of the program, for whoever asks for one of its
# `__feature__`s, and reads the source of each module for that: a tenth of a start. Nobody asks
# here, and the import that was there before is kept by that hook under this name.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
