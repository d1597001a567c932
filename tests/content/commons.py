"""The notebook on commons counts what is there, and its history is everyone's."""

import os
import subprocess

import nbformat
import numpy as np
import pandas as pd
import pytest

from tests import ROOT
from tests.conftest import come_to_the_chart

MIME = "application/vnd.vegalite.v5+json"
COUNTS = ("half", "known-points", "gini", "spread", "thinned")
HISTORY = ("git", "git-commands", "two-clones", "two-changes", "resolved")


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "commons.ipynb", as_version=4)


def cell(notebook, name):
    return next(cell for cell in notebook.cells if cell.id == name)


@pytest.fixture(scope="module")
def demo(notebook):
    namespace = {"pd": pd, "np": np}
    for name in COUNTS:
        source = cell(notebook, name).source
        source = source.replace("../data", (ROOT / "data").as_posix())
        exec(source, namespace)  # noqa: S102 - our own notebook
    return namespace


def test_bands_keep_their_totals(demo):
    for row in demo["rows"].itertuples():
        spread, (k, share) = demo["spread"](row), demo["known"](row)
        assert len(spread) == row.authors
        assert spread.sum() == pytest.approx(row.commits, abs=1)
        for number, part in zip(k, share):
            assert spread[: int(number)].sum() == pytest.approx(
                part * row.commits, abs=1
            )


def test_gini_is_0_where_all_have_the_same(demo):
    even = {"authors": 20, "commits": 40, "top1_share": 0.05, "top5_share": 0.25}
    even |= {"top10_share": 0.5, "one_commit_author_share": 0.0}
    row = next(pd.DataFrame([even]).itertuples())
    assert demo["gini_at_least"](row) == pytest.approx(0)


def test_gini_of_the_known_points_is_a_lower_bound(demo):
    """Spreading commits within the bands can only add inequality."""
    for row in demo["rows"].itertuples():
        spread = np.sort(demo["spread"](row))
        ranks = np.arange(1, len(spread) + 1)
        full = (2 * ranks - len(spread) - 1) @ spread / (len(spread) * spread.sum())
        assert demo["gini_at_least"](row) <= full + 1e-9


def test_share_does_not_move_where_the_window_is_the_whole(demo):
    row = demo["rows"].query("project == 'numpy' and year == 2025").iloc[0]
    whole = np.maximum(1, demo["spread"](row).round()).astype(int)
    rng = np.random.default_rng(0)
    share = demo["one_commit_share"](row, whole.sum(), rng)
    assert share == pytest.approx((whole == 1).mean())
    assert abs(share - row.one_commit_author_share) < 0.02


def test_chapter_says_what_the_table_says(demo):
    text = (ROOT / "chapters" / "commons.md").read_text(encoding="utf-8")
    rows = demo["rows"]
    for project, own in rows.groupby("project"):
        first, last = own.iloc[0], own.iloc[-1]
        numbers = (last.authors, last.commits, last.half_commits_authors)
        assert f"| {project} | {' | '.join(map(str, numbers))} |" in text
        numbers = (first.year, first.half_commits_authors, last.half_commits_authors)
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


# ---- menu and slider in the page


@pytest.fixture
def chapter(new_page, address):
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto(address + "chapters/commons.html")
    come_to_the_chart(page)
    return page


def drawn(page):
    labels = page.locator(".explorable svg .mark-text.role-mark text")
    return [float(text) for text in labels.all_text_contents()]


def test_menu_and_slider_agree_with_python(chapter, demo):
    def expected(project, gone):
        row = demo["rows"].query("project == @project and year == 2025").iloc[0]
        return [round(100 * (1 - np.interp(gone, *demo["known"](row))), 1)]

    slider = chapter.get_by_role("slider", name="authors removed")
    menu = chapter.get_by_role("combobox", name="project")
    assert drawn(chapter) == expected("datasets", 0)
    slider.focus()
    chapter.keyboard.press("ArrowRight")
    assert drawn(chapter) == expected("datasets", 1)
    menu.select_option("lm-eval")
    assert drawn(chapter) == expected("lm-eval", 1)
    slider.focus()
    for _ in range(9):
        chapter.keyboard.press("ArrowRight")
    assert drawn(chapter) == expected("lm-eval", 10)


def test_every_setting_is_in_the_chart(notebook):
    spec = cell(notebook, "covered-chart").outputs[0].data[MIME]
    (rows,) = spec["datasets"].values()
    assert len(rows) == 6 * 11
