"""List answers that are alike, and beside each how common such an answer is.

    python -m coursekit insight bias --alike

Two signs count, and both only where they are unusual: nearly the same text, once names,
comments and layout are left out, and the same wrong results on every case that no stored
mistake gives. What many write says nothing about any of them, so an answer that has the
form of the published solution, or of another stored one, is counted and not listed. How
near is near is told beside it: how many pairs of right answers from trials are as near.
"""

import ast
import builtins
import io
import textwrap
import tokenize
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations

from rapidfuzz.distance import Indel

from coursekit.exercise.authoring import Build
from coursekit.exercise.model import Exercise, Task

MOST_FORMS = 2000  # different answers to a task that are compared, each with each
SHORT = 40  # parts of an answer, below which there is little room to differ
NEAR = 0.9  # share of parts that two answers have in common, in the same order
FEW, COMMON = 3, 1 / 4  # more than so many, and such a share of a class, is common
NAMED = (
    *(ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef),
    *(ast.ExceptHandler, ast.MatchAs, ast.MatchStar),
)
UNNAMED = "unknown"  # the kind of a verdict on results that no stored mistake gives
BEFORE = """\
Answers that are alike. Each line is a reason to talk with people about their code, and
never a mark."""
AFTER = """\
What else explains it: the same hint; two who worked at one table; the published solution,
or another one found elsewhere; an AI tool, which gives many people the same lines; a
task that leaves little to choose."""


class Renamed(ast.NodeTransformer):
    """Gives what an answer names itself the names v0, v1 … in order of appearance.

    What it takes from elsewhere, such as `sorted` or another task, keeps its name.
    """

    def __init__(self, own: set[str]):
        self.own, self.names = own, {}

    def name(self, given: str) -> str:
        if given not in self.own:
            return given
        return self.names.setdefault(given, f"v{len(self.names)}")

    def visit_Name(self, node):
        node.id = self.name(node.id)
        return node

    def visit_arg(self, node):
        node.arg, node.annotation = self.name(node.arg), None
        return node

    def visit_alias(self, node):
        node.asname = node.asname and self.name(node.asname)
        return node

    def visit_ExceptHandler(self, node):
        node.name = node.name and self.name(node.name)
        return self.generic_visit(node)

    visit_MatchAs = visit_MatchStar = visit_ExceptHandler

    def visit_Nonlocal(self, node):
        node.names = [self.name(name) for name in node.names]
        return node

    visit_Global = visit_Nonlocal

    def visit_AnnAssign(self, node):
        if node.value is None:
            return None
        return self.generic_visit(ast.Assign([node.target], node.value))

    def visit_FunctionDef(self, node):
        node.name, node.returns, node.decorator_list = self.name(node.name), None, []
        if ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:] or [ast.Pass()]
        return self.generic_visit(node)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        node.name = self.name(node.name)
        return self.generic_visit(node)


def own_names(tree: ast.AST) -> set[str]:
    """Return the names that a program gives itself."""
    own = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            own.add(node.id)
        elif isinstance(node, ast.arg):
            own.add(node.arg)
        elif isinstance(node, NAMED):
            own.add(node.name)
        elif isinstance(node, ast.alias):
            own.add(node.asname)
    return own


def form(source: str) -> str | None:
    """Return a program without its names, comments and layout; None if it is none."""
    try:
        tree = ast.parse(textwrap.dedent(source))
        own = own_names(tree) - set(dir(builtins))
        return ast.unparse(ast.fix_missing_locations(Renamed(own).visit(tree)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def parts(form: str) -> list[str]:
    """Return the words and signs of a form, all names of its own as one.

    A line more at the beginning would else give every later name another number.
    """
    read = io.StringIO(form).readline
    found = [one.string for one in tokenize.generate_tokens(read) if one.string.strip()]
    return ["v" if one[0] == "v" and one[1:].isdigit() else one for one in found]


def trials(exercise: Exercise, task: Task) -> tuple[list[str], list[str]]:
    """Return the forms of what people answered in trials: rightly, and all of them."""
    path = exercise.folder / "answers" / "trials" / f"{task.name}.py"
    right, every = [], []
    if path.is_file():
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.decorator_list:
                every.append(form(ast.unparse(node)))
                if ast.unparse(node.decorator_list[0]) == "trial.right":
                    right.append(every[-1])
    return right, every


def near_pairs(forms: list[str]) -> list[tuple[int, int]]:
    """Return which two of some forms are nearly the same, as their places."""
    split = [parts(one) for one in forms]
    return [
        (i, j)
        for (i, one), (j, other) in combinations(enumerate(split), 2)
        if Indel.normalized_similarity(one, other, score_cutoff=NEAR) >= NEAR
    ]


def joined(pairs: list[tuple[int, int]]) -> list[set[int]]:
    """Return what hangs together by pairs: who is near one of a group belongs to it."""
    groups: list[set[int]] = []
    for pair in pairs:
        met = [group for group in groups if group & set(pair)]
        groups = [group for group in groups if group not in met]
        groups.append(set(pair).union(*met))
    return groups


@dataclass(frozen=True)
class Answer:
    """What one student answered to a task, and what was said of it when it was graded.

    results: as text, the same for the same results.
    """

    student: str
    source: str
    kind: str
    results: str


@dataclass
class Alike:
    """Answers of a class to one task that are alike, each group a list of students.

    same: but for names, comments and layout. near: nearly so. results: the same wrong
    results, which no stored mistake gives. stored, short, common: how many are not listed,
    as their form is a stored one, has little room to differ, or is that of many here.
    pairs: of right answers from trials; of these, how many are the same, how many near.
    """

    answers: int
    same: list[list[str]] = field(default_factory=list)
    near: list[list[str]] = field(default_factory=list)
    results: list[list[str]] = field(default_factory=list)
    stored: int = 0
    short: int = 0
    common: int = 0
    pairs: tuple[int, int, int] = (0, 0, 0)
    too_many: bool = False


def is_common(count: int, answers: int) -> bool:
    return count > FEW and count >= answers * COMMON


def compare(exercise: Exercise, task: Task, answers: list[Answer]) -> Alike:
    """Return which answers to a task are alike."""
    right, every = trials(exercise, task)
    found = Alike(len(answers))
    pairs = list(combinations(right, 2))
    as_same = sum(one == other for one, other in pairs)
    found.pairs = len(pairs), as_same, len(near_pairs(right))
    known = {form(task.answer.source), *every}
    writers: dict[str, list[str]] = defaultdict(list)
    for answer in answers:
        written = form(answer.source)
        if written is None:
            continue
        if written in known:
            found.stored += 1
        elif len(parts(written)) < SHORT:
            found.short += 1
        else:
            writers[written].append(answer.student)
    for written, students in list(writers.items()):
        if is_common(len(students), len(answers)):
            found.common += len(students)
            del writers[written]
    found.same = [students for students in writers.values() if len(students) > 1]
    forms = list(writers)
    found.too_many = len(forms) > MOST_FORMS
    near = [] if found.too_many else joined(near_pairs(forms))
    found.near = [[s for i in sorted(g) for s in writers[forms[i]]] for g in near]
    shared: dict[str, list[str]] = defaultdict(list)
    for answer in answers:
        if answer.kind == UNNAMED and answer.results != "null":
            shared[answer.results].append(answer.student)
    found.results = [
        students
        for students in shared.values()
        if len(students) > 1 and not is_common(len(students), len(answers))
    ]
    return found


def describe(name: str, found: Alike) -> str:
    """Return what is to be said of one task, as lines."""
    pairs, same, near = found.pairs
    lines = [f"{name} (answers: {found.answers}):"]
    rates = "no answers from trials to compare with"
    if pairs:
        rates = f"of {pairs} pairs of right answers from trials, {{}} are"
    for groups, what, rate in (
        (found.same, "the same but for names, comments and layout", rates.format(same)),
        (found.near, "nearly the same", rates.format(near)),
        (found.results, "the same wrong results, by no mistake that is known", ""),
    ):
        for students in sorted(groups, key=len):
            line = f"{len(students)} of {found.answers}, {what}: {', '.join(students)}"
            lines += textwrap.wrap(f"{line}{rate and f' ({rate})'}", 84)
    if len(lines) == 1:
        lines.append("None is unusually like another.")
    for count, why in (
        (
            found.stored,
            "the form of the published solution or of a stored answer",
        ),
        (found.common, "a form that a quarter of the class shares, or more"),
        (found.short, "too few parts to differ much"),
    ):
        if count:
            lines.append(f"Not listed: {count} with {why}.")
    if found.too_many:
        lines.append(f"More than {MOST_FORMS} forms: only the same were looked for.")
    return "\n  ".join(lines)


def report(exercise: Exercise, answers: dict[str, list[Answer]]) -> str:
    """Return what is alike, task by task; `answers` are those of a class by task."""
    shown = [
        describe(name, compare(exercise, task, answers.get(name, [])))
        for name, task in exercise.tasks.items()
        if isinstance(task.written, Build)
    ]
    return "\n".join([BEFORE, "", *shown, "", AFTER])
