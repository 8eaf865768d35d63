"""Telling the processes of this computer apart, and whether one still runs."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_STARTED: Final = 19
"""Which of the fields behind its name is the moment a process was started at."""
NO_WINDOW: Final = 0x08000000 if sys.platform == "win32" else 0
"""For `creationflags`: Windows shows no black window for a process of the program's own."""
_QUERY, _NO_SUCH_PROCESS, _STILL_ACTIVE = 0x1000, 87, 259


def is_running(pid: int) -> bool:
    """Whether a process of this number runs; True where that cannot be found out."""
    return process_mark(pid) != ""


def process_mark(pid: int) -> str | None:
    """Return what tells a running process from others that had or will have its number.

    "" where there is no such process, None where that cannot be found out.
    """
    if sys.platform == "win32":
        return _windows_mark(pid)
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return "" if Path("/proc/self/stat").exists() else None
    except OSError:
        return None
    # The name of the program may hold blanks and brackets; what follows it does not.
    fields = text.rpartition(")")[2].split()
    return "" if fields[0] in {"Z", "X"} else f"{boot}/{fields[_STARTED]}"


def _windows_mark(pid: int) -> str | None:
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        opened = kernel.OpenProcess(_QUERY, False, pid)  # noqa: FBT003 - as Windows wants it
        if not opened:
            return "" if ctypes.get_last_error() == _NO_SUCH_PROCESS else None
        handle = wintypes.HANDLE(opened)
        times = [wintypes.FILETIME() for _ in range(4)]
        code = wintypes.DWORD()
        try:
            kernel.GetProcessTimes(handle, *(ctypes.byref(each) for each in times))
            kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        finally:
            kernel.CloseHandle(handle)
        started = f"{times[0].dwHighDateTime:08x}{times[0].dwLowDateTime:08x}"
        return started if code.value == _STILL_ACTIVE else ""
    return None


def own_program(argument: str) -> list[str]:
    """Return the command that starts this program once more, to answer by its standard output."""
    if getattr(sys, "frozen", False):
        # The program without a console has no standard input.
        own = Path(sys.executable)
        return [str(own.with_name(f"jobswap-desktop{own.suffix}")), argument]
    return [sys.executable, "-P", "-m", "jobswap_desktop", argument]


def bound_memory(most: int) -> None:
    """Let this process take no more than so many bytes, on POSIX systems."""
    if sys.platform != "win32":
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        bound = most if hard == resource.RLIM_INFINITY else min(hard, most)
        resource.setrlimit(resource.RLIMIT_AS, (bound, hard))


def keep_no_dumps() -> None:
    """Let no crash of this process leave its memory, and the names in it, in a file.

    It holds for what this process starts as well. On POSIX systems; Windows keeps such files only
    where an administrator has asked for them.
    """
    if sys.platform != "win32":
        import resource

        # One byte instead of none: a collector of dumps takes no notice of a limit of nothing.
        for size in (1, 0):
            with suppress(ValueError, OSError):
                resource.setrlimit(resource.RLIMIT_CORE, (size, size))
                return
