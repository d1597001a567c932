"""The verdicts on all answers that are stored with an exercise."""

from coursekit.exercise import Build, Predict, load_trials
from coursekit.exercise.checks import Checks
from coursekit.exercise.judging import Judge
from coursekit.exercise.model import Exercise


def verdicts(folder, seed=None) -> dict[str, list]:
    """Return [kind, belief, text, should be right] of all stored and trial answers."""
    exercise, found = Exercise(folder), {}
    judge, solutions = Judge(exercise.table(seed)), exercise.solved()
    trials = load_trials(folder, solutions)
    for name, task in exercise.answers.items():
        if isinstance(task, Predict):
            continue
        answers = [("right", solutions[name])]
        if isinstance(task, Build):
            answers += [("right", function) for function in task.right]
            answers += [("wrong", m.function) for m in task.mistakes if not m.kind]
        if name in trials:
            answers += [("right", answer) for answer in trials[name].right]
            answers += [("wrong", answer) for answer in trials[name].wrong]
        for number, (what, answer) in enumerate(answers):
            said = Checks(judge, {**solutions, name: answer}).verdict(name)
            key = f"{name} {number} {getattr(answer, '__name__', '')}"
            found[key] = [said.kind, said.belief, said.text, what]
    return found
