"""What axe-core says of a page: WCAG 2.2 A and AA, and best practices."""

from coursekit.web.node import WEB
from tests import rest_weekly

AXE = WEB / "node_modules" / "axe-core" / "axe.min.js"
# The level AAA is left out, and so are rules that axe itself calls experimental.
# Of WCAG 2.2 axe leaves out, unless it is asked, how large a target is for a finger.
ALL = """axe.run({
  resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })"""
COLOURS = "axe.run({ runOnly: ['color-contrast', 'link-in-text-block'] })"

LOOKS = rest_weekly([("dark", 360), ("light", 1280), ("dark", 1280), ("light", 360)])


def complaints(page, run=ALL):
    """Return what axe finds on a page, as "rule: element"."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    return [
        f"{violation['id']}: {node['html']}"
        for violation in page.evaluate(run)["violations"]
        for node in violation["nodes"]
    ]
