"""The commands behind the Makefile: `python -m coursekit COMMAND …`.

Each imports what it needs when it is called, so that none waits for the others.
"""

import argparse
import errno
import pathlib
import subprocess
import sys

import nbformat

from coursekit.course import NoCourse, here
from coursekit.exercise import MalformedAnswers
from coursekit.secret import NoSecret


def starters(arguments: list[str]) -> None:
    """write every exercise as learners get it"""
    from coursekit.exercise.starter import make_starter

    course = here()
    parser = argparse.ArgumentParser(prog="coursekit starters")
    usual = course.root / "_build" / "starters"
    parser.add_argument("--to", type=pathlib.Path, default=usual)
    target = parser.parse_args(arguments).to
    target.mkdir(parents=True, exist_ok=True)
    for folder in course.exercises():
        path = target / f"{folder.name}.ipynb"
        nbformat.write(make_starter(folder), path)
        print(path)


def run(arguments: list[str]) -> None:
    """run a module's notebook and exercise, store what comes out"""
    from nbclient import NotebookClient

    course = here()
    parser = argparse.ArgumentParser(prog="coursekit run")
    parser.add_argument("slug")
    slug = parser.parse_args(arguments).slug
    paths = [course.path(room, slug) for room in ("notebook", "exercise")]
    found = [path for path in paths if path.is_file()]  # a module may lack a room
    if not found:
        names = " and no ".join(str(path.relative_to(course.root)) for path in paths)
        sys.exit(f"There is no {names} to run.")
    for path in found:
        nb = nbformat.read(path, as_version=4)
        where = {"metadata": {"path": str(path.parent)}}
        NotebookClient(nb, record_timing=False, resources=where).execute()
        nbformat.write(nb, path)
        print(path)


def teach(arguments: list[str]) -> None:
    """build the instructor's book"""
    from coursekit.book import instructors

    course = here()
    parser = argparse.ArgumentParser(prog="coursekit teach")
    usual = course.root / "_build" / "html"
    parser.add_argument("--to", type=pathlib.Path, default=usual)
    instructors.main(course, parser.parse_args(arguments).to.resolve())


def sheets(arguments: list[str]) -> None:
    """write the teaching sheets as pages to print"""
    from coursekit.book import sheets

    sheets.main(here())


def slides(arguments: list[str]) -> None:
    """write the slides of each module into the built book"""
    from coursekit.book import slides

    slides.main(here())


def pdf(arguments: list[str]) -> None:
    """write the book as a PDF, without answers and with them"""
    from coursekit.book import pdf

    pdf.main(here())


def site(arguments: list[str]) -> None:
    """gather what is published in one folder, and follow its links"""
    from coursekit.book import site

    site.main(here())


def questions(arguments: list[str]) -> None:
    """write the test of ideas for a class: on paper, for Canvas, for Moodle"""
    from coursekit.book import questions

    course = here()
    parser = argparse.ArgumentParser(prog="coursekit questions")
    usual = course.root / "_build" / "questions"
    parser.add_argument("--to", type=pathlib.Path, default=usual)
    questions.main(course, parser.parse_args(arguments).to)


def thread(arguments: list[str]) -> None:
    """report on a class repository"""
    from coursekit.book import thread

    parser = argparse.ArgumentParser(prog="coursekit thread")
    parser.add_argument("repository", type=pathlib.Path)
    thread.main(parser.parse_args(arguments).repository)


def scripts(arguments: list[str]) -> None:
    """install what the scripts of the pages are made of"""
    from coursekit.web import node

    try:
        node.install()
    except (OSError, subprocess.CalledProcessError) as failure:
        sys.exit(f"The exercises cannot be made live. {node.explained(failure)}")


def form(arguments: list[str]) -> None:
    """list what is missing or out of form"""
    from coursekit import form

    sys.exit(form.main(here().root))


def report(arguments: list[str]) -> None:
    """list what a careful reader would look at again"""
    from coursekit.form import report

    report.main(here().root)


def mutants(arguments: list[str]) -> None:
    """say what becomes of small changes of right answers"""
    from coursekit.exercise.model import Exercise
    from coursekit.exercise.mutants import report

    parser = argparse.ArgumentParser(prog="coursekit mutants")
    parser.add_argument("slug", help="the exercise, such as bias")
    parser.add_argument("--seed", help="draw other cases than the starter's")
    options = parser.parse_args(arguments)
    print(report(Exercise(here().exercise(options.slug)), options.seed))


def portable(arguments: list[str]) -> None:
    """run the notebooks as other processors would"""
    from coursekit.numbers import portable

    named = [pathlib.Path(path).resolve() for path in arguments]
    sys.exit(portable.main(named or sorted(here().root.glob("notebooks/*.ipynb"))))


def newest(arguments: list[str]) -> None:
    """say what breaks with the newest versions that the requirements allow"""
    from coursekit import newest

    newest.main(here())


def module(arguments: list[str]) -> None:
    """begin a module from its templates"""
    from coursekit.form import module

    module.main(here(), " ".join(arguments))


def capstone(arguments: list[str]) -> None:
    """make a team's table, or say what is in it"""
    from coursekit.capstone import folder
    from coursekit.capstone.keys import Refused

    try:
        folder.main(here(), arguments)
    except Refused as refused:
        sys.exit(str(refused))


def capstone_check(arguments: list[str]) -> None:
    """check the form of what a team hands in"""
    from coursekit.capstone.handed_in import check
    from coursekit.capstone.keys import Refused

    try:
        sys.exit(check.main(here(), arguments))
    except Refused as refused:
        sys.exit(str(refused))


def power(arguments: list[str]) -> None:
    """audit tables of each kind, to see what tests and charts find"""
    from coursekit.capstone import looks, power

    looks.write(here().root / looks.FILE)
    power.write(here().root / power.FILE)


def serve(arguments: list[str]) -> None:
    """serve the built book on this machine only"""
    from coursekit.web import serving

    parser = argparse.ArgumentParser(prog="coursekit serve")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args(arguments)
    folder = here().root / "_build" / "html"
    if not (folder / "index.html").is_file():
        sys.exit(f"There is no book in {folder} yet: make book")
    serving.main(folder, options.port)


def cohort(arguments: list[str]) -> None:
    """draw fresh cases to grade with"""
    from coursekit.desk import cohort

    cohort.main(arguments)


def terms(arguments: list[str]) -> None:
    """write the terms of a class, or check them"""
    from coursekit.desk import class_terms

    class_terms.main(arguments)


def collect(arguments: list[str]) -> None:
    """sort what a platform gives by student"""
    from coursekit.desk import collect, quiet

    quiet.hush()
    collect.main(arguments)


def grade(arguments: list[str]) -> None:
    """grade every submission of an assignment"""
    from coursekit.desk import quiet

    quiet.hush()  # before Dask is imported, and others that warn when they are

    from coursekit.desk import grade

    grade.main(arguments)


def release(arguments: list[str]) -> None:
    """make an assignment to give out"""
    from coursekit.desk import quiet, release

    quiet.hush()
    release.main(arguments)


def feedback(arguments: list[str]) -> None:
    """write what each student reads"""
    from coursekit.desk import feedback, quiet

    quiet.hush()
    feedback.main(arguments)


def export(arguments: list[str]) -> None:
    """write all grades, and say of each what it is"""
    from coursekit.desk import export, quiet

    quiet.hush()
    export.main(arguments)


def back(arguments: list[str]) -> None:
    """put grades and feedback into files that a platform takes"""
    from coursekit.desk.back import command

    command.main(arguments)


def share(arguments: list[str]) -> None:
    """share answers in words out among markers"""
    from coursekit.desk.marking import share

    share.main(arguments)


def mark(arguments: list[str]) -> None:
    """mark answers in words, in the browser"""
    from coursekit.desk.marking import server

    server.main(arguments)


def agreement(arguments: list[str]) -> None:
    """say how far two markers of the same answers agree"""
    from coursekit.desk.marking import agreement

    agreement.main(arguments)


def insight(arguments: list[str]) -> None:
    """say what a class got wrong"""
    from coursekit.desk import insight, quiet

    quiet.hush()
    insight.main(arguments)


def formgrader(arguments: list[str]) -> None:
    """open nbgrader's own pages, to mark answers in words"""
    from coursekit.desk import formgrader

    formgrader.main(arguments)


def lti(arguments: list[str]) -> None:
    """serve the course as a tool of a learning platform"""
    from coursekit.lti import app

    app.main(arguments)


def lti_key(arguments: list[str]) -> None:
    """make the keys of that tool"""
    from coursekit.lti import registration

    registration.main(arguments)


def passback(arguments: list[str]) -> None:
    """send grades to the platform that learners came from"""
    from coursekit.lti import passback

    passback.main(arguments)


COMMANDS = {
    command.__name__.replace("_", "-"): command
    for command in (
        *(starters, run, teach, sheets, slides, questions, pdf, site, thread, scripts),
        *(form, report, mutants, portable, newest, module, cohort, collect, grade),
        *(insight, formgrader, serve, capstone, capstone_check, power),
        *(release, feedback, export, back, share, mark, agreement, terms),
        *(lti, lti_key, passback),
    )
}


def main() -> None:
    """Call the command that the first argument names; stop with one sentence."""
    name, *arguments = sys.argv[1:] or [""]
    if name not in COMMANDS:
        lines = [f"  {name:<16}{said.__doc__}" for name, said in COMMANDS.items()]
        sys.exit("\n".join(["python -m coursekit COMMAND …", *lines]))
    try:
        COMMANDS[name](arguments)
    except (NoCourse, NoSecret, MalformedAnswers) as error:
        sys.exit(str(error))
    except OSError as error:
        if error.errno not in (errno.EACCES, errno.ENOSPC, errno.EROFS):
            raise
        sys.exit(f"{error.filename or 'A file'} could not be used: {error.strerror}.")
