"""What is judged outside: the same as in a notebook, whatever a record holds."""

import itertools
import json
import resource

import IPython
import nbformat
import pytest

from coursekit.course import here
from coursekit.desk import execute, submissions, verdict
from coursekit.desk.execute import SandboxedExecute
from coursekit.exercise import Break, Build, load_trials
from coursekit.exercise.checks import Checks
from coursekit.exercise.judging import Judge
from coursekit.exercise.model import Exercise, run_cell
from coursekit.exercise.values import decode
from tests import ROOT
from tests.conftest import needs_sandbox
from tests.desk.classroom import Classroom

BIAS = ROOT / "exercises" / "bias"
TIES = '''\
def gap(decisions, groups):
    """Right, but among groups that tie the first to appear is named."""
    rates = selection_rates(decisions, groups)
    low, high = min(rates, key=rates.get), max(rates, key=rates.get)
    return rates[high] - rates[low], low, high
'''
EVERYONE = """\
def selection_rates(decisions, groups):
    return {
        name: sum(d for d, g in zip(decisions, groups) if g == name) / len(groups)
        for name in groups
    }
"""
NO_PYTHON = "def gap(decisions, groups):\n    rates = (1\n    return 0 0\n"
ASKS = "def gap(decisions, groups):\n    return input('Which group? ')\n"
HALF = r'"\ud83d"'  # half an emoji, as Python reads it


def referee(exercise="bias"):
    return SandboxedExecute().referee(exercise)


def recorded(judges, name: str, namespace: dict) -> str:
    """Return what the question's code publishes of an answer, without a kernel."""
    records = []

    class Shell:
        def publish(self, data):
            records.append(data[verdict.MIME])

    shell = Shell()
    shell.display_pub = shell
    usual, IPython.get_ipython = IPython.get_ipython, lambda: shell
    try:
        exec(judges.question(name), namespace)  # noqa: S102 - our own question
    finally:
        IPython.get_ipython = usual
    return records[0]


def right_records(judges):
    namespace = Exercise(BIAS).solved()
    return {name: recorded(judges, name, namespace) for name in judges.table}


# ---- what is sent into the sandbox


@pytest.mark.parametrize("exercise", [path.name for path in here().exercises()])
def test_nothing_but_arguments_shapes_what_is_sent_to_the_kernel(exercise):
    """No right result of the task, no belief, no demand, no points.

    Stand-ins are right results of other tasks, on what this one calls them with.
    """
    judges = referee(exercise)
    bare = {name: without_what_is_right(row) for name, row in judges.table.items()}
    assert bare != judges.table
    without = verdict.Referee(bare, [])
    for name in judges.table:
        assert judges.question(name) == without.question(name)
        assert name not in judges.table[name].get("stand_ins", {})


def without_what_is_right(row: dict) -> dict:
    """Return a row of a table with nothing in it by which an answer is judged."""
    kinds = {
        "build": {"call": "", "points": {}, "read": "", "beliefs": []},
        "break": {"points": 0, "needs": [], "must": {}},
        "predict": {"points": 0, "program": "", "options": {}, "because": {}},
    }
    bare = row | kinds[row["kind"]] | {"objective": ""}
    if "cases" in row:
        bare["cases"] = [["", args, None] for _, args, _ in row["cases"]]
    return bare


@pytest.mark.parametrize("exercise", [path.name for path in here().exercises()])
def test_stand_ins_do_not_answer_the_task_that_they_stand_for(exercise):
    """With fresh cases, most of its own are none that another task calls it with."""
    table = Exercise(here().exercise(exercise)).table("a secret of this test")
    for row in table.values():
        for task, known in row.get("stand_ins", {}).items():
            told = [json.dumps(args) for args, _ in known["results"]]
            own = [
                json.dumps(args) for kind, args, _ in table[task]["cases"] if not kind
            ]
            assert sum(args not in told for args in own) > len(own) / 2, (task, told)


# ---- the same verdict as in a notebook


def at_the_desk(judges, namespace: dict) -> dict[str, verdict.Judged]:
    """Return what is judged of all answers of a namespace."""
    fresh = verdict.Referee(judges.table, judges.given, judges.hidden)
    return {
        name: fresh.judged(name, recorded(fresh, name, namespace))
        for name in judges.table
    }


def stored() -> list[tuple[str, object]]:
    """Return the task and the function of every stored answer of bias."""
    model = Exercise(BIAS)
    solutions = model.solved()
    trials = load_trials(BIAS, solutions)
    found = []
    for name, task in model.answers.items():
        functions = [*task.functions()]
        if isinstance(task, Build):
            functions.remove(task.draw)
        if name in trials:
            functions += trials[name].functions()
        if isinstance(task, Break):
            inputs = [*task.right, *itertools.chain(*task.wrong.values())]
            functions += [lambda value=value: value for value in inputs]
        found += [(name, function) for function in functions]
    return found


def test_every_stored_answer_gets_the_verdict_that_a_notebook_gives():
    judges, solved, kinds = referee(), Exercise(BIAS).solved(), set()
    right, answers = right_records(judges), stored()
    assert len(answers) > 100
    # Some keep something between calls: the notebook gets a copy that has kept nothing.
    for (name, function), (_, copy) in zip(answers, stored(), strict=True):
        judges.found = {task: json.loads(record) for task, record in right.items()}
        own = judges.judged(name, recorded(judges, name, solved | {name: function}))
        checks = Checks(judges.judge, solved | {name: copy})
        assert own.verdict == checks.verdict(name), (name, function)
        assert not own.with_right
        kinds.add(own.verdict.kind)
    assert kinds >= {"right", "named"}


def test_a_right_answer_on_a_wrong_one_gets_the_verdict_that_a_notebook_gives():
    judges, model = referee(), Exercise(BIAS)
    wrong = [m.function for m in model.answers["selection_rates"].mistakes]
    shows = 0
    for code, first in itertools.product(["", TIES], wrong):
        namespace = model.solved()
        run_cell(code, "cell", namespace)
        namespace["selection_rates"] = first
        checks = Checks(judges.judge, namespace)
        judged = at_the_desk(judges, namespace)
        for name in ("selection_rates", "gap"):
            assert judged[name].verdict == checks.verdict(name), first.__name__
        gap = judged["gap"]
        if gap.with_right:
            shows += 1
            assert gap.verdict.kind == ("named" if code else "right")
            assert "with the right selection_rates" in gap.verdict.text or code
        # In a notebook an input waits for what it is tried with.
        name = "equal_rates_unequal_chances"
        assert checks.verdict(name).kind == "waits"
        assert judged[name].verdict.passed
        assert judged[name].with_right
    assert shows > len(wrong)


@pytest.mark.parametrize(
    "first", ["", "def selection_rates(decisions, groups):\n    return {}"]
)
def test_one_mistake_costs_once_where_a_hint_leads_to_the_wrong_function(first):
    """Task 4, done by task 1 as its first hint says, when that is wrong or not there."""
    judges, namespace = referee(), Exercise(BIAS).solved()
    del namespace["selection_rates"]
    run_cell(first + BY_SELECTION_RATES, "cell", namespace)
    judged = at_the_desk(judges, namespace)
    assert not judged["selection_rates"].verdict.passed
    found = judged["true_positive_rates"]
    assert found.verdict.passed
    assert found.with_right
    assert "It was judged with the right selection_rates" in found.verdict.text


BY_SELECTION_RATES = """

def true_positive_rates(decisions, merit, groups):
    kept = [i for i in range(len(merit)) if merit[i] == 1]
    rates = selection_rates([decisions[i] for i in kept], [groups[i] for i in kept])
    return {group: rates.get(group) for group in groups}
"""


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("", "missing"),
        ("gap = 3", "malformed"),
        ("def gap(one):\n    return one", "malformed"),
        ("def gap(decisions, groups):\n    raise NotImplementedError", "unwritten"),
        (ASKS, "general"),
        (f"def gap(decisions, groups):\n    return {{{HALF}: 0}}", "general"),
        (f"def gap(decisions, groups):\n    raise ValueError({HALF})", "general"),
        ("def gap(decisions, groups):\n    return float('nan')", "general"),
        ("def gap(decisions, groups):\n    groups.sort()\n    return 0", "general"),
        (TIES, "named"),
    ],
)
def test_what_is_no_answer_gets_the_verdict_that_a_notebook_gives(code, kind):
    judges, namespace = referee(), Exercise(BIAS).solved()
    del namespace["gap"]
    run_cell(code, "cell", namespace)
    judged = at_the_desk(judges, namespace)
    checks = Checks(Judge(judges.table), namespace)
    for name, one in judged.items():
        assert one.verdict == checks.verdict(name)
        assert one.verdict.kind == (kind if name == "gap" else "right")


SAMPLE = {
    "right": {},
    "first": {"selection_rates": EVERYONE},
    "ties": {"gap": TIES},
    "both": {"selection_rates": EVERYONE, "gap": TIES},
    "no Python": {"gap": NO_PYTHON},
    "asks": {"gap": ASKS},
}


def executed(**answers: str) -> nbformat.NotebookNode:
    """Return a notebook as it comes out of the sandbox, all right but `answers`."""
    nb = Classroom(ROOT).right(**answers)
    return SandboxedExecute()(nb, {"nbgrader": {"assignment": "bias"}})[0]


def verdicts(nb) -> dict[str, dict]:
    cells = [cell.metadata for cell in nb.cells if "verdict" in cell.metadata]
    return {cell.answer["task"]: cell.verdict for cell in cells}


@needs_sandbox
@pytest.mark.parametrize("sample", SAMPLE)
def test_the_sandbox_gives_the_verdict_that_a_notebook_gives(sample):
    room = Classroom(ROOT)
    namespace: dict = {"In": []}
    for cell in room.right(**SAMPLE[sample]).cells[2:]:
        if cell.cell_type == "code" and not cell.metadata.nbgrader.grade:
            namespace["In"].append(cell.source)
            try:
                exec(cell.source, namespace)  # noqa: S102 - an answer of this file
            except SyntaxError:
                pass
    checks = Checks(Judge(Exercise(BIAS).table()), namespace)
    for name, said in verdicts(executed(**SAMPLE[sample])).items():
        notebook = checks.verdict(name)
        if notebook.kind == "waits":
            assert said["kind"] == "right"
            continue
        known = vars(notebook) | {"compared": None}  # a case, beside its results
        assert {key: said[key] for key in known} == known
        assert said["points"] == notebook.points(room.tasks[name].worth)


@needs_sandbox
def test_what_python_cannot_read_and_what_asks_is_told_as_such():
    said = verdicts(executed(gap=NO_PYTHON))["gap"]
    assert said["kind"] == "syntax"
    assert (
        "stopped in line 2:\n    rates = (1\nPython says: '(' was never" in said["text"]
    )
    said = verdicts(executed(gap=ASKS))["gap"]
    assert said["kind"] == "general"
    assert "asks for input" in said["text"]


@needs_sandbox
def test_what_was_probably_meant_is_told_as_such():
    missed = "def true_positive_rates(decisions, groups, qualified):\n"
    said = verdicts(
        executed(
            selection_rates="def rates(decisions, groups):\n    return {}\n",
            gap="def gapp(decisions, groups)\n    return 0\n",
            true_positive_rates=f"{missed}    return decision\n",
        )
    )
    assert "your function is called `rates`" in said["selection_rates"]["text"]
    assert said["gap"]["text"].startswith("Python cannot read the cell of gap")
    told = said["true_positive_rates"]["text"]
    assert "Did you mean `decisions`, a parameter?" in told


HALVES = {
    "a result": f"def gap(decisions, groups):\n    return {HALF}\n",
    "an exception": f"def gap(decisions, groups):\n    raise ValueError({HALF})\n",
    "its name": f"def gap(*_):\n    raise type({HALF}, (Exception,), {{}})\n",
    "what is printed": f"print({HALF})\n",
    "what stops a cell": f"raise ValueError({HALF})\n",
    "the code itself": "def gap(decisions, groups):\n    return '\ud83d', float('nan')\n",
}


@needs_sandbox
@pytest.mark.parametrize("place", HALVES)
def test_half_an_emoji_spoils_one_task_at_most(place):
    nb = executed(gap=submissions.HALF.sub("\ufffd", HALVES[place]))
    text = json.dumps(nb, ensure_ascii=False, allow_nan=False)
    assert text.encode("utf-8")
    right = {n for n, said in verdicts(nb).items() if said["kind"] == "right"}
    assert right == set(Exercise(BIAS).answers) - {"gap"}


def test_half_an_emoji_is_replaced_wherever_it_stands():
    nb = Classroom(ROOT).right(judge="Two \ud83d things. \U0001f600")
    nb.metadata["\udc00"] = ["a \ud83d", {"b": "\udfff"}]
    nb = execute.Whole().preprocess(nb, {})[0]
    assert nb.metadata["\ufffd"] == ["a \ufffd", {"b": "\ufffd"}]
    assert nb.cells[-2].source == "Two \ufffd things. \U0001f600"


# ---- records, which can hold anything


@pytest.mark.parametrize(
    "record",
    [
        "",
        "null",
        "[]",
        "{",
        "7",
        '{"calls": 1}',
        '{"calls": [], "twice": [], "order": []}',
        '{"calls": [[1]], "twice": [], "order": []}',
        '{"calls": [[NaN, false, false]], "twice": [], "order": []}',
        '{"calls": [[{"set": [{"dict": []}]}, 0, 0]], "twice": [], "order": []}',
        '{"calls": [[{"evil": []}, "", false]], "twice": [], "order": []}',
        '{"calls": [[1, 0, 0]], "twice": [], "order": [], "uses": ["none"]}',
        '{"calls": [[1, 0, 0]], "twice": [[9, 9]], "order": [[99, 1]]}',
        '{"refused": {"a": 1}}',
        '{"unwritten": null}',
        '{"other": ""}',
        '{"missing": true}',
        '{"missing": true, "cell": [1]}',
        '{"missing": true, "cell": {"defines": [1], "syntax": null}}',
        '{"missing": true, "cell": {"defines": [], "syntax": [1]}}',
        '{"large": "very"}',
        "[" * 100_000,
        "x" * 1_000_000,
    ],
)
def test_a_malformed_record_fails_with_a_sentence(record):
    for name in referee().table:
        said = referee().judged(name, record).verdict
        assert not said.passed
        assert said.text


def test_a_record_that_names_its_own_task_comes_to_an_end():
    judges = referee()
    data = json.loads(recorded(judges, "gap", {"gap": lambda d, g: 0}))
    data["uses"] = ["gap", "selection_rates"]
    said = judges.judged("gap", json.dumps(data)).verdict
    assert "cannot be read" in said.text


def test_a_malformed_record_spoils_no_other():
    judges = referee()
    records = right_records(judges)
    said = verdict.judge_apart(judges, records | {"selection_rates": "{"})
    assert [n for n, one in said.items() if not one.verdict.passed] == [
        "selection_rates"
    ]
    assert said["equal_rates_unequal_chances"].with_right


def test_the_order_of_a_submissions_cells_changes_no_verdict():
    judges = referee()
    records = right_records(judges)
    backwards = dict(reversed(records.items()))
    said = verdict.judge_apart(judges, backwards)
    assert said == verdict.judge_apart(judges, records)
    assert not any(one.with_right for one in said.values())


def colliding() -> str:
    """A record of numbers that Python's hash cannot tell apart: slow to put into a set."""
    numbers = [n * (2**61 - 1) for n in range(20_000)]
    call = [{"set": numbers}, False, False]
    return json.dumps({"calls": [call], "twice": [], "order": []})


@pytest.mark.parametrize("name", ["selection_rates", "gap"])
def test_a_record_that_takes_for_ever_stops_no_other(monkeypatch, name):
    monkeypatch.setattr(verdict, "SECONDS", 1)
    judges = referee()
    records = right_records(judges)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    said = verdict.judge_apart(judges, records | {name: colliding()})
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 5
    assert said.keys() == records.keys()
    assert "could not be judged within 1 seconds" in said[name].verdict.text
    assert [n for n, one in said.items() if not one.verdict.passed] == [name]


def test_an_example_that_takes_for_ever_is_stopped(monkeypatch):
    monkeypatch.setattr(verdict, "SECONDS", 1)
    judges = referee()
    records = right_records(judges)
    judges.given = [
        *judges.given,
        "def is_a_record(*_):\n    while True:\n        pass\n",
    ]
    said = verdict.judge_apart(judges, records)
    text = said["equal_rates_unequal_chances"].verdict.text
    assert "could not be judged" in text
    assert sum(one.verdict.passed for one in said.values()) == len(said) - 1


def test_memory_to_judge_is_limited():
    judges = referee()
    records = right_records(judges)
    assert all(j.verdict.passed for j in verdict.judge_apart(judges, records).values())
    judges.given = [
        *judges.given,
        "def is_a_record(*_):\n    return bytearray(2**30)\n",
    ]
    said = verdict.judge_apart(judges, records)
    assert "MemoryError" in said["equal_rates_unequal_chances"].verdict.text


def test_a_fault_of_ours_is_no_verdict():
    judges = referee()
    judges.table = {"selection_rates": {"kind": "none"}}
    with pytest.raises(RuntimeError, match="KeyError"):
        verdict.judge_apart(judges, {"selection_rates": "{}"})


# ---- what a verdict shows


def test_one_hidden_case_at_most_is_shown():
    """Also if an answer returns all that it was ever given."""
    model = Exercise(BIAS)
    table, starters = model.table("a secret of this test"), model.table()
    hidden = verdict.pieces(table) - verdict.pieces(starters)
    assert len(hidden) > 30
    seen = [[decode(arg) for arg in args] for _, args, _ in table["gap"]["cases"]]

    def selection_rates(decisions, groups):
        return seen

    for hides in (sorted(hidden), []):
        judges = verdict.Referee(table, [], hides)
        record = recorded(
            judges, "selection_rates", {"selection_rates": selection_rates}
        )
        said = judges.judged("selection_rates", record).verdict
        text = said.text
        case = judges.judge.tasks["selection_rates"].cases[said.case].text
        assert case in text
        told = {piece for piece in hidden if piece in text and piece not in case}
        assert bool(told) == (hides == [])
