"""What several tests of Python in a page use."""

import pytest

from tests.conftest import DESK, LITTLE_MEMORY
from tests.practice import SELF_TEST


@pytest.fixture(scope="module")
def practise(browser, address):
    """A function that opens the page of an exercise; its Python comes once in a file.

    The page stays open, and before each use it forgets what was written and checked. A
    hint that was opened or earned stays so: whoever asks for hints takes a `new_page`.
    """
    pages = {}

    def open_page(name=SELF_TEST, viewport=DESK, color_scheme="light"):
        if name not in pages:
            pages[name] = browser.new_page()
            pages[name].add_init_script(LITTLE_MEMORY)
            pages[name].goto(address + name)
        page = pages[name]
        page.set_viewport_size(viewport)
        page.emulate_media(media="screen", color_scheme=color_scheme)
        page.once("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Forget my work").click()
        page.evaluate("localStorage.clear()")
        return page

    yield open_page
    for page in pages.values():
        page.close()
