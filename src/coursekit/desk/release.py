"""The step that makes a starter in a release: the same as for the book."""

import pathlib

from nbgrader.preprocessors import NbGraderPreprocessor

from coursekit.exercise import starter


class WriteChecks(NbGraderPreprocessor):
    """Writes the checks cell; `resources["metadata"]["path"]` is the exercise's folder."""

    def preprocess(self, nb, resources):
        folder = pathlib.Path(resources["metadata"]["path"])
        return starter.write_checks(nb, folder, folder.name), resources
