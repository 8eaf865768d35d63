"""What a screen reader hears of the week: run by the system's python3, which has pyatspi.

Called inside a D-Bus session with a display: `hear_week.py PYTHON FOLDER`. Starts the program on
its sample, works in the week with keys as a person does, and writes what was found and heard as
JSON. Knows nothing of the program but what assistive technology is told.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi
from gi.repository import GLib

PATIENCE = 60
TITLE = "Jobtausch – Stadt Lindenfurt"


class Ear:
    """Listens for what gets the focus and for what is announced."""

    def __init__(self) -> None:
        self.focused: list[tuple[str, str]] = []
        self.announced: list[str] = []
        listen = pyatspi.Registry.registerEventListener
        listen(self._focus, "object:state-changed:focused")
        listen(self._announcement, "object:announcement")

    def _focus(self, event: Any) -> None:
        if event.detail1:
            self.focused.append((event.source.getRoleName(), event.source.name))

    def _announcement(self, event: Any) -> None:
        self.announced.append(str(event.any_data))


def wait_for(what: str, found: Callable[[], Any]) -> Any:
    """Return what `found` finds, and let events come in until then."""
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        while GLib.MainContext.default().iteration(False):
            pass
        answer = found()
        if answer:
            return answer
        time.sleep(0.05)
    raise SystemExit(f"waited in vain for {what}")


def below(node: Any) -> Iterator[Any]:
    """Yield a node and everything below it; what goes away meanwhile is passed over."""
    yield node
    for number in range(node.childCount):
        try:
            child = node.getChildAtIndex(number)
            if child is not None:
                yield from below(child)
        except GLib.Error:
            continue


def tool(name: str) -> str:
    """Return where a program lies."""
    found = shutil.which(name)
    if found is None:
        raise SystemExit(f"{name} is missing")
    return found


def press(keys: str) -> None:
    """Press keys as xdotool writes them."""
    subprocess.run([tool("xdotool"), "key", "--clearmodifiers", keys], check=True)


def window() -> Any:
    """Return the program's window, once assistive technology sees it."""
    for application in pyatspi.Registry.getDesktop(0):
        for frame in application or ():
            if frame is not None and frame.name == TITLE:
                return frame
    return None


def week_list(frame: Any) -> Any:
    """Return the list of the week, once it is shown."""
    for node in below(frame):
        if node.getRoleName() == "list" and node.name == "Wochenplan":
            states = node.getState()
            if states.contains(pyatspi.STATE_SHOWING) and node.childCount:
                return node
    return None


def hear(ear: Ear) -> dict[str, Any]:
    """Work in the week and return what there was to hear."""
    frame = wait_for("the window", window)
    activated = [tool("xdotool"), "search", "--sync", "--name", TITLE, "windowactivate", "--sync"]
    subprocess.run(activated, check=True, timeout=PATIENCE)
    press("ctrl+3")
    week = wait_for("the week", lambda: week_list(frame))
    items = [
        (child.getRoleName(), child.name)
        for child in week
        if child is not None and child.getRoleName() == "list item"
    ]
    wait_for("the focus in the week", lambda: _walk_to(ear, items[0][1]))
    focused = []
    for key in ("Down", "Down"):
        ear.focused.clear()
        press(key)
        focused.append(wait_for(f"the focus after {key}", lambda: list(ear.focused))[-1])
    ear.announced.clear()
    press("alt+Down")
    announced = wait_for("an announcement", lambda: list(ear.announced))
    ear.announced.clear()
    press("ctrl+z")
    undone = wait_for("the announcement of undo", lambda: list(ear.announced))
    return {"items": items, "focused": focused, "announced": announced, "undone": undone}


def _walk_to(ear: Ear, first: str) -> bool:
    """Go on to the next area until an appointment has the focus."""
    if any(role == "list item" and name == first for role, name in ear.focused):
        return True
    ear.focused.clear()
    press("F6")
    time.sleep(0.3)
    return False


def main() -> None:
    """Start the window manager and the program, listen, and end both."""
    python, folder = sys.argv[1:]
    environment = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "JOBSWAP_HOME": folder,
    }
    ear = Ear()
    manager = subprocess.Popen([tool("openbox")], stderr=subprocess.DEVNULL)
    program = subprocess.Popen(
        [python, "-m", "jobswap_desktop", "--demo", "--today", "2022-02-22"],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        heard = hear(ear)
    finally:
        program.terminate()
        _, complained = program.communicate(timeout=PATIENCE)
        manager.terminate()
        manager.wait()
    sys.stdout.write(json.dumps(heard | {"stderr": complained}) + "\n")


if __name__ == "__main__":
    main()
