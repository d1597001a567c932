"""What tests of several explorables do."""


def asked(page):
    """Return the addresses that a page, once it was opened, has asked for so far."""
    return page.evaluate(
        "performance.getEntriesByType('resource').map((one) => one.name)"
    )


def on_paper(new_page, address, slug, javascript, controls="input, button"):
    """Print the chapter of a module; return its explorable, which shows no controls."""
    page = new_page(java_script_enabled=javascript, reduced_motion="reduce")
    page.emulate_media(media="print")
    page.goto(f"{address}chapters/{slug}.html")
    figure = page.locator("figure.kit")
    assert not any(control.is_visible() for control in figure.locator(controls).all())
    return figure


def dots_stand_still(visit, slug):
    """Tell whether the dots of a module's explorable jump for who wants less motion."""
    page = visit(f"chapters/{slug}.html", reduced_motion="reduce")
    lasts = (
        "getComputedStyle(document.querySelector('.dots circle')).transitionDuration"
    )
    return {float(one.rstrip("ms")) for one in page.evaluate(lasts).split(", ")} <= {
        0.001
    }
