"""The tests' own tab, which is used again: a visit finds nothing of the one before."""

from tests import CHAPTER

STATE = """() => ({
  kept: [localStorage.length, sessionStorage.length],
  theme: document.documentElement.dataset.theme,
  screen: [innerWidth, innerHeight, scrollY],
  media: ["print", "(prefers-reduced-motion)"].map((one) => matchMedia(one).matches),
  added: "left" in window || !!document.querySelector("[data-left]"),
  under: document.querySelector("article :hover")?.tagName,
})"""
LEAVE = """() => {
  for (const storage of [localStorage, sessionStorage]) storage.setItem("left", 1);
  addEventListener("pagehide", () => { localStorage.setItem("late", 1); });
  window.left = document.body.dataset.left = "yes";
}"""


def leave_all(page):
    """Leave behind what can be left in a page, its storage and its screen."""
    page.locator(".theme-switch-button").first.click()
    page.emulate_media(media="print", color_scheme="dark", reduced_motion="reduce")
    page.set_viewport_size({"width": 400, "height": 300})
    page.evaluate(LEAVE)
    page.locator("article h2").last.hover()


def test_a_visit_finds_nothing_of_the_one_before(visit):
    page = visit(CHAPTER)
    first = page.evaluate(STATE)
    leave_all(page)
    left = page.evaluate(STATE)
    assert [key for key in first if left[key] == first[key]] == []
    assert visit(CHAPTER) == page
    assert page.evaluate(STATE) == first


def test_what_a_visit_keeps_survives_a_reload(visit):
    page = visit(CHAPTER)
    page.evaluate(LEAVE)
    page.reload()
    assert page.evaluate("localStorage.left && sessionStorage.left") == "1"


def test_other_kinds_of_screens_have_other_tabs(visit):
    plain = visit(CHAPTER, java_script_enabled=False)
    assert plain != visit(CHAPTER, reduced_motion="reduce") == visit(CHAPTER)
