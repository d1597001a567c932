"""The tool and a platform, both on loopback."""

import contextlib
import threading

import pytest
from werkzeug.serving import make_server

from coursekit.desk.settings import configuration
from coursekit.lti import registration
from coursekit.lti.app import make_app
from tests.lti import platform as side


@contextlib.contextmanager
def serving(registered):
    """Yield the address of the tool, which listens.

    registered: writes the tool's files for its address.
    """
    server = make_server("127.0.0.1", 0, None, threaded=True)
    address = f"http://127.0.0.1:{server.server_port}"
    registered(address)
    server.app = make_app(registration.read(), configuration())
    threading.Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
    try:
        yield address
    finally:
        server.shutdown()
        server.server_close()


def register(platform, address):
    """Make the tool's folder, and enter the platform there."""
    place = registration.make(address, "http://127.0.0.1:9/book")
    with (place / registration.PLATFORMS).open("a", encoding="utf-8") as file:
        file.write(
            f"""
[[platforms]]
issuer = "{platform.address}"
client = "{side.CLIENT}"
deployments = ["{side.DEPLOYMENT}"]
login = "{platform.address}/auth"
token = "{platform.address}/token"
keys = "{platform.address}/keys"
"""
        )


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of a class, named as people do."""
    place = tmp_path / "class"
    place.mkdir()
    monkeypatch.setenv("COURSE_CLASS", str(place))
    monkeypatch.setenv("COURSE_LTI", str(tmp_path / "lti"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("COURSE_COHORT", raising=False)
    return place


@pytest.fixture
def platform(folder):
    """A platform whose course has a link to the tool, which serves `folder`."""
    with side.running() as running:

        def registered(address):
            running.tool = address
            register(running, address)

        with serving(registered):
            yield running


@pytest.fixture
def visitor(platform):
    return side.Browser(platform)
