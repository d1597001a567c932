"""What tests of several explorables do."""


def asked(page):
    """Return the addresses that a page, once it was opened, has asked for so far."""
    return page.evaluate(
        "performance.getEntriesByType('resource').map((one) => one.name)"
    )


def slide(slider, steps: int) -> None:
    """Move a slider so many steps by keyboard, a tenth of its range at once if it can."""
    slider.focus()
    names = ("min", "max", "step")
    lowest, highest, step = (float(slider.get_attribute(name)) for name in names)
    tenth = round((highest - lowest) / 10 / step)  # so far goes Page Up
    keys = ("PageUp", "ArrowRight") if steps > 0 else ("PageDown", "ArrowLeft")
    for key, count in zip(keys, divmod(abs(steps), tenth), strict=True):
        for _ in range(count):
            slider.page.keyboard.press(key)


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
