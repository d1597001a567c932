"""Send grades to the platform that each learner came from: `make passback`.

Only what is graded is sent as a grade. Of what waits for somebody to read it, the
platform is told that it waits. Nothing is sent of what was not handed in or graded.
"""

import argparse
import datetime
import pathlib
import sys
from dataclasses import dataclass

import requests
from nbgrader.coursedir import CourseDirectory
from pylti1p3.assignments_grades import AssignmentsGradesService
from pylti1p3.exception import LtiException, LtiServiceException, ToolConfException
from pylti1p3.grade import Grade
from pylti1p3.lineitem import LineItem

from coursekit.desk.gradebook import NoGradebook
from coursekit.desk.results import GRADED, TO_READ, NoResults, Result, results
from coursekit.desk.settings import configuration
from coursekit.desk.submissions import printable
from coursekit.lti import protocol, registration
from coursekit.lti.registration import Tool
from coursekit.lti.roster import LEARNER, Link, Person, Roster

SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score"
LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"
SENT, WAITS, LEFT, FAILED = "sent", "waits", "left", "failed"
ELSEWHERE = (
    "graded, and not known to any platform: send this grade another way, or let the "
    "student open the link once"
)


@dataclass(frozen=True)
class Outcome:
    """What became of one student's grade.

    what: `sent`; `waits`, of which the platform was told that somebody has to read it;
        `left`, as there is no grade; or `failed`. why: a sentence's part, or "".
    """

    student: str
    name: str
    what: str
    why: str = ""


class CannotSend(Exception):
    """Nothing can be sent to a link: says why, and what to do."""


class Column:
    """The column of a link's grades, in the platform's gradebook."""

    def __init__(self, tool: Tool, link: Link, possible: float):
        """Ask the platform for access. Raises CannotSend."""
        offered = link.services.get("grades") or {}
        scopes = [SCORE] if "lineitem" in offered else [SCORE, LINE_ITEM]
        has_place = "lineitem" in offered or "lineitems" in offered
        if not has_place or not set(scopes) <= set(offered.get("scope", [])):
            raise CannotSend(
                "the platform takes no grades for this link: allow the tool to send "
                "them there, and open the link once more"
            )
        self.line = None
        try:
            connector = protocol.service(tool, link.platform, link.client)
            connector.get_access_token(scopes)
            self.service = AssignmentsGradesService(
                connector, {**offered, "scope": scopes}
            )
            if "lineitem" not in offered:
                wanted = LineItem().set_tag(link.assignment).set_label(link.assignment)
                wanted.set_score_maximum(possible)
                self.line = self.service.find_or_create_lineitem(wanted)
        except ToolConfException:
            raise CannotSend(
                f"{link.platform} is registered no more: mend "
                f"{registration.folder() / registration.PLATFORMS}"
            ) from None
        except Exception as error:  # a platform can answer anything
            raise CannotSend(said(error)) from error

    def put(self, person: Person, result: Result) -> None:
        """Send one grade, or that it waits. Raises what `said` can tell."""
        now = datetime.datetime.now(datetime.UTC)
        grade = Grade().set_user_id(person.number)
        grade.set_timestamp(now.isoformat(timespec="milliseconds"))
        if result.state == GRADED:
            grade.set_score_given(result.score).set_score_maximum(result.possible)
            grade.set_activity_progress("Completed")
            grade.set_grading_progress("FullyGraded")
        else:
            grade.set_activity_progress("Submitted")
            grade.set_grading_progress("PendingManual")
        self.service.put_grade(grade, self.line)


def said(error: Exception) -> str:
    """Return why a platform did not take something, for people to read."""
    if isinstance(error, LtiServiceException):
        return f"the platform refused it, with HTTP {error.response.status_code}"
    if isinstance(error, requests.RequestException):
        return f"the platform did not answer: {type(error).__name__}"
    if isinstance(error, LtiException):
        return f"the platform's answer was not understood: {error}"
    return f"the platform's answer was not understood: {type(error).__name__}"


def send(tool: Tool, roster: Roster, link: Link, found: list[Result]) -> list[Outcome]:
    """Send the grades of a link's learners; say of each what became of it."""
    by_student = {result.student: result for result in found}
    possible = max((result.possible for result in found), default=0)
    learners = [one for one in roster.people(link) if one.role == LEARNER]
    due = [
        one
        for one in learners
        if one.student in by_student
        and by_student[one.student].state in (GRADED, TO_READ)
    ]
    try:
        column = Column(tool, link, possible) if due else None
    except CannotSend as error:
        column, failed = None, str(error)
    outcomes = []
    for one in learners:
        result = by_student.get(one.student)
        if one not in due:
            why = (
                f"{result.state} {result.reason}".strip() if result else "not handed in"
            )
            outcomes.append(Outcome(one.student, one.name, LEFT, why))
        elif column is None:
            outcomes.append(Outcome(one.student, one.name, FAILED, failed))
        else:
            outcomes.append(sent(column, one, result))
    return outcomes


def sent(column: Column, person: Person, result: Result) -> Outcome:
    """Send one grade; return what became of it."""
    try:
        column.put(person, result)
    except Exception as error:  # noqa: BLE001 - a platform can answer anything
        return Outcome(person.student, person.name, FAILED, said(error))
    what = SENT if result.state == GRADED else WAITS
    return Outcome(person.student, person.name, what)


def send_all(tool: Tool, roster: Roster, assignment: str) -> list[Outcome]:
    """Send the grades of an assignment to every link that leads to it.

    Raises NoResults or NoGradebook if there is nothing to tell.
    """
    found = results(assignment)
    outcomes = [
        outcome
        for link in roster.links(assignment)
        for outcome in send(tool, roster, link, found)
    ]
    known = {outcome.student for outcome in outcomes}
    return outcomes + [
        Outcome(result.student, result.name, FAILED, ELSEWHERE)
        for result in found
        if result.state == GRADED and result.student not in known
    ]


def told(outcomes: list[Outcome]) -> str:
    """Return what became of all grades: how many, and each that was not sent."""
    count = {what: sum(one.what == what for one in outcomes) for what in (SENT, WAITS)}
    first = (
        f"{count[SENT]} sent; of {count[WAITS]}, the platform knows that their words "
        "have to be read."
    )
    lines = [first]
    for what, title in ((LEFT, "No grade to send:"), (FAILED, "Not sent:")):
        rows = [f"  {one.student}: {one.why}" for one in outcomes if one.what == what]
        lines += [title, *rows] if rows else []
    return printable("\n".join(lines))


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="coursekit passback")
    parser.add_argument("assignment")
    assignment = parser.parse_args(arguments).assignment
    root = pathlib.Path(CourseDirectory(config=configuration()).root)
    try:
        outcomes = send_all(registration.read(), Roster(root), assignment)
    except (registration.NotRegistered, NoResults, NoGradebook) as error:
        sys.exit(str(error))
    print(told(outcomes))
    if any(one.what == FAILED for one in outcomes):
        sys.exit(1)
