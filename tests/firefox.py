"""As much of Firefox as the tests need: open a page, evaluate JavaScript in it.

Playwright drives a Firefox of its own build only. This speaks WebDriver BiDi, the
standard, to the Firefox that Debian brings. Selenium needs geckodriver, which neither
Debian 12 nor PyPI has for Linux; npm's package downloads it from elsewhere.
"""

import itertools
import json
import re
import shutil
import subprocess
import time

import websocket

BROWSERS = ("firefox-esr", "firefox")
# It talks to its makers when it starts; a proxy that is not there keeps it here.
QUIET = """\
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
"""
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")


def find_firefox() -> str | None:
    """Return the path of a Firefox on PATH, or None."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


class Firefox:
    """A headless Firefox with an empty profile in `folder`, and one page."""

    def __init__(self, path: str, folder):
        (folder / "user.js").write_text(QUIET, encoding="utf-8")
        options = ["--headless", "--no-remote", "--remote-debugging-port=0"]
        said = folder / "said.txt"  # a pipe that nobody reads would fill
        with said.open("w") as file:
            self.process = subprocess.Popen(
                [path, *options, "--profile", folder], stderr=file
            )
        address = self.where_it_listens(said)
        self.socket = websocket.create_connection(
            f"{address}/session", suppress_origin=True, timeout=300
        )
        self.numbers = itertools.count(1)
        self.ask("session.new", capabilities={})
        tree = self.ask("browsingContext.getTree")
        self.page = tree["contexts"][0]["context"]

    def where_it_listens(self, said, seconds: float = 60) -> str:
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            if found := LISTENING.search(said.read_text(encoding="utf-8")):
                return found[1]
            time.sleep(0.05)
        self.process.kill()
        self.process.wait()
        raise RuntimeError(f"Firefox does not listen: {said.read_text('utf-8')[-500:]}")

    def ask(self, method: str, **params) -> dict:
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        answer = {}
        while answer.get("id") != number:  # what lies between are events
            answer = json.loads(self.socket.recv())
        if answer["type"] != "success":
            raise RuntimeError(f"{method}: {answer}")
        return answer["result"]

    def goto(self, url: str) -> None:
        self.ask(
            "browsingContext.navigate", context=self.page, url=url, wait="complete"
        )

    def wait_for(self, expression: str, seconds: float = 60) -> None:
        """Wait until an expression is true; a page just opened may not be there yet."""
        end = time.monotonic() + seconds
        while not self.evaluate(f"() => {expression}"):
            if time.monotonic() > end:
                raise TimeoutError(f"not within {seconds} seconds: {expression}")
            time.sleep(0.05)

    def evaluate(self, function: str, argument=None):
        """Call a function with an argument; both and the result as in Playwright."""
        result = f"(await ({function})({json.dumps(argument)})) ?? null"
        call = f"(async () => JSON.stringify({result}))()"
        done = self.ask(
            "script.evaluate",
            expression=call,
            target={"context": self.page},
            awaitPromise=True,
        )
        if done["type"] != "success":
            raise RuntimeError(done["exceptionDetails"]["text"])
        return json.loads(done["result"]["value"])

    def close(self) -> None:
        self.socket.close()
        self.process.terminate()
        self.process.wait()
