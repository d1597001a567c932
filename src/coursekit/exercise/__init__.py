"""Exercises: what authors write, and what checks an answer."""

from .authoring import (
    Build,
    Mistake,
    Special,
    Trial,
    load_answers,
    load_trials,
    special,
)
from .errors import MalformedAnswers
from .kinds.break_ import Break
from .kinds.predict import Predict

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
