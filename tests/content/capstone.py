"""What the capstone says of audits is so, and its notebook audits as the package does."""

import copy
import dataclasses
import json
import re

import numpy as np
import pandas as pd
import pytest
from playwright.sync_api import expect
from scipy import stats

from coursekit.book.kit import glued_json
from coursekit.capstone import looks, power, table
from coursekit.capstone.audit import ORDER, area, audit, verdict
from coursekit.capstone.folder import BRIEF, FORMS
from coursekit.capstone.handed_in import check as checks
from coursekit.capstone.handed_in.texts import TEXTS
from coursekit.capstone.keys import FAULTS, fault_and_seed
from coursekit.capstone.table import WORLDS, as_csv, draw
from coursekit.exercise.model import Exercise
from coursekit.form.texts import read_notebook
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.capstone import submission
from tests.explorables import asked, on_paper

SIX = 6  # tables of the page, at a time
PRACTICE = ROOT / "data" / "audit_practice.csv"
# The cells of the notebook that audit a table, in their order.
AUDIT = (
    *("note", "area", "leakage", "label-bias", "fit", "loop", "proxy"),
    *("calibration", "table"),
)


def source_of(notebook, name):
    return next(cell.source for cell in notebook.cells if cell.id == name)


@pytest.fixture(scope="module")
def notebook():
    return read_notebook(COURSE.path("notebook", "capstone"))


@pytest.fixture(scope="module")
def chapter():
    return COURSE.path("chapter", "capstone").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def sheet():
    return COURSE.path("teaching notes", "capstone").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def brochure():
    text = (ROOT / "data" / "audit_brochure.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^(\d)\. (.*)$", text, re.MULTILINE))


def audited(notebook, claims, capsys, *more):
    """Return what the notebook's cells define when they audit a table."""
    namespace = {"pd": pd, "claims": claims, "early": claims["month"] <= 9}
    for name in (*AUDIT, *more):
        exec(source_of(notebook, name), namespace)  # noqa: S102 - our own notebook
    capsys.readouterr()
    return namespace


# ---- the practice table


def test_practice_table_is_what_its_datasheet_says_makes_it():
    text = (ROOT / "data" / "audit_practice.md").read_text(encoding="utf-8")
    team, secret = re.search(r"TEAM=(\S+) SECRET='(.*)'", text).groups()
    fault, seed = fault_and_seed(secret, team)
    assert fault == "leakage"
    assert as_csv(draw(WORLDS[fault], seed)) == PRACTICE.read_text(encoding="utf-8")


def test_columns_are_told_alike_in_brief_and_datasheet():
    """What a column means stands in both, as a team has only one of them."""
    both = [BRIEF, PRACTICE.with_suffix(".md")]
    told = [
        dict(
            re.findall(
                r"^\| (`.*?) \| (.*?) \|$", path.read_text("utf-8"), re.MULTILINE
            )
        )
        for path in both
    ]
    assert told[0].keys() == told[1].keys()
    names = set(re.findall(r"`(\w+)`", " ".join(told[0])))
    assert names == set(pd.read_csv(PRACTICE).columns)
    for name in ("`letter`", "`income_change`, `rent_change`", "`district`"):
        assert told[0][name] == told[1][name]


# ---- the notebook


@pytest.mark.parametrize("fault", FAULTS)
def test_notebook_audits_any_table_as_the_package_does(notebook, fault, capsys):
    claims = draw(WORLDS[fault], 11)
    found = audited(notebook, claims, capsys)["audit"]
    expected = audit(claims)
    assert list(found.index) == list(ORDER)
    assert np.abs(found["p"] - expected["p"]).max() < 2e-6
    heads = ["estimate", "low", "high"]
    np.testing.assert_allclose(
        found[heads].astype(float), expected[heads].astype(float), atol=1e-6
    )
    assert verdict(found["p"]) == verdict(expected["p"])


def test_without_the_letter_a_model_does_not_fall(notebook, capsys):
    """Twenty tables with a leak: what falls from October on is what the letter added."""
    fell = []
    for seed in range(20):
        claims = draw(WORLDS["leakage"], seed)
        made = audited(notebook, claims, capsys)
        exec(source_of(notebook, "letter"), made)  # noqa: S102 - our own notebook
        exec(source_of(notebook, "without"), made)  # noqa: S102
        capsys.readouterr()
        pairs = [re.findall(r"0\.\d+", line) for line in made["said"]]
        fell.append([float(first) - float(later) for first, later in pairs])
    with_letter, without = np.mean(fell, axis=0)
    assert with_letter > 0.05
    assert abs(without) < 0.01


# ---- what the chapter says


def test_had_the_vendor_waited_every_test_would_have_been_content(monkeypatch):
    """All letters filed: it sorts as well in December, and no test can tell."""
    monkeypatch.setattr(table, "LAST_LETTERS", 12)
    waited = [draw(WORLDS["leakage"], seed) for seed in range(20)]
    fired = sum(verdict(audit(claims)["p"]) != "none" for claims in waited)
    assert fired <= stats.binom.isf(0.001, 20, 1 - 0.99**5)
    assert np.mean([area(claims)[0] for claims in waited]) > 0.8


def test_mending_the_chances_on_the_whole_table_leaves_the_fault():
    """New scores that are right on average are wrong before October and after it."""
    for seed in range(20):
        claims = draw(WORLDS["leakage"], seed)
        score = claims["score"].to_numpy()
        odds = np.log(score / (1 - score))
        for _ in range(20):  # a constant that makes the mean come true
            chance = 1 / (1 + np.exp(-odds))
            weight = (chance * (1 - chance)).sum()
            odds += (claims["overpaid"].sum() - chance.sum()) / weight
        off = claims["overpaid"] - chance
        assert abs(off.mean()) < 1e-6
        early = claims["month"] <= 9
        assert off[early].mean() < -0.01
        assert off[~early].mean() > 0.05


def test_numbers_of_tests_are_right(chapter):
    assert "about fourteen tests" in chapter
    chances = [1 - 0.95**k for k in range(20)]
    assert chances[13] < 0.5 < chances[14]


def test_a_small_table_overlooks_leaks_and_loops_about_half_of_the_time(chapter):
    assert "overlooked about half of the time" in chapter
    small = power.named(pd.read_csv(ROOT / power.FILE), 2_000)
    for fault in ("leakage", "runaway loop"):
        assert 40 <= 100 * small.loc[fault, fault] / power.TABLES <= 60
    others = ("label bias", "proxy", "miscalibration")
    assert all(small.loc[fault, fault] > 0.8 * power.TABLES for fault in others)


def test_brief_gives_the_interval_of_180_of_200():
    found = re.search(
        r"says (\d+), a share between (\d+) % and (\d+) %", BRIEF.read_text("utf-8")
    )
    right, low, high = map(int, found.groups())
    interval = stats.binomtest(right, power.TABLES).proportion_ci()
    assert [round(100 * end) for end in interval] == [low, high]


def test_cures_are_told_as_the_tables_behave():
    """Without the column the gap goes, and the wrong records stay in all scores."""
    proxy = WORLDS["proxy"]
    assert proxy.wronged == 0 < proxy.wronged_before
    without = dataclasses.replace(proxy, uses=())
    for seed in range(3):
        claims = draw(without, seed)
        found = audit(claims)["p"]
        assert found["proxy"] > 0.01 > found["miscalibration"]
        means = claims.groupby("group")[["score", "overpaid"]].mean()
        assert (means["score"] - means["overpaid"] > 0.01).all()
        told = draw(WORLDS["miscalibration"], seed)
        assert audit(told).loc["miscalibration", "high"] < 0, "it exaggerates"


def test_brief_turns_log_odds_into_points_of_score():
    pattern = r"A gap of ([\d.]+) in log-odds moves a score of (\d+) % by about (\d+)"
    gap, score, points = map(
        float, re.search(pattern, BRIEF.read_text("utf-8")).groups()
    )
    moved = table.chance(table.log_odds(score / 100) + gap)
    assert round(100 * moved - score) == points


def test_weeks_of_a_review_are_told_alike(sheet, exercise):
    cells = "\n".join(cell.source for cell in exercise.notebook.cells)
    for text in (BRIEF.read_text("utf-8"), sheet, cells):
        assert "nothing is paid, " in text
        assert "eleven weeks on average" in text


# ---- the brochure


def test_brochure_has_the_sentences_that_others_speak_of(brochure, chapter, sheet):
    assert list(brochure) == list("123456789")
    assert brochure["2"] in chapter.replace("\n", " ")
    assert "its nine sentences" in chapter
    assert "the nine sentences" in sheet


def test_sixth_sentence_holds_in_every_table(brochure):
    assert "twice as likely" in brochure["6"]
    for world in WORLDS.values():
        for seed in range(20):
            share = draw(world, seed).groupby("selected")["overpaid"].mean()
            assert share[1] > 2 * share[0]


# ---- the exercise


@pytest.fixture(scope="module")
def exercise():
    return Exercise(COURSE.exercise("capstone"))


@pytest.fixture(scope="module")
def solved(exercise):
    return exercise.solved()


def test_first_task_counts_what_the_practice_table_has(exercise, solved):
    text = next(c.source for c in exercise.notebook.cells if "## Task 1" in c.source)
    claims = pd.read_csv(PRACTICE)
    sound = claims[(claims["rechecked"] == 0) & (claims["group"] == "B")]
    total, count = len(sound), int(sound["overpaid"].sum())
    assert f"found {total} claims of group B sound" in text
    assert f"the records call {count} overpaid" in text
    share, low, high = solved["rate_with_interval"](count, total, 0.01)
    said = f"the share is {share:.3f} with an interval from {low:.3f} to {high:.3f}"
    assert said in text
    assert f"from 0 to {solved['rate_with_interval'](0, 40, 0.01)[2]:.3f}" in text


@pytest.mark.parametrize(("count", "total"), [(0, 40), (11, 422), (40, 40), (1, 2)])
@pytest.mark.parametrize("alpha", [0.001, 0.01, 0.2])
def test_interval_is_that_of_scipy(solved, count, total, alpha):
    test = stats.binomtest(count, total)
    ends = test.proportion_ci(confidence_level=1 - alpha, method="wilson")
    found = solved["rate_with_interval"](count, total, alpha)
    np.testing.assert_allclose(found, [count / total, *ends], atol=1e-9)


def test_share_of_pairs_is_that_of_the_audit(solved):
    some = pd.read_csv(PRACTICE).sample(400, random_state=1)
    found = solved["auc"](list(some["score"]), list(some["overpaid"]))
    assert abs(found - area(some)[0]) < 1e-9


def test_looking_only_once_keeps_to_the_level(solved, capsys):
    """Twelve looks cry wolf far more often than the last of them does."""
    assert solved["look_every_month"]() == "b"
    said = capsys.readouterr().out
    _, reported, once = map(int, re.findall(r"\d+", said))
    assert once <= stats.binom.isf(0.001, 200, 0.05) < reported


# ---- the teaching sheet


def test_sheet_counts_the_leaks_that_were_taken_for_miscalibration(sheet):
    said = re.search(r"in the table of audits (\d+) of (\d+) leaks", sheet).groups()
    counts = power.named(pd.read_csv(ROOT / power.FILE), 5_000)
    mistaken = counts.loc["leakage", "miscalibration"]
    assert [int(number) for number in said] == [mistaken, power.TABLES]


def test_sample_is_computed_as_the_audit_computes(sheet):
    pattern = (
        r"in ([\d.]+) % of cases, others in ([\d.]+) % \((\d+) of (\d+) and (\d+) of "
        r"(\d+) re-checked claims; difference ([\d.]+) points, ([\d.]+) to ([\d.]+)\)"
    )
    numbers = [float(one) for one in re.search(pattern, sheet).groups()]
    b, a, wrong_b, of_b, wrong_a, of_a, difference, low, high = numbers
    share_b, share_a = wrong_b / of_b, wrong_a / of_a
    error = np.sqrt(share_b * (1 - share_b) / of_b + share_a * (1 - share_a) / of_a)
    reach, gap = stats.norm.isf(0.005) * error, share_b - share_a
    expected = [share_b, share_a, gap, gap - reach, gap + reach]
    assert [b, a, difference, low, high] == [round(100 * x, 1) for x in expected]


def test_words_are_limited_alike_in_chapter_brief_and_check(chapter):
    told = chapter.split("## What you hand in")[1].split("\n## ")[0]
    brief = BRIEF.read_text("utf-8").split("## What you hand in")[1]
    for name in ("recommendation.md", "should_it_be_built.md"):
        for most in TEXTS[name].values():
            assert f"{most}" in told
            assert f"{most}" in brief
            assert f"{most} words" in (FORMS / name).read_text("utf-8")


def test_audit_table_of_the_sheet_passes_the_check(sheet, tmp_path):
    folder = submission.write(tmp_path / "practice", pd.read_csv(PRACTICE))
    meanings = dict(re.findall(r"^- \*\*([a-z ]+)\*\*: (.*)$", sheet, re.MULTILINE))
    lines = re.search(r"\| fault \| estimate.*?\n\n", sheet, re.DOTALL)[0].split("\n")
    head, _, *rows = (line.strip("| ").split(" | ") for line in lines if line)
    told = ["\t".join([*head, "level", "meaning"])]
    told += ["\t".join([*row, "0.01", meanings[row[0]]]) for row in rows]
    told = "\n".join(told)
    (folder / "audit_table.csv").write_text(told, "utf-8")
    report = checks.check(COURSE, folder, "", "")
    assert report.mend == []
    assert not [line for line in report.look if "audit_table" in line]
    (folder / "audit_table.csv").write_text(told.replace("1078", "1500"), "utf-8")
    assert (
        "how many claims were re-checked"
        in checks.check(COURSE, folder, "", "").mend[0]
    )


@pytest.mark.parametrize("sample", "ABC")
def test_a_sample_passes_the_check_of_form(sheet, tmp_path, sample):
    """What it is worth is for the rubric: sample C gets half a point, and passes."""
    told = sheet.split(f"### Sample {sample}: ")[1].split("\n### ")[0]
    quoted = [line[2:] for line in told.split("\n") if line.startswith("> ")]
    recommends, dissents = "\n".join(quoted).split("*Dissent.*")
    folder = submission.write(tmp_path / "sample", pd.read_csv(PRACTICE))
    text = f"# Recommendation\n\n{recommends}\n\n## Dissent\n\n{dissents}\n"
    (folder / "recommendation.md").write_text(text, "utf-8")
    report = checks.check(COURSE, folder, "", "")
    assert report.mend == []
    lost = [line for line in report.look if line.startswith("`recommendation.md`")]
    assert bool(lost) == (sample == "A"), "its numbers are of a constructed team"


def test_sceptics_card_can_be_computed_from_the_practice_table(sheet, notebook, capsys):
    said = re.search(r"sorts (\d+) of a hundred pairs.*sorts (\d+)\.", sheet).groups()
    claims = pd.read_csv(PRACTICE)
    made = audited(notebook, claims, capsys, "letter", "without")
    own = float(re.findall(r"0\.\d+", made["said"][1])[1])
    late = area(claims[claims["month"] > 9])[0]
    assert [int(number) for number in said] == [round(100 * late), round(100 * own)]
    selected = claims[claims["selected"] == 1]
    assert "a good third were sound" in sheet
    assert 1 / 3 < 1 - selected["overpaid"].mean() < 0.4


# ---- six tables to name, and the level of the tests, in the chapter


@pytest.fixture(scope="module")
def act():
    return glued_json(COURSE.path("notebook", "capstone"), "six_tables")


@pytest.fixture(scope="module")
def seen():
    return pd.read_csv(ROOT / looks.FILE, keep_default_na=False)


def put_in(act):
    """Return the faults of the tables of the page, in its order."""
    return [act["faults"][one["truth"]]["name"] for one in act["tables"]]


def unlike_the_generator(act, seen):
    """Return the places of tables whose fault, p or dots are not as they were made."""
    numbers = [int(n) for n in 1 + np.random.default_rng(1).permutation(6)]
    numbers += range(7, looks.TABLES + 1)
    found = []
    for place, number in enumerate(numbers):
        rows = seen[seen["table"] == number]
        p = rows.loc[rows["look"] == "test", "value"].tolist()
        fault = FAULTS[(number - 1) % len(FAULTS)]
        dots = [
            [one[0], one[1], one[2] if len(one) > 2 else 0]
            for chart in act["tables"][place]["dots"]
            for group in zip(*chart)  # a part after the other, as in the file
            for one in group
        ]
        made = rows[rows["look"] != "test"]
        # districts stand in the file by district, then by quarter
        made = pd.concat(
            own.sort_values("part", kind="stable") if name == "districts" else own
            for name, own in made.groupby("look", sort=False)
        )
        alike = (
            put_in(act)[place] == fault == rows["fault"].iloc[0]
            and act["tables"][place]["p"] == p
            and dots
            == made[["value", "error", "expected"]].astype(float).to_numpy().tolist()
        )
        found += [] if alike else [place]
    return found


def test_tables_of_the_page_are_the_generators(act, seen):
    """What is stored is drawn anew in tests/capstone/test_looks.py."""
    assert unlike_the_generator(act, seen) == []
    assert sorted(put_in(act)[:SIX]) == sorted(FAULTS)
    assert len(json.dumps(act, ensure_ascii=False).encode()) < 30_000
    other = copy.deepcopy(act)
    other["tables"][1]["truth"] = 0
    other["tables"][4]["dots"][3][2][1][0] += 1
    assert unlike_the_generator(other, seen) == [1, 4]


def test_first_draw_was_as_its_datasheet_says():
    """The tables that were dropped: the third team's is sound, and sets off one test."""
    text = (ROOT / looks.FILE).with_suffix(".md").read_text("utf-8")
    secret = "an open secret, for practice"
    teams = [fault_and_seed(secret, f"practice-{number}") for number in range(1, 4)]
    assert [fault for fault, _ in teams].index("none") == 2
    p = audit(draw(WORLDS["none"], teams[2][1]))["p"]
    assert verdict(p) == "label bias"
    assert f"with p {p['label bias']:.3f}" in text


def test_every_dot_lies_within_its_chart(act):
    """A district of a loop may lie a point above the top; it is drawn at the edge."""
    for look, chart in enumerate(act["looks"]):
        for one in act["tables"]:
            values = np.array([dot[0] for group in one["dots"][look] for dot in group])
            assert chart["ticks"][0] <= values.min() <= values.max()
            assert values.max() <= chart["ticks"][-1]


def test_sizes_of_faults_are_told_as_they_are_put_in(act):
    told = {one["name"]: re.findall(r"[\d.]+", one["put"]) for one in act["faults"]}
    points = {
        "leakage": WORLDS["leakage"].letter,
        "label bias": [WORLDS["label bias"].wronged],
        "proxy": [WORLDS["proxy"].wronged_before],
    }
    expected = {fault: [f"{100 * x:g}" for x in some] for fault, some in points.items()}
    expected["runaway loop"] = [f"{WORLDS['runaway loop'].head_start:g}"]
    expected["miscalibration"] = [f"{WORLDS['miscalibration'].stretch:g}"]
    assert told == expected | {"none": []}
    assert WORLDS["label bias"].wronged == WORLDS["label bias"].wronged_before


def test_levels_are_counted_as_the_package_counts(act):
    stored = pd.read_csv(ROOT / power.FILE, keep_default_na=False)
    audits = act["audits"]
    kinds = [one["name"] for one in act["faults"]]
    assert audits["of"] == power.TABLES
    assert [int(one.replace(",", "")) for one in audits["sizes"]] == list(power.SIZES)
    for size, claims in enumerate(power.SIZES):
        for place, level in enumerate(audits["levels"]):
            alpha = float(level.split("\xa0")[0]) / 100
            counts = power.named(stored, claims, alpha)
            right = [counts.loc[kind, kind] for kind in kinds]
            assert audits["named"][size][place] == right


def test_no_level_at_all_does_with_2000_claims():
    """Leaks are named where their own p is below the level: the laxer, the more."""
    rows = pd.read_csv(ROOT / power.FILE, keep_default_na=False)
    rows = rows[rows["claims"] == 2_000].groupby("fault")
    sound = np.sort(rows.get_group("none")[list(ORDER)].min(axis=1))
    laxest = sound[19]  # at a laxer level twenty sound tables are accused
    assert (rows.get_group("leakage")["leakage"] < laxest).sum() == 124
    # A loop is named at no level more often than its own test fires.
    fires = (rows.get_group("runaway loop")["runaway loop"] < laxest).sum()
    assert fires < 0.9 * power.TABLES


def outside(act, place, grey):
    """Return how many dots of each chart lie outside, counted in Python."""
    reach = act["greys"][grey]["reach"]
    return [
        sum(
            abs(value - sum(expected)) > reach * error
            for group in chart
            for value, error, *expected in group
        )
        for chart in act["tables"][place]["dots"]
    ]


@pytest.fixture
def chapter_page(visit, look):
    return visit("chapters/capstone.html", **look)


def figure(page):
    return page.locator("figure.kit")


def check(page, name):
    """Choose a table or a range by keyboard, as a reader who has no mouse."""
    radio = figure(page).get_by_role("radio", name=name, exact=True)
    radio.press("Space")
    assert radio.is_checked()


def say(page, verdict):
    name = verdict[0].upper() + verdict[1:]
    figure(page).get_by_role("button", name=name, exact=True).press("Enter")


def sentence(page):
    return figure(page).locator(".sentence").inner_text()


def word(page):
    return figure(page).locator(".word")


def red(page):
    """Return how many dots of each chart look as if they lay outside."""
    charts = figure(page).locator(".multiple")
    return [one.locator(".dot.outside").count() for one in charts.all()]


def lie_outside(page):
    """Return the same, from where dots and ranges are drawn."""
    return figure(page).evaluate(
        """(one) => [...one.querySelectorAll(".multiple")].map((chart) =>
          [...chart.querySelectorAll(".groups span")].filter((slot) => {
            const [range, dot] = slot.querySelectorAll("i");
            const at = Number(dot.style.getPropertyValue("--at"));
            return at < Number(range.style.getPropertyValue("--low"))
              || at > Number(range.style.getPropertyValue("--high"));
          }).length)"""
    )


SETTINGS = [(0, 0), (3, 0), (2, 1), (4, 2)]


def test_charts_agree_with_python(chapter_page, act):
    for place, grey in SETTINGS:
        check(chapter_page, f"{place + 1}")
        check(chapter_page, act["greys"][grey]["name"])
        counts = outside(act, place, grey)
        assert red(chapter_page) == lie_outside(chapter_page) == counts
        names = ("chances", "records", "scores", "districts")
        told = [
            f"{name} {n} of {of}" for name, n, of in zip(names, counts, (10, 2, 2, 20))
        ]
        assert sentence(chapter_page).endswith(f"grey: {', '.join(told)}.")


def test_dots_stand_where_the_axis_says(chapter_page, act):
    chapter_page.wait_for_function(
        "document.getAnimations().every((one) => one.playState === 'finished')"
    )
    plots = (
        figure(chapter_page)
        .locator(".multiple .plot")
        .evaluate_all(
            """(plots) => plots.map((plot) => {
          const all = plot.getBoundingClientRect();
          return [...plot.querySelectorAll(".dot")].map((dot) => {
            const own = dot.getBoundingClientRect();
            return (all.bottom - (own.top + own.bottom) / 2) / all.height;
          });
        })"""
        )
    )
    for heights, look, chart in zip(plots, act["looks"], act["tables"][0]["dots"]):
        low, high = look["ticks"][0], look["ticks"][-1]
        values = [dot[0] for group in chart for dot in group]
        expected = [(value - low) / (high - low) for value in values]
        assert heights == pytest.approx(expected, abs=0.015)


def test_wrong_dot_is_noticed(new_page, address, book, act):
    page, text = new_page(), (book / "chapters/capstone.html").read_text("utf-8")
    first = json.dumps(act["tables"][0]["dots"][0][0][0], separators=(",", ":"))
    other = text.replace(f'"dots":[[[{first}', '"dots":[[[[0,0.77]', 1)
    assert other != text
    page.route("**/capstone.html", lambda route: route.fulfill(body=other))
    page.goto(address + "chapters/capstone.html")
    assert red(page) == lie_outside(page) != outside(act, 0, 0)


def test_nothing_tells_the_fault_before_the_verdict(chapter_page, act):
    """Neither words, names nor order: the stage speaks of faults in its buttons only."""
    for place in range(SIX):
        check(chapter_page, f"{place + 1}")
        stage = figure(chapter_page).locator(".stage").first
        html = stage.evaluate(
            """(one) => {
              const copy = one.cloneNode(true);
              for (const set of copy.querySelectorAll("fieldset, .asks")) set.remove();
              return copy.innerHTML;
            }"""
        )
        assert [name for name in ORDER if name in html.lower()] == []
    assert put_in(act)[:SIX] != [*ORDER, "none"]
    assert put_in(act)[:SIX] != list(FAULTS)


def test_figures_stand_there_in_words(chapter_page, act):
    check(chapter_page, "5")
    groups = figure(chapter_page).locator(".multiple ul > li").all_text_contents()
    assert len(groups) == 5 + 2 + 2 + 5
    (value, error), *_ = act["tables"][4]["dots"][3][1]
    end = act["greys"][0]["reach"] * error
    said = f"quarter 1: {value:g}, outside {-end:.2f} to {end:.2f};".replace("-", "−")
    assert groups[-4].startswith(f"district 2: {said}")
    marks = " ".join(groups).count("outside")
    assert marks == sum(outside(act, 4, 0))


WRONG = [  # what was put in, what is said of it, and what the page answers
    ("leakage", "miscalibration", r"Miscalibration is wrong all year.* 0 of 5 chances"),
    ("label bias", "proxy", r"Its test fires as well: what the records got wrong"),
    ("none", "leakage", r"Leakage leaves .*Of the dots of a sound table .* is 3 of 34"),
    ("proxy", "miscalibration", r"fires as well: scores that are too high"),
    ("runaway loop", "none", r"No\. Of the dots of a sound table"),
]


def test_wrong_verdict_gets_its_reason(chapter_page, act):
    for truth, mine, reason in WRONG:
        place = put_in(act).index(truth)
        check(chapter_page, f"{place + 1}")
        say(chapter_page, mine)
        assert re.search(reason, sentence(chapter_page)), sentence(chapter_page)
        assert "Put in: " + truth in sentence(chapter_page)
        for name, p in zip(ORDER, act["tables"][place]["p"]):
            told = "below 0.001" if p < 0.001 else f"{p:.3f}"
            assert f"{name} {told}" in sentence(chapter_page)
        first = sentence(chapter_page)
        say(chapter_page, truth)  # the first verdict counts
        assert sentence(chapter_page) == first
    assert "0 right, 5 wrong; sound ones accused: 1" in word(chapter_page).inner_text()
    assert "take six other tables" in word(chapter_page).inner_text()


def test_other_tables_are_others_and_begin_anew(chapter_page, act):
    say(chapter_page, "none")
    figure(chapter_page).get_by_role("button", name="Six other tables").press("Enter")
    assert word(chapter_page).inner_text() == "Not reached yet."
    assert sentence(chapter_page).startswith("Table 1. Outside the grey")
    counts = [outside(act, place, 0) for place in range(SIX, looks.TABLES)]
    assert red(chapter_page) in counts


def name_six(page, act, but=()):
    for place, fault in enumerate(put_in(act)[:SIX]):
        if place not in but:
            check(page, f"{place + 1}")
            say(page, fault)


def move_level(page, to):
    """Set the level by keyboard, to a place in the list of levels."""
    slider = figure(page).get_by_role("slider")
    steps = to - int(slider.input_value())
    for _ in range(abs(steps)):
        slider.press("ArrowRight" if steps > 0 else "ArrowLeft")


def bars_say(page):
    texts = figure(page).locator(".bars .count").all_inner_texts()
    return [int(text.split(" of ")[0]) for text in texts]


def at_level(act, size, level):
    """Return what the bars should say, from the notebook's counts."""
    *found, cleared = act["audits"]["named"][size][level]
    return [act["audits"]["of"] - cleared, *found]


def test_all_goals_are_reached_by_keyboard(chapter_page, act):
    name_six(chapter_page, act, but=(2,))
    come = asked(chapter_page)
    assert "5 right, and no sound one accused." in word(chapter_page).inner_text()
    heard = figure(chapter_page).get_by_role("status")
    expect(heard).to_contain_text("Right. Put in: ")
    expect(heard).to_contain_text("Reached. 5 right")
    assert complaints(chapter_page) == []

    word(chapter_page).get_by_role("button", name="Next goal").press("Enter")
    focus = chapter_page.evaluate("document.activeElement.textContent")
    assert "Goal 2 of 3" in focus
    levels = act["audits"]["levels"]
    for level in (0, len(levels) - 1, levels.index("1\xa0%")):
        move_level(chapter_page, level)
        assert bars_say(chapter_page) == at_level(act, 0, level)
    said = word(chapter_page).inner_text()
    assert said.startswith("Reached. At 1\xa0% 11 sound ones are accused")
    assert "At 20\xa0% 136 would be accused, at 0.01\xa0% only 110 leaks named." in said
    expect(heard).to_contain_text("11 of 200 sound ones are accused.")

    word(chapter_page).get_by_role("button", name="Next goal").press("Enter")
    no = figure(chapter_page).get_by_role("button", name="No level will do")
    for tried, level in enumerate((4, 3, 2, 1)):
        move_level(chapter_page, level)
        assert bars_say(chapter_page) == at_level(act, 1, level)
        assert no.is_visible() == (tried == 3)
        assert "Not reached yet." in word(chapter_page).inner_text()
    no.press("Enter")
    said = word(chapter_page).inner_text()
    assert "at most 124 leaks and 126 loops of 200 are named" in said
    assert not no.is_visible()
    assert chapter_page.evaluate("document.activeElement.className").startswith("word")
    assert word(chapter_page).get_by_role("button").count() == 0
    assert asked(chapter_page) == come
    assert complaints(chapter_page) == []


def test_no_level_of_the_slider_meets_the_last_goal(act):
    audits = act["audits"]
    met = [
        [
            audits["of"] - cleared < audits["few"] * audits["of"]
            and min(found) >= audits["many"] * audits["of"]
            for *found, cleared in levels
        ]
        for levels in audits["named"]
    ]
    assert any(met[0])
    assert not any(met[1])


def test_accused_sound_table_does_not_reach_the_goal(chapter_page, act):
    sound = put_in(act)[:SIX].index("none")
    name_six(chapter_page, act, but=(sound,))
    assert "Reached." in word(chapter_page).inner_text()
    check(chapter_page, f"{sound + 1}")
    say(chapter_page, "proxy")
    assert "sound ones accused: 1" in word(chapter_page).inner_text()
    assert "not by what is set now" in word(chapter_page).inner_text()


def test_verdict_is_given_by_mouse(chapter_page, act):
    figure(chapter_page).get_by_role("radio", name="4", exact=True).click()
    name = put_in(act)[3].capitalize()
    figure(chapter_page).get_by_role("button", name=name, exact=True).click()
    assert sentence(chapter_page).startswith("Table 4. Right.")


def test_charts_stand_still_for_who_wants_it(visit):
    page = visit("chapters/capstone.html", reduced_motion="reduce")
    style = "getComputedStyle(document.querySelector('.multiple .dot'))"
    lasts = page.evaluate(f"{style}.transitionDuration").split(", ")
    assert {float(one.rstrip("ms")) for one in lasts} <= {0.001}


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_the_charts_and_no_controls(new_page, address, javascript):
    own = on_paper(new_page, address, "capstone", javascript)
    assert own.locator(".multiple").count() == 4
    assert own.locator(".dot").first.is_visible()
    assert "Table 1. Outside the grey" in own.locator(".sentence").inner_text()
