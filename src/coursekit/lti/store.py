"""Keep what is needed for a while, in this process's memory."""

import secrets
import threading
import time
from collections import OrderedDict
from typing import Any


class Store:
    """Values by name, each for `seconds`; of more than `most`, the oldest are dropped."""

    def __init__(self, seconds: float, most: int, clock=time.monotonic):
        self.seconds, self.most, self.clock = seconds, most, clock
        self.kept: OrderedDict[str, tuple[float, Any]] = OrderedDict()
        self.lock = threading.Lock()

    def put(self, name: str, value: Any) -> None:
        with self.lock:
            self.kept.pop(name, None)
            self.kept[name] = (self.clock() + self.seconds, value)
            while len(self.kept) > self.most or self.oldest() < self.clock():
                self.kept.popitem(last=False)

    def add(self, value: Any) -> str:
        """Keep `value` under a name that nobody can guess; return the name."""
        name = secrets.token_urlsafe(24)
        self.put(name, value)
        return name

    def get(self, name: str) -> Any:
        """Return what is kept under `name`, or None."""
        with self.lock:
            end, value = self.kept.get(name, (0, None))
            return value if end >= self.clock() else None

    def take(self, name: str) -> Any:
        """Return what is kept under `name`, or None, and keep it no longer."""
        value = self.get(name)
        with self.lock:
            return value if self.kept.pop(name, None) else None

    def oldest(self) -> float:
        return next(iter(self.kept.values()))[0]
