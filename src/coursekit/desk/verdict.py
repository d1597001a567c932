"""Judge, outside the sandbox, what an answer did inside it.

`Referee.question` gives the code that records an answer in the kernel, on the arguments
of the cases alone; `Referee.verdict` lets the course's engine judge the record. To pass,
a record must hold the right results, however it came about. `judge_apart` has all records
of a submission judged in a process with limits.
"""

import contextlib
import io
import json
import pathlib
import resource
import subprocess
import sys
from dataclasses import dataclass

from coursekit.desk import recorder
from coursekit.exercise import checks

MIME = "application/x-record"  # the type under which a kernel publishes a record
SECONDS = 5  # of processor time, to judge a submission
BYTES = 2**30  # of memory, for the same
LONGEST_LINE = 600  # characters of one line of a sentence
MOST_LINES = 20
TELLING = 12  # characters from which a piece of a case is taken for that case
QUESTION = """\
exec(
    {text!r},
    {{"namespace": globals(), "name": {name!r}, "cases": {cases!r}}},
)"""
LOADER = """\
import sys, types
for module, text in {modules!r}.items():
    sys.modules[module] = types.ModuleType(module)
    exec(text, vars(sys.modules[module]))
from IPython import get_ipython
record = sys.modules["recorder"].record(name, namespace, cases)
get_ipython().display_pub.publish({{{mime!r}: record}})
"""


@dataclass
class Verdict:
    """What is said of one answer, and what it did on the cases, if that is known."""

    passed: bool
    sentence: str
    results: list | None = None


class Referee:
    """Judges the answers of one submission in the notebook's order.

    `table` is the exercise's, with the cases to grade with; `given` is the exercise's own
    code, solutions and what stands in the notebook, which examples are tried on.
    """

    def __init__(self, table: dict, given: list[str]):
        self.table, self.given = table, given
        self.found: dict[str, dict] = {}
        modules = {
            "coursekit": "",
            "coursekit.exercise": "",
            "coursekit.exercise.checks": text_of(checks),
            "recorder": text_of(recorder),
        }
        self.loader = LOADER.format(modules=modules, mime=MIME)

    def question(self, name: str) -> str:
        """Return the code that publishes the record of the answer called `name`."""
        cases = self.arguments(name)
        return QUESTION.format(text=self.loader, name=name, cases=cases)

    def arguments(self, name: str) -> list[tuple]:
        """Return the arguments of each case; an input to find is called without any."""
        return [args for _, args, _ in self.table[name].get("cases", [("", (), None)])]

    def verdict(self, name: str, record: str) -> Verdict:
        """Judge the record of the answer called `name`.

        A record can hold anything, as the kernel it comes from is the submission's.
        """
        if len(record) > recorder.MOST_RECORD:
            record = json.dumps({"large": len(record)})
        try:
            found = json.loads(record)
            if "large" in found:
                return Verdict(
                    False,
                    f"The results of {name} are too large to be graded: "
                    f"{found['large']:,} characters, and "
                    f"{recorder.MOST_RECORD:,} can be taken. Is there a loop that adds "
                    "to a list without end?",
                )
            if "missing" not in found:
                self.found[name] = found
            passed, said = judge(name, self.table, self.found, self.given)
            return Verdict(passed, self.without_cases(name, said), results_of(found))
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
            return Verdict(
                False, f"What came back of {name} cannot be read, so it was not graded."
            )

    def without_cases(self, name: str, sentence: str) -> str:
        """Return a sentence that shows one case at most, and ends.

        An answer can return what it was given earlier, and a sentence shows its result.
        """
        own = self.table[name].get("cases", [])
        shown = next((args for _, args, _ in own if call(name, args) in sentence), ())
        allowed = repr(shown)
        for row in self.table.values():
            for _, args, _ in row.get("cases", []):
                for piece in map(repr, args):
                    if len(piece) >= TELLING and piece not in allowed:
                        sentence = sentence.replace(piece, "…")
        lines = sentence.splitlines()
        if len(lines) > MOST_LINES:
            lines[MOST_LINES // 2 : -MOST_LINES // 2] = ["…"]
        longest = max(LONGEST_LINE, len(call(name, shown)) + len("    "))
        return "\n".join(
            line if len(line) <= longest else f"{line[:longest]} …" for line in lines
        )


def text_of(module) -> str:
    return pathlib.Path(module.__file__).read_text(encoding="utf-8")


def call(name: str, args: tuple) -> str:
    return f"{name}({', '.join(map(repr, args))})"


def results_of(found: dict) -> list | None:
    """Return the results of the first round of calls, as recorded."""
    calls = found.get("calls", [])
    if not isinstance(calls, list):
        return None
    return [result for result, _, _ in calls[: len(calls) // 2]] or None


def judge(name: str, table: dict, found: dict, given: list[str]) -> tuple[bool, str]:
    """Return whether the engine lets the record called `name` pass, and what it says."""
    ours: dict = {}
    if table[name]["kind"] == "break":
        for code in given:
            exec(code, ours)  # noqa: S102 - our own exercise
    # What the exercise calls by these names stays its own solution, in `ours`.
    namespace = {key: value for key, value in ours.items() if key not in table}
    for task in [name, *table[name].get("needs", [])]:
        if task in found:
            namespace[task] = recorder.replay(found[task])
    praise = io.StringIO()
    try:
        with contextlib.redirect_stdout(praise):
            checks.Checks(table, namespace)(name)
    except checks.CheckFailed as failure:
        return False, str(failure)
    return True, praise.getvalue().strip()


def judge_apart(referee: Referee, records: dict[str, str]) -> dict[str, Verdict]:
    """Return the verdict on each record, given by a process of its own.

    A record may be chosen to take for ever. At such a one the process ends, and another
    judges the rest.
    """
    stopped: dict[str, Verdict] = {}
    while True:
        left = {name: text for name, text in records.items() if name not in stopped}
        limits = SECONDS, BYTES
        child = subprocess.run(
            [sys.executable, "-I", "-m", __name__],
            input=json.dumps([repr(referee.table), referee.given, left, limits]),
            capture_output=True,
            text=True,
            check=False,
        )
        lines = child.stdout.split("\n")[:-1]
        said = {n: Verdict(**json.loads(line)) for n, line in zip(left, lines)}
        if len(said) == len(left):
            return said | stopped
        if child.returncode > 0:  # no limit, but a fault of ours
            raise RuntimeError(child.stderr)
        name = list(left)[len(said)]
        stopped[name] = Verdict(
            False,
            f"What came back of {name} could not be judged within {SECONDS} seconds. Is "
            "it larger than it needs to be?",
        )


def main() -> None:
    table, given, records, (seconds, most) = json.load(sys.stdin)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    if sys.platform.startswith("linux"):  # macOS knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    referee = Referee(eval(table, dict(vars(checks))), given)
    for name, record in records.items():
        print(json.dumps(vars(referee.verdict(name, record))), flush=True)


if __name__ == "__main__":
    main()
