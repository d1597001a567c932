"""Put the engine into one text, so that it runs where this package is not installed.

A starter carries its own checks, and the sandbox of the desk gets the half that observes.
"""

from __future__ import annotations

import pathlib

FOLDER = pathlib.Path(__file__).parent
PACKAGE = "coursekit.exercise"
NAME = "checks_of_this_course"  # of the engine where it is carried along
OBSERVING = ("values", "sets", "meant", "observe")  # each after those that it imports
KINDS = sorted(f"kinds.{path.stem}" for path in (FOLDER / "kinds").glob("[a-z]*.py"))
JUDGING = (
    *("errors", "characters", "verdict", "compared", "beliefs", "general", *KINDS),
    *("judging", "checks"),
)
LOADER = """\
def load_{name}():
    import sys
    import types

    for name, text in {{
{texts}    }}.items():
        module = sys.modules[name] = types.ModuleType(name)
        parent, _, last = name.rpartition(".")
        if parent:
            setattr(sys.modules[parent], last, module)
        exec(text, vars(module))


load_{name}()
"""


def text_of(module: str) -> str:
    path = FOLDER.joinpath(*module.split("."))
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return path.read_text(encoding="utf-8").replace(PACKAGE, NAME)


def bundle(modules: tuple[str, ...]) -> str:
    """Return the code that loads these modules of the engine from their own texts.

    They are loaded anew each time, under a name of their own.
    """
    parents = ["", *({m.split(".")[0] for m in modules if "." in m})]
    rows = [(f"{NAME}.{parent}".rstrip("."), "") for parent in parents]
    rows += [(f"{NAME}.{module}", text_of(module)) for module in modules]
    texts = ""
    for name, text in rows:
        if "'''" in text:
            raise ValueError(f"{name}: a starter cannot hold three quotes (''')")
        texts += f"        \"{name}\": r'''{text}''',\n"
    return LOADER.format(name=NAME, texts=texts)
