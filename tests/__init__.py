"""The proofs. `ROOT` is the course that they prove."""

import pathlib

ROOT = pathlib.Path(__file__).parents[1]
BOOK = ROOT / "_build" / "html"
