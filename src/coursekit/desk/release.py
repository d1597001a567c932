"""The step that makes a starter in a release: the same as for the book."""

import pathlib

from nbgrader.preprocessors import NbGraderPreprocessor

from coursekit.exercise.model import Exercise
from coursekit.exercise.starter import write_checks


class WriteChecks(NbGraderPreprocessor):
    """Writes the checks cell; `resources["metadata"]["path"]` is the exercise's folder."""

    def preprocess(self, nb, resources):
        folder = pathlib.Path(resources["metadata"]["path"])
        return write_checks(nb, Exercise(folder)), resources
