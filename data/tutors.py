"""Sum up a trial of two AI tutors: makes tutors.csv and tutors_models.csv.

python data/tutors.py REPOSITORY

REPOSITORY is a clone of github.com/obastani/GenAICanHarmLearning, where the authors of
the trial publish its data. No pupil, no class and no teacher leaves this program.
"""

import csv
import io
import pathlib
import subprocess
import sys

import numpy as np
import pandas as pd

HERE = pathlib.Path(__file__).parent
COMMIT = "36e7fd0"
TABLE = "main_regressions/final_data.csv"
ARMS = {"control": "none", "vanilla": "base", "augmented": "tutor"}  # in this order
OUTCOMES = {"practice": "Part2Tot", "exam": "Part3Tot"}
GROUPS = ["teacher", "Session", "Grader", "Year"]


def read(repository: str) -> pd.DataFrame:
    """Return a row for each pupil and session, without the honours classes."""
    command = ["git", "-C", repository, "show", f"{COMMIT}:{TABLE}"]
    text = subprocess.run(command, capture_output=True, check=True).stdout
    rows = pd.read_csv(io.BytesIO(text))
    rows["arm"] = rows["Treatment arm"].map(ARMS)
    return rows[rows["Honors"] == 0]


def by_grade(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each grade and arm."""
    found = rows.groupby(["Year", "arm"]).agg(
        pupils=("Student ID", "nunique"),
        classes=("Class", "nunique"),
        teachers=("teacher", "nunique"),
        sessions=("arm", "size"),
        before=("gpa_prev", "mean"),
        practice=("Part2Tot", "mean"),
        exam=("Part3Tot", "mean"),
    )
    order = list(ARMS.values())
    found = found.round(4).reset_index().rename(columns={"Year": "grade"})
    return found.sort_values(
        ["grade", "arm"],
        key=lambda column: column.replace(
            {arm: place for place, arm in enumerate(order)}
        ),
        kind="stable",
    )


def fit(rows: pd.DataFrame, outcome: str, groups: list[str], first: str = ""):
    """Return estimates and errors of both tutors against no tutor.

    As in the authors' main_analysis.R: least squares with earlier marks and a column for
    each group but the first, errors by class; a column that follows from those before it
    is left out. `first`: the teacher who has no column.
    """
    rows = rows.dropna(subset=["gpa_prev", "Grader"])
    columns = [np.ones(len(rows)), rows["GPTBase"], rows["GPTTutor"], rows["gpa_prev"]]
    for group in groups:
        names = sorted(
            rows[group].unique(), key=lambda name: (name != first, str(name))
        )
        columns += [rows[group] == name for name in names[1:]]
    matrix = np.column_stack(columns).astype(float)
    matrix = matrix[:, np.abs(np.diag(np.linalg.qr(matrix)[1])) > 1e-8]
    marks = rows[OUTCOMES[outcome]].to_numpy()
    found = np.linalg.lstsq(matrix, marks, rcond=None)[0]
    left = marks - matrix @ found
    inverse = np.linalg.inv(matrix.T @ matrix)
    middle, classes = 0, rows["Class"].unique()
    for name in classes:
        inside = (rows["Class"] == name).to_numpy()
        score = matrix[inside].T @ left[inside]
        middle = middle + np.outer(score, score)
    (size, width), many = matrix.shape, len(classes)
    small = many / (many - 1) * (size - 1) / (size - width)
    errors = np.sqrt(np.diag(small * inverse @ middle @ inverse))
    return found[1:3], errors[1:3]


def models(rows: pd.DataFrame):
    """Yield the rows of the second table."""
    by_grade = "teacher in each grade"
    rows = rows.assign(**{by_grade: rows["teacher"] + rows["Year"].astype(str)})
    comparisons = {
        "with teachers": GROUPS,
        "without teachers": GROUPS[1:],
        "teachers in each grade": [by_grade, *GROUPS[1:3]],
    }
    for name, groups in comparisons.items():
        for outcome in OUTCOMES:
            for arm, estimate, error in zip(
                ("base", "tutor"), *fit(rows, outcome, groups)
            ):
                yield name, outcome, arm, f"{estimate:.5f}", f"{error:.5f}"
    for grade in (9, 10):
        found = fit(rows[rows["Year"] == grade], "exam", GROUPS[:3])
        (estimate, _), (error, _) = found
        yield f"grade {grade}", "exam", "base", f"{estimate:.5f}", f"{error:.5f}"
    eleventh = rows[rows["Year"] == 11]
    for number, first in enumerate(sorted(eleventh["teacher"].unique()), 1):
        (estimate, _), _ = fit(eleventh, "exam", GROUPS[:3], first)
        yield f"grade 11, teacher {number} first", "exam", "base", f"{estimate:.5f}", ""


def main() -> None:
    rows = read(sys.argv[1])
    by_grade(rows).to_csv(HERE / "tutors.csv", index=False, lineterminator="\n")
    with (HERE / "tutors_models.csv").open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["model", "outcome", "arm", "estimate", "error"])
        writer.writerows(models(rows))


if __name__ == "__main__":
    main()
