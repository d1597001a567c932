"""Every exercise is proven, with cases that nobody has seen before."""

import os
import runpy
import secrets
import shutil
import time

import nbformat
import pytest

from coursekit.course import Course
from coursekit.exercise import tasks
from coursekit.exercise.proof import Proof
from tests import ROOT

FOLDERS = Course(ROOT).exercises()
SEED = os.environ.get("PROOF_SEED") or secrets.token_hex(
    4
)  # set it to repeat a failure


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_exercise_is_proven(folder):
    begin = time.perf_counter()
    proof = Proof(folder, SEED)
    faults = proof.run()
    seconds = time.perf_counter() - begin
    print(f"{proof.diagnoses} diagnoses, {proof.diagnoses / seconds:.0f} a second")
    assert not faults, "\n".join(faults)


TRIALS = sorted((ROOT / "tests" / "trials").glob("*.py"))


@pytest.mark.parametrize("path", TRIALS, ids=lambda path: path.stem)
def test_answers_of_trials_get_their_verdict(path):
    trial = runpy.run_path(path)
    for seed in [f"{SEED}-{i}" for i in range(5)]:
        proof = Proof(Course(ROOT).exercise(path.stem), seed)
        for kind in ("RIGHT", "WRONG"):
            for name, codes in trial[kind].items():
                for code in codes:
                    namespace = dict(proof.solutions)
                    exec(code, namespace)  # noqa: S102 - stored in this repository
                    said = proof.wrong(name, namespace[name])
                    assert (said is None) == (kind == "RIGHT"), (
                        f"{seed}: {said}\n{code}"
                    )


# ---- broken on purpose


@pytest.fixture
def copy(tmp_path):
    """A copy of one exercise, to be broken."""
    return shutil.copytree(ROOT / "exercises" / "bias", tmp_path / "bias")


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path.name}: this test no longer breaks it"
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_solution_left_in_starter_is_caught(copy):
    nb = nbformat.read(copy / "bias.ipynb", as_version=4)
    cell = next(c for c in nb.cells if c.metadata.nbgrader.get("solution"))
    nb.cells.insert(nb.cells.index(cell) + 1, nbformat.v4.new_code_cell(cell.source))
    nb.cells[nb.cells.index(cell) + 1].source = cell.source.replace("SOLUTION", "")
    nbformat.write(nb, copy / "bias.ipynb")
    assert "the untouched starter gets 'a pass'" in "\n".join(Proof(copy, SEED).run())


def test_half_a_solution_left_in_starter_is_caught(copy):
    line = "members[group] = members.get(group, 0) + 1"
    nb = copy / "bias.ipynb"
    edit(nb, "first code cell, then this.", f"first code cell, then this.\\n# {line}")
    assert f"it holds a line of a solution: {line}" in "\n".join(
        Proof(copy, SEED).run()
    )


def test_line_left_below_the_solution_is_caught(copy):
    nb = nbformat.read(copy / "bias.ipynb", as_version=4)
    cell = next(c for c in nb.cells if c.metadata.nbgrader.get("solution"))
    cell.source += "\n    return {}"
    nbformat.write(nb, copy / "bias.ipynb")
    faults = "\n".join(Proof(copy, SEED).run())
    assert "code is left in a task to write: return {}" in faults


def test_name_of_a_mistake_in_starter_is_caught(copy):
    edit(copy / "bias.ipynb", "NameError? Run the first cell.", "divides_by_everyone")
    assert "the name divides_by_everyone" in "\n".join(Proof(copy, SEED).run())


def test_two_mistakes_that_no_case_tells_apart_are_caught(copy):
    twin = (
        "\n\ndef twin(decisions, groups):\n    '''Another belief.'''\n"
        "    return divides_by_everyone(decisions, groups)\n\n\n"
        "selection_rates.mistakes.append(twin)\n"
    )
    with (copy / "answers.py").open("a", encoding="utf-8") as file:
        file.write(twin)
    with pytest.raises(tasks.MalformedAnswers, match="divides_by_everyone from twin"):
        Proof(copy, SEED)


def test_case_that_is_ordinary_and_special_is_caught(copy):
    text = (
        "\n\ndef again(rng, before=gap.cases):\n    cases = list(before(rng))\n"
        "    yield from cases\n    yield next(\n"
        "        case.args for case in cases if isinstance(case, Special)\n    )\n\n\n"
        "from coursekit.exercise.tasks import Special\n\ngap.cases = again\n"
    )
    with (copy / "answers.py").open("a", encoding="utf-8") as file:
        file.write(text)
    with pytest.raises(tasks.MalformedAnswers, match="a tie from ordinary cases"):
        Proof(copy, SEED)


def test_mistake_that_is_right_is_caught(copy):
    with (copy / "answers.py").open("a", encoding="utf-8") as file:
        file.write(
            "\n\nwith_counters.__doc__ = 'No.'\ngap.mistakes.append(gap_in_one_pass)"
        )
        file.write("\ngap_in_one_pass.__doc__ = 'No.'\n")
    with pytest.raises(tasks.MalformedAnswers, match="the right answer"):
        Proof(copy, SEED)


def test_wrong_answer_called_right_is_caught(copy):
    with (copy / "answers.py").open("a", encoding="utf-8") as file:
        file.write("\n\nselection_rates.also_right.append(counts_the_selected)\n")
    assert "counts_the_selected is right but refused" in "\n".join(
        Proof(copy, SEED).run()
    )


def test_too_few_right_answers_are_caught(copy):
    with (copy / "answers.py").open("a", encoding="utf-8") as file:
        file.write("selection_rates.also_right[2:] = []\n")
    faults = "\n".join(Proof(copy, SEED).run())
    assert "fewer than 3 answers in also_right" in faults


def test_cases_without_variety_are_caught(copy):
    """Cases that never change let a look-up table through."""
    with (copy / "answers.py").open("a", encoding="utf-8") as file:
        file.write(
            "\n\nimport random\n_cases = selection_rates.cases\n"
            "selection_rates.cases = lambda rng: _cases(random.Random(1))\n"
        )
    assert "a look-up table is accepted" in "\n".join(Proof(copy, SEED).run())


def test_wrong_break_example_is_caught(copy):
    with (copy / "answers.py").open("a", encoding="utf-8") as file:
        file.write(
            "\n\nequal_rates_unequal_chances.right.append(([1], [1], ['A']))\n"
            "equal_rates_unequal_chances.wrong['is_a_record'].append("
            "equal_rates_unequal_chances.right[0])\n"
        )
    faults = "\n".join(Proof(copy, SEED).run())
    assert "does it, but gets" in faults
    assert "should fail at is_a_record" in faults


# ---- an answers.py that cannot be used


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("\ndef broken(:\n", "line"),
        ("\nraise ValueError('no')\n", "ValueError: no"),
        (
            (
                "\ndel selection_rates, gap, true_positive_rates\n"
                "del equal_rates_unequal_chances\n"
            ),
            "holds no Task",
        ),
        ("\ngap.mistakes.append(lambda decisions, groups: 0)\n", "has no docstring"),
        ("\nother = gap\n", "other has no solution cell"),
        ("\nequal_rates_unequal_chances.needs.append('none')\n", "needs none, no task"),
        ("\ngap.cases = lambda rng: [([1],)]\n", "its cases could not be drawn|gives"),
        ("\ngap.cases = lambda rng: 1 / 0\n", "could not be drawn. ZeroDivisionError"),
    ],
    ids=[
        "syntax",
        "raises",
        "empty",
        "no docstring",
        "no solution",
        "need",
        "args",
        "cases",
    ],
)
def test_malformed_answers_get_one_clear_sentence(copy, end, said):
    with (copy / "answers.py").open("a", encoding="utf-8") as file:
        file.write(end)
    with pytest.raises(tasks.MalformedAnswers, match=said) as caught:
        tasks.make_table(copy, SEED)
    assert "answers.py" in str(caught.value)


def test_missing_files_get_one_clear_sentence(copy):
    (copy / "bias.ipynb").unlink()
    with pytest.raises(tasks.MalformedAnswers, match="bias.ipynb is missing"):
        tasks.make_table(copy, SEED)
    (copy / "answers.py").unlink()
    with pytest.raises(tasks.MalformedAnswers, match="answers.py is missing"):
        tasks.make_table(copy, SEED)
