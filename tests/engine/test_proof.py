"""Every exercise is proven, with cases that nobody has seen before."""

import json
import os
import secrets
import subprocess
import sys
import time

import nbformat
import pytest

from coursekit.course import Course
from coursekit.exercise import MalformedAnswers
from coursekit.exercise.model import Exercise, marks
from coursekit.exercise.mutants import try_task
from coursekit.exercise.proof import Proof
from coursekit.exercise.starter import make_starter
from tests import ROOT
from tests.engine.stored import verdicts

FOLDERS = Course(ROOT).exercises()
SEED = os.environ.get("PROOF_SEED") or secrets.token_hex(4)  # set it to repeat
HASH_SEEDS = range(5)


def each_exercise(test):
    return pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f.name)(test)


@each_exercise
def test_exercise_is_proven(folder):
    begin = time.perf_counter()
    proof = Proof(folder, SEED)
    faults = proof.run()
    seconds = time.perf_counter() - begin
    print(f"{proof.diagnoses} diagnoses, {proof.diagnoses / seconds:.0f} a second")
    assert not faults, "\n".join(faults)


@each_exercise
def test_answers_of_trials_get_their_verdict(folder, alone):
    for seed in [f"{SEED}-{i}" for i in range(1 if alone else 3)]:
        for key, (kind, _, text, what) in verdicts(folder, seed).items():
            assert (kind == "right") == (what == "right"), f"{seed}, {key}: {text}"


@each_exercise
def test_no_verdict_depends_on_the_order_of_a_set(folder, alone):
    """Each start of Python draws another order, and each must say the same."""
    seeds = HASH_SEEDS[:3] if alone else HASH_SEEDS
    said = [verdicts_with(folder, hash_seed) for hash_seed in seeds]
    for other in said[1:]:
        assert other == said[0]


def test_verdict_that_depends_on_the_order_of_a_set_is_caught(toy):
    """The names of a set, put into an exception as they come, are another text."""
    with (toy / "answers" / "total.py").open("a", encoding="utf-8") as file:
        file.write(
            '\n\n@task.mistake\ndef order(numbers):\n    """One."""\n'
            '    return " ".join(set("abcdefgh"))\n'
        )
    shown = {str(verdicts_with(toy, seed)) for seed in HASH_SEEDS}
    assert len(shown) == 1  # compiled again, its set goes in our order
    text = (toy / "answers" / "total.py").read_text(encoding="utf-8")
    hidden = text.replace("set(", "__builtins__['set'](")
    (toy / "answers" / "total.py").write_text(hidden, encoding="utf-8")
    assert len({str(verdicts_with(toy, seed)) for seed in HASH_SEEDS}) > 1


def verdicts_with(folder, hash_seed: int) -> dict[str, list]:
    code = (
        "import json, pathlib, sys\n"
        "from tests.engine.stored import verdicts\n"
        "json.dump(verdicts(pathlib.Path(sys.argv[1])), sys.stdout)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": str(hash_seed)},
        capture_output=True,
        check=True,
    )
    return json.loads(done.stdout)


# ---- small changes of right answers


@each_exercise
def test_small_changes_of_right_answers_are_refused(folder):
    exercise = Exercise(folder)
    for name, task in exercise.tasks.items():
        if task.kind == "build":
            found = try_task(exercise, name)
            assert found.accepted == [], (
                f"{name}: add cases, or say why none can show it"
            )
            assert found.unused == [], f"{name}: take these out of `equivalent`"


def test_edge_that_no_case_draws_is_caught(toy):
    edit(toy / "answers" / "shared.py", "yield ([1, 2, 3],)", "yield ([2, 1],)")
    path = toy / "toy.ipynb"
    edit(path, "return sum(numbers)", "return sum(numbers[:99])")
    found = try_task(Exercise(toy), "total")
    assert "total: 99 -> 100" in found.accepted
    with (toy / "answers" / "total.py").open("a", encoding="utf-8") as file:
        file.write(
            '\ntask.equivalent = {\n    "total: 99 -> 100": "no list is so long",\n'
            '    "total: 99 -> 98": "nor so long",\n'
            '    "total: :99 -> :": "nor so long",\n'
            '    "total: nothing": "",\n}\n'
        )
    found = try_task(Exercise(toy), "total")
    assert not [label for label in found.accepted if "99" in label]
    assert found.unused == ["total: nothing"]


# ---- broken on purpose


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path.name}: this test no longer breaks it"
    path.write_text(text.replace(old, new), encoding="utf-8")


def append(toy, task, text):
    with (toy / "answers" / f"{task}.py").open("a", encoding="utf-8") as file:
        file.write(text)


def faults(toy) -> str:
    return "\n".join(Proof(toy, SEED).run())


def change_cells(toy, change):
    nb = nbformat.read(toy / "toy.ipynb", as_version=4)
    change(nb.cells)
    nbformat.write(nb, toy / "toy.ipynb")


def test_small_exercise_is_proven(toy):
    assert faults(toy) == ""


def test_solution_left_in_starter_is_caught(toy):
    def change(cells):
        cell = next(c for c in cells if marks(c).get("solution"))
        again = nbformat.v4.new_code_cell(cell.source.replace("SOLUTION", ""))
        cells.insert(cells.index(cell) + 1, again)

    change_cells(toy, change)
    assert "the untouched starter gets" in faults(toy)


def test_half_a_solution_left_in_starter_is_caught(toy):
    line = "return total(numbers) / len(numbers)"
    edit(toy / "toy.ipynb", 'check(\\"mean\\")  # ', f'check(\\"mean\\")  # {line} ')
    assert f"it holds a line of a solution: {line}" in faults(toy)


def test_line_left_below_the_solution_is_caught(toy):
    def change(cells):
        cell = next(c for c in cells if marks(c).get("solution"))
        cell.source += "\n    return {}"

    change_cells(toy, change)
    assert "code is left in a task to write: return {}" in faults(toy)


def test_name_of_a_mistake_in_starter_is_caught(toy):
    edit(toy / "toy.ipynb", "Run the first cell.", "Not skips_the_first() then.")
    assert "the name skips_the_first of the answers" in faults(toy)


OWN_CASES = "@task.cases\ndef cases(", "def _cases("
TWIN = '''

@task.mistake
def twin(numbers):
    """Another belief."""
    return skips_the_first(numbers)
'''
RIGHT_MISTAKE = '''

@task.mistake
def twin(numbers):
    """Another belief."""
    return in_one_line(numbers)
'''
SHARED_CASE = """

@task.cases
def again(rng):
    yield from _cases(rng)
    yield special("no numbers", [1, 2, 3])
"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TWIN, "fewer than two cases tell skips_the_first from twin"),
        (RIGHT_MISTAKE, "fewer than two cases tell the right answer from twin"),
        (SHARED_CASE, "fewer than two cases tell ordinary cases from no numbers"),
        (
            "\n@task.cases\ndef again(rng):\n    return [([1],)]\n",
            "fewer than two cases tell",
        ),
        (
            "\n@task.cases\ndef again(rng):\n    return 1 / 0\n",
            "could not be drawn. ZeroDivisionError",
        ),
        (
            "\n@task.cases\ndef again(rng):\n    return [(1, 2)]\n",
            "the solution gives TypeError",
        ),
        ("\ntask.points['other'] = 0\n", "Give points to each kind of case"),
    ],
)
def test_answers_that_cannot_be_used_get_one_clear_sentence(toy, text, said):
    if "task.cases" in text:
        edit(toy / "answers" / "total.py", *OWN_CASES)
    append(toy, "total", text)
    with pytest.raises(MalformedAnswers, match=said) as caught:
        Exercise(toy).table(SEED)
    assert "total.py" in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"points": 3', '"points": 4', "points"),
        ('check(\\"mean\\")', "print(1)", "mean"),
        ("def mean(", "def median(", "mean"),
        ("(b) six", "(c) six", "it explains a, b, and the docstring .* offers a, c"),
        ("def adds_up", "def sums_up", "the notebook defines no adds_up"),
    ],
)
def test_notebook_that_does_not_fit_gets_one_clear_sentence(toy, old, new, said):
    edit(toy / "toy.ipynb", old, new)
    with pytest.raises(MalformedAnswers, match=said):
        Exercise(toy).table()


def test_answer_without_a_docstring_gets_one_clear_sentence(toy):
    line = '    \\"\\"\\"Return the mean of one number or more.\\"\\"\\"\\n'
    edit(toy / "toy.ipynb", line, "    pass\\n")
    with pytest.raises(MalformedAnswers, match="mean: its answer cell holds no"):
        make_starter(toy)


def test_need_that_is_no_task_is_caught(toy):
    edit(toy / "answers" / "same_total.py", '["total"]', '["none"]')
    with pytest.raises(MalformedAnswers, match="it needs none, no task before it"):
        Exercise(toy).table()


def test_wrong_answer_called_right_is_caught(toy):
    append(toy, "total", "\n\ntask.right(how_many)\n")
    assert "how_many is right but refused" in faults(toy)


def test_too_few_right_answers_are_caught(toy):
    edit(toy / "answers" / "total.py", "@task.right\ndef in_one", "def _in_one")
    assert "fewer than 3 answers under @task.right" in faults(toy)


def test_cases_without_variety_are_caught(toy):
    """Cases that never change let a look-up table through."""
    edit(toy / "answers" / "total.py", *OWN_CASES)
    append(
        toy,
        "total",
        "\n\nimport random\n\n\n@task.cases\ndef again(rng):\n    return _cases(random.Random(1))\n",
    )
    assert "a look-up table is accepted" in faults(toy)


def test_wrong_break_example_is_caught(toy):
    append(
        toy,
        "same_total",
        '\ntask.right.append(([1], [2]))\ntask.wrong["lists_differ"].append(([1], [2]))\n',
    )
    said = faults(toy)
    assert "does it, but gets" in said
    assert "should fail at lists_differ" in said


def test_option_that_is_not_what_happens_is_caught(toy):
    edit(toy / "toy.ipynb", 'return \\"b\\"\\n', 'return \\"a\\"\\n')
    assert "(b) gets" in faults(toy) or "(a) gets" in faults(toy)


def test_missing_files_get_one_clear_sentence(toy):
    (toy / "toy.ipynb").unlink()
    with pytest.raises(MalformedAnswers, match="toy.ipynb is missing"):
        Exercise(toy)
