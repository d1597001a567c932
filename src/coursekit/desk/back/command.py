"""Put grades and feedback into the files that a platform takes.

    python -m coursekit back bias --platform moodle --list ~/Downloads/Grades.csv

All is written to the folder `back/bias` of the class. The list is only read.
"""

import argparse
import pathlib
import sys

from nbgrader.coursedir import CourseDirectory

from coursekit.desk.back import canvas, moodle, pages, table
from coursekit.desk.back.grades import CannotGoBack, Outcome, Wishes
from coursekit.desk.gradebook import NoGradebook
from coursekit.desk.marking.answers import CannotMark
from coursekit.desk.results import ABSENT, NoResults, results
from coursekit.desk.settings import configuration
from coursekit.desk.submissions import printable
from coursekit.exercise import MalformedAnswers

PLATFORMS = {"moodle": moodle, "canvas": canvas}
STOPS = (
    *(CannotGoBack, table.Unreadable, NoResults, NoGradebook),
    *(CannotMark, MalformedAnswers),
)
SUBMITTED = "the list says: Submitted"  # as Moodle has it in English


def back(
    platform, source: pathlib.Path, wishes: Wishes, db_url: str = ""
) -> tuple[Outcome, dict[str, str]]:
    """Write the files; return what became of the grades, and who has no feedback and why.

    platform: one of the modules in `PLATFORMS`. source: the file that it exported.
    Raises CannotGoBack or Unreadable, before anything is written unless writing fails.
    """
    slug = wishes.slug
    config = configuration()
    if db_url:
        config.CourseDirectory.db_url = db_url
    root = pathlib.Path(CourseDirectory(config=config).root)
    folder = root / "back" / slug
    if source.resolve().parent == folder.resolve():
        raise CannotGoBack(
            f"{source} was written by this command. Name the file that the platform "
            "exported."
        )
    try:
        given = table.read(source.read_bytes(), source.name)
    except OSError as error:
        raise CannotGoBack(f"{source} cannot be read: {error.strerror}.") from None
    found = results(slug, config)
    absent = sum(result.state == ABSENT for result in found)
    if absent == len(found):
        raise CannotGoBack(
            f"Nobody has handed in {slug}, as far as the class in {root} knows. First: "
            f"make collect ASSIGNMENT={slug} FROM=…, and make grade ASSIGNMENT={slug}"
        )
    done = platform.filled(given, found, wishes)
    chosen, without = pages.chosen(config, slug, found, platform.feedback_name)
    if chosen:
        done.files[platform.PAGES] = pages.archive(chosen)
    done.notes.append(
        f"Pages of feedback: {len(chosen)}. Known here, and handed nothing in: {absent}."
    )
    try:
        for name in platform.FILES:  # those of an earlier run say what is no longer so
            (folder / name).unlink(missing_ok=True)
        if done.files:
            folder.mkdir(parents=True, exist_ok=True)
        for name, content in done.files.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        raise CannotGoBack(
            f"{folder} could not be written: {error.strerror}. Give none of it to the "
            "platform."
        ) from None
    done.notes.append(f"In {folder}:" if done.files else "Nothing was written.")
    done.notes += [f"  {name}: {platform.FILES[name]}" for name in done.files]
    return done, without


def report(done: Outcome, without: dict[str, str]) -> None:
    """Say what was written and where it goes, and who was left out and why."""
    print(
        f"Grades: {len(done.new)} to give, {len(done.same)} there already, "
        f"{len(done.left)} left out."
    )
    print("\n".join(done.notes))
    for title, left in (
        ("No grade:", done.left),
        ("No feedback:", without),
        ("In the list, and never collected here:", done.strangers),
    ):
        lines = [f"  {student}: {why}" for student, why in sorted(left.items())]
        if lines:
            print(printable("\n".join([title, *lines])), file=sys.stderr)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="coursekit back", description=__doc__.splitlines()[0]
    )
    parser.add_argument("assignment", help="the exercise's name, such as bias")
    parser.add_argument("--platform", default="", help=" or ".join(PLATFORMS))
    parser.add_argument("--list", default="", help="the file that it exported")
    parser.add_argument(
        "--again", action="store_true", help="also where another grade stands"
    )
    parser.add_argument("--column", default="", help="the column of the grade")
    parser.add_argument("--comments", default="", help="that of comments, in Moodle")
    parser.add_argument("--db", default="", help="address of the gradebook's database")
    options = parser.parse_args(arguments)
    platform = PLATFORMS.get(options.platform.lower())
    if not platform or not options.list:
        sys.exit(
            f"Say for whom, and what to fill in: make back "
            f"ASSIGNMENT={options.assignment} PLATFORM={'|'.join(PLATFORMS)} "
            "LIST=the file that it exported"
        )
    source = pathlib.Path(options.list).expanduser()
    wishes = Wishes(options.assignment, options.again, options.column, options.comments)
    try:
        done, without = back(platform, source, wishes, options.db)
    except STOPS as error:
        sys.exit(printable(str(error)))
    report(done, without)
    lost = any(said.startswith(SUBMITTED) for said in done.strangers.values())
    sys.exit(1 if done.left or without or lost else 0)
