"""A learning platform on loopback: its side of LTI 1.3, with keys of its own.

It checks what it is sent as a platform should, and answers with errors where it is not
right. A test changes what it sends by `alter`, and reads what arrived.
"""

import contextlib
import functools
import html
import http.server
import json
import re
import secrets
import threading
import time
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
import requests
from jwcrypto.jwk import JWK

CLIENT, DEPLOYMENT = "tool-1", "7"
CLAIM = "https://purl.imsglobal.org/spec/lti/claim/"
AGS = "https://purl.imsglobal.org/spec/lti-ags/"
NRPS = "https://purl.imsglobal.org/spec/lti-nrps/"
SCORE, LINE_ITEM = f"{AGS}scope/score", f"{AGS}scope/lineitem"
MEMBERS = f"{NRPS}scope/contextmembership.readonly"
ROLE = "http://purl.imsglobal.org/vocab/lis/v2/membership#"
PEOPLE = {
    "11": ("Ada Lovelace", "Learner"),
    "12": ("Grace Hopper", "Learner"),
    "13": ("Ada Lovelace", "Learner"),
    "90": ("Maryam Mirzakhani", "Instructor"),
    "91": ("An Observer", "Mentor"),
}


@functools.cache
def new_key(whose: str) -> JWK:
    """Return a key, always the same one for `whose`: to make one takes long."""
    return JWK.generate(kty="RSA", size=2048, kid=secrets.token_hex(4))


def signed(claims: dict, key: JWK, **header) -> str:
    pem = key.export_to_pem(private_key=True, password=None)
    said = {"kid": key["kid"]} | header
    said = {name: value for name, value in said.items() if value is not None}
    return jwt.encode(claims, pem, "RS256", headers=said)


class Platform:
    """One course on a platform. `address` is where it is reached, without a / ."""

    def __init__(self):
        self.address = self.tool = ""
        self.key = new_key("the platform's")
        self.custom = {"assignment": "bias"}
        self.message_type = "LtiResourceLinkRequest"
        self.alter = lambda claims: claims  # what a token says
        self.sign = lambda claims: signed(claims, self.key)
        self.services = {"grades", "members"}
        self.members = PEOPLE
        self.columns = {"1": {"id": "1"}}
        self.own_column = True
        self.scores: dict[tuple[str, str], list[dict]] = {}
        self.unwanted: set[str] = set()  # whose scores are not taken
        self.tokens: dict[str, set[str]] = {}
        self.seen: set[str] = set()
        self.granted = {SCORE, LINE_ITEM, MEMBERS}
        self.asked: list[str] = []

    def claims(self, user: str, nonce: str) -> dict:
        """What a launch of `user` says."""
        name, role = PEOPLE[user]
        now = int(time.time())
        claims = {
            "iss": self.address,
            "aud": CLIENT,
            "sub": user,
            "iat": now,
            "exp": now + 60,
            "nonce": nonce,
            "name": name,
            "email": f"{user}@example.edu",
            f"{CLAIM}message_type": self.message_type,
            f"{CLAIM}version": "1.3.0",
            f"{CLAIM}deployment_id": DEPLOYMENT,
            f"{CLAIM}target_link_uri": f"{self.tool}/launch",
            f"{CLAIM}resource_link": {"id": "link-1"},
            f"{CLAIM}roles": [ROLE + role],
            f"{CLAIM}custom": self.custom,
        }
        if self.message_type == "LtiDeepLinkingRequest":
            claims[
                "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings"
            ] = {
                "deep_link_return_url": f"{self.address}/chosen",
                "accept_types": ["ltiResourceLink"],
                "accept_presentation_document_targets": ["window"],
                "data": "remember me",
            }
        if "grades" in self.services:
            column = (
                {"lineitem": f"{self.address}/columns/1"} if self.own_column else {}
            )
            claims[f"{AGS}claim/endpoint"] = {
                "scope": [SCORE, LINE_ITEM],
                "lineitems": f"{self.address}/columns",
            } | column
        if "members" in self.services:
            claims[f"{NRPS}claim/namesroleservice"] = {
                "context_memberships_url": f"{self.address}/members",
                "service_versions": ["2.0"],
            }
        return self.alter(claims)

    # What it answers: each returns status, type and text

    def auth(self, query: dict) -> tuple[int, str, str]:
        """Send a person back to the tool, as the OIDC flow asks for it."""
        wanted = {
            "scope": "openid",
            "response_type": "id_token",
            "response_mode": "form_post",
            "prompt": "none",
            "client_id": CLIENT,
            "redirect_uri": f"{self.tool}/launch",
        }
        wrong = {name for name, value in wanted.items() if query.get(name) != value}
        if wrong or not query.get("state") or not query.get("nonce"):
            return 400, "text/plain", f"wrong: {sorted(wrong)}"
        token = self.sign(self.claims(query["login_hint"], query["nonce"]))
        fields = {"id_token": token, "state": query["state"]}
        rows = "".join(
            f'<input type="hidden" name="{name}" value="{html.escape(value)}">'
            for name, value in fields.items()
        )
        page = (
            f'<!DOCTYPE html><html lang="en"><title>Off to the tool</title>'
            f'<form method="post" action="{self.tool}/launch">{rows}'
            "<button>Go on</button></form>"
        )
        return 200, "text/html", page

    def token(self, form: dict) -> tuple[int, str, str]:
        """Give access to whoever signs as the tool does."""
        self.asked.append(form.get("scope", ""))
        if (
            form.get("grant_type") != "client_credentials"
            or form.get("client_assertion_type")
            != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        ):
            return 400, "application/json", '{"error": "invalid_request"}'
        try:
            keys = jwt.PyJWKSet.from_dict(requests.get(f"{self.tool}/jwks").json())
            kid = jwt.get_unverified_header(form["client_assertion"])["kid"]
            claims = jwt.decode(
                form["client_assertion"],
                keys[kid].key,
                algorithms=["RS256"],
                audience=f"{self.address}/token",
                issuer=CLIENT,
                options={"require": ["exp", "iat", "sub", "jti"]},
            )
        except (jwt.PyJWTError, KeyError):
            return 401, "application/json", '{"error": "invalid_client"}'
        if claims["sub"] != CLIENT or claims["jti"] in self.seen:
            return 401, "application/json", '{"error": "invalid_client"}'
        self.seen.add(claims["jti"])
        scopes = set(form["scope"].split())
        if not scopes <= self.granted:
            return 400, "application/json", '{"error": "invalid_scope"}'
        access = secrets.token_urlsafe()
        self.tokens[access] = scopes
        answer = {"access_token": access, "token_type": "Bearer", "expires_in": 3600}
        return 200, "application/json", json.dumps(answer)

    def list_members(self, query: dict) -> tuple[int, str, str, dict]:
        """Give one person a page; the address of the next tells a from A."""
        numbers = sorted(self.members)
        place = int(query.get("Page", "0").removeprefix("Nr"))
        number = numbers[place]
        name, role = self.members[number]
        row = {
            "user_id": number,
            "name": name,
            "email": f"{number}@example.edu",
            "status": "Active",
            "roles": [role],
        }
        more = {}
        if place + 1 < len(numbers):
            address = f"{self.address}/members?Page=Nr{place + 1}"
            more = {"Link": f'<{address}>; rel="next"'}
        kind = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json"
        return 200, kind, json.dumps({"id": "x", "members": [row]}), more

    def take_score(self, column: str, kind: str, text: str) -> tuple[int, str, str]:
        score = json.loads(text)
        if (
            kind != "application/vnd.ims.lis.v1.score+json"
            or column not in self.columns
        ):
            return 400, "text/plain", "wrong"
        if not {"userId", "timestamp", "activityProgress", "gradingProgress"} <= set(
            score
        ):
            return 400, "text/plain", "incomplete"
        user = score["userId"]
        if user not in PEOPLE or user in self.unwanted:
            return 404, "text/plain", "nobody here"
        before = self.scores.setdefault((column, user), [])
        if before and before[-1]["timestamp"] >= score["timestamp"]:
            return 409, "text/plain", "older"
        before.append(score)
        return 200, "application/json", ""

    def add_column(self, text: str) -> tuple[int, str, str]:
        number = str(len(self.columns) + 1)
        self.columns[number] = json.loads(text)
        return 201, "application/json", json.dumps(self.column(number))

    def column(self, number: str) -> dict:
        return self.columns[number] | {"id": f"{self.address}/columns/{number}"}

    def answer(self, method: str, path: str, headers, text: str):
        parts = urlsplit(path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        access = self.tokens.get(
            headers.get("Authorization", "").removeprefix("Bearer "), set()
        )
        if (method, parts.path) == ("GET", "/auth"):
            return self.auth(query)
        if (method, parts.path) == ("GET", "/keys"):
            public = json.loads(self.key.export_public())
            keys = {"keys": [public | {"alg": "RS256", "use": "sig"}]}
            return 200, "application/json", json.dumps(keys)
        if (method, parts.path) == ("POST", "/token"):
            form = {name: values[0] for name, values in parse_qs(text).items()}
            return self.token(form)
        if parts.path == "/members" and MEMBERS in access:
            return self.list_members(query)
        if parts.path == "/columns" and LINE_ITEM in access:
            if method == "POST":
                return self.add_column(text)
            own = [self.column(number) for number in self.columns]
            return 200, "application/json", json.dumps(own)
        found = re.fullmatch(r"/columns/(\d+)/scores", parts.path)
        if method == "POST" and found and SCORE in access:
            return self.take_score(found[1], headers["Content-Type"], text)
        return 403, "text/plain", "no"

    def last(self, user: str, column: str = "1") -> dict:
        """The newest score of somebody."""
        return self.scores[column, user][-1]


class Handler(http.server.BaseHTTPRequestHandler):
    """Puts a request to the platform of its server."""

    def do_GET(self):
        length = int(self.headers.get("Content-Length") or 0)
        text = self.rfile.read(length).decode()
        answer = self.server.platform.answer(
            self.command, self.path, self.headers, text
        )
        status, kind, text, *more = answer
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text.encode())))
        for name, value in (more[0] if more else {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text.encode())

    do_POST = do_GET

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def running():
    """Yield a platform that listens."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.platform = Platform()
        server.platform.address = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
        try:
            yield server.platform
        finally:
            server.shutdown()


class Browser:
    """What a person's browser does: it keeps cookies, and sends forms."""

    def __init__(self, platform: Platform):
        self.platform, self.web = platform, requests.Session()

    def begin(self, user: str, **changed: str) -> requests.Response:
        """Follow a link in the course, as far as the page that leads to the tool."""
        asked = {
            "iss": self.platform.address,
            "login_hint": user,
            "target_link_uri": f"{self.platform.tool}/launch",
            "client_id": CLIENT,
        }
        query = urlencode({**asked, **changed})
        return self.web.get(f"{self.platform.tool}/login?{query}")

    def fields(self, user: str) -> dict[str, str]:
        """What the platform then sends to the tool by this browser."""
        return hidden(self.begin(user).text)

    def send(self, fields: dict[str, str]) -> requests.Response:
        return self.web.post(f"{self.platform.tool}/launch", data=fields)

    def launch(self, user: str) -> requests.Response:
        """Follow a link all the way; return the page that is shown."""
        return self.send(self.fields(user))

    def post(self, page: requests.Response, action: str, **more) -> requests.Response:
        """Send a form of a page's."""
        data = {"csrf": hidden(page.text)["csrf"]} | more.pop("data", {})
        base = re.match(r".*/at/[^/]+", page.url)[0]
        return self.web.post(f"{base}/{action}", data=data, **more)

    def hand_in(self, page: requests.Response, content, **more) -> requests.Response:
        return self.post(page, "hand-in", files={"notebook": content}, **more)


def hidden(text: str) -> dict[str, str]:
    """Return the hidden fields of a page."""
    found = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', text)
    return {name: html.unescape(value) for name, value in found}
