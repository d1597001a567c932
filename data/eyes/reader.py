"""The program under review, and what it answers.

It is the JSON reader in Python of CPython 3.11, its two files word for word. They lie
here because a newer Python has another one, with two faults mended.
"""

import ast
import hashlib
import pathlib
import sys
import types

HERE = pathlib.Path(__file__).parent
SHA256 = {
    "decoder": "9f02654649816145bc76f8c210a5fe3ba1de142d4d97a1c93105732e747c285b",
    "scanner": "8604d9d03786d0d509abb49e9f069337278ea988c244069ae8ca2c89acc2cb08",
}

# Two faults that were reported in October 2024, by the number of the report: where each
# is, what stands there, and what would mend it. The chapter begins with them.
FAULTS = {
    "125682": ("scanner", r"\d", "[0-9]"),
    "125660": (
        "decoder",
        "esc[1] not in 'xX'",
        "all(digit in '0123456789abcdefABCDEF' for digit in esc)",
    ),
}

# A loop that ends reads a character in each round, so this many rounds are enough. An
# endless one is ended by counting rounds: a clock would say something else each time.
ROUNDS_PER_CHARACTER, ROUNDS_MORE = 2, 100
DEEPEST = 20_000  # calls in each other; a call of Python's takes no place on the stack


class Endless(Exception):
    """More rounds than a reader that ends would need."""


class Rounds:
    """Counts the rounds of all loops."""

    left = 0

    @classmethod
    def count(cls) -> None:
        cls.left -= 1
        if cls.left < 0:
            raise Endless


def source(part: str) -> str:
    """Return the text of one of the two files, if it is the one that was measured."""
    text = (HERE / f"{part}.py.txt").read_text(encoding="utf-8")
    found = hashlib.sha256(text.encode()).hexdigest()
    if found != SHA256[part]:
        raise ValueError(
            f"data/eyes/{part}.py.txt is another text than the one that was measured: "
            f"its SHA-256 is {found}."
        )
    return text


def parse(mended: str | None = None) -> dict[str, ast.Module]:
    """Return the two files as trees, with one of the two faults mended if it is named."""
    texts = {part: source(part) for part in SHA256}
    if mended:
        part, wrong, right = FAULTS[mended]
        texts[part] = texts[part].replace(wrong, right)
    return {part: ast.parse(text) for part, text in texts.items()}


def _compiled(tree: ast.Module, part: str):
    """Compile a file without what it imports from json, its loops counted."""
    body = [
        node
        for node in tree.body
        if not isinstance(node, ast.Try)  # takes the reader in C, if there is one
        and not (isinstance(node, ast.ImportFrom) and node.module == "json")
    ]
    counting = ast.parse("_count()").body[0]
    loops = [node for node in ast.walk(tree) if isinstance(node, ast.While)]
    bodies = [loop.body for loop in loops]
    for loop in loops:
        loop.body = [counting, *loop.body]
    try:
        whole = ast.fix_missing_locations(ast.Module(body, type_ignores=[]))
        return compile(whole, part, "exec")
    finally:
        for loop, body in zip(loops, bodies, strict=True):
            loop.body = body


def build(trees: dict[str, ast.Module]):
    """Return the function that reads a text, made from the two files."""
    scanner = {"c_make_scanner": None, "_count": Rounds.count}
    exec(_compiled(trees["scanner"], "scanner"), scanner)  # noqa: S102 - CPython's own
    decoder = {
        "c_scanstring": None,
        "_count": Rounds.count,
        "scanner": types.SimpleNamespace(**scanner),
        "__name__": "decoder",
    }
    exec(_compiled(trees["decoder"], "decoder"), decoder)  # noqa: S102 - CPython's own
    return decoder["JSONDecoder"]().decode


def answer(read, text: str) -> str:
    """Return what a reader makes of a text: a value, a refusal, or how it broke.

    What a refusal says, and of which place, is left out.
    """
    Rounds.left = ROUNDS_PER_CHARACTER * len(text) + ROUNDS_MORE
    deepest = sys.getrecursionlimit()
    sys.setrecursionlimit(DEEPEST)
    try:
        return repr(read(text))
    except ValueError:
        return "refused"
    except Endless:
        return "endless"
    except RecursionError:
        return "too deep"
    except Exception:  # noqa: BLE001 - a changed reader may break in any way
        return "broken"
    finally:
        sys.setrecursionlimit(deepest)
