"""The tool's pages in a browser: for everyone, and inside a page of the platform's."""

import nbformat
import pytest

from coursekit.exercise.starter import make_starter
from coursekit.lti import registration
from coursekit.web.browser import find_chromium
from tests import ROOT
from tests.axe import complaints
from tests.lti import platform as side
from tests.lti.conftest import register, serving

NARROW = 320
FRAME = (
    "<!DOCTYPE html><html lang='en'><title>A course</title>"
    "<iframe src='{}' title='The tool' width='800' height='600'></iframe></html>"
)


def way_in(platform, user):
    """The address of a link in the course."""
    return (
        f"{platform.tool}/login?iss={platform.address}&login_hint={user}"
        f"&client_id={side.CLIENT}"
    )


def press(page, button):
    """Press a button, and wait for the page that it leads to."""
    with page.expect_navigation(wait_until="load"):
        page.click(button)


def come(page, platform, user):
    page.goto(way_in(platform, user))
    press(page, "text=Go on")
    assert page.url.startswith(platform.tool)


@pytest.fixture(params=["light", "dark"])
def page(browser, request):
    context = browser.new_context(
        color_scheme=request.param, viewport={"width": NARROW, "height": 700}
    )
    yield context.new_page()
    context.close()


def test_the_pages_are_for_everyone(page, platform, browser, tmp_path):
    """They are looked at as they are, with their policy, and then asked by axe."""
    notebook = tmp_path / "bias.ipynb"
    nbformat.write(make_starter(ROOT / "exercises" / "bias"), notebook)
    shown = {}

    def look(name):
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW, name
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        shown[name] = page.content(), page.url
        assert colour not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"), name

    come(page, platform, "11")
    look("before")
    page.set_input_files("#notebook", notebook)
    page.focus("#notebook")
    page.keyboard.press("Tab")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")
    assert page.is_visible("text=Handed in.")
    look("handed in")
    page.context.clear_cookies()
    come(page, platform, "90")
    press(page, "text=Fetch the class list")
    look("class")
    press(page, "text=Send grades")
    look("sent")
    platform.message_type = "LtiDeepLinkingRequest"
    come(page, platform, "90")
    look("choice")
    platform.message_type = "LtiResourceLinkRequest"
    come(page, platform, "91")
    look("refused")
    scheme = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    free = browser.new_context(
        bypass_csp=True, color_scheme="dark" if scheme else "light"
    )
    bare = free.new_page()
    for name, (text, address) in shown.items():
        bare.goto(f"{platform.tool}/jwks")
        bare.set_content(text, wait_until="load")
        assert complaints(bare) == [], (name, address)
    free.close()


@pytest.mark.weekly
@pytest.mark.parametrize(("is_partitioned", "is_shown"), [(True, True), (False, False)])
def test_the_tool_works_in_a_frame_without_third_party_cookies(
    is_partitioned, is_shown, browser, folder, monkeypatch
):
    """Chromium lets `localhost` have the cookies that elsewhere need TLS."""
    from werkzeug.wrappers import Response

    monkeypatch.setattr(registration.Tool, "is_secure", property(lambda _: True))
    if not is_partitioned:
        whole = Response.set_cookie

        def unpartitioned(self, *arguments, **named):
            whole(self, *arguments, **named | {"partitioned": False})

        monkeypatch.setattr(Response, "set_cookie", unpartitioned)
    with side.running() as platform:
        answer = platform.answer

        def with_a_course(method, path, headers, text):
            if path == "/course":
                return 200, "text/html", FRAME.format(way_in(platform, "11"))
            return answer(method, path, headers, text)

        def registered(address):
            platform.tool = address.replace("127.0.0.1", "localhost")
            register(platform, platform.tool)

        platform.answer = with_a_course
        with serving(registered):
            chromium = browser.browser_type.launch(
                executable_path=find_chromium(),
                args=["--test-third-party-cookie-phaseout"],
            )
            page = chromium.new_page()
            page.goto(f"{platform.address}/course")
            inside = page.frame_locator("iframe")
            inside.locator("text=Go on").click()
            said = inside.locator("h1").inner_text()
            chromium.close()
    assert ("Exercise" in said) is is_shown
    assert ("did not work" in said) is not is_shown
