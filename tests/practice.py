"""What a learner does on the page of an exercise, for tests."""

import re

from coursekit.exercise.model import Exercise
from tests import ROOT

LOADED = 60_000  # ms: Python comes at the first check, also on a busy machine
SELF_TEST = "exercises/start/start.html"  # its first task is `above`
RIGHT = "def above(numbers, bar):\n    return [n for n in numbers if n > bar]"
CASES = Exercise(ROOT / "exercises" / "start").table()["above"]["cases"]
PASSED = f"above: right on all {len(CASES)} cases."


def field(page, name):
    return page.get_by_role("textbox", name=f"Your answer: {name}")


def write(page, name, text):
    """Replace what stands in a field."""
    field(page, name).focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def press(page, button, name):
    page.get_by_role("button", name=f"{button} {name}", exact=True).click()


def status(page, name):
    return page.locator(f"#answer-{name} [role=status]")


def verdict(page, name):
    """Wait for the end of a check; return what it says."""
    said = page.locator(f"#answer-{name} :is(.passed, .failed) .live-said")
    said.wait_for(timeout=LOADED)
    return re.sub(r"\n+", "\n", said.inner_text())  # between paragraphs


def check(page, name, text):
    """Write an answer, check it, return what is said."""
    write(page, name, text)
    press(page, "Check", name)
    return verdict(page, name)


def weaken(page, old, new):
    """Serve the page's script with one of its safeguards taken out."""

    def change(route):
        text = route.fetch().text()
        assert old in text, f"{old!r} is not in the script: this test breaks nothing"
        route.fulfill(
            body=text.replace(old, new), headers={"content-type": "text/javascript"}
        )

    page.route("**/live/page.js*", change)


def kept(page):
    """Return what this browser keeps of the answers on a page, or None."""
    path = "work:${location.pathname.replace('.html', '')}"
    return page.evaluate(f"JSON.parse(localStorage.getItem(`{path}`))")
