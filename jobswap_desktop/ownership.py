"""To whom the system says a file belongs."""

import os
import sys
from pathlib import Path


def owns(path: Path) -> bool:
    """Whether the system names who runs the program, or a group of theirs, as the file's owner.

    A file that is not there belongs to nobody. The machine's own administrator owns everything.
    """
    try:
        if sys.platform == "win32":
            return _owns_on_windows(path)
        return os.geteuid() in {0, path.stat().st_uid}
    except OSError:
        return False


if sys.platform == "win32":
    import ctypes

    _FILE_OBJECT, _OWNER = 1, 1

    def _owns_on_windows(path: Path) -> bool:
        owner, descriptor = ctypes.c_void_p(), ctypes.c_void_p()
        advapi = ctypes.WinDLL("advapi32", use_last_error=True)
        failed = advapi.GetNamedSecurityInfoW(
            ctypes.c_wchar_p(str(path)),
            *(_FILE_OBJECT, _OWNER, ctypes.byref(owner)),
            *(None, None, None, ctypes.byref(descriptor)),
        )
        if failed:
            return False
        try:
            is_mine = ctypes.c_int(0)
            # Of the own login and of every group it is in, as the system itself sees them now.
            asked = advapi.CheckTokenMembership(None, owner, ctypes.byref(is_mine))
            return bool(asked and is_mine.value)
        finally:
            ctypes.WinDLL("kernel32").LocalFree(descriptor)
