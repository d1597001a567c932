"""nbgrader's configuration for this course, read from JUPYTER_CONFIG_PATH."""

import os
import sys

from nbgrader.converters import GenerateAssignment
from nbgrader.preprocessors import AssignLatePenalties

from coursekit.course import VARIABLE, NoCourse, here
from coursekit.desk import class_terms, cohort
from coursekit.desk.execute import take_our_steps
from coursekit.desk.export import ExportWithStates
from coursekit.desk.feedback import Explain, FeedbackExporter
from coursekit.desk.late import ByTheTerms, OnTerms
from coursekit.desk.release import WriteChecks
from coursekit.desk.submissions import refuse_before_grading
from coursekit.terms import MalformedTerms

c = get_config()  # noqa: F821 - traitlets gives it

try:
    ROOT = here().root
except NoCourse as error:
    sys.exit(str(error))
# Everything of a class lies here, outside what git keeps; the exercises stay where they
# are.
CLASS = here().class_folder()
for what, path, instead in (
    ("course", ROOT, "Move it to a folder of another name."),
    ("class", CLASS, "Name another folder for it: export COURSE_CLASS=…"),
):
    if odd := sorted(set("[]*?") & set(str(path))):
        sys.exit(
            f"The {what} in {path} has {odd[0]} in its path, which nbgrader takes for a "
            f"pattern, so that it finds nothing. {instead}"
        )
# Whoever types nbgrader's commands in the class's folder itself gets these steps too.
LEADS_HERE = f"""\
import os, pathlib, sys

try:
    here = pathlib.Path(__file__).resolve().parent
    os.environ["COURSE_CLASS"] = os.environ.get("COURSE_CLASS") or str(here)
    os.environ[{VARIABLE!r}] = os.environ.get({VARIABLE!r}) or {str(ROOT)!r}
    os.stat({__file__!r})  # to load what is gone does nothing
    load_subconfig({__file__!r})
except Exception as error:  # nbgrader would go on without a sandbox
    sys.exit(f"This class's course was not found, so nothing was done. {{error}}")
"""
# Made while this is read: nbgrader asks nothing of ours before it looks for exercises
# from this folder and opens the gradebook in it, and Jupyter starts in no missing one.
try:
    CLASS.mkdir(parents=True, exist_ok=True, mode=0o700)  # it holds marks
    file = CLASS / "nbgrader_config.py"
    if not file.is_file() or file.read_text(encoding="utf-8") != LEADS_HERE:
        file.write_text(LEADS_HERE, encoding="utf-8")
except OSError as error:
    sys.exit(
        f"The class's folder {CLASS} cannot be written: {error.strerror}. Name another: "
        "export COURSE_CLASS=…"
    )
c.CourseDirectory.course_id = "in-this-together"
c.CourseDirectory.root = str(CLASS)
# As nbgrader has them; named, as a user's own configuration would else be followed, into
# another course's gradebook.
c.CourseDirectory.db_url = f"sqlite:///{CLASS / 'gradebook.db'}"
c.CourseDirectory.directory_structure = os.path.join(
    "{nbgrader_step}", "{student_id}", "{assignment_id}"
)
for step in ("release", "submitted", "autograded", "feedback"):
    c.CourseDirectory[f"{step}_directory"] = step
c.CourseDirectory.student_id = c.CourseDirectory.notebook_id = "*"
c.CourseDirectory.student_id_exclude = ""
c.CourseDirectory.source_directory = os.path.relpath(ROOT / "exercises", CLASS)
c.CourseDirectory.ignore = [
    *[".ipynb_checkpoints", "__pycache__", "*.pyc", "feedback"],
    "answers",  # what people answer is no part of a release
    "ideas.yaml",  # nor are the questions on ideas, which have their key beside them
]

# The same step that makes the book's starters, before cells are stored.
c.GenerateAssignment.preprocessors = [
    WriteChecks,
    *GenerateAssignment.preprocessors.default(),
]

take_our_steps(c)
c.Autograde.autograde_preprocessors = [
    OnTerms if step is AssignLatePenalties else step
    for step in c.Autograde.autograde_preprocessors
]
c.AssignLatePenalties.plugin_class = ByTheTerms
c.Autograde.pre_convert_hook = refuse_before_grading
try:
    class_terms.of_class()  # before anything is done by others
    c.SandboxedExecute.cohort = str(cohort.found() or "")
except (cohort.NoCases, MalformedTerms) as error:
    sys.exit(str(error))

c.ExportApp.plugin_class = ExportWithStates
c.GenerateFeedback.preprocessors = [Explain]
c.GenerateFeedback.exporter_class = FeedbackExporter
