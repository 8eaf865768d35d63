"""Whether a file lies on a network drive, where locks cannot be relied on."""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

SHARED_VARIABLE = "JOBSWAP_SHARED"
"""Environment variable that answers in place of the system: 1 or 0 (tests, odd drives)."""

_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK_TYPES = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "davfs", "ceph"),
        *("glusterfs", "lustre", "beegfs", "ocfs2", "gfs2", "acfs", "vboxsf", "vmhgfs", "prl_fs"),
    }
)
_FUSE = "fuse."
_LOCAL_FUSE = frozenset({"fuse.ntfs", "fuse.ntfs-3g", "fuse.exfat", "fuse.ext2", "fuse.lxcfs"})
_REMOTE = 4
"""DRIVE_REMOTE of Windows."""


def is_network(path: Path, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether `path`, which need not exist, lies on a drive of another computer.

    What cannot be found out counts as local: the engine's locks are tried then.
    """
    answer = environment.get(SHARED_VARIABLE, "")
    if answer in {"0", "1"}:
        return answer == "1"
    if sys.platform == "win32":
        return _is_remote_drive(os.path.realpath(path))
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return is_network_type(type_at(mounts, os.path.realpath(path)))


def is_network_type(name: str) -> bool:
    """Tell whether a kind of file system is one of another computer."""
    return name in _NETWORK_TYPES or (name.startswith(_FUSE) and name not in _LOCAL_FUSE)


def type_at(mounts: str, path: str) -> str:
    """Return the kind of file system at `path`, from the text of Linux's `mountinfo`."""
    best, kind = -1, ""
    for point, found in _mounted(mounts):
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        # What was mounted later at the same place lies above it.
        if inside and len(point) >= best:
            best, kind = len(point), found
    return kind


def _mounted(mounts: str) -> Iterator[tuple[str, str]]:
    for line in mounts.splitlines():
        before, separator, after = line.partition(" - ")
        fields = before.split(" ")
        if separator and len(fields) > _POINT and after:
            point = fields[_POINT]
            for code, character in _ESCAPES.items():
                point = point.replace(code, character)
            yield point, after.split(" ")[0]


_POINT = 4
_ESCAPES = {r"\040": " ", r"\011": "\t", r"\012": "\n", r"\134": "\\"}


def _is_remote_drive(path: str) -> bool:
    if path.startswith("\\\\") and not path.startswith(("\\\\?\\", "\\\\.\\")):
        return True
    if path.startswith("\\\\?\\UNC\\"):
        return True
    if sys.platform == "win32":
        import ctypes

        root = os.path.splitdrive(path.removeprefix("\\\\?\\"))[0] + "\\"
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOTE)
    return False
