"""The ledger: all there, filtered without JavaScript, played, shared, linked, printed."""

import re
import subprocess
from collections import Counter
from itertools import combinations

import pytest
from sklearn.metrics import cohen_kappa_score
from sphinx.errors import ExtensionError

from coursekit.book.ledger import PAGE, read_claims
from coursekit.claims import KINDS, RATERS, SIGNS, VERDICTS, kappa, read_ratings
from coursekit.web.browser import find_chromium
from tests import COURSE, ROOT
from tests.axe import complaints

CLAIMS = read_claims(ROOT)
FIRST_CLAIM = CLAIMS[0]


LEDGER = f"{PAGE}.html"


@pytest.fixture
def ledger(visit):
    """The ledger without JavaScript."""
    return visit(LEDGER, java_script_enabled=False)


@pytest.fixture
def live(visit):
    """The ledger as most meet it."""
    return visit(LEDGER, permissions=["clipboard-read", "clipboard-write"])


def card(page, number):
    return page.locator(".claim", has=page.locator(f"#claim-{number}"))


def shown(page):
    return page.locator(".claim:visible").count()


def unfold(page):
    page.evaluate("document.querySelectorAll('.claim').forEach((c) => (c.open = true))")


def words(text):
    return re.sub("[‘’]", "'", text).replace("\N{NO-BREAK SPACE}", " ")


def test_every_claim_has_its_verdict_sources_and_sentence(ledger):
    assert shown(ledger) == len(CLAIMS)
    for row in CLAIMS:
        text = words(card(ledger, row["number"]).text_content())
        for part in ("claim", "reason", "corrected", "untested", "figure", "year"):
            if part != "year" or row["figure"]:
                assert row[part] in text, f"claim {row['number']}: {part}"
        years = len(re.findall(r"\[\d{4}\w?\]", text))
        assert years == len(row["source"].split()), f"claim {row['number']}"
        tested = row["module"].split()
        assert ("Tested in" in text) == bool(tested)
        for slug in tested:
            link = card(ledger, row["number"]).locator(f"a[href$='{slug}.html']")
            assert link.count(), f"claim {row['number']}: {slug}"


def test_verdict_is_sign_and_word_and_colour(ledger):
    colours = {}
    for row in CLAIMS:
        badge = card(ledger, row["number"]).locator("summary .verdict")
        assert badge.inner_text() == f"{SIGNS[row['verdict']]} {row['verdict']}"
        colours[row["verdict"]] = badge.evaluate("(one) => getComputedStyle(one).color")
    assert len(set(colours.values())) == len(VERDICTS)


def test_card_unfolds_without_javascript(ledger):
    first = card(ledger, 1)
    assert not first.get_by_text("Write instead:").is_visible()
    first.locator("summary").click()
    assert first.get_by_text("Write instead:").is_visible()
    assert not ledger.locator(".play").is_visible()


@pytest.mark.parametrize("verdict", VERDICTS)
def test_verdict_is_chosen_without_javascript(ledger, verdict):
    number = sum(row["verdict"] == verdict for row in CLAIMS)
    assert number > 0
    ledger.get_by_role("radio", name=f"{verdict} ({number})").check()
    assert shown(ledger) == number
    ledger.get_by_role("radio", name=f"all {len(CLAIMS)}").check()
    assert shown(ledger) == len(CLAIMS)


def test_verdict_is_chosen_by_keyboard(ledger):
    ledger.get_by_role("radio", name=f"all {len(CLAIMS)}").focus()
    ledger.keyboard.press("ArrowDown")
    assert shown(ledger) == sum(row["verdict"] == "verified" for row in CLAIMS)


def test_link_to_a_claim_unfolds_it_under_any_choice(ledger, address):
    ledger.get_by_role("radio", name=re.compile("^forecast")).check()
    assert not card(ledger, 7).is_visible()
    ledger.goto(f"{ledger.url}#claim-7")
    assert card(ledger, 7).get_by_text("Write instead:").is_visible()
    assert card(ledger, 7).bounding_box()["y"] >= 0
    ledger.goto(f"{address}{LEDGER}#claim-20")
    assert card(ledger, 20).get_by_text("Write instead:").is_visible()


def test_print_has_all_claims_unfolded_and_no_controls(ledger):
    ledger.emulate_media(media="print")
    assert shown(ledger) == len(CLAIMS)
    for row in CLAIMS:
        found = card(ledger, row["number"]).get_by_text("Write instead:")
        assert found.bounding_box()["height"] > 0, f"claim {row['number']}"
    assert ledger.locator(".verdicts input:visible").count() == 0
    assert ledger.get_by_text("nobody can know yet").is_visible()  # the key stays


# ---- played


def guess_button(page, number, verdict):
    return card(page, number).get_by_role("button", name=verdict, exact=True)


def wrong(row):
    return next(verdict for verdict in VERDICTS if verdict != row["verdict"])


def test_game_shows_claims_and_no_verdicts_until_one_is_guessed(live):
    live.get_by_role("button", name="Guess the verdicts").click()
    assert live.url.endswith("#play")
    assert live.locator("summary .verdict:visible").count() == 0
    assert live.locator(".verdicts:visible").count() == 0
    assert not card(live, 1).get_by_text("Write instead:").is_visible()
    guess_button(live, 1, FIRST_CLAIM["verdict"]).click()
    assert card(live, 1).get_by_text("Write instead:").is_visible()
    assert card(live, 1).locator("summary .verdict").is_visible()
    assert live.locator("summary .verdict:visible").count() == 1


def test_game_is_played_by_keyboard(live):
    live.get_by_role("button", name="Guess the verdicts").focus()
    live.keyboard.press("Enter")
    assert live.evaluate("document.activeElement.tagName") == "SUMMARY"
    live.keyboard.press("Tab")
    live.keyboard.press("Enter")  # the first verdict
    assert live.evaluate("document.activeElement.className") == "outcome"
    next_claim = card(live, 1).get_by_role("button", name="Next claim")
    for _ in range(12):  # the links of what was found come first
        live.keyboard.press("Tab")
        if next_claim.evaluate("(one) => one === document.activeElement"):
            break
    live.keyboard.press("Enter")
    assert not card(live, 1).get_by_text("Write instead:").is_visible()
    assert (
        card(live, 2)
        .locator("summary")
        .evaluate("(one) => one === document.activeElement")
    )
    assert guess_button(live, 2, "verified").is_visible()


def test_score_is_by_kind_said_and_kept(live):
    live.get_by_role("button", name="Guess the verdicts").click()
    others = [row for row in CLAIMS if row["kind"] == FIRST_CLAIM["kind"]][1:3]
    for row, verdict in [
        (FIRST_CLAIM, FIRST_CLAIM["verdict"]),
        *((row, wrong(row)) for row in others),
    ]:
        if not guess_button(live, row["number"], verdict).is_visible():
            card(live, row["number"]).locator("summary").click()
        guess_button(live, row["number"], verdict).click()
    said = f"You guessed 3 of {len(CLAIMS)}, 1 of them as we did."
    kinds = f"{KINDS[FIRST_CLAIM['kind']]} 1 of 3"
    assert live.get_by_role("status").filter(has_text=said).is_visible()
    assert kinds in live.locator(".kinds").inner_text()
    live.reload()
    assert live.get_by_role("status").filter(has_text=said).is_visible()
    kept = live.evaluate("kept.load('choices')")
    assert kept[PAGE]["claim-1"] == FIRST_CLAIM["verdict"]
    live.once("dialog", lambda dialog: dialog.accept())
    live.get_by_role("button", name="Forget my guesses").click()
    assert live.evaluate("kept.load('choices')") == {}
    assert live.locator("summary .verdict:visible").count() == 0


def test_whole_game_ends_with_what_one_answer_to_all_would_score(visit, address):
    page = visit(f"{PAGE}.html")
    all_but_one = {f"claim-{row['number']}": wrong(row) for row in CLAIMS[1:]}
    page.evaluate(
        "(guesses) => kept.save('choices', { [kept.page]: guesses })", all_but_one
    )
    page.goto(f"{address}{PAGE}.html#play")
    page.reload()
    card(page, 1).locator("summary").click()
    guess_button(page, 1, FIRST_CLAIM["verdict"]).click()
    counts = Counter(row["verdict"] for row in CLAIMS)
    verdict, most = counts.most_common(1)[0]
    said = f"1 of them as we did. Who says “{verdict}” to every claim gets {most}."
    assert page.get_by_role("status").filter(has_text=said).is_visible()
    card(page, 1).get_by_role("button", name="Next claim").click()
    start = page.get_by_role("button", name="Stop guessing")
    assert start.evaluate("(one) => one === document.activeElement")


def test_guesses_are_printed_and_nothing_is_hidden_on_paper(live):
    live.get_by_role("button", name="Guess the verdicts").click()
    guess_button(live, 1, wrong(FIRST_CLAIM)).click()
    live.emulate_media(media="print")
    assert card(live, 1).get_by_text("You guessed").bounding_box()["height"] > 0
    for row in CLAIMS:
        assert card(live, row["number"]).locator("summary .verdict").is_visible()
        found = card(live, row["number"]).get_by_text("Write instead:")
        assert found.bounding_box()["height"] > 0
    assert live.locator(".claim button:visible").count() == 0


def test_game_works_where_nothing_is_kept(new_page, address):
    page = new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw 'denied'; } })"
    )
    page.goto(f"{address}{LEDGER}#play")
    card(page, 1).locator("summary").click()
    guess_button(page, 1, FIRST_CLAIM["verdict"]).click()
    assert card(page, 1).get_by_text("As you guessed").is_visible()


# ---- shared


def copied(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_link_and_citation_are_copied(live, address):
    card(live, 7).locator("summary").click()
    card(live, 7).get_by_role("button", name="Copy link").click()
    card(live, 7).get_by_role("button", name="Copied").wait_for()
    assert copied(live) == f"{address}{PAGE}.html#claim-7"
    card(live, 7).get_by_role("button", name="Copy citation").press("Enter")
    live.wait_for_function("navigator.clipboard.readText().then((t) => t.length > 60)")
    text = words(copied(live))
    row = CLAIMS[6]
    for part in (
        "In This Together",
        "claim 7",
        row["claim"],
        row["verdict"],
        "#claim-7",
    ):
        assert part in text
    card(live, 7).get_by_role("button", name="Copy link").wait_for()


def test_text_is_shown_where_nothing_may_be_copied(new_page, address):
    page = new_page()
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.goto(address + LEDGER)
    card(page, 1).locator("summary").click()
    shown_text = []
    page.once(
        "dialog", lambda one: (shown_text.append(one.default_value), one.accept())
    )
    card(page, 1).get_by_role("button", name="Copy link").click()
    assert shown_text == [f"{address}{PAGE}.html#claim-1"]


# ---- looked at


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_game_is_for_everyone(visit, theme, width):
    size = {"width": width, "height": 740}
    page = visit(f"{LEDGER}#play", viewport=size, color_scheme=theme)
    card(page, 1).locator("summary").click()
    guess_button(page, 1, wrong(FIRST_CLAIM)).click()
    card(page, 2).locator("summary").click()
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = page.locator(".claim button:visible").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 24


def test_folded_ledger_is_short_on_a_phone(visit):
    page = visit(LEDGER, viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollHeight") < 7000


def test_links_from_a_chapter_lead_to_claims(visit):
    mention = "{claim}`"
    texts = {name: ROOT / f"{name}.md" for name in COURSE.pages()}
    name = next(
        name
        for name, path in texts.items()
        if path.is_file() and mention in path.read_text("utf-8")
    )
    page = visit(f"{name}.html")
    links = page.locator("article a:visible", has_text=re.compile(r"^claim \d+$"))
    number = links.first.inner_text().split()[1]  # some stand in a closed answer
    links.first.click()
    assert page.url.endswith(f"{PAGE}.html#claim-{number}")
    assert card(page, number).get_by_text("Write instead:").is_visible()


# ---- broken on purpose


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: text.replace("verdict", "judgement", 1), "the columns should be"),
        (lambda text: text.replace("\n9,", "\n9,too,many,", 1), "row 10: it has not"),
        (lambda text: text + '\n"', "cannot be read"),
    ],
    ids=["columns", "a row too long", "an open quote"],
)
def test_broken_table_gets_one_clear_sentence(tmp_path, change, said):
    path = tmp_path / "data" / "claims.csv"
    path.parent.mkdir()
    text = (ROOT / "data" / "claims.csv").read_text(encoding="utf-8")
    path.write_text(change(text), encoding="utf-8")
    with pytest.raises(ExtensionError, match=said) as caught:
        read_claims(tmp_path)
    assert "data/claims.csv" in str(caught.value)


def test_ledger_fits_on_few_sheets(book, tmp_path):
    """Printed, no claim is cut in two; the page has no sidebar and no empty sheets."""
    target = tmp_path / "ledger.pdf"
    command = [
        find_chromium(),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path / 'profile'}",
        f"--print-to-pdf={target}",
        (book / f"{PAGE}.html").as_uri(),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pages = len(re.findall(rb"/Type\s*/Page\b", target.read_bytes()))
    assert 5 <= pages <= 20


# ---- judged by others


def cells(table):
    """Return the texts of a table, row by row, in a fold or not."""
    return table.locator("tbody tr").evaluate_all(
        "all => all.map((row) => [...row.cells].map((one) => one.textContent.trim()))"
    )


def test_agreement_is_that_of_the_table(ledger):
    """The page says what scikit-learn works out from the table."""
    ratings = read_ratings(ROOT)
    rows = cells(ledger.locator("table").first)
    for row, (one, other) in zip(rows, combinations(RATERS, 2), strict=True):
        left, right = [r[one] for r in ratings], [r[other] for r in ratings]
        same = sum(map(str.__eq__, left, right))
        value = cohen_kappa_score(left, right)
        assert row[1:] == [f"{same} of {len(CLAIMS)}", f"{value:.2f}"]


def test_every_disagreement_is_told_with_what_came_of_it(ledger):
    ratings = read_ratings(ROOT)
    differing = [r for r in ratings if len({r[rater] for rater in RATERS}) > 1]
    now = {row["number"]: row["verdict"] for row in CLAIMS}
    assert cells(ledger.locator("table").nth(1)) == [
        [f"claim {r['number']}", *(r[rater] for rater in RATERS), now[r["number"]]]
        for r in differing
    ]
    changed = sum(now[r["number"]] != r["first"] for r in differing)
    said = ledger.get_by_text(f"The three differ on {len(differing)} claims.")
    assert f"changed our verdict on {changed}." in words(said.text_content())


def test_where_all_agree_the_ledger_does():
    for rating, row in zip(read_ratings(ROOT), CLAIMS, strict=True):
        verdicts = {rating[rater] for rater in RATERS}
        assert len(verdicts) > 1 or verdicts == {row["verdict"]}


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [("aabb", "aabb", 1), ("aabb", "abab", 0), ("aaab", "aaba", -1 / 3)],
    ids=["the same", "as by chance", "worse than chance"],
)
def test_kappa_of_four_claims(one, other, value):
    assert kappa(list(one), list(other)) == pytest.approx(value)


def test_datasheet_says_what_was_done_about_each_disagreement():
    text = (ROOT / "data" / "verdicts.md").read_text(encoding="utf-8")
    for rating, row in zip(read_ratings(ROOT), CLAIMS, strict=True):
        number, before, now = row["number"], rating["first"], row["verdict"]
        changed = f"**Claim {number}**, from *{before}* to *{now}*."
        kept = f"**Claim {number}** stays *{now}*"
        differ = len({rating[rater] for rater in RATERS}) > 1
        assert (changed in text) == (before != now), number
        assert (kept in text) == (differ and before == now), number
