"""Measure who notices which change of the reader, and compare with what is stored.

make eyes                 say what differs from the stored tables, cell by cell
make eyes OPTIONS=--write  store what was measured
"""

import argparse
import csv
import io
import json
import pathlib
import sys
from collections.abc import Iterator

from eyes import linters, measure, mutants, reader, sources

DATA = pathlib.Path(__file__).parents[1]
TABLE = DATA / "eyes.csv"
DOCUMENTS = DATA / "eyes_documents.json"
SUMMARY = DATA / "eyes_summary.json"
CHANGE = ("line", "kind", "before", "after")  # of a mutant, in the table


def read_documents() -> list[dict]:
    return json.loads(DOCUMENTS.read_text(encoding="utf-8"))


def seeds(given: dict[str, list[str]], documents: list[str]) -> list[str]:
    """Return short texts of the most varied kind, to change at random."""
    varied = {
        text for name in ("JSONTestSuite", "orjson", "ujson") for text in given[name]
    }
    return sorted(text for text in varied | set(documents) if len(text) <= 200)


def measured(folder: pathlib.Path) -> dict[pathlib.Path, str]:
    """Return what the three files should hold."""
    print("Texts", flush=True)
    given = sources.texts(folder)
    documents = read_documents()
    own = [document["text"] for document in documents]
    given["fuzz"] = measure.changed_at_random(seeds(given, own))
    cards = {f"document {at}": [text] for at, text in enumerate(own)}

    print("Changes", flush=True)
    trees = reader.parse()
    made = list(mutants.mutants(trees))
    by_text = measure.by_texts(given | cards, made, trees)
    kept = [at for at, row in enumerate(by_text) if row and any(row.values())]
    print("Linters", flush=True)
    by_rule = linters.by_rules(folder / "changes", [made[at] for at in kept], trees)

    rows = []
    for at, ruled in zip(kept, by_rule, strict=True):
        mutant = made[at]
        place = {"defect": len(rows) + 1, "file": f"{mutant.part}.py"}
        change = {name: getattr(mutant, name) for name in CHANGE}
        found = {name: by_text[at][name] for name in given}
        rows.append(place | change | found | ruled)
    for document, card in zip(documents, cards, strict=True):
        document["finds"] = "".join(str(by_text[at][card]) for at in kept)
    summary = {
        "changes": {
            "made": len(made),
            "do not start": by_text.count(None),
            "answer alike": len(made) - by_text.count(None) - len(kept),
            "kept": len(kept),
        },
        "reviewers": sources.digests(given),
        "reported faults": measure.reported(given),
    }
    return {
        TABLE: as_csv(rows),
        DOCUMENTS: as_lines(documents),
        SUMMARY: json.dumps(summary, indent=1, ensure_ascii=False) + "\n",
    }


def as_csv(rows: list[dict]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def as_lines(documents: list[dict]) -> str:
    lines = (json.dumps(document, ensure_ascii=False) for document in documents)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def cells(path: pathlib.Path, text: str) -> dict[str, object]:
    """Return the cells of a file by a name for each."""
    if path.suffix == ".csv":
        return {
            f"defect {row['defect']}, {column}": value
            for row in csv.DictReader(io.StringIO(text))
            for column, value in row.items()
        }
    found = json.loads(text)
    if isinstance(found, dict):
        return {
            f"{part}, {name}": value
            for part, values in found.items()
            for name, value in values.items()
        }
    return {
        f"document {at}, {name}": value
        for at, document in enumerate(found, start=1)
        for name, value in document.items()
    }


def differences(path: pathlib.Path, stored: str, new: str) -> Iterator[str]:
    """Yield a line for each cell of a file that is not as it was."""
    old, now = cells(path, stored), cells(path, new)
    for name in old | now:
        if old.get(name) != now.get(name):
            was, is_now = old.get(name, "missing"), now.get(name, "missing")
            yield f"{path.name}, {name}: stored {was!r}, measured {is_now!r}"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--write", action="store_true", help="store what was measured")
    options.add_argument("--folder", type=pathlib.Path, help="for what is fetched")
    chosen = options.parse_args()
    folder = (chosen.folder or DATA.parent / "_build" / "eyes").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        files = measured(folder)
    except sources.NotToBeHad as problem:
        print(problem, file=sys.stderr)
        return 2
    if chosen.write:
        for path, text in files.items():
            path.write_text(text, encoding="utf-8")
        return 0
    found = [
        line
        for path, text in files.items()
        for line in differences(path, path.read_text(encoding="utf-8"), text)
    ]
    print(*found or ["All is as stored."], sep="\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
