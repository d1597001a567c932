"""The protocol, as pylti1p3 speaks it, with what it leaves open closed.

A state is good for one launch, of the browser that began it, within five minutes, and
belongs to one nonce and one platform. A token has to name all that is compared, and is
signed by RS256.
"""

import hmac
import threading
import time
from urllib.parse import urlsplit

import jwt
import requests
from pylti1p3.contrib.flask import (
    FlaskMessageLaunch,
    FlaskOIDCLogin,
    FlaskRequest,
    FlaskSessionService,
)
from pylti1p3.exception import LtiException
from pylti1p3.service_connector import ServiceConnector

from coursekit.lti.registration import Tool, is_safe
from coursekit.lti.store import Store

STATE_SECONDS = 5 * 60
CLOCKS_DIFFER = 60  # seconds, between a platform and this machine
TIMEOUT = 20  # seconds that a platform may take to answer
KEYS_SECONDS = 5 * 60  # that a platform's keys are kept
NEW_KEYS_SECONDS = 60  # before they are asked for again, for one that is not among them
NEEDED = ["iss", "sub", "aud", "exp", "iat", "nonce"]
CLAIM = "https://purl.imsglobal.org/spec/lti/claim/"
GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"
MEMBERS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"


def states() -> Store:
    """Return a place for the states of launches that were begun."""
    return Store(STATE_SECONDS, most=10_000)


class Web(requests.Session):
    """Asks a platform: waits not for ever, and goes nowhere else.

    A platform names addresses as it likes, and what is sent there has the right to its
    services. is_secure: whether the tool is reached by TLS; then no address may be one
    of this machine's own.
    """

    def __init__(self, is_secure: bool):
        super().__init__()
        self.is_secure = is_secure

    def request(self, method, url, *arguments, **named):
        if not is_safe(url) or (self.is_secure and urlsplit(url).scheme != "https"):
            raise LtiException("It leads to an address that is not https://")
        named = {"timeout": TIMEOUT} | named | {"allow_redirects": False}
        answer = super().request(method, url, *arguments, **named)
        if answer.is_redirect:  # which would count as done
            raise LtiException("It answers that its address is another")
        return answer


class Keys:
    """The public keys of platforms, kept for some minutes: all can ask for a launch."""

    def __init__(self, clock=time.monotonic):
        self.clock, self.lock = clock, threading.Lock()
        self.kept: dict[str, tuple[float, dict]] = {}

    def of(self, address: str, kid: str, fetch) -> dict:
        """Return the keys at an address, from there if they are old or lack this one."""
        with self.lock:
            since, keys = self.kept.get(address, (-KEYS_SECONDS, {}))
            age = self.clock() - since
            known = any(key.get("kid") == kid for key in keys.get("keys", []))
            if age < (KEYS_SECONDS if known else NEW_KEYS_SECONDS):
                return keys
            keys = fetch(address)
            self.kept[address] = self.clock(), keys
            return keys


class Service(ServiceConnector):
    """Asks for access to a platform's services, and again only when it ran out."""

    def __init__(self, registration, requests_session):
        super().__init__(registration, requests_session)
        self.tokens: dict[str, tuple[str, float]] = {}

    def _get_cached_access_token(self, scope_key):
        token, end = self.tokens.get(scope_key, ("", 0))
        return token if time.monotonic() < end else None

    def _cache_access_token(self, scope_key, access_token, expires_in):
        end = time.monotonic() + float(expires_in) - TIMEOUT
        self.tokens[scope_key] = access_token, end


class Session(FlaskSessionService):
    """Keeps a state with its nonce and its platform, and gives them back once."""

    def __init__(self, kept: Store):
        self.kept, self.nonce, self.begun = kept, "", None

    def save_nonce(self, nonce):
        self.nonce = nonce

    def save_state_params(self, state, params):
        self.kept.put(state, {"nonce": self.nonce} | params)

    def begin(self, state: str) -> None:
        """Take what is kept of a state. Raises LtiException if there is nothing."""
        self.begun = self.kept.take(state)
        if self.begun is None:
            raise LtiException(
                "The state was used before, or is older than five minutes"
            )

    def check_nonce(self, nonce):
        return hmac.compare_digest(str(nonce).encode(), self.begun["nonce"].encode())

    def check_state_is_valid(self, state, id_token_hash):
        return False  # the library takes a token that it has seen; here, each is new

    def set_state_valid(self, state, id_token_hash):
        pass

    def save_launch_data(self, key, jwt_body):
        pass


class Launch(FlaskMessageLaunch):
    """A launch that is refused unless all of it holds. Raises LtiException."""

    keys: Keys

    def fetch_public_key(self, key_set_url):
        kid = self._jwt.get("header", {}).get("kid")
        return self.keys.of(key_set_url, kid, super().fetch_public_key)

    def validate_state(self):
        super().validate_state()  # the cookie of the browser that began
        self._session_service.begin(self._get_request_param("state"))
        return self

    def validate_registration(self):
        super().validate_registration()
        if self.get_iss() != self._session_service.begun["issuer"]:
            raise LtiException("The login was begun with another platform")
        return self

    def validate_jwt_signature(self):
        key, _ = self.get_public_key()
        client = self._registration.get_client_id()
        try:
            body = jwt.decode(
                self._get_id_token(),
                key,
                algorithms=["RS256"],
                audience=client,
                issuer=self._registration.get_issuer(),
                leeway=CLOCKS_DIFFER,
                options={"require": NEEDED},
            )
        except jwt.InvalidTokenError as error:
            raise LtiException(f"The token is not valid: {error}") from error
        if body["aud"] not in (client, [client]) and body.get("azp") != client:
            raise LtiException("The token is meant for several tools")
        return self


def login(tool: Tool, kept: Store) -> FlaskOIDCLogin:
    """Return the first step of a launch, for the request that is answered."""
    asked = FlaskRequest(request_is_secure=tool.is_secure)
    begun = FlaskOIDCLogin(asked, tool.configuration, session_service=Session(kept))
    begun.pass_params_to_launch({"issuer": asked.get_param("iss")})
    return begun


def launch(tool: Tool, kept: Store, keys: Keys) -> Launch:
    """Return the launch of the request that is answered, once it holds."""
    asked = FlaskRequest(request_is_secure=tool.is_secure)
    begun = Launch(
        asked,
        tool.configuration,
        session_service=Session(kept),
        requests_session=Web(tool.is_secure),
        service_connector_cls=Service,
    )
    begun.keys = keys
    return begun.validate()


def service(tool: Tool, issuer: str, client: str) -> Service:
    """Return access to the services of a platform."""
    registration = tool.configuration.find_registration_by_params(issuer, client)
    return Service(registration, Web(tool.is_secure))
