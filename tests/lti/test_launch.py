"""Whoever comes by a launch is who the platform says, and nobody else comes in."""

import base64
import json
import re
import time

import jwt
import pytest

from coursekit.desk.settings import configuration
from coursekit.lti import protocol, registration
from coursekit.lti.app import make_app, member, role_in_course
from coursekit.lti.roster import INSTRUCTOR, LEARNER
from coursekit.lti.store import Store
from tests import ROOT
from tests.lti.platform import CLAIM, CLIENT, ROLE, Browser, new_key, signed


def nothing_written(folder):
    """Tell whether nothing of a class lies in its folder but nbgrader's settings."""
    return [path.name for path in folder.iterdir()] == ["nbgrader_config.py"]


def test_a_learner_is_led_to_the_exercise_and_a_place_to_hand_in(visitor, folder):
    page = visitor.launch("11")
    assert page.status_code == 200
    assert "/at/" in page.url
    assert "http://127.0.0.1:9/book/exercises/bias/bias.html" in page.text
    assert 'type="file"' in page.text
    assert "You have handed in nothing yet." in page.text
    assert "Send grades" not in page.text
    # What a platform tells beyond what is needed is kept nowhere.
    kept = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert b"Ada Lovelace" in kept
    assert b"example.edu" not in kept


def test_an_instructor_is_led_to_the_class(visitor):
    page = visitor.launch("90")
    assert page.status_code == 200
    assert "Send grades" in page.text
    assert 'type="file"' not in page.text


def test_an_instructor_elsewhere_in_the_university_is_a_learner_here(platform, visitor):
    """Canvas sends both roles."""
    elsewhere = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor"

    def both(claims):
        return claims | {f"{CLAIM}roles": [elsewhere, f"{ROLE}Learner"]}

    platform.alter = both
    assert "You have handed in nothing yet." in visitor.launch("11").text


SUB = "http://purl.imsglobal.org/vocab/lis/v2/membership/"
ELSEWHERE = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#"
SYSTEM = "http://purl.imsglobal.org/vocab/lis/v2/system/person#"


@pytest.mark.parametrize(
    ("roles", "role"),
    [
        ([f"{ROLE}Learner", f"{SUB}Learner#Instructor"], LEARNER),
        ([f"{SUB}Learner#Instructor"], LEARNER),
        ([f"{SUB}Learner#Instructor", f"{SUB}Mentor#Instructor"], LEARNER),
        ([f"{ELSEWHERE}Instructor", f"{ROLE}Learner"], LEARNER),
        ([f"{SYSTEM}Administrator", "Learner"], LEARNER),
        ([f"{ELSEWHERE}Instructor"], None),
        ([f"{SUB}Mentor#Instructor", "https://x.example/membership#Instructor"], None),
        ([f"{ROLE}Instructor/x", "instructor"], None),
        (["Learner"], LEARNER),
        (["Instructor"], INSTRUCTOR),
        ([f"{ROLE}Administrator"], INSTRUCTOR),
        ([f"{SUB}Instructor#TeachingAssistant"], INSTRUCTOR),
        ([f"{ROLE}Instructor", f"{ROLE}Learner"], INSTRUCTOR),
        ([], None),
        (None, None),
        ("Instructor", None),
    ],
)
def test_a_role_is_that_of_this_course(roles, role):
    assert role_in_course(roles) == role
    listed = member({"user_id": "1", "roles": roles})
    assert (listed[2] if listed else None) == role


def test_who_neither_learns_nor_teaches_is_told_so(visitor, folder):
    page = visitor.launch("91")
    assert page.status_code == 403
    assert "for those who teach a course" in page.text
    assert nothing_written(folder)


def test_a_link_that_names_no_exercise_says_what_to_do(platform, visitor, folder):
    for custom in ({}, {"assignment": "../../etc"}, "assignment=bias", None):
        platform.custom = custom
        page = visitor.launch("90")
        assert page.status_code == 400
        assert "This link names no exercise" in page.text
    assert nothing_written(folder)


def pages_are_safe(page):
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script" not in page.text
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    return policy


def test_a_page_may_do_no_more_than_it_has_to(platform, visitor):
    policy = pages_are_safe(visitor.launch("11"))
    assert f"frame-ancestors {platform.address}" in policy
    assert "form-action 'self'" in policy
    assert "form-action 'none'" in pages_are_safe(visitor.web.get(platform.tool + "/x"))


def test_the_page_is_for_the_browser_that_came(platform, visitor):
    page = visitor.launch("11")
    other = Browser(platform)
    for one in (other, Browser(platform)):
        assert one.web.get(page.url).status_code == 403
        other.launch("12")
    assert other.web.get(page.url).status_code == 403
    assert visitor.web.get(page.url).status_code == 200


def test_who_sat_here_before_is_gone(visitor):
    before = visitor.launch("11")
    visitor.launch("12")
    assert visitor.web.get(before.url).status_code == 403


def test_two_links_stay_open_side_by_side(platform, visitor):
    one = visitor.launch("11")
    others = (path.parents[1].name for path in ROOT.glob("exercises/*/answers/_*.py"))
    other = next(name for name in others if name != "bias")
    platform.custom = {"assignment": other}
    platform.alter = lambda claims: claims | {f"{CLAIM}resource_link": {"id": "2"}}
    two = visitor.launch("11")
    assert "bias.ipynb" in visitor.web.get(one.url).text
    assert f"{other}.ipynb" in visitor.web.get(two.url).text


def test_public_keys_tell_nothing_private(platform, visitor):
    [key] = visitor.web.get(f"{platform.tool}/jwks").json()["keys"]
    assert {"kid", "kty", "n", "e", "alg", "use"} == key.keys()


def test_a_login_from_an_unknown_platform_leads_nowhere(platform, visitor, folder):
    for changed in (
        {"iss": "https://elsewhere.example"},
        {"client_id": "tool-2"},
        {"iss": ""},
        {"login_hint": ""},
    ):
        page = visitor.begin("11", **changed)
        assert page.status_code == 400, changed
        assert page.url.startswith(platform.tool)  # it sent nobody away
        assert "not registered here" in page.text
    assert nothing_written(folder)


# What is refused: what an attacker does, and the reason that has to be given


def changing(**claims):
    """Change what the platform says, and let it sign that."""

    def attack(platform, visitor):
        platform.alter = lambda before: {
            name: value
            for name, value in (before | claims).items()
            if value is not None
        }
        return visitor.fields("11")

    return attack


def replayed(platform, visitor):
    fields = visitor.fields("11")
    assert visitor.send(fields).status_code == 200
    return fields


def replayed_with_a_new_state(platform, visitor):
    """The token was used; only its state is new."""
    used = visitor.fields("11")
    assert visitor.send(used).status_code == 200
    return visitor.fields("11") | {"id_token": used["id_token"]}


def of_another_browser(platform, visitor):
    """What an attacker got for himself is put into a victim's visitor."""
    return Browser(platform).fields("11")


def stolen(platform, visitor):
    """A token of somebody else's, into a login of one's own."""
    other = Browser(platform).fields("12")
    return visitor.fields("11") | {"id_token": other["id_token"]}


def without_a_state(platform, visitor):
    return visitor.fields("11") | {"state": ""}


def with_a_made_up_state(platform, visitor):
    visitor.web.cookies.set("lti1p3-mine", "mine")
    return visitor.fields("11") | {"state": "mine"}


def forged(platform, visitor):
    """Signed by somebody else, under the platform's name of its key."""
    mine = new_key("mine")
    platform.sign = lambda claims: signed(claims, mine, kid=platform.key["kid"])
    return visitor.fields("11")


def with_an_unknown_key(platform, visitor):
    platform.sign = lambda claims: signed(claims, new_key("mine"))
    return visitor.fields("11")


def without_a_key(platform, visitor):
    platform.sign = lambda claims: signed(claims, platform.key, kid=None)
    return visitor.fields("11")


def unsigned(platform, visitor):
    platform.sign = lambda claims: jwt.encode(
        claims, None, "none", headers={"kid": platform.key["kid"]}
    )
    return visitor.fields("11")


def unsigned_as_if_signed(platform, visitor):
    """The header says RS256, and the signature is gone."""
    fields = visitor.fields("11")
    return fields | {"id_token": fields["id_token"].rpartition(".")[0] + "."}


def signed_with_the_public_key(platform, visitor):
    """The public key, which all know, as a shared secret."""
    head = {"alg": "HS256", "kid": platform.key["kid"]}
    public = platform.key.export_to_pem()
    part = jwt.algorithms.HMACAlgorithm(jwt.algorithms.HMACAlgorithm.SHA256)

    def sign(claims):
        text = ".".join(
            base64.urlsafe_b64encode(json.dumps(one).encode()).rstrip(b"=").decode()
            for one in (head, claims)
        )
        signature = part.sign(text.encode(), public)
        end = base64.urlsafe_b64encode(signature).rstrip(b"=").decode()
        return f"{text}.{end}"

    platform.sign = sign
    return visitor.fields("11")


def with_another_person(platform, visitor):
    """One letter of what was signed is changed."""
    fields = visitor.fields("11")
    head, body, end = fields["id_token"].split(".")
    said = json.loads(base64.urlsafe_b64decode(body + "=="))
    new = json.dumps(said | {"sub": "90"}).encode()
    body = base64.urlsafe_b64encode(new).rstrip(b"=").decode()
    return fields | {"id_token": f"{head}.{body}.{end}"}


def test_what_was_sent_stands_in_one_line_of_the_log(platform, visitor, caplog):
    platform.alter = lambda claims: claims | {f"{CLAIM}deployment_id": "8\nAll is well"}
    visitor.launch("11")
    [said] = [one.getMessage() for one in caplog.records if "refused" in one.msg]
    assert "All is well" in said
    assert "\n" not in said


def garbage(platform, visitor):
    return visitor.fields("11") | {"id_token": "a.b.c"}


def a_list(platform, visitor):
    platform.alter = lambda claims: [claims]
    platform.sign = lambda claims: ".".join(
        base64.urlsafe_b64encode(json.dumps(one).encode()).decode()
        for one in ({"alg": "RS256", "kid": "x"}, claims, "x")
    )
    return visitor.fields("11")


def nothing(platform, visitor):
    return {}


HOUR = 3600
ATTACKS = {
    "replayed": (replayed, "used before"),
    "replayed with a new state": (replayed_with_a_new_state, "Nonce"),
    "of another visitor": (of_another_browser, "State not found"),
    "stolen": (stolen, "Nonce"),
    "without a state": (without_a_state, "Missing state"),
    "with a made-up state": (with_a_made_up_state, "used before"),
    "forged": (forged, "Signature verification"),
    "with an unknown key": (with_an_unknown_key, "public key"),
    "without a key": (without_a_key, "KID"),
    "unsigned": (unsigned, "public key"),
    "unsigned as if signed": (unsigned_as_if_signed, "Signature verification"),
    "signed with the public key": (signed_with_the_public_key, "public key"),
    "with another person": (with_another_person, "Signature verification"),
    "garbage": (garbage, "JWT"),
    "a list": (a_list, "malformed"),
    "nothing": (nothing, "Missing state"),
    "for another tool": (changing(aud="tool-2"), "No such platform"),
    "for two tools": (changing(aud=[CLIENT, "tool-2"]), "several tools"),
    "for nobody": (changing(aud=None), "Client id"),
    "by another platform": (
        changing(iss="https://elsewhere.example"),
        "No such platform",
    ),
    "by nobody": (changing(iss=None), "iss"),
    "of another deployment": (changing(**{f"{CLAIM}deployment_id": "8"}), "deployment"),
    "of no deployment": (changing(**{f"{CLAIM}deployment_id": None}), "deployment"),
    "expired": (changing(exp=int(time.time()) - HOUR), "expired"),
    "without an end": (changing(exp=None), "exp"),
    "of tomorrow": (changing(iat=int(time.time()) + 24 * HOUR), "not yet valid"),
    "without a nonce": (changing(nonce=None), "nonce"),
    "with another nonce": (changing(nonce="mine"), "Nonce"),
    "without a person": (changing(sub=None), "sub"),
    "without a role": (changing(**{f"{CLAIM}roles": None}), "Roles"),
    "of another version": (changing(**{f"{CLAIM}version": "1.1"}), "version"),
    "of another kind": (
        changing(**{f"{CLAIM}message_type": "LtiStartProctoring"}),
        "message type",
    ),
}


@pytest.mark.parametrize(("attack", "why"), ATTACKS.values(), ids=ATTACKS.keys())
def test_a_launch_that_does_not_hold_is_refused(attack, why, platform, visitor, folder):
    fields = attack(platform, visitor)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    page = visitor.send(fields)
    assert page.status_code == 403
    assert "This launch was refused" in page.text
    assert why in page.text.partition("The reason")[2]
    assert pages_are_safe(page)
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert after == before


def passing(self):
    return self


# Each check taken out, in a copy: what it alone catches then comes in.
HOLES = {
    "signature": ("validate_jwt_signature", forged),
    "who signed": ("validate_jwt_signature", unsigned_as_if_signed),
    "who is meant": ("validate_jwt_signature", changing(aud=[CLIENT, "tool-2"])),
    "until when": ("validate_jwt_signature", changing(exp=int(time.time()) - HOUR)),
    "nonce": ("validate_nonce", replayed_with_a_new_state),
    "nonce of the login": ("validate_nonce", stolen),
    "deployment": ("validate_deployment", ATTACKS["of another deployment"][0]),
}


@pytest.mark.parametrize(("check", "attack"), HOLES.values(), ids=HOLES.keys())
def test_each_check_is_what_refuses(check, attack, platform, visitor, monkeypatch):
    monkeypatch.setattr(protocol.Launch, check, passing)
    assert visitor.send(attack(platform, visitor)).status_code == 200


def test_the_cookie_is_what_refuses_another_browser(platform, visitor, monkeypatch):
    def without_the_cookie(self):
        self._session_service.begin(self._get_request_param("state"))
        return self

    monkeypatch.setattr(protocol.Launch, "validate_state", without_the_cookie)
    assert visitor.send(of_another_browser(platform, visitor)).status_code == 200


def test_taking_a_state_is_what_refuses_a_replay(platform, visitor, monkeypatch):
    monkeypatch.setattr(Store, "take", Store.get)
    assert visitor.send(replayed(platform, visitor)).status_code == 200


def test_the_audience_is_compared_also_by_us(platform, visitor, monkeypatch):
    """The library compares the first of several alone; here, with it switched off."""

    def first_alone(self):
        body = self._get_jwt_body()
        self._registration = self._tool_config.find_registration_by_params(
            body["iss"], CLIENT
        )
        return self

    monkeypatch.setattr(protocol.Launch, "validate_registration", first_alone)
    monkeypatch.setattr(protocol.Launch, "validate_deployment", passing)
    attack = ATTACKS["for another tool"][0]
    assert visitor.send(attack(platform, visitor)).status_code == 403


def test_a_platform_is_asked_for_its_keys_once_in_a_while(platform, visitor):
    """Or whoever sends launches that are signed by nobody has us ask it each time."""
    asked, answer = [], platform.answer

    def noting(method, path, headers, text):
        asked.append(path)
        return answer(method, path, headers, text)

    platform.answer = noting
    assert visitor.launch("11").status_code == 200
    platform.sign = lambda claims: signed(claims, new_key("mine"))
    for _ in range(3):
        assert visitor.launch("11").status_code == 403
    assert asked.count("/keys") == 1


def test_a_new_key_is_found_after_a_minute_and_an_old_one_forgotten_in_time():
    now, there, asked = 0.0, ["a"], []

    def fetch(address):
        asked.append(address)
        return {"keys": [{"kid": one} for one in there]}

    def kids(kid):
        return [key["kid"] for key in keys.of("x", kid, fetch)["keys"]]

    keys = protocol.Keys(clock=lambda: now)
    assert kids("a") == ["a"]
    there[:] = ["b"]
    assert kids("b") == ["a"]
    now = protocol.NEW_KEYS_SECONDS
    assert kids("b") == ["b"]
    there[:] = ["c"]
    now += protocol.KEYS_SECONDS - 1
    assert kids("b") == ["b"]
    now += 1
    assert kids("b") == ["c"]
    assert len(asked) == 3


def test_a_state_is_good_for_five_minutes():
    now = 0
    kept = Store(protocol.STATE_SECONDS, most=3, clock=lambda: now)
    kept.put("state", 1)
    now = protocol.STATE_SECONDS
    assert kept.get("state") == 1
    now += 1
    assert kept.get("state") is None
    assert kept.take("state") is None


def test_what_is_kept_does_not_grow_without_end():
    kept = Store(300, most=3, clock=lambda: 0)
    for number in range(9):
        kept.put(str(number), number)
    assert list(kept.kept) == ["6", "7", "8"]
    assert kept.take("8") == 8
    assert kept.take("8") is None


def test_a_platforms_clock_may_differ_a_little(platform, visitor):
    now = int(time.time())
    platform.alter = lambda claims: claims | {"iat": now + 30, "exp": now - 30}
    assert visitor.launch("11").status_code == 200


def test_two_tools_may_be_meant_if_the_platform_says_who_asked(platform, visitor):
    platform.alter = lambda claims: claims | {"aud": [CLIENT, "x"], "azp": CLIENT}
    assert visitor.launch("11").status_code == 200


def test_behind_tls_cookies_are_sent_by_tls_alone_and_into_frames(platform, folder):
    path = registration.folder() / registration.PLATFORMS
    text = path.read_text(encoding="utf-8")
    text = re.sub('address = ".*"', 'address = "https://lti.example.edu"', text)
    path.write_text(text, encoding="utf-8")
    app = make_app(registration.read(), configuration())
    asked = {"iss": platform.address, "login_hint": "11", "client_id": CLIENT}
    answer = app.test_client().get("/login", query_string=asked)
    assert "https%3A%2F%2Flti.example.edu%2Flaunch" in answer.headers["Location"]
    cookie = answer.headers["Set-Cookie"]
    for word in ("Secure", "HttpOnly", "SameSite=None", "Partitioned"):
        assert word in cookie
    for name in ("SECURE", "HTTPONLY", "PARTITIONED"):
        assert app.config[f"SESSION_COOKIE_{name}"] is True
    assert app.config["SESSION_COOKIE_SAMESITE"] == "None"
