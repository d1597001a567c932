"""The notebook on commons counts what is there, and its history is everyone's."""

import importlib.util
import os
import subprocess

import nbformat
import numpy as np
import pandas as pd
import pytest

from coursekit.book.kit import glued_json
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.explorables import asked, on_paper

COUNTS = (
    "load",
    "twelve",
    "authors",
    "gini",
    "six-by-index",
    "thinned",
    "bands",
    "by-rule",
    "halves",
)
HISTORY = ("git", "git-commands", "two-clones", "two-changes", "resolved")


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "commons.ipynb", as_version=4)


def cell(notebook, name):
    return next(cell for cell in notebook.cells if cell.id == name)


@pytest.fixture(scope="module")
def demo(notebook):
    namespace = {"pd": pd, "np": np, "left": pd.DataFrame(index=range(4))}
    for name in COUNTS:
        source = cell(notebook, name).source
        source = source.replace("../data", (ROOT / "data").as_posix())
        exec(source, namespace)  # noqa: S102 - our own notebook
    return namespace


# ---- the tables


@pytest.fixture(scope="module")
def counting():
    """The program that made the two tables."""
    path = ROOT / "data" / "contributions.py"
    spec = importlib.util.spec_from_file_location("contributions", path)
    program = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(program)
    return program


COMMITS = [
    (2024, "Ada Lane", "ada@example.org"),
    (2025, "Ada Lane", "a.lane@example.com"),
    (2025, "ada", "ada@example.org"),
    (2025, "bo", "7+bo@users.noreply.github.com"),
    (2025, "bo", "bo@users.noreply.github.com"),
    (2025, "bo", "bo@users.noreply.github.com"),
    (2025, "bo", "another-bo@example.org"),
    (2025, "tidy[bot]", "tidy@example.org"),
    (2025, "mergebot", "m@example.org"),
]


@pytest.fixture
def made(tmp_path):
    """A repository with the commits above."""
    git = ["git", "-C", str(tmp_path)]
    subprocess.run([*git, "init", "-q"], check=True)
    for year, name, mail in COMMITS:
        who = {"NAME": name, "EMAIL": mail, "DATE": f"{year}-06-01T12:00:00+00:00"}
        identity = {
            f"GIT_{role}_{key}": value
            for role in ("AUTHOR", "COMMITTER")
            for key, value in who.items()
        }
        subprocess.run(
            [*git, "commit", "-q", "--allow-empty", "-m", "x"],
            env={**os.environ, **identity},
            check=True,
        )
    return tmp_path / ".git"


def test_program_counts_people_and_no_bots(counting, made):
    counted = counting.by_year(counting.read_log(made))
    assert counted == {2024: [1], 2025: [3, 2, 1]}


def test_bot_that_is_let_in_is_noticed(counting, made, monkeypatch):
    monkeypatch.setattr(counting, "is_bot", lambda mail, name: False)
    assert counting.by_year(counting.read_log(made))[2025] == [3, 2, 1, 1, 1]


def differing(counting, authors):
    """Return the projects whose authors do not add up to their row of 2025."""
    rows = pd.read_csv(ROOT / "data" / "contributions.csv", dtype=str)
    found = []
    for row in rows.query("year == '2025'").to_dict("records"):
        own = authors.query("project == @row['project']")["commits"].tolist()
        said = {name: str(value) for name, value in counting.shares(own).items()}
        if any(row[name] != value for name, value in said.items()):
            found.append(row["project"])
    return found


def test_two_tables_agree(counting):
    authors = pd.read_csv(ROOT / "data" / "authors.csv").query("year == 2025")
    assert differing(counting, authors) == []
    authors.loc[authors.index[0], "commits"] += 1
    assert differing(counting, authors) == ["numpy/numpy"]


def test_gini_is_0_where_all_have_the_same_and_close_to_1_where_one_has_all(demo):
    assert demo["gini"]([3, 3, 3]) == pytest.approx(0)
    assert demo["gini"]([0] * 99 + [5]) == pytest.approx(0.99)


def test_area_and_mean_difference_give_the_same_index(demo):
    """The chapter says that the two are one."""
    for own in demo["six"].values():
        differences = np.abs(np.subtract.outer(own, own)).mean()
        assert demo["gini"](own) == pytest.approx(differences / (2 * own.mean()))
        assert demo["gini"](own) <= 1 - len(own) / own.sum()


def test_share_does_not_move_where_the_window_is_the_whole(demo):
    numpy = demo["six"]["numpy"]
    whole = 100 * (numpy == 1).mean()
    assert demo["one_commit"](numpy, int(numpy.sum()), seed=0) == pytest.approx(whole)


def dip(shares):
    return shares[0] - min(shares)


def test_dip_is_there_by_the_rule_and_gone_where_authors_are_counted(demo):
    assert dip(demo["by_rule"]) > 8
    assert dip(demo["counted"]) < 1
    assert demo["evened"].sum() == demo["six"]["numpy"].sum()


def test_half_is_that_of_the_table(demo, counting):
    for own in demo["six"].values():
        assert demo["half"](own) == counting.half(own.tolist())


def test_chapter_says_what_the_table_says(demo):
    text = (ROOT / "chapters" / "commons.md").read_text(encoding="utf-8")
    for project, own in demo["six"].items():
        numbers = (len(own), demo["half"](own))
        assert f"| {project} | {' | '.join(map(str, numbers))} |" in text


# ---- the history


def run_history(notebook, capsys):
    namespace = {}
    for name in HISTORY:
        exec(cell(notebook, name).source, namespace)  # noqa: S102 - our own notebook
    return capsys.readouterr().out, namespace


def stored(notebook):
    texts = [
        output.text
        for name in HISTORY
        for output in cell(notebook, name).outputs
        if output.output_type == "stream"
    ]
    return "".join(texts)


def test_history_is_the_same_whatever_a_reader_has_set(
    notebook, capsys, monkeypatch, tmp_path
):
    settings = tmp_path / ".gitconfig"
    settings.write_text(
        "[user]\nname = Someone\n[init]\ndefaultBranch = trunk\n"
        "[commit]\ngpgsign = true\n[merge]\nconflictStyle = diff3\n"
        "[core]\nautocrlf = true\n[log]\ndate = relative\n",
        encoding="utf-8",
    )
    for name, value in {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "GIT_AUTHOR_NAME": "Someone",
        "GIT_DIR": str(tmp_path / "elsewhere"),
    }.items():
        monkeypatch.setenv(name, value)
    said, _ = run_history(notebook, capsys)
    assert said == stored(notebook)


def test_history_leaves_nothing_behind(notebook, capsys):
    _, namespace = run_history(notebook, capsys)
    assert not os.path.exists(namespace["place"].name)


def test_missing_git_gets_a_clear_sentence(notebook, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RuntimeError, match="Install git"):
        exec(cell(notebook, "git").source, {})  # noqa: S102 - our own notebook


def test_history_asks_no_network(notebook):
    sources = "\n".join(cell(notebook, name).source for name in HISTORY)
    assert "://" not in sources
    assert subprocess.run(["git", "--version"], check=True).returncode == 0


# ---- authors to take away, in the chapter


@pytest.fixture(scope="module")
def six():
    return glued_json(COURSE.path("notebook", "commons"), "six")


def test_explorable_has_every_author(six, demo):
    assert {one["name"]: one["commits"] for one in six} == {
        name: own.tolist() for name, own in demo["six"].items()
    }


def expected(six, demo, project, gone):
    """Return what the bars should say without the authors at some places."""
    (commits,) = (one["commits"] for one in six if one["name"] == project)
    left = [one for place, one in enumerate(commits) if place not in gone]
    few = int((2 * np.cumsum(left) < sum(left)).sum()) + 1
    index = f"{demo['gini'](left):.2f}"
    return [f"{sum(left)} of {sum(commits)}", f"{few} of {len(left)} authors", index]


def said(page):
    return page.locator("figure.kit .count").all_inner_texts()


def counted(page):
    """Return the same, as far as it can be counted from the columns."""
    strong = page.locator(".columns > .strong").count()
    stay = page.locator(".columns > :not(.gone)").count()
    return f"{strong} of {stay} authors"


def lorenz_drawn(page):
    """Return the points of the curve of who is left, in percent."""
    way = page.locator(".plot path").nth(1).get_attribute("d").strip("M")
    points = [tuple(map(float, point.split(","))) for point in way.split("L")]
    return [(x, 100 - y) for x, y in points]


def show(page, project):
    page.get_by_role("radio", name=project).check()


def author(page, rank):
    return page.get_by_role("button", name=f"Without author {rank},")


def place(page):
    """Return how far down what a goal says stands: above it nothing may move."""
    figure = page.locator("figure.kit")
    return figure.locator(".word").bounding_box()["y"] - figure.bounding_box()["y"]


@pytest.fixture
def chapter(visit, look):
    return visit("chapters/commons.html", **look)


SETTINGS = [("datasets", [1]), ("numpy", [2, 5, 10]), ("fairlearn", [1, 2, 3])]


def test_bars_columns_and_curve_agree_with_python(chapter, six, demo):
    for project, ranks in SETTINGS:
        show(chapter, project)
        for rank in ranks:
            author(chapter, rank).click()
        gone = [rank - 1 for rank in ranks]
        assert said(chapter) == expected(six, demo, project, gone)
        assert counted(chapter) == said(chapter)[1]
        people, made = demo["curve"](np.delete(demo["six"][project], gone))
        points = [(100 * x, 100 * y) for x, y in zip(people, made, strict=True)]
        drawn = lorenz_drawn(chapter)
        assert np.allclose(drawn[: len(points)], points, atol=0.01)
        assert set(drawn[len(points) :]) <= {(100.0, 100.0)}


def test_wrong_author_is_noticed(new_page, address, book, six, demo):
    page = new_page()
    text = (book / "chapters/commons.html").read_text(encoding="utf-8")
    other = text.replace("[524,128", "[525,128", 1)
    assert other != text
    page.route("**/commons.html", lambda route: route.fulfill(body=other))
    page.goto(address + "chapters/commons.html")
    assert said(page) != expected(six, demo, "numpy", [])


def test_all_goals_are_reached_by_keyboard_and_nothing_jumps(chapter):
    before, come, word = place(chapter), asked(chapter), chapter.locator(".kit .word")
    assert word.inner_text() == "Not reached yet."
    for project in ("numpy", "accelerate"):
        show(chapter, project)
        for rank in (1, 2, 3):
            author(chapter, rank).press("Enter")
    assert (
        "Reached. numpy keeps 56\xa0%, accelerate keeps 68\xa0%." in word.inner_text()
    )
    assert place(chapter) == before

    word.get_by_role("button", name="Next goal").press("Enter")
    assert "Goal 2 of 3" in chapter.evaluate("document.activeElement.textContent")
    assert chapter.locator(".columns > .gone").count() == 0  # all are back
    show(chapter, "datasets")
    for rank in (2, 1):
        author(chapter, rank).press("Space")
    assert word.inner_text() == "Not reached yet."  # one is enough
    author(chapter, 2).press("Space")
    assert author(chapter, 1).get_attribute("aria-pressed") == "true"
    assert "Half of the rest is made by 17" in word.inner_text()
    assert place(chapter) == before

    word.get_by_role("button", name="Next goal").press("Enter")
    assert chapter.locator(".columns > .gone").count() == 0
    for project in ("lm-eval", "fairlearn", "datasets"):
        assert word.inner_text() == "Not reached yet."
        show(chapter, project)
        chapter.get_by_role("button", name="Without all who have one").press("Enter")
    assert "Of the commits 21\xa0% are gone, and half is still made by 1." in (
        word.inner_text()
    )
    author(chapter, 1).press("Enter")
    assert "Reached before you moved on." in word.inner_text()
    assert place(chapter) == before
    assert asked(chapter) == come
    assert complaints(chapter) == []


def test_who_is_taken_away_comes_back(chapter, six, demo):
    whole = said(chapter)
    author(chapter, 4).click()
    assert said(chapter) != whole
    author(chapter, 4).click()
    assert said(chapter) == whole
    chapter.get_by_role("button", name="Without all who have one").click()
    chapter.get_by_role("button", name="Everyone back").click()
    assert said(chapter) == whole
    author(chapter, 1).click()
    show(chapter, "keras")
    show(chapter, "numpy")
    assert said(chapter) == whole == expected(six, demo, "numpy", [])


def test_nobody_left_is_no_error(chapter):
    show(chapter, "fairlearn")
    for rank in range(1, 11):
        author(chapter, rank).click()
    chapter.get_by_role("button", name="Without all who have one").click()
    assert said(chapter) == ["0 of 80", "0 of 0 authors", "0.00"]


def test_column_is_wide_enough_for_a_finger(chapter):
    for project in ("numpy", "fairlearn"):
        show(chapter, project)
        boxes = [author(chapter, rank).bounding_box() for rank in range(1, 11)]
        assert min(box["width"] for box in boxes) >= 24
        assert min(box["height"] for box in boxes) >= 24


def test_curve_jumps_for_who_wants_no_motion(visit):
    page = visit("chapters/commons.html", reduced_motion="reduce")
    lasts = "getComputedStyle(document.querySelector('.plot path')).transitionDuration"
    assert {float(one.rstrip("ms")) for one in page.evaluate(lasts).split(", ")} <= {
        0.001
    }


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_the_columns_and_no_controls(new_page, address, javascript):
    figure = on_paper(
        new_page, address, "commons", javascript, "input, .stage > button"
    )
    assert figure.locator(".columns button").first.is_visible()
    assert figure.locator(".columns > *").count() == 218
    assert figure.locator(".plot path").count() == 3


def test_answer_is_not_given_away_above(visit):
    """Nothing that is open before the first prediction says what comes out."""
    page = visit("chapters/commons.html")
    assert not page.get_by_text("Had we shown one project").is_visible()
    assert not page.locator("figure#half-chart").is_visible()
