"""Say what a class got wrong: who shares an answer, and which belief it follows from.

    python -m coursekit insight bias
    python -m coursekit insight bias --stub gap-2

Wrong answers are one group if they give the same result on every case. A group that no
stored mistake accounts for has no name yet; `--stub` prints the beginning of one, to
paste into the exercise's `answers.py`.
"""

import argparse
import json
import pathlib
import sys
import textwrap
from collections import Counter, defaultdict
from dataclasses import dataclass, field

import nbformat
from nbgrader.coursedir import CourseDirectory

from coursekit.course import here
from coursekit.desk import cohort, course
from coursekit.desk.execute import task_of
from coursekit.desk.submissions import printable
from coursekit.exercise import checks, tasks

UNNAMED = "I cannot tell which idea led here"
STUB = '''\
def WRITE_a_name({arguments}):
    """WRITE: what the results are, and what to do in place of it, for the learner."""
    # {count} gave this answer. On the smallest case:
{example}
    # One of them wrote the following. Write it in your own words: it is not yours.
{source}
    raise NotImplementedError


# Above `{task} = Task(`; then name it there: mistakes=[…, WRITE_a_name]
'''


@dataclass
class Group:
    """Wrong answers to one task that give the same results."""

    task: str
    said: str
    students: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)

    @property
    def example(self) -> list[str]:
        """The smallest failing case, its result and the right one, one line each."""
        lines = self.said.splitlines()
        return [line.strip() for line in lines if line.startswith("    ")]

    @property
    def reason(self) -> str:
        """What a student was told beside the example."""
        lines = self.said.splitlines()
        return " ".join(line for line in lines[1:] if not line.startswith("    "))


@dataclass
class Task:
    """How a class did in one task."""

    right: int = 0
    not_written: int = 0
    groups: dict[str, Group] = field(default_factory=dict)

    def by_size(self) -> list[Group]:
        return sorted(self.groups.values(), key=lambda group: -len(group.students))


class NothingGraded(Exception):
    """There is no graded notebook to look into: says where, and what to do."""


def autograded(assignment: str) -> dict[str, nbformat.NotebookNode]:
    """Return each student's autograded notebook."""
    root = CourseDirectory(config=course.configuration()).root
    root = pathlib.Path(root, "autograded")
    paths = sorted(root.glob(f"*/{assignment}/{assignment}.ipynb"))
    if not paths:
        raise NothingGraded(
            f"Nothing of {assignment} is graded in {root}. First: make grade "
            f"ASSIGNMENT={assignment}"
        )
    return {path.parts[-3]: nbformat.read(path, as_version=4) for path in paths}


def look(notebooks: dict[str, nbformat.NotebookNode]) -> dict[str, Task]:
    """Return, for each task, how many were right and which answers were wrong."""
    found: dict[str, Task] = defaultdict(Task)
    for student, nb in notebooks.items():
        sources = {}
        for cell in nb.cells:
            marks = cell.metadata.get("nbgrader", {})
            if marks.get("solution"):
                sources[marks.grade_id] = cell.source
            if cell.cell_type != "code" or not marks.get("grade"):
                continue
            name = task_of(cell)
            said = [out.evalue for out in cell.outputs if out.output_type == "error"]
            if not said:
                found[name].right += 1
            elif checks.NOT_WRITTEN in said[0]:
                found[name].not_written += 1
            else:
                results = cell.metadata.get("answer", {}).get("results")
                key = json.dumps(results) if results else said[0]
                group = found[name].groups.setdefault(key, Group(name, said[0]))
                group.students.append(student)
                group.sources.append(sources.get(name, ""))
    return dict(found)


def names(exercise: pathlib.Path) -> dict[str, dict[str, str]]:
    """Return, for each task, the sentence of every mistake and the mistake's name."""
    return {
        name: {
            " ".join(mistake.__doc__.split()): mistake.__name__.replace("_", " ")
            for mistake in reversed(tasks.mistakes_of(task))
        }
        for name, task in tasks.load_answers(exercise).items()
    }


def describe(group: Group, number: int, known: dict[str, str]) -> str:
    """Return what is to be said of a group, as lines."""
    count = len(group.students)
    head = f"{count} share this answer" if count > 1 else "1 gave this answer"
    named = next((name for belief, name in known.items() if belief in group.said), "")
    if named:
        head += f", named *{named}*"
    elif UNNAMED in group.said:
        head += f", which has no name yet (STUB={group.task}-{number})"
    elif not group.example:
        head = f"{count} could not be compared"
    lines = group.example
    if UNNAMED not in group.said:
        lines = [*lines, *textwrap.wrap(group.reason or group.said, 84)]
    return "\n".join([f"  {head}:", *(f"      {line}" for line in lines)])


def report(found: dict[str, Task], known: dict[str, dict[str, str]]) -> str:
    """Return what a class got wrong, task by task, the most frequent answer first."""
    parts = []
    for name, task in found.items():
        wrong = sum(len(group.students) for group in task.groups.values())
        parts.append(
            f"{name}: {task.right} right, {wrong} wrong, {task.not_written} not written"
        )
        for number, group in enumerate(task.by_size(), 1):
            parts.append(describe(group, number, known.get(name, {})))
    return "\n".join(parts)


def stub(found: dict[str, Task], label: str, exercise: pathlib.Path) -> str:
    """Return the beginning of a mistake for `answers.py`, from a group such as gap-2.

    Raises LookupError if there is no such group, or none that needs a name.
    """
    task, _, number = label.rpartition("-")
    groups = found[task].by_size() if task in found else []
    if not number.isdigit() or not 1 <= int(number) <= len(groups):
        raise LookupError(f"There is no group {label!r}. The report names them.")
    group = groups[int(number) - 1]
    if UNNAMED not in group.said:
        raise LookupError(f"The group {label} needs no name: {group.reason}")
    call = cohort.table_of(exercise, None)[task]["call"]
    usual, _ = Counter(group.sources).most_common(1)[0]
    return STUB.format(
        arguments=call[call.index("(") + 1 : call.rindex(")")],
        count=len(group.students),
        example=textwrap.indent("\n".join(group.example), "    #     "),
        source=textwrap.indent(usual, "    #     ", lambda line: True),
        task=task,
    )


def run(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="coursekit insight", description=__doc__.splitlines()[0]
    )
    parser.add_argument("assignment", help="the exercise's name, such as bias")
    parser.add_argument("--stub", help="print a group without a name for answers.py")
    options = parser.parse_args(arguments)
    exercise = here().exercise(options.assignment)
    found = look(autograded(options.assignment))
    if options.stub:
        print(printable(stub(found, options.stub, exercise)))
    else:
        text = report(found, names(exercise))
        print(printable(text))
        if "(STUB=" in text:
            print(
                f"To begin a name: make insight ASSIGNMENT={options.assignment} STUB=…"
            )


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    try:
        run(arguments)
    except (NothingGraded, tasks.MalformedAnswers, LookupError) as error:
        sys.exit(str(error))
