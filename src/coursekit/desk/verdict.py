"""Judge, outside the sandbox, what an answer did inside it.

`Referee.question` gives the code that observes an answer in the kernel; `Referee.judged`
lets the course's engine judge the record of it. To pass, a record must hold the right
results, however it came about. `judge_apart` has all records of a submission judged in a
process with limits.
"""

from __future__ import annotations

import contextlib
import functools
import io
import json
import resource
import subprocess
import sys
from dataclasses import dataclass, replace

from coursekit.exercise.bundle import NAME, OBSERVING, bundle
from coursekit.exercise.judging import Judge
from coursekit.exercise.observe import MOST_DATA
from coursekit.exercise.values import decode, shown
from coursekit.exercise.verdict import Given, Verdict

MIME = "application/x-record"  # the type under which a kernel publishes a record
SECONDS = 5  # of processor time, to judge a submission
BYTES = 2**30  # of memory, for the same
LONGEST_LINE = 600  # characters of one line of a verdict
MOST_LINES = 40
TELLING = 12  # characters from which a piece of a case is taken for that case
MISSING = {"missing": True}  # what is observed of an answer without a record
QUESTION = """\
exec(
    {code!r},
    {{"namespace": globals(), "name": {name!r}, "question": {question!r}}},
)"""
PUBLISH = """
import json
from {package}.observe import observe
from IPython import get_ipython

record = json.dumps(observe(name, question, namespace), allow_nan=False)
get_ipython().display_pub.publish({{{mime!r}: record}})
"""


@dataclass(frozen=True)
class Judged:
    """The verdict on one answer, and what it was given on.

    results: of the calls that were judged, encoded; None if there were none.
    with_right: a task that it builds on is wrong, and the right one stood in for it.
    """

    verdict: Verdict
    results: list | None = None
    with_right: bool = False


def not_compared(text: str) -> Judged:
    return Judged(Verdict("malformed", text))


class Referee:
    """Judges the answers of one submission in the notebook's order.

    table: the exercise's, with the cases to grade with.
    given: the exercise's own code with its solutions, to try inputs on.
    hidden: pieces of cases, as text, that a verdict may not show (`pieces`).
    """

    def __init__(self, table: dict, given: list[str], hidden: list[str] = ()):
        self.table, self.given, self.hidden = table, given, list(hidden)
        self.judge = Judge(table)
        self.found: dict[str, dict] = {}

    def question(self, name: str) -> str:
        """Return the code that publishes the record of the answer called `name`."""
        return QUESTION.format(
            code=bundle(OBSERVING) + PUBLISH.format(package=NAME, mime=MIME),
            name=name,
            question=self.judge.question(name),
        )

    @functools.cached_property
    def solved(self) -> Given:
        namespace: dict = {"__name__": "exercise"}
        with contextlib.redirect_stdout(io.StringIO()):
            for code in self.given:
                exec(code, namespace)  # noqa: S102 - our own exercise
        return Given(namespace, solved=True)

    def judged(self, name: str, record: str) -> Judged:
        """Judge the record of the answer called `name`.

        A record can hold anything, as the kernel it comes from is the submission's.
        """
        try:
            if len(record) > MOST_DATA:
                data = {"large": len(record)}
            else:
                data = json.loads(record, parse_constant=refuse_constant)
            self.found[name] = data
            verdict = self.judge.verdict(name, self.observed, self.solved)
            # As if all that it builds on were right: then nothing stands in.
            alone = self.judge.tasks[name].judge(data, right, self.solved)
            with_right = verdict != alone
            calls = data.get("with_right") if with_right else None
            return Judged(
                # What is compared holds a case's results, whoever reads it.
                replace(verdict, text=self.without_cases(name, verdict), compared=None),
                results_of(calls or data),
                with_right,
            )
        except (
            AttributeError,
            LookupError,
            MemoryError,
            OverflowError,
            RecursionError,
            TypeError,
            ValueError,
        ):
            self.found.pop(name, None)
            return not_compared(
                f"What came back of {name} cannot be read, so it was not graded."
            )

    def observed(self, name: str) -> dict:
        return self.found.get(name, MISSING)

    def without_cases(self, name: str, verdict: Verdict) -> str:
        """Return the text of a verdict with one hidden case at most, and an end.

        An answer can return what it was given earlier, and a verdict shows its result.
        """
        case, text = "", verdict.text
        if verdict.case is not None:
            case = self.judge.tasks[name].cases[verdict.case].text
        for piece in self.hidden:
            if piece not in case:
                text = text.replace(piece, "…")
        lines = text.split("\n")
        if len(lines) > MOST_LINES:
            lines[MOST_LINES // 2 : -MOST_LINES // 2] = ["…"]
        longest = max(LONGEST_LINE, len(case) + len("    "))
        return "\n".join(
            line if len(line) <= longest else f"{line[:longest]} …" for line in lines
        )


def right(_: str) -> Verdict:
    return Verdict("right", "")


def refuse_constant(name: str):
    raise ValueError(f"{name} is no JSON")


def pieces(table: dict) -> set[str]:
    """Return the arguments of all cases, as text, that are long enough to tell a case."""
    found = (
        shown(decode(arg))
        for row in table.values()
        for _, args, _ in row.get("cases", [])
        for arg in args
    )
    return {piece for piece in found if len(piece) >= TELLING}


def results_of(data: dict) -> list | None:
    """Return the results of the calls that were observed, encoded."""
    return [result for result, _, _ in data.get("calls", [])] or None


def judge_apart(referee: Referee, records: dict[str, str]) -> dict[str, Judged]:
    """Return what is judged of each record, by a process of its own.

    A record may be chosen to take for ever. At such a one the process ends, and another
    judges the rest, for which it counts as missing.
    """
    stopped: dict[str, Judged] = {}
    while True:
        # In the exercise's order, whatever order a submission has put its cells into.
        left = {
            name: records[name]
            for name in referee.table
            if name in records and name not in stopped
        }
        parts = referee.table, referee.given, referee.hidden
        child = subprocess.run(
            [sys.executable, "-I", "-m", __name__],
            input=json.dumps([parts, left, [SECONDS, BYTES]]),
            capture_output=True,
            text=True,
            check=False,
        )
        lines = child.stdout.split("\n")[:-1]
        said = {name: from_text(line) for name, line in zip(left, lines)}
        if len(said) == len(left):
            return said | stopped
        if child.returncode > 0:  # no limit, but a fault of ours
            raise RuntimeError(child.stderr)
        name = list(left)[len(said)]
        stopped[name] = not_compared(
            f"What came back of {name} could not be judged within {SECONDS} seconds. Is "
            "it larger than it needs to be?"
        )


def as_text(judged: Judged) -> str:
    return json.dumps(vars(judged) | {"verdict": vars(judged.verdict)})


def from_text(line: str) -> Judged:
    parts = json.loads(line)
    return Judged(**parts | {"verdict": Verdict(**parts["verdict"])})


def main() -> None:
    parts, records, (seconds, most) = json.load(sys.stdin)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    if sys.platform.startswith("linux"):  # macOS knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    referee = Referee(*parts)
    for name, record in records.items():
        print(as_text(referee.judged(name, record)), flush=True)


if __name__ == "__main__":
    main()
