"""Keep the tool's keys and the platforms it answers to, outside the repository.

`make lti-key` makes the folder: a private key, a key that signs cookies, and
`platforms.toml`, which whoever runs the tool fills in. All of it is its owner's alone.
"""

import argparse
import os
import pathlib
import secrets
import stat
import sys
import tomllib
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

import platformdirs
from jwcrypto.jwk import JWK
from pylti1p3.tool_config import ToolConfDict

from coursekit.course import here

VARIABLE = "COURSE_LTI"  # names the folder, if not the usual one
KEY, COOKIES, PLATFORMS = "key.pem", "cookies.key", "platforms.toml"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
TEMPLATE = """\
# Where browsers reach this tool; `https`, but for a trial on your own machine.
address = "{address}"
# Where learners read the book.
book = "{book}"

# What a platform tells you once the tool is registered there. One such block for each.
# [[platforms]]
# issuer = "https://moodle.example.edu"
# client = "the client ID"
# deployments = ["1"]
# login = "https://moodle.example.edu/mod/lti/auth.php"
# token = "https://moodle.example.edu/mod/lti/token.php"
# keys = "https://moodle.example.edu/mod/lti/certs.php"
"""


class NotRegistered(Exception):
    """The tool cannot run as it is registered: says why, and what to do."""


@dataclass(frozen=True)
class Platform:
    """A platform that may send its people here, and what it is called there.

    client: this tool's id there; deployments: the ids of where it is used there.
    login, token, keys: the platform's addresses for a launch, for access to its
        services, and of its public keys.
    """

    issuer: str
    client: str
    deployments: tuple[str, ...]
    login: str
    token: str
    keys: str


@dataclass(frozen=True)
class Tool:
    """This tool: where it is reached, its keys, and the platforms it answers to."""

    address: str
    book: str
    platforms: tuple[Platform, ...]
    private_key: str
    cookie_key: bytes

    @property
    def is_secure(self) -> bool:
        """Tell whether browsers reach the tool by TLS."""
        return self.address.startswith("https:")

    @cached_property
    def jwks(self) -> dict:
        return self.configuration.get_jwks()

    @cached_property
    def configuration(self) -> ToolConfDict:
        """The same, as pylti1p3 asks for it."""
        table: dict[str, list] = {}
        for one in self.platforms:
            table.setdefault(one.issuer, []).append(
                {
                    "client_id": one.client,
                    "auth_login_url": one.login,
                    "auth_token_url": one.token,
                    "key_set_url": one.keys,
                    "deployment_ids": list(one.deployments),
                }
            )
        configuration = ToolConfDict(table)
        public = JWK.from_pem(self.private_key.encode()).export_to_pem().decode()
        for one in self.platforms:
            configuration.set_private_key(one.issuer, self.private_key, one.client)
            configuration.set_public_key(one.issuer, public, one.client)
        return configuration


def folder() -> pathlib.Path:
    """Return the folder of the tool's keys, whether it exists or not."""
    usual = platformdirs.user_data_path("in-this-together") / "lti"
    return pathlib.Path(os.environ.get(VARIABLE) or usual).expanduser().resolve()


def origin(address: str) -> str:
    """Return scheme and host of an address, as a browser compares them."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def is_safe(address: object) -> bool:
    """Tell whether nobody between can read what goes to this address."""
    if not isinstance(address, str):
        return False
    parts = urlsplit(address)
    return bool(parts.hostname) and (
        parts.scheme == "https"
        or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    )


def read() -> Tool:
    """Return the tool as it is registered. Raises NotRegistered."""
    place = folder()
    path = place / PLATFORMS
    if not path.is_file():
        raise NotRegistered(
            f"There is no {path}. Make it: make lti-key ADDRESS=https://…"
        )
    mode = path.stat().st_mode
    if mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise NotRegistered(
            f"Others can write {path}, and so make themselves an instructor: look at "
            f"what it says, then chmod 600 {path}"
        )
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise NotRegistered(f"{path} cannot be read: {error}.") from None
    for name in ("address", "book"):
        if not is_safe(given.get(name)):
            raise NotRegistered(
                f"{path}: `{name}` is {given.get(name)!r}; write an address that begins "
                "with https:// , or with http://127.0.0.1 for a trial."
            )
    rows = given.get("platforms", [])
    return Tool(
        given["address"].rstrip("/"),
        given["book"].rstrip("/"),
        tuple(platform(path, number, row) for number, row in enumerate(rows, 1)),
        secret(place / KEY).decode(),
        secret(place / COOKIES),
    )


def platform(path: pathlib.Path, number: int, row: dict) -> Platform:
    """Return a block of platforms.toml. Raises NotRegistered."""
    where = f"{path}: platform {number}"
    for name in ("issuer", "client"):
        if not isinstance(row.get(name), str) or not row[name]:
            raise NotRegistered(f"{where} needs `{name}`, in quotes.")
    for name in ("login", "token", "keys"):
        if not is_safe(row.get(name)):
            raise NotRegistered(
                f"{where}: `{name}` is {row.get(name)!r}; write its address, which "
                "begins with https:// ."
            )
    ids = row.get("deployments")
    if not isinstance(ids, list) or not ids or not all(isinstance(i, str) for i in ids):
        raise NotRegistered(f'{where} needs `deployments`, such as ["1"].')
    unknown = row.keys() - Platform.__dataclass_fields__.keys()
    if unknown:
        raise NotRegistered(f"{where}: there is no `{min(unknown)}`.")
    return Platform(**{**row, "deployments": tuple(ids)})


def secret(path: pathlib.Path) -> bytes:
    """Return what a file holds that only its owner may read. Raises NotRegistered."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        raise NotRegistered(
            f"There is no {path}. Make it: make lti-key ADDRESS=https://…"
        ) from None
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise NotRegistered(f"Others can read {path}: chmod 600 {path}")
    return path.read_bytes()


def write_new(path: pathlib.Path, content: bytes) -> None:
    """Write a file of its owner's alone, unless it is there already."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with open(handle, "wb") as file:
        file.write(content)


def make(address: str, book: str) -> pathlib.Path:
    """Make the folder, and whatever of its files is not there; return it.

    Raises NotRegistered if it lies inside the repository, or an address is none.
    """
    place = folder()
    if place.is_relative_to(here().root):
        raise NotRegistered(
            f"{place} lies inside the repository, where a key can be committed by "
            f"mistake. Name a folder outside: export {VARIABLE}=…"
        )
    is_new = not (place / PLATFORMS).is_file()
    for name, value in (("ADDRESS", address), ("BOOK", book)) if is_new else ():
        if not is_safe(value) or '"' in value or "\\" in value:
            raise NotRegistered(
                f"{name} is {value!r}. Say where browsers reach it: make lti-key "
                "ADDRESS=https://lti.example.edu BOOK=https://book.example.edu"
            )
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = JWK.generate(kty="RSA", size=2048)
    write_new(place / KEY, key.export_to_pem(private_key=True, password=None))
    write_new(place / COOKIES, secrets.token_bytes(32))
    write_new(
        place / PLATFORMS, TEMPLATE.format(address=address, book=book).encode("utf-8")
    )
    return place


def to_enter(tool: Tool) -> str:
    """Return what a platform wants to know of this tool."""
    rows = {
        "Tool URL, target link": f"{tool.address}/launch",
        "Login initiation": f"{tool.address}/login",
        "Redirection": f"{tool.address}/launch",
        "Deep linking, content selection": f"{tool.address}/launch",
        "Public keys (JWKS)": f"{tool.address}/jwks",
    }
    return "\n".join(f"  {name:<33}{value}" for name, value in rows.items())


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="coursekit lti-key")
    parser.add_argument("--address", default="")
    parser.add_argument("--book", default="")
    options = parser.parse_args(arguments)
    try:
        place = make(options.address, options.book)
        tool = read()
    except NotRegistered as error:
        sys.exit(str(error))
    print(
        f"The tool's keys are in {place}; whoever has {KEY} can speak for the tool, so "
        f"keep them there. Enter at your platform:\n{to_enter(tool)}\n"
        f"Then write what the platform tells you into {place / PLATFORMS}."
    )
