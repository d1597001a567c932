"""The tool's pages, and the service that shows them: `make lti`.

login, launch   what a platform sends people to
at/…            what they see then: one launch, of one person, in one browser
jwks            the tool's public keys
"""

import argparse
import contextlib
import datetime
import hmac
import logging
import pathlib
import re
import secrets
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import waitress
from flask import Flask, abort, g, redirect, render_template, request, session
from nbgrader.coursedir import CourseDirectory
from pylti1p3.exception import LtiException, OIDCException, ToolConfException
from pylti1p3.names_roles import NamesRolesProvisioningService
from traitlets.config import Config

from coursekit import palette
from coursekit.course import page
from coursekit.desk.collect import CannotCollect
from coursekit.desk.files import open_to_others
from coursekit.desk.gradebook import NoGradebook
from coursekit.desk.results import GRADED, NoResults, Result, results
from coursekit.desk.settings import configuration
from coursekit.desk.submissions import MOST_BYTES, BadSubmission, printable
from coursekit.lti import deep_linking, handing_in, passback, protocol, registration
from coursekit.lti.protocol import CLAIM, GRADES, MEMBERS
from coursekit.lti.registration import Tool, origin
from coursekit.lti.roster import INSTRUCTOR, LEARNER, Link, Person, Roster
from coursekit.lti.store import Store

HOURS = 8  # that a page stays open for its learner
MOST_PAGES = 100  # of a platform's list of people
MOST_LAUNCHES = 12  # that one browser keeps open
FORM_BYTES = 2**17  # of a request, beside the notebook
OPEN_AGAIN = "Open the link in your course again."
COOKIES = (
    "If that happens each time, your browser keeps no cookies for a page inside a "
    "page: ask whoever runs the course to let the link open in a new window."
)
COURSE = "http://purl.imsglobal.org/vocab/lis/v2/membership"  # roles in a course
TEACHES = re.compile(
    rf"({re.escape(COURSE)}#)?(Instructor|Administrator|TeachingAssistant)"
    rf"|{re.escape(COURSE)}/Instructor#\w+"
)
LEARNS = re.compile(rf"({re.escape(COURSE)}#)?Learner|{re.escape(COURSE)}/Learner#\w+")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Visit:
    """A launch that holds: who came, by which link, and from where it may be framed."""

    link: Link
    person: Person
    origins: tuple[str, ...] = field(default=())

    @property
    def is_instructor(self) -> bool:
        return self.person.role == INSTRUCTOR


class Refused(Exception):
    """A request that is not answered: its HTTP status, and why, for people to read."""

    def __init__(self, status: int, why: str):
        super().__init__(why)
        self.status = status


def make_app(tool: Tool, config: Config) -> Flask:
    """Return the tool, for the class that nbgrader's configuration names."""
    app = Flask(__name__, static_folder=None)
    app.secret_key = tool.cookie_key
    app.config.update(
        MAX_CONTENT_LENGTH=MOST_BYTES + FORM_BYTES,
        PERMANENT_SESSION_LIFETIME=HOURS * 3600,
        # By this name browsers take it from this host alone, not from its siblings.
        SESSION_COOKIE_NAME="__Host-lti" if tool.is_secure else "lti",
        SESSION_COOKIE_HTTPONLY=True,
        # In a frame of the platform's the cookie is sent only so, and only by TLS.
        SESSION_COOKIE_SECURE=tool.is_secure,
        SESSION_COOKIE_SAMESITE="None" if tool.is_secure else "Lax",
        SESSION_COOKIE_PARTITIONED=tool.is_secure,
    )
    Pages(tool, config).join(app)
    return app


class Pages:
    """The pages of one tool for one class."""

    def __init__(self, tool: Tool, config: Config):
        self.tool, self.config = tool, config
        self.root = pathlib.Path(CourseDirectory(config=config).root)
        self.roster = Roster(self.root)
        self.states = protocol.states()
        self.keys = protocol.Keys()
        self.visits = Store(HOURS * 3600, most=100_000)
        self.busy: set[str] = set()  # who hands in at this moment
        self.lock = threading.Lock()

    def join(self, app: Flask) -> None:
        """Say which address shows what."""
        for rule, answer, methods in (
            ("/login", self.login, ["GET", "POST"]),
            ("/launch", self.launch, ["POST"]),
            ("/at/<key>/", self.show, ["GET"]),
            ("/at/<key>/feedback", self.feedback, ["GET"]),
            ("/at/<key>/hand-in", self.hand_in, ["POST"]),
            ("/at/<key>/roster", self.list_people, ["POST"]),
            ("/at/<key>/grades", self.send_grades, ["POST"]),
            ("/at/<key>/leave", self.leave, ["POST"]),
            ("/jwks", lambda: self.tool.jwks, ["GET"]),
            ("/style.css", self.style, ["GET"]),
        ):
            app.add_url_rule(rule, rule, answer, methods=methods)
        app.after_request(secured)
        app.register_error_handler(Refused, refusal)
        app.register_error_handler(
            404, lambda _: message(404, "There is no such page.")
        )
        app.register_error_handler(405, lambda _: message(405, OPEN_AGAIN))
        app.register_error_handler(413, lambda _: message(413, too_large()))
        app.register_error_handler(500, broken)
        app.jinja_env.globals["tool_address"] = self.tool.address
        app.jinja_env.filters["said"] = said
        app.jinja_env.filters["points"] = "{:g}".format

    # What a platform sends people to

    def login(self):
        try:
            begun = protocol.login(self.tool, self.states)
            return begun.redirect(f"{self.tool.address}/launch")
        except (LtiException, OIDCException, ToolConfException) as error:
            log.warning("A login was refused: %s", in_a_line(error))
            raise Refused(
                400, f"This platform is not registered here. {OPEN_AGAIN}"
            ) from None

    def launch(self):
        try:
            launch = protocol.launch(self.tool, self.states, self.keys)
        except Exception as error:  # noqa: BLE001 - what was sent can be anything
            log.warning("A launch was refused: %s", in_a_line(error))
            raise Refused(
                403,
                f"This launch was refused, and nothing was stored. {OPEN_AGAIN} "
                f"{COOKIES}\n\nThe reason, for whoever runs this tool: {why(error)}",
            ) from None
        role = role_of(launch.get_launch_data())
        if launch.is_deep_link_launch():
            return self.choose(launch, role)
        if not launch.is_resource_launch():
            raise Refused(400, "This tool knows links and their choice, nothing else.")
        if not (assignment := deep_linking.chosen(launch)):
            raise Refused(
                400,
                "This link names no exercise. In its settings, choose one, or write "
                f"{deep_linking.PARAMETER}= and its name among the custom parameters.",
            )
        return self.begin(launch, assignment, role)

    def begin(self, launch, assignment: str, role: str):
        """Note who came by which link, and lead them to their page."""
        body = launch.get_launch_data()
        services = {
            name: kept(body.get(claim), keys)
            for name, claim, keys in (
                ("grades", GRADES, ("lineitem", "lineitems", "scope")),
                ("members", MEMBERS, ("context_memberships_url",)),
            )
        }
        place = (
            *(launch.get_iss(), launch.get_client_id()),
            str(body[f"{CLAIM}deployment_id"]),
            str(body[f"{CLAIM}resource_link"]["id"]),
        )
        link = self.roster.link(assignment, place, services)
        number, name = str(body["sub"]), str(body.get("name") or "")
        [student] = self.roster.add(link, [(number, name, role)])
        who = [place[0], number]
        if session.get("who") != who:
            session.clear()  # someone else sat here before
            session.update(who=who, csrf=secrets.token_urlsafe(24), launches=[])
        person = Person(student, name, number, role)
        key = self.visits.add(Visit(link, person, self.origins(body)))
        session["launches"] = [*session["launches"], key][-MOST_LAUNCHES:]
        return redirect(f"{self.address_of(key)}/", 303)

    def address_of(self, key: str) -> str:
        return f"{self.tool.address}/at/{key}"

    def origins(self, body: dict) -> tuple[str, ...]:
        """Return where a page may be framed: by the platform that sent its visitor."""
        [platform] = [
            one
            for one in self.tool.platforms
            if (one.issuer, one.client) == (body["iss"], audience(body))
        ]
        shown = body.get(f"{CLAIM}launch_presentation") or {}
        found = [platform.issuer, platform.login, shown.get("return_url")]
        return tuple(
            sorted({origin(one) for one in found if registration.is_safe(one)})
        )

    def choose(self, launch, role: str):
        """Show the exercises, for an instructor to choose one."""
        if role != INSTRUCTOR:
            raise Refused(403, "Only an instructor can choose the exercise.")
        try:
            target, choices = deep_linking.choices(self.tool, launch)
        except deep_linking.CannotChoose as error:
            raise Refused(400, str(error)) from None
        g.csp = {
            "form-action": origin(target),
            "frame-ancestors": " ".join(
                {origin(target), *self.origins(launch.get_launch_data())}
            ),
        }
        return render_template("choose.html", target=target, choices=choices)

    # What they see then

    def visit(self, key: str) -> Visit:
        """Return the launch of this browser's that an address names. Raises Refused."""
        found = self.visits.get(key) if key in session.get("launches", []) else None
        if found is None:
            raise Refused(403, f"This page is closed. {OPEN_AGAIN} {COOKIES}")
        g.csp = {
            "form-action": "'self'",
            "frame-ancestors": " ".join(found.origins) or "'none'",
        }
        return found

    def checked(self, key: str, role: str) -> Visit:
        """Return the launch that a form was sent from. Raises Refused."""
        found = self.visit(key)
        given = request.form.get("csrf", "").encode()
        if not hmac.compare_digest(given, session["csrf"].encode()):
            raise Refused(403, f"This form was not sent from our page. {OPEN_AGAIN}")
        if found.person.role != role:
            raise Refused(403, f"Only {role}s can do this.")
        return found

    def show(self, key: str, *, problem: str = "", done: str = ""):
        visit = self.visit(key)
        if visit.is_instructor:
            return self.show_class(key, visit, problem=problem, done=done)
        assignment, student = visit.link.assignment, visit.person.student
        told = self.path_of_feedback(visit)
        given = handing_in.handed_in(self.root, assignment, student)
        shown = told.is_file()
        return render_template(
            "learner.html",
            assignment=assignment,
            title=deep_linking.title(assignment),
            book=f"{self.tool.book}/{page('practise', assignment)}.html",
            person=visit.person,
            handed_in=given,
            told_at=handing_in.changed(told) if shown else None,
            result=self.result(assignment, student) if shown else None,
            problem=problem,
            done=done,
            base=self.address_of(key),
            GRADED=GRADED,
        )

    def show_class(self, key: str, visit: Visit, *, problem="", done="", outcomes=()):
        """Show an instructor who is in the course, and what each has."""
        try:
            found = {one.student: one for one in self.results(visit.link.assignment)}
        except (NoResults, NoGradebook) as error:
            found, problem = {}, problem or str(error)
        rows = [
            (person, found.get(person.student))
            for person in self.roster.people(visit.link)
            if person.role == LEARNER
        ]
        return render_template(
            "instructor.html",
            assignment=visit.link.assignment,
            title=deep_linking.title(visit.link.assignment),
            person=visit.person,
            rows=rows,
            outcomes=outcomes,
            problem=problem,
            done=done,
            base=self.address_of(key),
        )

    def results(self, assignment: str) -> list[Result]:
        return results(assignment, self.config)

    def result(self, assignment: str, student: str) -> Result | None:
        """Return what a learner has, None if that cannot be told."""
        try:
            found = self.results(assignment)
        except (NoResults, NoGradebook) as error:
            log.warning("No results: %s", error)
            return None
        return next((one for one in found if one.student == student), None)

    def path_of_feedback(self, visit: Visit) -> pathlib.Path:
        assignment = visit.link.assignment
        folder = self.root / "feedback" / visit.person.student / assignment
        return folder / f"{assignment}.html"

    def feedback(self, key: str):
        path = self.path_of_feedback(self.visit(key))
        if not path.is_file():
            abort(404)
        g.csp["style-src"] = "'unsafe-inline'"
        g.csp["sandbox"] = ""
        return path.read_text(encoding="utf-8")

    # What they send

    def hand_in(self, key: str):
        visit = self.checked(key, LEARNER)
        file = request.files.get("notebook")
        if file is None or not file.filename:
            return self.show(key, problem="Choose the file to hand in."), 422
        now = datetime.datetime.now(datetime.UTC)
        try:
            with self.alone(visit.person.student):
                done = handing_in.take(
                    self.root,
                    visit.link.assignment,
                    visit.person,
                    file.stream.read(),
                    now,
                )
        except BadSubmission as error:
            problem = f"Nothing was handed in. {error}"
            return self.show(key, problem=problem), 422
        except CannotCollect as error:
            log.error("Nothing was handed in: %s", error)
            problem = "Nothing was handed in: the tool failed. Tell your instructor."
            return self.show(key, problem=problem), 500
        words = {"new": "Handed in.", "changed": "Handed in again."}
        return self.show(
            key, done=words.get(done, "That is what you handed in before.")
        )

    @contextlib.contextmanager
    def alone(self, student: str) -> Iterator[None]:
        """Let nobody hand in twice at once, and keep others waiting. Raises Refused."""
        with self.lock:
            if student in self.busy:
                raise Refused(
                    429,
                    "The notebook that you handed in just now is still being looked at. "
                    "Go back, and hand in again in a minute.",
                )
            self.busy.add(student)
        try:
            yield
        finally:
            self.busy.discard(student)

    def list_people(self, key: str):
        visit = self.checked(key, INSTRUCTOR)
        address = visit.link.services["members"].get("context_memberships_url")
        if not address:
            problem = "The platform does not tell this tool who is in the course."
            return self.show(key, problem=problem), 409
        try:
            connector = protocol.service(
                self.tool, visit.link.platform, visit.link.client
            )
            service = NamesRolesProvisioningService(
                connector, {"context_memberships_url": address}
            )
            members = [member(one) for one in listed(service, address)]
        except Exception as error:  # noqa: BLE001 - a platform can answer anything
            log.warning("No roster: %s", in_a_line(error))
            problem = f"Nothing was changed: {passback.said(error)}."
            return self.show(key, problem=problem), 502
        self.roster.replace(visit.link, [one for one in members if one])
        self.roster.write_list(visit.link.assignment)
        return self.show(key, done="The class is listed as the platform has it now.")

    def send_grades(self, key: str):
        visit = self.checked(key, INSTRUCTOR)
        try:
            found = self.results(visit.link.assignment)
        except (NoResults, NoGradebook) as error:
            return self.show(key, problem=str(error)), 409
        outcomes = passback.send(self.tool, self.roster, visit.link, found)
        return self.show_class(key, visit, outcomes=outcomes)

    def leave(self, key: str):
        """Forget who sat here."""
        visit = self.visit(key)
        self.checked(key, visit.person.role)
        for one in session["launches"]:
            self.visits.take(one)
        session.clear()
        return message(200, f"You have left. {OPEN_AGAIN}")

    def style(self):
        own = (pathlib.Path(__file__).parent / "style.css").read_text(encoding="utf-8")
        return palette.stylesheet() + own, {"Content-Type": "text/css; charset=utf-8"}


def in_a_line(error: Exception) -> str:
    """Return an error as one line of the log: what was sent can stand in it."""
    return printable(" ".join(str(error).split()))[:300]


def why(error: Exception) -> str:
    """Return why a launch was refused, for whoever runs the tool."""
    if isinstance(error, ToolConfException):
        return "No such platform, or none that has this tool by this id, is registered."
    said = str(error) if isinstance(error, LtiException) else "The token is malformed"
    return said.removesuffix(".") + "."


def role_of(body: dict) -> str:
    """Return whether somebody teaches in the course or learns. Raises Refused."""
    if role := role_in_course(body.get(f"{CLAIM}roles")):
        return role
    raise Refused(403, "This tool is for those who teach a course, or learn in it.")


def role_in_course(roles: object) -> str | None:
    """Return the role that a launch or a platform's list gives somebody in its course.

    By the exact names of LTI 1.3, Appendix A; a list may have the short ones. What
    somebody is elsewhere in the institution counts for nothing here.
    """
    named = [str(role) for role in roles] if isinstance(roles, list) else []
    if any(map(TEACHES.fullmatch, named)):
        return INSTRUCTOR
    return LEARNER if any(map(LEARNS.fullmatch, named)) else None


def listed(service: NamesRolesProvisioningService, address: str) -> list[dict]:
    """Return all whom a platform lists. Raises LtiException if that has no end."""
    found, seen = [], set()
    while address:
        if address in seen or len(seen) == MOST_PAGES:
            raise LtiException("its list of people has no end")
        seen.add(address)
        people, address = service.get_members_page(address)
        found += people
    return found


def member(given: dict) -> tuple[str, str, str] | None:
    """Return the number, name and role of somebody whom a platform lists, if active."""
    if given.get("status", "Active") != "Active" or not given.get("user_id"):
        return None
    role = role_in_course(given.get("roles"))
    if role is None:
        return None
    return str(given["user_id"]), str(given.get("name") or ""), role


def audience(body: dict) -> str:
    return body["aud"][0] if isinstance(body["aud"], list) else body["aud"]


def kept(claim, keys: tuple[str, ...]) -> dict:
    """Return what is kept of a claim: what is needed later, and safe to write to."""
    claim = claim if isinstance(claim, dict) else {}
    return {
        key: claim[key]
        for key in keys
        if key in claim and (key == "scope" or registration.is_safe(claim[key]))
    }


def said(time: datetime.datetime) -> str:
    """Return a time as people read it."""
    return f"{time.astimezone(datetime.UTC):%-d %B %Y, %H:%M} UTC"


def too_large() -> str:
    return f"Nothing was handed in: the file has more than {MOST_BYTES // 2**20} MB."


def message(status: int, text: str):
    return render_template("message.html", text=text), status


def refusal(error: Refused):
    return message(error.status, str(error))


def broken(error: Exception):
    return message(500, "Something went wrong in this tool. Tell your instructor.")


def secured(response):
    """Forbid a page all that it does not need: scripts, other hosts, being kept."""
    policy = {
        "default-src": "'none'",
        "style-src": "'self'",
        "form-action": "'none'",
        "base-uri": "'none'",
    } | g.get("csp", {})
    response.headers["Content-Security-Policy"] = "; ".join(
        f"{name} {value}".strip() for name, value in policy.items()
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "strict-origin"
    response.headers["Cache-Control"] = "no-store"
    return response


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="coursekit lti")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8001)
    options = parser.parse_args(arguments)
    try:
        tool = registration.read()
    except registration.NotRegistered as error:
        sys.exit(str(error))
    if not tool.platforms:
        sys.exit(
            f"No platform is registered yet. Enter there:\n{registration.to_enter(tool)}"
            "\nThen write what it tells you into "
            f"{registration.folder() / registration.PLATFORMS}."
        )
    deep_linking.exercises()  # says now if one is malformed
    config = configuration()
    app = make_app(tool, config)
    if warning := open_to_others(pathlib.Path(CourseDirectory(config=config).root)):
        print(warning, file=sys.stderr)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s")
    try:
        server = waitress.create_server(
            app,
            host=options.host,
            port=options.port,
            max_request_body_size=2 * (MOST_BYTES + FORM_BYTES),
            ident=None,
            threads=16,  # some of them wait for a platform
        )
    except OSError as error:
        sys.exit(
            f"{options.host}:{options.port}: {error.strerror}. Choose another: make lti "
            "OPTIONS='--port 8002'"
        )
    print(
        f"Listening at http://{options.host}:{options.port} for {tool.address}; stop it "
        "with Ctrl-C.",
        flush=True,
    )
    server.run()
