"""The table of who notices which change comes out again, and the page agrees with it."""

import ast
import csv
import importlib.util
import json
import os
import re
import subprocess
import sys
import types
from collections import Counter
from itertools import combinations, product
from math import ceil, prod

import nbformat
import pytest

from coursekit.book.kit import glued_json
from coursekit.exercise.model import Exercise
from tests import COURSE, ROOT, rest_weekly
from tests.axe import complaints
from tests.explorables import on_paper

DATA = ROOT / "data"
REVIEWERS = ["cpython", "simplejson", "ujson", "rapidjson", "orjson", "JSONTestSuite"]
LINTERS = ["ruff", "pylint", "mypy", "pyflakes", "bandit"]
COLUMNS = ["defect", "file", "line", "kind", "before", "after", *REVIEWERS, "in_use"]
COLUMNS += ["fuzz", *LINTERS]


@pytest.fixture(scope="module")
def eyes():
    """The programs that made the table, a package that lies beside it."""
    place = DATA / "eyes"
    spec = importlib.util.spec_from_file_location(
        "eyes", place / "__init__.py", submodule_search_locations=[str(place)]
    )
    package = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "eyes", package)
        for name in ("__main__", "measure", "mutants", "reader", "sources"):
            importlib.import_module(f"eyes.{name}")
        yield package


@pytest.fixture(scope="module")
def table():
    with open(DATA / "eyes.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def documents():
    return json.loads((DATA / "eyes_documents.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def summary():
    return json.loads((DATA / "eyes_summary.json").read_text(encoding="utf-8"))


def key(mutant):
    return mutant.line, mutant.kind, mutant.before, mutant.after


def row_key(row):
    return int(row["line"]), row["kind"], row["before"], row["after"]


# ---- what is stored


def test_table_has_a_row_for_each_defect(table, eyes):
    assert list(table[0]) == COLUMNS
    assert [row["defect"] for row in table] == [str(n + 1) for n in range(len(table))]
    for row in table:
        lines = eyes.reader.source(row["file"].removesuffix(".py")).splitlines()
        assert 1 <= int(row["line"]) <= len(lines)
        assert {row[column] for column in COLUMNS[6:]} <= {"0", "1"}
        assert row["fuzz"] == "1", "nobody noticed: is it a defect at all?"
    assert len({(row["file"], *row_key(row)) for row in table}) == len(table)


def test_forty_documents_differ_and_say_what_they_are_about(documents, table):
    assert len({document["text"] for document in documents}) == 40
    assert len({document["about"] for document in documents}) == 40
    for document in documents:
        assert re.fullmatch("[01]+", document["finds"])
        assert len(document["finds"]) == len(table)
        assert len(document["text"]) <= 50


def is_json(text):
    """Tell whether a text is JSON by the standard, asking the reader in C."""

    def refuse(word):
        raise ValueError(word)

    try:
        json.loads(text, parse_constant=refuse)
    except ValueError:
        return False
    return True


def test_documents_are_valid_as_they_say(documents):
    assert [document["valid"] for document in documents] == [
        is_json(document["text"]) for document in documents
    ]


def test_files_are_small(table):
    assert (DATA / "eyes.csv").stat().st_size < 200_000
    assert (DATA / "eyes_documents.json").stat().st_size < 30_000


def test_summary_adds_up(summary, table):
    made, lost, alike, kept = summary["changes"].values()
    assert made - lost - alike == kept == len(table)
    assert list(summary["reviewers"]) == [*REVIEWERS, "in_use", "fuzz"]


def test_datasheet_says_what_the_tables_say(table, summary):
    text = (DATA / "eyes.md").read_text(encoding="utf-8")
    _, reviewers = text.split("## Who reviews")
    assert f"There are {len(table)} rows." in text
    for kind, number in Counter(row["kind"] for row in table).items():
        assert f"({number})" in text or f"({number} of the {len(table)})" in text, kind
    for column in [*REVIEWERS, "in_use", "fuzz", *LINTERS]:
        found = sum(row[column] == "1" for row in table)
        (line,) = re.findall(rf"^\| `{column}` \|.*", reviewers, re.MULTILINE)
        assert line.endswith(f"| {found} |")
        if column in summary["reviewers"]:
            assert f"| {summary['reviewers'][column]['texts']:,} |" in line
    for row in csv.DictReader((DATA / "eyes/archives.csv").open(encoding="utf-8")):
        assert f"| {row['package']} | {row['version']} | {row['licence']} |" in text


def test_suites_are_run_with_the_readers_of_their_archives():
    pinned = (DATA / "eyes" / "requirements.txt").read_text(encoding="utf-8")
    with open(DATA / "eyes" / "archives.csv", encoding="utf-8") as file:
        archives = {row["package"]: row["version"] for row in csv.DictReader(file)}
    for package in ("orjson", "python-rapidjson", "ujson"):
        assert f"\n{package}=={archives[package]}  # " in pinned


# ---- measured again, from the documents alone


def differing(eyes, table, documents, step):
    """Return the cells of the documents, of every so many defects, that differ."""
    trees = eyes.reader.parse()
    read = eyes.reader.build(trees)
    right = [eyes.reader.answer(read, document["text"]) for document in documents]
    found = {
        (f"{mutant.part}.py", *key(mutant)): mutant
        for mutant in eyes.mutants.mutants(trees)
    }
    cells = []
    for at, row in list(enumerate(table))[::step]:
        changed = eyes.mutants.build(trees, found[row["file"], *row_key(row)])
        cells += [
            (row["defect"], document["text"])
            for document, answer in zip(documents, right, strict=True)
            if (eyes.reader.answer(changed, document["text"]) != answer)
            != (document["finds"][at] == "1")
        ]
    return cells


@pytest.mark.parametrize("step", rest_weekly([25, 1]))
def test_documents_find_what_is_stored(eyes, table, documents, step):
    assert differing(eyes, table, documents, step) == []


def test_wrong_cell_is_noticed(eyes, table, documents):
    first = documents[0]
    other = "10"[int(first["finds"][0])] + first["finds"][1:]
    broken = [first | {"finds": other}, *documents[1:]]
    assert differing(eyes, table, broken, 25) == [("1", first["text"])]


@pytest.mark.weekly
def test_changes_are_as_many_as_stored(eyes, summary):
    trees = eyes.reader.parse()
    made = list(eyes.mutants.mutants(trees))
    readers = [eyes.mutants.build(trees, mutant) for mutant in made]
    assert len(made) == summary["changes"]["made"]
    assert readers.count(None) == summary["changes"]["do not start"]


def test_change_leaves_nothing_behind(eyes):
    trees = eyes.reader.parse()
    text = eyes.mutants.text(trees, next(eyes.mutants.mutants(trees)))
    assert text != ast.unparse(trees["decoder"])
    again = eyes.reader.parse()
    for part, tree in trees.items():
        assert ast.dump(tree) == ast.dump(again[part])


def changed_line(eyes, trees, line, kind):
    """Return the only change of a kind in a line."""
    (found,) = (
        mutant
        for mutant in eyes.mutants.mutants(trees)
        if mutant.part == "decoder" and (mutant.line, mutant.kind) == (line, kind)
    )
    return found


def test_endless_loop_is_ended_by_counting(eyes):
    trees = eyes.reader.parse()
    endless = changed_line(eyes, trees, 115, "arithmetic")
    assert (endless.before, endless.after) == ("end += 1", "end -= 1")
    read = eyes.mutants.build(trees, endless)
    assert eyes.reader.answer(read, '"a"') == "'a'"
    assert eyes.reader.answer(read, r'"\n"') == "endless"


def test_other_reader_is_refused(eyes, monkeypatch):
    monkeypatch.setitem(eyes.reader.SHA256, "scanner", "0" * 64)
    with pytest.raises(ValueError, match="another text than the one that was measured"):
        eyes.reader.parse()


# ---- the two faults that were reported


@pytest.mark.parametrize(
    ("number", "text", "value"),
    [("125682", "[1\uff11]", "[11]"), ("125660", r'"\u00_1"', r"'\x01'")],
)
def test_reader_has_the_reported_fault(eyes, number, text, value):
    read = eyes.reader.build(eyes.reader.parse())
    assert eyes.reader.answer(read, text) == value
    mended = eyes.reader.build(eyes.reader.parse(number))
    assert eyes.reader.answer(mended, text) == "refused"
    assert not is_json(text)  # the reader in C never had it


# ---- making it again


def test_what_differs_is_named_cell_by_cell(eyes):
    main = sys.modules["eyes.__main__"]
    path = main.TABLE
    stored = path.read_text(encoding="utf-8")
    assert list(main.differences(path, stored, stored)) == []
    lines = stored.splitlines(keepends=True)
    lines[1] = lines[1][:-2] + "9\n"
    assert list(main.differences(path, stored, "".join(lines[:-1]))) == [
        "eyes.csv, defect 1, bandit: stored '0', measured '9'",
        *(
            f"eyes.csv, defect {len(lines) - 1}, {column}: stored {value!r}, "
            "measured 'missing'"
            for column, value in zip(COLUMNS, next(csv.reader(lines[-1:])), strict=True)
        ),
    ]


def test_fuzz_is_the_same_each_time(eyes, monkeypatch):
    monkeypatch.setattr(eyes.measure, "FUZZ", 50)
    once = eyes.measure.changed_at_random(["[1, 2]", "{}"])
    assert once == eyes.measure.changed_at_random(["[1, 2]", "{}"])
    assert len(once) == 50


def test_who_has_a_text_that_shows_a_change_notices_it(eyes):
    trees = eyes.reader.parse()
    refusal = changed_line(eyes, trees, 207, "line lost")
    assert refusal.before.startswith("raise JSONDecodeError('Expecting property name")
    given = {"one": ["[]", '{"a": 1, b": 2}'], "other": ["{}", "[]"]}
    assert eyes.measure.by_texts(given, [refusal], trees) == [{"one": 1, "other": 0}]


def test_other_python_is_told_to_take_this_one(eyes, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "version_info", (3, 14, 0))
    with pytest.raises(eyes.sources.NotToBeHad, match="make eyes PYTHON=python3.11"):
        eyes.sources.of_cpython(tmp_path)


def test_other_archive_is_refused(eyes, tmp_path):
    place = tmp_path / "simplejson"
    place.mkdir()
    (place / "simplejson-4.3.0.tar.gz").write_bytes(b"something else")
    with pytest.raises(eyes.sources.NotToBeHad, match="its SHA-256 is"):
        eyes.sources.archives(tmp_path)


def test_what_a_suite_gives_to_its_reader_is_written_down(tmp_path):
    """A suite of two lines, for the reader that every Python has."""
    suite = tmp_path / "test_toy.py"
    suite.write_text(
        "import json\n\ndef test_toy():\n    json.loads(b'[1]'); json.loads('{}')\n",
        encoding="utf-8",
    )
    texts = tmp_path / "texts.json"
    plugins = ["-p", "eyes.recording", "-p", "no:cacheprovider"]
    subprocess.run(
        [sys.executable, "-m", "pytest", *plugins, "--rootdir", tmp_path, suite],
        env=os.environ | {"EYES_READER": "json", "EYES_TEXTS": str(texts)},
        cwd=DATA,  # where Python finds the plugin
        check=True,
        capture_output=True,
    )
    assert json.loads(texts.read_text(encoding="utf-8")) == ["[1]", "{}"]


# ---- what the notebook counts


@pytest.fixture(scope="module")
def demo():
    """What the notebook defines, run to its last cell but for the glue."""
    namespace = {}
    notebook = nbformat.read(ROOT / "notebooks" / "eyes.ipynb", as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code" and cell.id not in ("try", "glue"):
            source = cell.source.replace("../data", (ROOT / "data").as_posix())
            exec(source, namespace)  # noqa: S102 - our own notebook
    return types.SimpleNamespace(**namespace)


def test_all_pairs_say_too_few_because_they_find_the_same(demo):
    """Deal the finds of each reviewer by chance, and the estimates lie around 494."""
    truth = len(demo.table)
    for pair, found in demo.pairs["estimate"].items():
        dealt = demo.by_chance[pair]
        mean = sum(dealt) / len(dealt)
        spread = (sum((one - mean) ** 2 for one in dealt) / len(dealt)) ** 0.5
        assert found < truth
        assert abs(mean - truth) < 4 * spread / len(dealt) ** 0.5, pair
    lowest = demo.pairs["estimate"].idxmin()
    assert lowest == "rapidjson, in_use"
    assert demo.pairs["estimate"].min() < min(demo.by_chance[lowest]) - 50


def test_six_who_missed_at_random_would_leave_none(demo):
    """The chapter: all six would miss a defect less than once in a million."""
    missed = [1 - len(demo.finds[name]) / len(demo.table) for name in demo.SUITES]
    assert prod(missed) < 1e-6


def test_order_of_the_best_is_what_the_chapter_tells(demo):
    assert [new for _, new in demo.added[1:]] == [9, 1, 0, 0, 0, 0]
    assert demo.added[-1][0] == "in_use"


def test_more_in_common_than_by_chance_in_every_pair(demo):
    for a, b in combinations(demo.REVIEWERS, 2):
        assert len(demo.finds[a] & demo.finds[b]) > demo.by_luck(a, b)


# Escapes at the ends of the two ranges, every pair of them, and texts for the other five.
ENDS = [
    f"\\u{number:04x}" for number in (0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000)
]
TRIED = [f'"{first}{second}"' for first, second in product(ENDS, repeat=2)]
TRIED += ["1\r", "1r", '{"a":\r1}', '{a": 1}', '{"a":1;"b":2}', '{"a":1,b":2}']


@pytest.fixture(scope="module")
def nine(eyes, demo):
    """For each of the nine, and each text that shows it: the answer without and with."""
    trees = eyes.reader.parse()
    read = eyes.reader.build(trees)
    found = {key(mutant): mutant for mutant in eyes.mutants.mutants(trees)}
    answers = {}
    for row in demo.nobody.to_dict("records"):
        changed = eyes.mutants.build(trees, found[row_key(row)])
        both = {
            text: (eyes.reader.answer(read, text), eyes.reader.answer(changed, text))
            for text in TRIED
        }
        answers[row["defect"]] = {t: two for t, two in both.items() if two[0] != two[1]}
    return answers


def test_most_of_the_nine_take_something_for_what_it_is_not(nine):
    """The chapter: six only do, two only refuse, one does both."""
    ways = Counter(
        frozenset(now == "refused" for _, now in shown.values())
        for shown in nine.values()
    )
    too_lenient, too_strict = frozenset({False}), frozenset({True})
    assert ways == {too_lenient: 6, too_strict: 2, too_lenient | too_strict: 1}


def test_all_four_edges_answer_and_one_of_them_refuses(nine, demo):
    edges = demo.nobody[demo.nobody["line"].isin([119, 121])]
    for before, after in zip(edges["before"], edges["after"], strict=True):
        (first, last), (low, high) = (
            [int(number) for number in re.findall(r"\b\d{5}\b", text)]
            for text in (before, after)
        )
        assert (low, high) in [(first - 1, last), (first, last + 1)]
    joined = [
        all(len(ast.literal_eval(now)) == 1 for _, now in nine[edge].values())
        for edge in edges["defect"]
        if "refused" not in [now for _, now in nine[edge].values()]
    ]
    assert (len(edges), joined) == (4, [True] * 3)


def test_no_two_who_draw_valid_cards_reach_the_truth(demo):
    estimates = demo.estimates["valid cards"]
    assert estimates.max() < 0.9 * len(demo.table)
    assert (demo.estimates["all forty cards"] >= len(demo.table)).any()
    assert len(demo.valid) == 21
    assert demo.apart["valid cards"].mean() < 0.8 * len(demo.table)


def test_mixed_hands_help_a_little_and_unlike_hands_overshoot(demo):
    """The chapter: shared cards explain a part, their kind another, most remains."""
    truth, apart = len(demo.table), demo.apart
    shared = demo.estimates["valid cards"].mean()
    alike, mixed = apart["valid cards"].mean(), apart["all forty cards"].mean()
    assert shared < alike < mixed
    assert truth - mixed > (truth - shared) / 2
    above = (apart["one valid, one broken"] > truth).mean()
    assert 0.45 < above < 0.55


def test_least_and_most_of_the_truth(demo, chapter_text):
    made, lost, alike, kept = demo.summary["changes"].values()
    assert (made - lost, kept + alike) == (531, 531)
    notebook = (ROOT / "notebooks" / "eyes.ipynb").read_text(encoding="utf-8")
    assert "494 is the least that there are, and 531 the most" in notebook


# ---- the twelve of chapter and exercise


@pytest.fixture(scope="module")
def chapter_text():
    return (ROOT / "chapters" / "eyes.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def practice():
    return types.SimpleNamespace(**Exercise(ROOT / "exercises" / "eyes").solved())


def reports_in(text):
    """Return the reports of the reviewers in a table of dots."""
    rows = re.findall(r"^\| ([ABC])(?: finds)? \|(.*)\|$", text, re.MULTILINE)
    return {
        name: [at for at, cell in enumerate(cells.split("|"), 1) if "●" in cell]
        for name, cells in rows
    }


def test_twelve_defects_are_the_same_everywhere(chapter_text, practice):
    reports = reports_in(chapter_text)
    notebook = nbformat.read(ROOT / "exercises/eyes/eyes.ipynb", as_version=4)
    (task,) = (c.source for c in notebook.cells if c.source.startswith("## Task 1"))
    assert reports == reports_in(task)
    a, b, c = reports.values()
    assert practice.found_by([a, b, c], 12) == [1, 6, 3, 2]
    assert practice.chapman(a, b) == (8, 0)
    assert practice.chapman(a, c) == (17, 6)
    one, other = set(a), set(b)
    square = re.findall(r"^\| A .* it \| (\d) \| (\d) \|$", chapter_text, re.MULTILINE)
    fields = [
        len(one & other),
        len(one - other),
        len(other - one),
        12 - len(one | other),
    ]
    assert [int(n) for row in square for n in row] == fields


def test_worth_of_next_never_rises(practice):
    reports = [[1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5], [1, 2, 9, 10, 11]]
    worth = [practice.worth_of_next(reports, looked) for looked in range(4)]
    assert worth == [6, 3, 2, 0]


def test_estimate_of_the_sheet_holds(practice):
    """The tester's card: 30 and 28 faults, 27 of them the same."""
    _, left = practice.chapman(list(range(30)), list(range(3, 31)))
    assert 0 < left < 0.5


# ---- the act


@pytest.fixture(scope="module")
def wall():
    return glued_json(COURSE.path("notebook", "eyes"), "wall")


def test_wall_is_that_of_the_table(wall, table, documents):
    assert sum(cells for _, cells in wall["parts"]) == len(table)
    for (text, about, valid, lit), document in zip(
        wall["cards"], documents, strict=True
    ):
        assert [text, about, valid] == [document[k] for k in ("text", "about", "valid")]
        assert lit == [at for at, bit in enumerate(document["finds"]) if bit == "1"]
    suites = {at for at, row in enumerate(table) if "1" in {row[s] for s in REVIEWERS}}
    assert wall["suites"] == sorted(suites)
    for hand in wall["others"]:
        assert len(set(hand)) == wall["hand"]
        assert all(wall["cards"][card][2] for card in hand)


def lit_by(wall, hand):
    return {cell for card in hand for cell in wall["cards"][card][3]}


def sums(wall, hand, reader):
    """Return the estimate from a hand and a reader, what is left by it and in truth."""
    mine, theirs = lit_by(wall, hand), lit_by(wall, wall["others"][reader])
    estimate = (len(mine) + 1) * (len(theirs) + 1) / (len(mine & theirs) + 1) - 1
    seen = len(mine | theirs)
    size = sum(cells for _, cells in wall["parts"])
    return estimate, estimate - seen, size - seen


def climb(wall, worth):
    """Return ten cards, exchanged one by one as long as that is worth something."""
    hand = list(range(wall["hand"]))
    for _ in range(20):
        others = [card for card in range(40) if card not in hand]
        tries = [[*hand[:i], c, *hand[i + 1 :]] for i in range(10) for c in others]
        best = max(tries, key=worth)
        if worth(best) <= worth(hand):
            return hand
        hand = best
    raise AssertionError("still climbing")


@pytest.fixture(scope="module")
def hands(wall):
    """Ten cards for each goal, against the first reader."""
    return (
        climb(wall, lambda hand: len(lit_by(wall, hand))),
        climb(wall, lambda hand: -sums(wall, hand, 0)[1]),
        climb(wall, lambda hand: sums(wall, hand, 0)[0]),
    )


@pytest.mark.parametrize("reader", range(4))
def test_goals_can_be_reached_against_each_reader_and_not_by_any_hand(wall, reader):
    agreeing = climb(wall, lambda hand: -sums(wall, hand, reader)[1])
    assert sums(wall, agreeing, reader)[1] < 1
    assert sums(wall, agreeing, reader)[2] >= 100
    avoiding = climb(wall, lambda hand: sums(wall, hand, reader)[0])
    assert sums(wall, avoiding, reader)[0] >= 494
    estimate, left, _ = sums(wall, list(range(10)), reader)
    assert estimate < 494 and left > 1


def figure(page):
    return page.locator("figure.kit")


def says(page):
    return figure(page).locator(".sentence").inner_text()


def word(page):
    return figure(page).locator(".word").inner_text()


def cards(page):
    return figure(page).locator(".hand button")


def take(page, hand, key="Enter"):
    """Put all cards back, and take these, by key or, without one, by mouse."""
    back = figure(page).get_by_role("button", name="Put all back")
    for button in [back, *(cards(page).nth(card) for card in hand)]:
        if key:
            button.press(key)
        else:
            button.click()


def go_on(page):
    figure(page).get_by_role("button", name="Next goal").press("Enter")


@pytest.fixture
def page(look, visit):
    return visit("chapters/eyes.html", **look)


def test_all_goals_are_reached_by_keyboard(page, hands, wall):
    best, agreeing, avoiding = hands
    assert word(page) == "Not reached yet."
    assert figure(page).get_by_role("radio").count() == 0  # nobody else reads yet
    take(page, best[:9])
    take(page, best, "Space")
    light = len(lit_by(wall, best))
    assert f"Reached. {light} with 10 cards." in word(page)
    assert "The other 37 no card can light, and 7 of them none" in word(page)
    go_on(page)
    assert "Goal 2 of 3" in page.evaluate("document.activeElement.textContent")
    assert word(page).startswith("Not reached yet.")
    take(page, agreeing[:9])
    assert word(page) == "Not reached yet. Your hand has 9 cards; take 10."
    take(page, avoiding)
    assert word(page) == "Not reached yet. The estimate still leaves one or more."
    take(page, agreeing)
    assert "Reached. Reader 1 and you:" in word(page)
    go_on(page)
    short = 494 - sums(page_wall(page), agreeing, 0)[0]
    assert word(page) == f"Not reached yet. It is {ceil(short)} short."
    take(page, avoiding)
    assert f"an estimate of {sums(page_wall(page), avoiding, 0)[0]:.1f}" in word(page)
    assert "That was the last goal." in word(page)
    assert complaints(page) == []


def page_wall(page):
    return json.loads(figure(page).locator("script").text_content())


def test_act_works_by_mouse(page, hands, wall):
    take(page, hands[0], key=None)
    assert "Reached." in word(page)
    figure(page).get_by_role("button", name="Next goal").click()
    figure(page).get_by_label("3", exact=True).check()
    assert "reader 3’s alone" in says(page)


SETTINGS = [(0, [0, 1, 2]), (2, list(range(11, 21))), (3, [37])]


def expected(wall, reader, hand):
    mine, theirs = lit_by(wall, hand), lit_by(wall, wall["others"][reader])
    estimate, left, missed = sums(wall, hand, reader)
    you, they, both = len(mine - theirs), len(theirs - mine), len(mine & theirs)
    return (
        f"By the estimate {left:.2f} are left, {estimate:.1f} in all; in truth {missed} "
        f"and 494. The estimate: {you} yours alone × {they} reader {reader + 1}’s alone "
        f"/ ({both} both + 1)."
    )


def at_goal_two(page, hand):
    take(page, hand)
    go_on(page)


def test_sentence_and_wall_agree_with_python(page, hands, wall):
    at_goal_two(page, hands[0])
    for reader, hand in SETTINGS:
        figure(page).get_by_label(str(reader + 1), exact=True).check()
        take(page, hand)
        assert says(page).endswith(expected(wall, reader, hand))
        mine, theirs = lit_by(wall, hand), lit_by(wall, wall["others"][reader])
        looks = (
            figure(page)
            .locator(".wall i")
            .evaluate_all("all => all.map((one) => one.className)")
        )
        for cell, looks_like in enumerate(looks):
            kind = {(1, 1): "both", (1, 0): "mine", (0, 1): "theirs", (0, 0): ""}
            assert looks_like == kind[cell in mine, cell in theirs]
        counts = figure(page).locator(".wall .count").all_inner_texts()
        named = [[int(n) for n in re.findall(r"\d+", count)] for count in counts]
        you, _, they, both, size = map(sum, zip(*named, strict=True))
        assert (you, they, both, size) == tuple(
            map(len, (mine, theirs, mine & theirs, range(494)))
        )


def test_wrong_cell_of_a_card_is_noticed(new_page, address, hands, wall):
    page = new_page()
    page.route(
        "**/eyes.html",
        lambda route: route.fulfill(
            body=re.sub(
                r'("an array with nothing in it", ?true, ?\[)\d+, ?',
                r"\1",
                route.fetch().text(),
                count=1,
            )
        ),
    )
    page.goto(address + "chapters/eyes.html")
    at_goal_two(page, hands[0])
    take(page, [2])
    assert not says(page).endswith(expected(wall, 0, [2]))


def test_full_hand_takes_no_more_and_says_so(visit, hands):
    page = visit("chapters/eyes.html")
    take(page, hands[0])
    other = next(card for card in range(40) if card not in hands[0])
    cards(page).nth(other).press("Enter")
    assert says(page).startswith("Your hand is full: put one of the 10 back first.")
    assert cards(page).nth(other).get_attribute("aria-pressed") == "false"
    taken = cards(page).nth(hands[0][0])
    lights, alone = re.search(
        r"taken; lights (\d+), (\d+) of them lit by no other card", taken.inner_text()
    ).groups()
    assert int(alone) <= int(lights)


def test_what_no_card_lights_is_outlined_and_counted(visit):
    page = visit("chapters/eyes.html")
    outline = figure(page).get_by_role("button", name="Outline what no card lights")
    outline.press("Enter")
    assert outline.get_attribute("aria-pressed") == "true"
    assert figure(page).locator(".wall .never").count() == 37
    assert says(page).startswith("No card lights 37: ")
    parts = re.findall(r" (\d+)[,.] ?", says(page).split("37:")[1].split(".")[0] + ".")
    assert sum(map(int, parts)) == 37
    counts = figure(page).locator(".wall .count").all_inner_texts()
    named = [re.search(r"; (\d+) by no card", count) for count in counts]
    assert sum(int(one[1]) for one in named if one) == 37


def test_card_is_told_once_to_a_screen_reader(new_page, address, wall):
    page = new_page()
    page.goto(address + "chapters/eyes.html")
    take(page, [11])
    light = len(lit_by(wall, [11]))
    told = f"{light} of 494 cells lit, with 1 card. The last added {light} ("
    heard = figure(page).locator("[role=status]", has_text=told)
    heard.wait_for(state="attached", timeout=2000)


def test_nothing_sticks_out_on_a_narrow_phone(visit):
    page = visit("chapters/eyes.html", viewport={"width": 320, "height": 800})
    stage = figure(page).locator(".stage").bounding_box()
    for part in figure(page).locator(".hand button, .wall .cells").all():
        box = part.bounding_box()
        assert box["x"] + box["width"] <= stage["x"] + stage["width"] + 1


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_the_wall_and_no_controls(new_page, address, javascript):
    printed = on_paper(new_page, address, "eyes", javascript)
    assert printed.locator(".wall").is_visible()


def test_answers_are_not_given_away_above(visit):
    page = visit("chapters/eyes.html")
    assert not page.locator("figure#pairs-chart").is_visible()
    assert not page.get_by_text("we had first thrown out").is_visible()
