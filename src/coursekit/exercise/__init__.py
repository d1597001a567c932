"""Exercises: what authors write, and what checks an answer."""

from coursekit.exercise.authoring import (
    Build,
    Mistake,
    Special,
    Trial,
    load_answers,
    load_trials,
    special,
)
from coursekit.exercise.errors import MalformedAnswers
from coursekit.exercise.kinds.break_ import Break
from coursekit.exercise.kinds.predict import Predict

__all__ = [
    "Break",
    "Build",
    "MalformedAnswers",
    "Mistake",
    "Predict",
    "Special",
    "Trial",
    "load_answers",
    "load_trials",
    "special",
]
