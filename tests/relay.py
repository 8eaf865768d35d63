"""A way to a server that can be cut, or fall silent as a network that drops every packet."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Relay:
    """Passes on what comes in at `port`, until it is told to be silent or is cut."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._passing = threading.Event()
        self._passing.set()
        self._ended = threading.Event()
        self._held: list[socket.socket] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        self.attempts = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def fall_silent(self) -> None:
        """Let nothing through any more; connections stay, and new ones are never answered."""
        self._passing.clear()

    def cut(self) -> None:
        """End all connections that are."""
        held, self._held = self._held, []
        for each in held:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def pass_on(self) -> None:
        """Let everything through again, but what was lost meanwhile."""
        self.cut()
        self._passing.set()

    def close(self) -> None:
        """Pass nothing on any more."""
        self._ended.set()
        self._passing.set()
        self._door.close()
        self.cut()

    def _accept(self) -> None:
        while not self._ended.is_set():
            try:
                near, _ = self._door.accept()
            except OSError:
                return
            self.attempts += 1
            try:
                far = socket.create_connection(("127.0.0.1", self._target))
            except OSError:
                # There is no server at the moment.
                near.close()
                continue
            self._held += [near, far]
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                if not self._passing.is_set():
                    # What the network has dropped comes no more.
                    continue
                sink.sendall(data)
            if self._passing.is_set():
                sink.shutdown(socket.SHUT_RDWR)


@contextmanager
def relayed(target: int) -> Iterator[Relay]:
    """Stand between a client and the server at port `target` for the time of the context."""
    relay = Relay(target)
    try:
        yield relay
    finally:
        relay.close()
