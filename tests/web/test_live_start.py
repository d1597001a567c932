"""Python that cannot come or cannot start: the page says so, and the next check works."""

import pytest

from tests import rest_weekly
from tests.practice import PASSED, RIGHT, SELF_TEST, check, press, verdict, weaken

SIGN_IN = "<!doctype html><title>Sign in</title><p>Please sign in to this network.</p>"
WASM = "pyodide.asm.wasm.packed"
FILES = ["worker.js.packed", WASM, "python_stdlib.zip.packed"]
NOT_PYTHON = "What arrived is not Python, or not all of it."
CANNOT_START = "Python cannot start here: this site or this browser may forbid it."
# What a host may send with each page, with one thing left out that Python needs.
POLICIES = {
    "WebAssembly": "script-src 'self' 'unsafe-inline' blob:",
    "workers": "worker-src 'none'",
}


def refuse(page, policy):
    """Serve the page with a policy of its host."""

    def change(route):
        response = route.fetch()
        headers = {**response.headers, "content-security-policy": policy}
        route.fulfill(response=response, headers=headers)

    page.route(f"**/{SELF_TEST}", change)


def goes_on(page):
    """With what was wrong out of the way, the next check works."""
    page.unroute_all()
    assert check(page, "above", RIGHT) == PASSED


@pytest.mark.weekly
def test_python_that_is_missing(new_page, address):
    page = new_page()
    page.route(f"**/{WASM}", lambda route: route.fulfill(status=404))
    page.goto(address + SELF_TEST)
    press(page, "Check", "above")
    assert verdict(page, "above").startswith("Python could not be loaded.")
    goes_on(page)


@pytest.mark.parametrize("file", rest_weekly(FILES))
def test_page_to_sign_in_comes_in_place_of_a_file(new_page, address, file):
    page = new_page()
    page.route(
        f"**/{file}",
        lambda route: route.fulfill(body=SIGN_IN, content_type="text/html"),
    )
    page.goto(address + SELF_TEST)
    press(page, "Check", "above")
    assert verdict(page, "above").startswith(NOT_PYTHON)
    goes_on(page)


@pytest.mark.parametrize("file", rest_weekly(FILES))
def test_file_that_is_cut_off(new_page, address, file):
    page = new_page()
    page.route(
        f"**/{file}", lambda route: route.fulfill(body=route.fetch().body()[:100_000])
    )
    page.goto(address + SELF_TEST)
    press(page, "Check", "above")
    assert verdict(page, "above").startswith(NOT_PYTHON)
    goes_on(page)


@pytest.mark.parametrize("policy", rest_weekly(POLICIES.values()), ids=POLICIES)
def test_host_that_forbids(new_page, address, policy):
    page = new_page()
    refuse(page, policy)
    page.goto(address + SELF_TEST)
    press(page, "Check", "above")
    said = verdict(page, "above")
    assert said.startswith(CANNOT_START)
    assert "download the notebook and work in Jupyter" in said
    assert "undefined" not in said
    assert "[object" not in said


@pytest.mark.parametrize("file", rest_weekly(FILES))
def test_file_with_a_wrong_byte(new_page, address, file):
    """As many bytes as there should be: what is packed holds a sum of itself."""

    def change(route):
        body = bytearray(route.fetch().body())
        body[len(body) // 2] ^= 1
        route.fulfill(body=bytes(body))

    page = new_page()
    page.route(f"**/{file}", change)
    page.goto(address + SELF_TEST)
    press(page, "Check", "above")
    assert verdict(page, "above").startswith(NOT_PYTHON)
    goes_on(page)


def test_worker_that_is_refused_at_once(new_page, address):
    page = new_page()
    weaken(page, "new Worker(url)", "(() => { throw new Error('no workers'); })()")
    page.goto(address + SELF_TEST)
    press(page, "Check", "above")
    said = verdict(page, "above")
    assert said.startswith(CANNOT_START)
    assert said.endswith("It said: no workers")


def test_without_a_network(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    page.context.set_offline(True)
    press(page, "Check", "above")
    said = verdict(page, "above")
    assert "could not be loaded. Are you online?" in said
    page.context.set_offline(False)
    goes_on(page)


def silent_file(page):
    page.route(f"**/{WASM}", lambda route: None)


def silent_worker(page):
    weaken(page, "worker.postMessage(data, ", "void (data, ")


@pytest.mark.parametrize("silence", rest_weekly([silent_file, silent_worker]))
def test_python_that_gives_no_sign_of_life_is_given_up(new_page, address, silence):
    page = new_page()
    page.clock.install()
    silence(page)
    page.goto(address + SELF_TEST)
    bar = page.locator("progress")
    press(page, "Check", "above")
    # All has come that will come, and the page waits from then on.
    rest = 4_000_000 if silence is silent_file else 1
    bar.evaluate(
        """async (bar, rest) => {
          while (bar.max - bar.value > rest) await new Promise(requestIdleCallback);
        }""",
        rest,
    )
    page.clock.fast_forward(50_000)
    assert page.get_by_text("Loading Python").is_visible()
    page.clock.fast_forward(11_000)
    assert verdict(page, "above").startswith("Python did not start within 60 seconds.")
    page.unroute_all()
    page.reload()
    goes_on(page)
