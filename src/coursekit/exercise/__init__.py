"""Exercises: what authors write, and what checks an answer."""

from .authoring import (
    Break,
    Build,
    MalformedAnswers,
    Mistake,
    Predict,
    Special,
    Trial,
    load_answers,
    load_trials,
    special,
)

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
