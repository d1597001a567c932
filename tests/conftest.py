"""What several tests use."""

import os
import signal
import subprocess
from urllib.parse import urljoin

import pytest
from xdist.scheduler import LoadScopeScheduling

from coursekit.web.browser import find_chromium
from coursekit.web.serving import serving
from tests import BOOK, ROOT, rest_weekly

SPREAD = {
    *("tests/book/test_accessibility.py", "tests/book/test_browser.py"),
    *("tests/engine/test_proof.py", "tests/test_numbers.py", "tests/web/test_live.py"),
}

# What takes longest begins first, so that no worker has it left when the others are done.
LONGEST = (
    *("tests/desk/", "tests/content/", "tests/web/", "tests/test_numbers.py"),
    *("tests/engine/", "notebooks/", "exercises/"),
)

# The files with tests of each module, beside `tests/content`: no other is read if a
# module is proven alone. `test_chosen.py` names a file that is missing here.
EACH = {
    *("tests/book/test_accessibility.py", "tests/book/test_address.py"),
    *("tests/book/test_browser.py", "tests/book/test_cards.py"),
    *("tests/book/test_choices.py", "tests/book/test_drawings.py"),
    *("tests/book/test_elsewhere.py", "tests/book/test_pdf.py"),
    *("tests/book/test_slides.py", "tests/book/test_tables.py"),
    *("tests/book/test_teach.py", "tests/desk/test_alike.py"),
    *("tests/desk/test_release.py",),
    *("tests/desk/test_verdict.py", "tests/engine/test_proof.py"),
    *("tests/test_numbers.py", "tests/web/test_live.py"),
    *("tests/web/test_live_page.py", "tests/web/test_try.py"),
}

# Who grades has exported it; tests of plain nbgrader must not find a real class.
os.environ.pop("JUPYTER_CONFIG_PATH", None)


def pytest_configure(config):
    """Hear Ctrl-C; give each worker cores of its own, where the system knows of such.

    A shell lets what it starts in the background ignore Ctrl-C, and what that starts in
    turn.

    A kernel takes as many threads as it has cores. Two kernels that take both cores of
    two wait for each other: a notebook of 15 seconds then takes 150.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    worker = os.environ.get("PYTEST_XDIST_WORKER")  # gw0, gw1 …
    if worker and hasattr(os, "sched_setaffinity"):
        count = int(os.environ["PYTEST_XDIST_WORKER_COUNT"])
        cores = sorted(os.sched_getaffinity(0))
        if own := cores[int(worker.removeprefix("gw")) :: count]:
            os.sched_setaffinity(0, own)


def pytest_addoption(parser):
    parser.addoption("--module", help="run only the tests that prove this module")


def pytest_ignore_collect(collection_path, config):
    """Leave a file unread that has no test of the module that is proven alone."""
    module = config.getoption("module")
    if module is None or not collection_path.is_relative_to(ROOT / "tests"):
        return None
    file = collection_path.relative_to(ROOT).as_posix()
    if collection_path.suffix != ".py":  # a folder, whose conftest.py may import much
        read = [*EACH, f"tests/content/{module}.py"]
        return None if any(name.startswith(f"{file}/") for name in read) else True
    if collection_path.name == "__init__.py":
        return None
    return True if file not in EACH and collection_path.stem != module else None


class Workers(LoadScopeScheduling):
    """Deals the tests of a file to one worker, as they share its fixtures.

    The cells of a notebook share their kernel, too. Where tests share nothing, each may
    go to whoever is free.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return nodeid if file in SPREAD else file


def pytest_xdist_make_scheduler(config, log):
    return Workers(config, log)


def pytest_collection_modifyitems(config, items):
    """Choose the tests: all but what is weekly, or those of one module (`--module`).

    A module alone is proven without second looks (`whole`). Put the longest first.
    """
    module, weekly = config.getoption("module"), os.environ.get("WEEKLY")
    left = ["weekly", *(["whole"] if module else [])] if not weekly else []
    chosen = [
        item
        for item in items
        if (module is None or proves(item, module))
        and not any(item.get_closest_marker(mark) for mark in left)
    ]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = sorted(chosen, key=rank)


def rank(item) -> int:
    """Return the place of a test's file or folder in LONGEST."""
    file = item.path.relative_to(ROOT).as_posix()
    found = (place for place, name in enumerate(LONGEST) if file.startswith(name))
    return next(found, len(LONGEST))


def proves(item, module: str) -> bool:
    """Tell whether a test is one module's own, by its file or by its parameters."""
    parameters = getattr(item, "callspec", None)
    named = parameters.id.split("-") if parameters else []
    pages = [place.removesuffix(".html").split("/")[-1] for place in named]
    return item.path.stem == module or module in pages


@pytest.fixture(scope="session")
def alone(request) -> bool:
    """Whether a module is proven alone, without second looks within a test, too."""
    return bool(request.config.getoption("module") and not os.environ.get("WEEKLY"))


def needs(missing: bool, said: str):
    """Leave tests out if what they need is missing; under CI that is a fault."""
    if missing and os.environ.get("CI"):
        raise pytest.UsageError(said)
    return pytest.mark.skipif(missing, reason=said)


def sandbox_starts() -> bool:
    """Tell whether bubblewrap is there, and allowed to make namespaces."""
    command = ["bwrap", "--unshare-all", "--ro-bind", "/", "/", "true"]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


needs_sandbox = needs(
    not sandbox_starts(),
    "bubblewrap makes no sandbox here: the README of the desk says what it needs",
)


@pytest.fixture(scope="session")
def disturbing(tmp_path_factory):
    """The environment in which a kernel disturbs its own numbers as it starts."""
    folder = tmp_path_factory.mktemp("ipython")
    startup = folder / "profile_default" / "startup"
    startup.mkdir(parents=True)
    line = "import coursekit.numbers.disturb\n"
    (startup / "before.py").write_text(line, encoding="utf-8")
    return {"IPYTHONDIR": str(folder)}


@pytest.fixture(scope="session")
def book():
    """The folder of the built book."""
    if not (BOOK / "index.html").is_file():
        pytest.fail(f"There is no book in {BOOK}. Run `make book` first.")
    return BOOK


@pytest.fixture(scope="session")
def address(book):
    """The address of the built book, served on loopback."""
    with serving(book) as address:
        yield address


LOOKS = ["dark 360", "light 1280", "dark 1280", "light 360"]
LITTLE_MEMORY = """Object.defineProperty(
  navigator, "deviceMemory", { value: 1, configurable: true });"""


# The two that need a package of their own import it themselves: most tests do without.
@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    path = find_chromium()
    if not path:
        pytest.fail("No Chromium was found. On Debian: sudo apt-get install chromium")
    quiet = ["--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=quiet)


UNANSWERED = ".choice:not(:has([aria-disabled])) button"


def show_answers(page):
    """Open what is closed until a question is answered."""
    page.locator(UNANSWERED).evaluate_all("all => all.forEach((one) => one.click())")


def come_to_the_chart(page):
    """Scroll to the page's live chart, as it comes alive then, and wait until it has."""
    show_answers(page)
    page.locator(".explorable").first.scroll_into_view_if_needed()
    page.locator(".explorable input").first.wait_for()


def come_to_the_charts(page):
    """Do so with all of them."""
    show_answers(page)
    for chart in page.locator(".explorable").all():
        chart.scroll_into_view_if_needed()
        chart.locator("input").first.wait_for()


def switch(page, theme):
    """Let the reader's machine change its theme; wait until the page has it."""
    page.emulate_media(color_scheme=theme)
    page.locator(f"html[data-theme={theme}]").wait_for()


@pytest.fixture(scope="session")
def firefox(tmp_path_factory):
    """A Firefox. Without one its tests are left out, which is a fault under CI."""
    from tests.firefox import Firefox, find_firefox

    path = find_firefox()
    if not path:
        said = "No Firefox was found. On Debian: sudo apt-get install firefox-esr"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(said)
    firefox = Firefox(path, tmp_path_factory.mktemp("firefox"))
    yield firefox
    firefox.close()


DESK = {"width": 1280, "height": 720}
FORGET = "if (self === top) { localStorage.clear(); sessionStorage.clear(); }"


@pytest.fixture(scope="module")
def visit(browser, address):
    """A function that opens a page in a tab which the tests of a file share.

    A visit finds nothing of the one before: neither what was kept nor theme, size, place.
    It is for tests that look, click and write. Who routes, listens, sets a clock, goes
    offline or opens a second tab leaves something behind, and takes a `new_page`.
    """
    tabs = {}

    def open_page(name="", viewport=DESK, color_scheme="light", **settings):
        motion = settings.pop("reduced_motion", "no-preference")
        kind = str(settings)
        if kind not in tabs:
            context = browser.new_context(**settings)
            context.add_init_script(LITTLE_MEMORY)
            page = context.new_page()
            tabs[kind] = page, context.new_cdp_session(page)
            tabs[kind][1].send("Page.enable")
        page, devtools = tabs[kind]
        page.goto("about:blank")
        page.mouse.move(0, 0)
        page.set_viewport_size(viewport)
        page.emulate_media(
            media="screen", color_scheme=color_scheme, reduced_motion=motion
        )
        once = devtools.send(
            "Page.addScriptToEvaluateOnNewDocument", {"source": FORGET}
        )
        page.goto(urljoin(address, name))
        devtools.send("Page.removeScriptToEvaluateOnNewDocument", once)
        return page

    yield open_page
    for page, _ in tabs.values():
        page.context.close()


@pytest.fixture(params=rest_weekly(LOOKS, daily=2))
def look(request):
    """The settings of a screen: a dark phone, a light desk; each week two more."""
    theme, width = request.param.split()
    return {"color_scheme": theme, "viewport": {"width": int(width), "height": 900}}


@pytest.fixture
def new_page(browser):
    """A function that opens a page in a context of its own, closed after the test.

    Its machine says that it has little memory, so no second Python starts that nobody
    waits for (web/python.js), unless there is to be a `spare` one.
    """
    contexts = []

    def open_page(spare=False, **settings):
        context = browser.new_context(**settings)
        contexts.append(context)
        if not spare:
            context.add_init_script(LITTLE_MEMORY)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
