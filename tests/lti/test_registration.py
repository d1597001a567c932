"""The tool's keys are its owner's alone, and a platform is entered right or not at all."""

import pytest

from coursekit.lti import registration
from coursekit.lti.registration import (
    COOKIES,
    KEY,
    PLATFORMS,
    NotRegistered,
    is_safe,
    make,
    read,
    to_enter,
)
from tests import ROOT

ADDRESS, BOOK = "https://lti.example.edu", "https://book.example.edu"
GOOD = """
[[platforms]]
issuer = "https://moodle.example.edu"
client = "c"
deployments = ["1"]
login = "https://moodle.example.edu/mod/lti/auth.php"
token = "https://moodle.example.edu/mod/lti/token.php"
keys = "https://moodle.example.edu/mod/lti/certs.php"
"""


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setenv(registration.VARIABLE, str(tmp_path / "lti"))
    return tmp_path / "lti"


def test_platforms_that_others_can_write_are_refused(folder):
    """Whoever can write there can make themselves an instructor."""
    place = registration.make("https://lti.example.edu", "https://book.example.edu")
    path = place / registration.PLATFORMS
    for mode in (0o620, 0o602):
        path.chmod(mode)
        with pytest.raises(registration.NotRegistered, match="Others can write"):
            registration.read()
    path.chmod(0o644)
    registration.read()


def test_keys_are_their_owners_alone_and_stay(place):
    make(ADDRESS, BOOK)
    assert place.stat().st_mode & 0o777 == 0o700
    before = {path.name: path.read_bytes() for path in place.iterdir()}
    assert before.keys() == {KEY, COOKIES, PLATFORMS}
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in place.iterdir())
    make(ADDRESS, BOOK)
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before


def test_a_platform_is_told_what_to_enter(place):
    make(f"{ADDRESS}/", BOOK)
    said = to_enter(read())
    for end in ("/launch", "/login", "/jwks"):
        assert f" {ADDRESS}{end}" in said


@pytest.mark.parametrize("name", [KEY, COOKIES])
def test_a_key_that_others_can_read_is_not_used(place, name):
    make(ADDRESS, BOOK)
    (place / name).chmod(0o640)
    with pytest.raises(NotRegistered, match=f"chmod 600 .*{name}"):
        read()


def test_nothing_is_made_inside_the_repository(monkeypatch):
    monkeypatch.setenv(registration.VARIABLE, str(ROOT / "_class" / "lti"))
    with pytest.raises(NotRegistered, match="inside the repository"):
        make(ADDRESS, BOOK)
    assert not (ROOT / "_class" / "lti").exists()


@pytest.mark.parametrize("address", ["", "http://lti.example.edu", 'https://a"b'])
def test_an_address_that_others_can_listen_to_is_refused(place, address):
    with pytest.raises(NotRegistered, match="ADDRESS"):
        make(address, BOOK)
    assert not place.exists()


def test_what_is_safe():
    assert is_safe("https://a.example")
    assert is_safe("http://127.0.0.1:8001")
    for address in ("http://127.0.0.1.example", "javascript:x", "https:", None, "//a"):
        assert not is_safe(address)


def test_a_platform_that_is_entered_right_is_read(place):
    make(ADDRESS, BOOK)
    path = place / PLATFORMS
    path.write_text(path.read_text("utf-8") + GOOD, encoding="utf-8")
    [platform] = read().platforms
    assert platform.deployments == ("1",)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('client = "c"', "", "platform 1 needs `client`"),
        ('client = "c"', "client = 5", "platform 1 needs `client`"),
        ('["1"]', "1", "needs `deployments`"),
        ('["1"]', "[1]", "needs `deployments`"),
        ("https://moodle.example.edu/mod/lti/certs", "http://x/certs", "`keys` is"),
        ('client = "c"', 'client = "c"\nclinet = "d"', "there is no `clinet`"),
        ("[[platforms]]", "[[platforms", "cannot be read"),
    ],
)
def test_a_platform_that_is_entered_wrong_is_named(place, before, after, said):
    make(ADDRESS, BOOK)
    path = place / PLATFORMS
    path.write_text(
        path.read_text("utf-8") + GOOD.replace(before, after), encoding="utf-8"
    )
    with pytest.raises(NotRegistered, match=said):
        read()


def test_the_command_makes_the_keys_and_says_what_to_do(place, capsys):
    registration.main(["--address", ADDRESS, "--book", BOOK])
    said = capsys.readouterr().out
    assert f"{ADDRESS}/jwks" in said
    assert str(place / PLATFORMS) in said
    assert "PRIVATE" not in said
    registration.main([])  # again, to read it once more
    assert f"{ADDRESS}/jwks" in capsys.readouterr().out
