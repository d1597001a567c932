"""The protocol, as pylti1p3 speaks it, with what it leaves open closed.

A state is good for one launch, of the browser that began it, within five minutes, and
belongs to one nonce and one platform. A token has to name all that is compared, and is
signed by RS256.
"""

import hmac
import time

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

from coursekit.lti.registration import Tool
from coursekit.lti.store import Store

STATE_SECONDS = 5 * 60
CLOCKS_DIFFER = 60  # seconds, between a platform and this machine
TIMEOUT = 20  # seconds that a platform may take to answer
NEEDED = ["iss", "sub", "aud", "exp", "iat", "nonce"]
CLAIM = "https://purl.imsglobal.org/spec/lti/claim/"
GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"
MEMBERS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"


def states() -> Store:
    """Return a place for the states of launches that were begun."""
    return Store(STATE_SECONDS, most=10_000)


class Web(requests.Session):
    """Asks a platform, and does not wait for ever."""

    def request(self, *arguments, **named):
        return super().request(*arguments, **{"timeout": TIMEOUT} | named)


class Service(ServiceConnector):
    """Asks for access to a platform's services, and again only when it ran out."""

    def __init__(self, registration, requests_session=None):
        super().__init__(registration, requests_session or Web())
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


def launch(tool: Tool, kept: Store) -> Launch:
    """Return the launch of the request that is answered, once it holds."""
    asked = FlaskRequest(request_is_secure=tool.is_secure)
    begun = Launch(
        asked,
        tool.configuration,
        session_service=Session(kept),
        requests_session=Web(),
        service_connector_cls=Service,
    )
    return begun.validate()


def service(tool: Tool, issuer: str, client: str) -> Service:
    """Return access to the services of a platform."""
    return Service(tool.configuration.find_registration_by_params(issuer, client))
