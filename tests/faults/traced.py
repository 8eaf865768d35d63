"""A program run under strace, and what it did to the files of one folder, in order."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from faults.disk import Cut, Name, Op, Put, Sync

_CALLS = (
    "openat,write,pwrite64,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2,"
    "link,linkat"
)
_LINE = re.compile(rb"^\d+ +(\w+)\((.*)\) += +(-?\d+)")
_TEXT = re.compile(rb'"((?:\\x[0-9a-f]{2})*)"')
_FD = re.compile(rb"^\d+<((?:\\x[0-9a-f]{2})*)>")


def lack() -> str:
    """Return in words why nothing can be traced here; "" where it can."""
    if not sys.platform.startswith("linux"):
        return "strace is a program of Linux"
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(
        ["strace", "-o", "/dev/null", sys.executable, "-c", ""],  # noqa: S607 - wherever it is installed
        check=False,
        capture_output=True,
    )
    return "" if tried.returncode == 0 else "strace may not trace here (ptrace is forbidden)"


def traced(command: Sequence[str], folder: Path, trace: Path) -> None:
    """Run a command and write down what it does to files; raises CalledProcessError if it fails."""
    subprocess.run(
        [
            *("strace", "-f", "--seccomp-bpf", "-y", "-z", "-xx", "-s", "67108864"),
            *("-e", f"trace={_CALLS}", "-e", "signal=none", "-o", str(trace), *command),
        ],
        check=True,
        capture_output=True,
        cwd=folder,
    )


def operations(trace: Path, folder: Path) -> Iterator[Op]:
    """Yield what was done to the files in `folder` itself, by their full names."""
    within = re.escape(_hex(f"{folder}/".encode()))
    wanted = re.compile(within + rb"|" + re.escape(_hex(str(folder).encode())) + rb">")
    with trace.open("rb") as lines:
        for line in lines:
            if wanted.search(line):
                yield from _operation(line, str(folder))


def _operation(line: bytes, folder: str) -> Iterator[Op]:
    found = _LINE.match(line)
    if found is None:
        raise ValueError(f"a line of strace that says nothing: {line[:200]!r}")
    call, arguments, result = found[1].decode(), found[2], int(found[3])
    fd = _FD.match(arguments)
    path = _bytes(fd[1]).decode() if fd else ""
    if call in {"fsync", "fdatasync"}:
        yield Sync(path=path)
    elif call == "ftruncate":
        yield Cut(path=path, size=int(arguments.rsplit(b",", 1)[1]))
    elif call in {"pwrite64", "write"}:
        text = _TEXT.search(arguments)
        data = _bytes(text[1])[:result] if text else b""
        at = int(arguments.rsplit(b",", 1)[1]) if call == "pwrite64" else -1
        yield Put(path=path, offset=at, data=data)
    else:
        yield from _naming(call, arguments, folder)


def _naming(call: str, arguments: bytes, folder: str) -> Iterator[Op]:
    names = [_bytes(text).decode() for text in _TEXT.findall(arguments)]
    if not all(name.startswith(f"{folder}/") for name in names):
        # The folder itself, opened to be synced.
        return
    if call == "openat" and b"O_CREAT" in arguments:
        yield Name(path=names[0])
        if b"O_TRUNC" in arguments:
            yield Cut(path=names[0], size=0)
    elif call.startswith("unlink"):
        yield Name(path=names[0], is_gone=True)
    elif call.startswith("rename"):
        yield Name(path=names[1], source=names[0], moves=True)
    elif call.startswith("link"):
        yield Name(path=names[1], source=names[0])


def _hex(text: bytes) -> bytes:
    return b"".join(b"\\x%02x" % byte for byte in text)


def _bytes(text: bytes) -> bytes:
    return bytes.fromhex(text.replace(b"\\x", b"").decode("ascii"))
