"""What the tests of the engine use: a small exercise, to be broken."""

import pathlib
import shutil

import pytest

TOY = pathlib.Path(__file__).parent / "toy"


@pytest.fixture
def toy(tmp_path) -> pathlib.Path:
    """A copy of the small exercise: a task of every kind."""
    return shutil.copytree(TOY, tmp_path / "toy")
