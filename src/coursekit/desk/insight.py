"""Say what a class got wrong: who shares an answer, and which belief it follows from.

    python -m coursekit insight bias
    python -m coursekit insight bias --stub gap-2
    python -m coursekit insight bias --alike

Wrong answers are one group if they follow from one stored belief, or else give the same
result on every case. A group that no belief accounts for has no name yet; `--stub` prints
the beginning of one, to paste into the task's file of answers. `--alike` lists answers
that are alike (`alike.py`).
"""

import argparse
import json
import pathlib
import re
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import nbformat
from nbgrader.coursedir import CourseDirectory

from coursekit.course import here
from coursekit.desk import alike, cohort
from coursekit.desk.settings import NoExercise, configuration, require_exercise
from coursekit.desk.submissions import printable
from coursekit.exercise import MalformedAnswers
from coursekit.exercise.model import Exercise
from coursekit.exercise.verdict import ORDINARY_PART

NOT_THERE = {  # kinds of verdicts on what is no answer yet, and how they are counted
    "unwritten": "not written",
    "syntax": "that Python cannot read",
    "missing": "not there",
}
LINE_NUMBER = r" (on line \d+|\(detected at line \d+\))"
MOST_LINES = 5  # of those at which Python stopped for one reason
STUB = '''\
@task.mistake{on}
def WRITE_a_name({arguments}):
    """WRITE: what the results are, and what to do in place of it, for the learner."""
    # {count} gave this answer. On the smallest case:
{example}
    # One of them wrote the following. Write it in your own words: it is not yours.
{source}
    raise NotImplementedError
'''


@dataclass
class Group:
    """Wrong answers to one task that share a belief, or else all results.

    said: the verdict on the first of them, as grading kept it.
    """

    task: str
    said: dict
    students: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)

    @property
    def unnamed(self) -> bool:
        return self.said["kind"] == "unknown"

    @property
    def example(self) -> list[str]:
        """The case that is shown, its result and the right one, one line each."""
        lines = self.said["text"].splitlines()
        return [line.strip() for line in lines if line.startswith("    ")]


@dataclass
class Task:
    """How a class did in one task.

    right: with all points; with_right: how many of these with the right answer to another
    task in place of a wrong one. waiting: what builds on a wrong answer in such a way that
    it could not be judged. not_there: what is no answer yet, by kind of verdict.
    unreadable: the lines at which Python stopped, by what it said.
    """

    right: int = 0
    with_right: int = 0
    waiting: int = 0
    not_there: Counter = field(default_factory=Counter)
    unreadable: dict[str, Counter] = field(default_factory=lambda: defaultdict(Counter))
    groups: dict[tuple, Group] = field(default_factory=dict)

    def by_size(self) -> list[Group]:
        return sorted(self.groups.values(), key=lambda group: -len(group.students))

    def take(self, student: str, source: str, answer: dict, said: dict) -> None:
        """Count the answer of one student."""
        kind = said["kind"]
        if kind == "waits":
            self.waiting += 1
        elif kind == "right":
            self.right += 1
            self.with_right += answer["with_right"]
        elif kind in NOT_THERE:
            self.not_there[kind] += 1
            if kind == "syntax":
                reason, line = stopped_at(said["text"])
                self.unreadable[reason][line] += 1
        else:
            results = json.dumps(answer["results"])
            same = said["belief"] or (said["text"] if results == "null" else results)
            group = self.groups.setdefault((kind, same), Group(answer["task"], said))
            group.students.append(student)
            group.sources.append(source)


def stopped_at(text: str) -> tuple[str, str]:
    """Return, from a verdict on what is no Python, what Python said, and of which line.

    What it said is without the numbers of lines, which differ from answer to answer.
    """
    lines = text.splitlines()
    shown = [line.strip() for line in lines if line.startswith("    ")]
    return re.sub(LINE_NUMBER, "", lines[-1]), shown[0] if shown else ""


class NothingGraded(Exception):
    """There is no graded notebook to look into: says where, and what to do."""


def autograded(assignment: str) -> Iterator[tuple[str, nbformat.NotebookNode]]:
    """Return each student with the autograded notebook, read when it is asked for."""
    root = CourseDirectory(config=configuration()).root
    root = pathlib.Path(root, "autograded")
    paths = sorted(root.glob(f"*/{assignment}/{assignment}.ipynb"))
    if not paths:
        raise NothingGraded(
            f"Nothing of {assignment} is graded in {root}. First: make grade "
            f"ASSIGNMENT={assignment}"
        )
    return ((path.parts[-3], nbformat.read(path, as_version=4)) for path in paths)


def answers(
    notebooks: Iterable[tuple[str, nbformat.NotebookNode]],
) -> Iterator[tuple[str, str, dict, dict]]:
    """Yield each answer: student, source, and what grading kept of it, with its verdict."""
    for student, nb in notebooks:
        sources = {
            cell.metadata.nbgrader.grade_id: cell.source
            for cell in nb.cells
            if cell.metadata.get("nbgrader", {}).get("solution")
        }
        for cell in nb.cells:
            if "verdict" in cell.metadata:
                answer, said = cell.metadata.answer, cell.metadata.verdict
                yield student, sources.get(answer["task"], ""), answer, said


def look(notebooks: Iterable[tuple[str, nbformat.NotebookNode]]) -> dict[str, Task]:
    """Return, for each task, how many were right and which answers were wrong."""
    found: dict[str, Task] = defaultdict(Task)
    for student, source, answer, said in answers(notebooks):
        found[answer["task"]].take(student, source, answer, said)
    return dict(found)


def to_compare(
    notebooks: Iterable[tuple[str, nbformat.NotebookNode]],
) -> dict[str, list[alike.Answer]]:
    """Return, for each task, the answers that there are."""
    found: dict[str, list[alike.Answer]] = defaultdict(list)
    for student, source, answer, said in answers(notebooks):
        if said["kind"] not in NOT_THERE:
            results = json.dumps(answer["results"])
            one = alike.Answer(student, source, said["kind"], results)
            found[answer["task"]].append(one)
    return dict(found)


def describe(group: Group, number: int) -> str:
    """Return what is to be said of a group, as lines."""
    count = len(group.students)
    head = f"{count} share this answer" if count > 1 else "1 gave this answer"
    if group.said["belief"]:
        head += f", named *{group.said['belief'].replace('_', ' ')}*"
    elif group.unnamed:
        head += f", which has no name yet (STUB={group.task}-{number})"
    elif not group.example:
        head = f"{count} could not be compared"
    lines = group.example
    if not group.unnamed:
        lines = []
        for line in group.said["text"].splitlines():
            lines += [line] if line.startswith("    ") else textwrap.wrap(line, 84)
    return "\n".join([f"  {head}:", *(f"      {line}" for line in lines)])


def describe_unreadable(reason: str, lines: Counter) -> str:
    """Return how many Python could not read for one reason, and their lines."""
    shown = [line for line, _ in lines.most_common(MOST_LINES) if line]
    more = len(lines) - MOST_LINES
    shown += [f"… and {more} other lines"] if more > 0 else []
    head = f"  {lines.total()} cannot be read. {reason}"
    return "\n".join([head, *(f"      {line}" for line in shown)])


def report(found: dict[str, Task]) -> str:
    """Return what a class got wrong, task by task, the most frequent answer first."""
    parts = []
    for name, task in found.items():
        wrong = sum(len(group.students) for group in task.groups.values())
        counts = [f"{task.right} right", f"{wrong} wrong"]
        counts += [f"{task.not_there[k]} {said}" for k, said in NOT_THERE.items()]
        shown = [one for one in counts[2:] if not one.startswith("0 ")]
        parts.append(f"{name}: {', '.join(counts[:2] + shown)}")
        if task.with_right:
            parts.append(
                f"  {task.with_right} of those right were judged with another task's "
                "answer put right"
            )
        if task.waiting:
            parts.append(
                f"  {task.waiting} could not be judged: they build on a wrong answer to "
                "another task"
            )
        for reason, lines in sorted(
            task.unreadable.items(), key=lambda item: -item[1].total()
        ):
            parts.append(describe_unreadable(reason, lines))
        for number, group in enumerate(task.by_size(), 1):
            parts.append(describe(group, number))
    return "\n".join(parts)


def stub(found: dict[str, Task], label: str, exercise: pathlib.Path) -> str:
    """Return the beginning of a mistake for a task's answers, from a group like gap-2.

    Raises LookupError if there is no such group, or none that needs a name.
    """
    task, _, number = label.rpartition("-")
    groups = found[task].by_size() if task in found else []
    if not number.isdigit() or not 1 <= int(number) <= len(groups):
        raise LookupError(f"There is no group {label!r}. The report names them.")
    group = groups[int(number) - 1]
    if not group.unnamed:
        raise LookupError(f"The group {label} needs no name:\n{group.said['text']}")
    call = cohort.table_of(exercise, None)[task]["call"]
    usual, _ = Counter(group.sources).most_common(1)[0]
    parts = group.said["parts"]
    part = next(part for part, _ in group.said["worth"] if not parts.get(part))
    return STUB.format(
        on="" if part == ORDINARY_PART else f"(on={json.dumps(part)})",
        arguments=call[call.index("(") + 1 : call.rindex(")")],
        count=len(group.students),
        example=textwrap.indent("\n".join(group.example), "    #     "),
        source=textwrap.indent(usual, "    #     ", lambda line: True),
    )


def run(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="coursekit insight", description=__doc__.splitlines()[0]
    )
    parser.add_argument("assignment", help="the exercise's name, such as bias")
    parser.add_argument("--stub", help="print the beginning of a mistake for a group")
    parser.add_argument(
        "--alike", action="store_true", help="list answers that are alike"
    )
    options = parser.parse_args(arguments)
    require_exercise(options.assignment)
    exercise = here().exercise(options.assignment)
    notebooks = autograded(options.assignment)
    if options.alike:
        print(printable(alike.report(Exercise(exercise), to_compare(notebooks))))
        return
    found = look(notebooks)
    if options.stub:
        text = printable(stub(found, options.stub, exercise))
        task = options.stub.rpartition("-")[0]
        place = exercise.relative_to(here().root) / "answers" / f"{task}.py"
        print(f"# For {place}:\n\n{text}")
    else:
        text = printable(report(found))
        print(text)
        if "(STUB=" in text:
            print(
                f"To begin a name: make insight ASSIGNMENT={options.assignment} STUB=…"
            )


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    try:
        run(arguments)
    except (NoExercise, NothingGraded, MalformedAnswers, LookupError) as error:
        sys.exit(str(error))
