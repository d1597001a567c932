"""What linters say of a change that they do not say of the program without it."""

import ast
import pathlib
import re
import subprocess
import sys
from collections import Counter, defaultdict

from eyes import mutants

# Each with every rule that it has. A line of what it prints names a file and a rule;
# of pyflakes, which names no rule, the words without the names count as one.
COMMANDS = {
    "ruff": ["ruff", "check", "--isolated", "--no-cache", "--select", "ALL"]
    + ["--output-format", "concise"],
    "pylint": ["pylint", "--rcfile=", "--enable=all", "--disable=R0801,I", "--score=n"]
    + ["--msg-template={path}:{line}: {msg_id}"],
    "mypy": ["mypy", "--config-file=", "--strict", "--cache-dir=", "--no-color-output"],
    "pyflakes": ["pyflakes"],
    "bandit": ["bandit", "--quiet", "--format", "custom"]
    + ["--msg-template", "{relpath}:{line}: {test_id}"],
}
RULES = {
    "ruff": re.compile(r"^([^:]+):\d+:\d+: ([A-Z]+\d+)", re.MULTILINE),
    "pylint": re.compile(r"^([^:]+):\d+: ([A-Z]\d+)", re.MULTILINE),
    "mypy": re.compile(r"^([^:]+):\d+: error: .*\[([a-z-]+)\]$", re.MULTILINE),
    "pyflakes": re.compile(r"^([^:]+):\d+:\d+:? (.+)$", re.MULTILINE),
    "bandit": re.compile(r"^([^:]+):\d+: (B\d+)", re.MULTILINE),
}
NAMES = re.compile(r"'[^']*'|line \d+")


def said(linter: str, folder: pathlib.Path) -> dict[str, Counter[str]]:
    """Return for each file in a folder how often which rule is named."""
    files = sorted(path.name for path in folder.glob("*.py"))
    done = subprocess.run(
        [sys.executable, "-m", *COMMANDS[linter], *files],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    rules = RULES[linter].findall(done.stdout)
    if done.returncode not in (0, 1) and not rules:
        raise RuntimeError(f"{linter} did not run:\n{done.stdout}{done.stderr}")
    found = defaultdict(Counter)
    for file, rule in rules:
        found[pathlib.PurePath(file).name][NAMES.sub("", rule)] += 1
    return found


def by_rules(folder: pathlib.Path, some: list[mutants.Mutant], trees):
    """Return for each change which linter names a rule more often than without it."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.py"):
        path.unlink()
    for part, tree in trees.items():
        (folder / f"{part}.py").write_text(ast.unparse(tree) + "\n", encoding="utf-8")
    names = [f"change{number}.py" for number in range(len(some))]
    for name, mutant in zip(names, some, strict=True):
        text = mutants.text(trees, mutant) + "\n"
        (folder / name).write_text(text, encoding="utf-8")
    rows = [{} for _ in some]
    for linter in COMMANDS:
        found = said(linter, folder)
        print(
            f"  {linter}: {sum(map(Counter.total, found.values()))} lines", flush=True
        )
        for row, name, mutant in zip(rows, names, some, strict=True):
            row[linter] = int(bool(found[name] - found[f"{mutant.part}.py"]))
    return rows
