"""Measure an exercise in the browser: what its page costs, how long a check takes."""

from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from coursekit.web.browser import find_chromium
from coursekit.web.serving import serving

PAGE = "exercises/bias/bias.html"
TASK = "selection_rates"
WARM = 20
# Times a check as the page does it; each answer differs, so none was compiled before.
CHECK = """async ([task, i]) => {
  const begin = performance.now();
  await live.check(task, { [task]: `def ${task}(decisions, groups):\\n    return ${i}` });
  return performance.now() - begin;
}"""


def measure_page(book: Path) -> dict[str, float]:
    """Return what the page of an exercise loads, and the times of its checks."""
    with serving(book) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium())
        page = browser.new_page()
        loaded = []
        page.on(
            "requestfinished",
            lambda request: loaded.append(request.sizes()["responseBodySize"]),
        )
        page.goto(address + PAGE, wait_until="networkidle")
        before = sum(loaded)
        first = page.evaluate(CHECK, [TASK, 0])
        warm = [page.evaluate(CHECK, [TASK, i]) for i in range(1, WARM + 1)]
        figures = {
            "Page of an exercise, before its first check (kB)": before / 1e3,
            "Loaded at the first check (kB)": (sum(loaded) - before) / 1e3,
            "First check (s)": first / 1e3,
            f"Next check, median of {WARM} (ms)": median(warm),
        }
        browser.close()
    return figures
