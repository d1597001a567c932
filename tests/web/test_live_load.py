"""How Python comes into the page: when, how large, how far, and a second one."""

import gzip
import re
import zipfile
from io import BytesIO

import pytest
from playwright.sync_api import expect

from coursekit.web import packed
from coursekit.web.node import WEB
from tests.practice import (
    LOADED,
    PASSED,
    RIGHT,
    SELF_TEST,
    check,
    field,
    press,
    status,
    verdict,
    weaken,
    write,
)

MOST = 7_000_000  # bytes until the first verdict, on a host that packs nothing
WASM = "**/pyodide.asm.wasm.packed"
PACKED = "**/*.packed"
FRAMES = "document.querySelectorAll('iframe').length"


def test_first_check_costs_little(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST, wait_until="networkidle")
    came = []
    page.on("response", lambda response: came.append(response))
    assert check(page, "above", RIGHT) == PASSED
    icon = f"{address}_static/logo.svg"  # a browser asks for it when it likes
    ours = [one for one in came if one.url.startswith(address) and one.url != icon]
    assert len(ours) == 4  # three of Python, and the notebook
    assert sum(len(response.body()) for response in ours) < MOST


def test_python_comes_with_the_focus_and_quietly(new_page, address):
    page = new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + SELF_TEST, wait_until="networkidle")
    assert not [url for url in asked if url.endswith(".packed")]
    with page.expect_response(WASM):
        field(page, "above").focus()
    assert status(page, "above").inner_text() == ""
    assert page.locator("progress").count() == 0
    field(page, "tally").focus()
    assert check(page, "above", RIGHT) == PASSED
    assert len([url for url in asked if url.endswith(".packed")]) == 3


@pytest.mark.weekly
def test_who_saves_data_gets_python_at_the_check(new_page, address):
    page = new_page()
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page.goto(address + SELF_TEST)
    field(page, "above").focus()
    assert page.evaluate(FRAMES) == 0
    assert check(page, "above", RIGHT) == PASSED


def test_focus_without_a_network_says_nothing(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    page.context.set_offline(True)
    with page.expect_event("requestfailed"):
        field(page, "above").focus()
    page.wait_for_function(f"{FRAMES} === 0")
    assert status(page, "above").inner_text() == ""
    page.context.set_offline(False)
    assert check(page, "above", RIGHT) == PASSED


def test_bar_says_how_far_it_is(new_page, address):
    """The largest file is held back, so the bar stands where the others left it."""
    page = new_page()
    held = []
    page.route(WASM, lambda route: held.append(route))
    page.goto(address + SELF_TEST)
    press(page, "Check", "above")
    bar = page.locator("progress")
    assert bar.get_attribute("aria-label") == "Loading Python"
    page.wait_for_function("document.querySelector('progress').value > 1_000_000")
    far = page.locator(".live-loading").inner_text()
    value, most = bar.evaluate("(bar) => [bar.value, bar.max]")
    assert 0 < value < most
    assert far == f"{value / 1e6:.1f} of {most / 1e6:.1f} MB"
    held[0].continue_()
    assert "not written yet" in verdict(page, "above")
    assert bar.count() == 0


LISTEN = """(name) => {
  const place = document.querySelector(`#answer-${name} [role=status]`);
  window.heard = [];
  new MutationObserver(() => heard.at(-1) === place.innerText
    || heard.push(place.innerText)).observe(place, { childList: true });
}"""


def heard(page, name):
    """Return what a screen reader hears of a check, its verdict left out."""
    page.evaluate(LISTEN, name)
    press(page, "Check", name)
    page.wait_for_function("heard.at(-1)?.includes('not written yet')", timeout=LOADED)
    return page.evaluate("heard").copy()[:-1]


def test_loading_is_heard_once_and_so_is_that_it_is_over(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    loading, ready = heard(page, "above")
    assert re.fullmatch(r"Loading Python, \d\.\d MB …", loading)
    assert ready == "Python is ready. Running …"
    assert heard(page, "above") == ["Running …"]
    assert page.locator("[role=status] progress, [aria-live] progress").count() == 0


def test_python_that_is_not_announced_is_caught(new_page, address):
    page = new_page()
    weaken(page, "Python is ready. ", "")
    page.goto(address + SELF_TEST)
    assert heard(page, "above")[-1] == "Running …"


LOOP = "while True:\n    pass"


def two_pythons(page):
    page.wait_for_function(f"{FRAMES} === 2", timeout=LOADED)


def stop_a_loop(page):
    write(page, "above", LOOP)
    press(page, "Check", "above")
    expect(status(page, "above")).to_contain_text("Running …", timeout=LOADED)
    press(page, "Stop", "above")
    assert verdict(page, "above") == "Stopped."


def test_spare_python_stands_in_without_a_network(new_page, address):
    """After a stop nothing is loaded; the next check is told by the spare one."""
    page = new_page(spare=True)
    page.goto(address + SELF_TEST)
    assert check(page, "above", RIGHT) == PASSED
    two_pythons(page)
    spare = page.locator("iframe").last.element_handle()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    stop_a_loop(page)
    assert page.locator("iframe").first.evaluate("(it, spare) => it === spare", spare)
    assert check(page, "above", RIGHT) == PASSED
    assert [url for url in asked if not url.startswith(("blob:", "about:"))] == []
    two_pythons(page)  # and there is a spare one again


@pytest.mark.weekly
@pytest.mark.parametrize("memory, settings", [(2, {}), (8, {"has_touch": True})])
def test_small_machine_and_phone_have_one_python(new_page, address, memory, settings):
    page = new_page(spare=True, is_mobile=bool(settings), **settings)
    page.add_init_script(
        f"Object.defineProperty(navigator, 'deviceMemory', {{ value: {memory} }})"
    )
    page.goto(address + SELF_TEST)
    assert check(page, "above", RIGHT) == PASSED
    page.evaluate("() => new Promise(requestIdleCallback)")
    assert page.evaluate(FRAMES) == 1
    stop_a_loop(page)
    assert check(page, "above", RIGHT) == PASSED


# ---- what is packed


@pytest.fixture(scope="module")
def library():
    return (WEB / "node_modules" / "pyodide" / packed.LIBRARY).read_bytes()


def names(library):
    with zipfile.ZipFile(BytesIO(library)) as files:
        return set(files.namelist())


def test_every_pattern_leaves_something_out(library):
    """A part that a new Python does not have any more has no line here."""
    for patterns in packed.LEFT_OUT.values():
        for pattern in patterns:
            assert any(packed.fnmatch.fnmatchcase(n, pattern) for n in names(library))


def test_what_is_left_out_is_left_out_and_no_more(library):
    left = names(packed.cut(library))
    assert "statistics.py" in left
    assert "encodings/cp1252.py" in left
    assert not left & {"unittest/__init__.py", "email/message.py", "pdb.py"}
    assert left == {name for name in names(library) if not packed.is_left_out(name)}


@pytest.mark.weekly
def test_two_builds_pack_the_same(tmp_path):
    built = []
    for name in ("one", "two"):
        target = tmp_path / name
        target.mkdir()
        (target / packed.WORKER).write_text("1", encoding="utf-8")
        sizes = packed.pack(WEB / "node_modules" / "pyodide", target)
        built.append({file: (target / file).read_bytes() for file in sizes})
        assert sizes == {file: len(content) for file, content in built[-1].items()}
        assert [path.name for path in sorted(target.iterdir())] == sorted(sizes)
    assert built[0] == built[1]
    assert gzip.decompress(built[0]["worker.js.packed"]) == b"1"
