"""Let an instructor choose the exercise that a link of the platform leads to."""

import functools
from dataclasses import dataclass

from pylti1p3.deep_link_resource import DeepLinkResource
from pylti1p3.lineitem import LineItem

from coursekit.course import here
from coursekit.exercise.model import Exercise
from coursekit.lti.protocol import CLAIM, Launch
from coursekit.lti.registration import Tool, is_safe

SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings"
DATA = "https://purl.imsglobal.org/spec/lti-dl/claim/data"
PARAMETER = "assignment"  # of a link, as the platform keeps it: the exercise's name


class CannotChoose(Exception):
    """The platform asked in a way that cannot be answered: says why."""


@dataclass(frozen=True)
class Choice:
    """An exercise to choose, and the signed answer that says so to the platform."""

    slug: str
    title: str
    points: float
    answer: str


@functools.cache
def exercises() -> dict[str, tuple[str, float]]:
    """Return the title and the points of each exercise, in the course's order."""
    order = [module.slug for module in here().modules()]
    folders = sorted(
        here().exercises(),
        key=lambda folder: order.index(folder.name) if folder.name in order else 999,
    )
    return {folder.name: (title(folder.name), points(folder)) for folder in folders}


def title(slug: str) -> str:
    """Return a module's question, or the first line of an exercise of no module's."""
    module = here().module(slug)
    first = Exercise(here().exercise(slug)).notebook.cells[0].source.splitlines()[0]
    return (module.question if module else first.lstrip("# ")).replace("*", "")


def points(folder) -> float:
    return sum(task.points for task in Exercise(folder).tasks.values())


def chosen(launch: Launch) -> str:
    """Return the assignment that a launch's link leads to, "" if it names none."""
    parameters = launch.get_launch_data().get(f"{CLAIM}custom")
    slug = parameters.get(PARAMETER, "") if isinstance(parameters, dict) else ""
    return slug if slug in exercises() else ""


def choices(tool: Tool, launch: Launch) -> tuple[str, list[Choice]]:
    """Return where the choice is sent to, and what can be chosen.

    Raises CannotChoose if the address cannot be trusted.
    """
    settings = launch.get_launch_data()[SETTINGS]
    target = settings.get("deep_link_return_url")
    if not is_safe(target):
        raise CannotChoose("The platform gave no address to send the choice to.")
    takes_points = str(settings.get("accept_lineitem", True)).lower() != "false"
    link = launch.get_deep_link()
    found = []
    for slug, (name, worth) in exercises().items():
        resource = DeepLinkResource().set_title(f"{slug}: {name}")
        resource.set_url(f"{tool.address}/launch").set_custom_params({PARAMETER: slug})
        if takes_points and worth:
            line = LineItem().set_score_maximum(worth).set_label(slug).set_tag(slug)
            resource.set_lineitem(line)
        message = link.get_message_jwt([resource])
        if message[DATA] is None:
            del message[DATA]
        found.append(Choice(slug, name, worth, link.encode_jwt(message)))
    return target, found
