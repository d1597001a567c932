"""What a class wrote: the words of each student, from the graded notebooks."""

import json
import pathlib
from functools import lru_cache

from nbformat import from_dict

from coursekit.desk.execute import is_ours


class CannotMark(Exception):
    """Nothing can be marked: says why, and what to do."""


def answers(root: pathlib.Path, assignment: str, task: str) -> dict[str, str]:
    """Return the words of each student whose notebook is graded, "" for none.

    Raises CannotMark if there is no such notebook, or one that cannot be read.
    """
    paths = sorted((root / "autograded").glob(f"*/{assignment}/{assignment}.ipynb"))
    if not paths:
        raise CannotMark(
            f"Nothing of {assignment} is graded in {root / 'autograded'}. First: make "
            f"grade ASSIGNMENT={assignment}"
        )
    return {
        path.parts[-3]: words(path, path.stat().st_mtime_ns, task) for path in paths
    }


@lru_cache(maxsize=50_000)
def words(path: pathlib.Path, changed: int, task: str) -> str:
    """Return the words in a graded notebook, read anew when the file has `changed`."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        [cell] = [
            cell
            for cell in map(from_dict, cells)
            if cell.metadata.get("nbgrader", {}).get("grade_id") == task
        ]
    except (ValueError, KeyError, OSError) as error:
        raise CannotMark(
            f"{path} is no graded notebook with a cell {task} ({error}). Delete it, and "
            f"grade again: make grade ASSIGNMENT={path.stem}"
        ) from None
    if "words" in cell.metadata:
        return str(cell.metadata.words).strip()
    source = "".join(cell.source)
    cell.source = source
    return "" if is_ours(cell) else source.strip()
