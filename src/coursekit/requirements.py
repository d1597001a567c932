"""What a course needs, as its requirements.txt says."""

import pathlib

from packaging.requirements import Requirement


def read(path: pathlib.Path) -> list[Requirement]:
    """Return the packages that a list of requirements names, without its options.

    A course without such a list needs none. Raises packaging's InvalidRequirement.
    """
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [Requirement(line) for line in lines if line and not line.startswith("-")]
