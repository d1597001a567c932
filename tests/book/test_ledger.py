"""The ledger's page and the glossary: all there, filtered without JavaScript, linked."""

import re
import subprocess

import pytest
from sphinx.errors import ExtensionError

from coursekit.book.ledger import PAGE, VERDICTS, read_claims
from coursekit.web.browser import find_chromium
from tests import CHAPTER, COURSE, FIRST, ROOT

CLAIMS = read_claims(ROOT)


@pytest.fixture
def ledger(new_page, address):
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}{PAGE}.html")
    return page


def shown(page):
    return page.locator(".claim:visible").count()


def test_every_claim_has_its_verdict_sources_and_sentence(ledger):
    assert shown(ledger) == len(CLAIMS) == 35
    for row in CLAIMS:
        text = ledger.locator(f"#claim-{row['number']}").inner_text()
        text = re.sub("[‘’]", "'", text).replace("\N{NO-BREAK SPACE}", " ")
        for part in ("claim", "reason", "corrected", "figure", "year"):
            if part != "year" or row["figure"]:
                assert row[part] in text, f"claim {row['number']}: {part}"
        assert row["verdict"].capitalize() in text
        years = len(re.findall(r"\[\d{4}\w?\]", text))
        assert years == len(row["source"].split()), f"claim {row['number']}"
        assert ("Tested in" in text) == bool(row["module"])


@pytest.mark.parametrize("verdict", VERDICTS)
def test_verdict_is_chosen_without_javascript(ledger, verdict):
    number = sum(row["verdict"] == verdict for row in CLAIMS)
    assert number > 0
    ledger.get_by_role("radio", name=f"{verdict} ({number})").check()
    assert shown(ledger) == number
    ledger.get_by_role("radio", name="all 35").check()
    assert shown(ledger) == len(CLAIMS)


def test_verdict_is_chosen_by_keyboard(ledger):
    ledger.get_by_role("radio", name="all 35").focus()
    ledger.keyboard.press("ArrowRight")
    assert shown(ledger) == sum(row["verdict"] == "verified" for row in CLAIMS)


def test_claim_that_a_link_leads_to_is_shown_under_any_choice(ledger):
    ledger.get_by_role("radio", name=re.compile("^forecast")).check()
    assert not ledger.locator("#claim-7").is_visible()
    ledger.goto(f"{ledger.url}#claim-7")
    assert ledger.locator("#claim-7").is_visible()


def test_print_has_all_claims_and_no_controls(ledger):
    ledger.emulate_media(media="print")
    assert shown(ledger) == len(CLAIMS)
    assert not ledger.locator(".verdicts").is_visible()


def claim_in(name):
    """Return the number of the first claim that a page links to, or None."""
    path = ROOT / f"{name}.md"
    found = path.is_file() and re.search(r"{claim}`(\d+)`", path.read_text("utf-8"))
    return found[1] if found else None


def test_links_from_a_chapter_lead_to_claims(new_page, address):
    name, number = next((n, claim_in(n)) for n in COURSE.pages() if claim_in(n))
    page = new_page()
    page.goto(f"{address}{name}.html")
    page.get_by_role("link", name=f"claim {number}", exact=True).first.click()
    assert page.url.endswith(f"{PAGE}.html#claim-{number}")
    assert page.locator(f"#claim-{number}").is_visible()


def test_glossary_leads_to_the_first_use_and_back(new_page, address):
    page = new_page()
    page.goto(address + CHAPTER)
    page.locator("a[href*='glossary.html#term-']").first.click()
    term = page.url.partition("#term-")[2]
    entry = page.locator(f"#term-{term} + dd")
    entry.get_by_role("link", name=FIRST.question).click()
    assert page.url.endswith(f"{CHAPTER}#use-{term}")
    assert page.locator(f"#use-{term}").count() == 1


def test_uses_of_a_term_stand_in_the_order_of_the_course(new_page, address):
    page = new_page()
    page.goto(f"{address}chapters/glossary.html")
    order = [f"{name}.html" for name in COURSE.pages()]
    for uses in page.locator(".uses").all():
        links = uses.locator("a").evaluate_all("all => all.map((one) => one.pathname)")
        places = [order.index(link.removeprefix("/")) for link in links]
        assert places == sorted(places)


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
