"""Lines over two axes, from the kit for explorables."""

import pytest

from coursekit.web.serving import serving
from tests.axe import complaints
from tests.book.test_explorable import build, write_course

CURVED = """
import { button, curve, explorable, goals, status } from "kit";
explorable("toy", (stage, { rows }) => {
  const goal = goals([{ ask: "Grow.", reached: () => false, means: () => "" }]);
  stage.append(goal.ask);
  const axis = { name: "some of them, %", ends: [0, 100], ticks: [0, 50, 100] };
  const draw = curve(stage, {
    x: { ...axis, ends: [0, 200], unit: " %" },
    y: axis,
    lines: [
      { name: "found", colour: "group-a", filled: true },
      { name: "all the same", colour: "quiet", dashed: true },
    ],
  });
  button(stage, "Fewer", () => draw([[[0, 0], [200, 50]], straight], [100, 25]));
  const straight = [[0, 0], [200, 100]];
  status(stage)("Five.", goal.look());
  draw([rows.map((row, place) => [50 * place, 20 * row]), straight]);
});
"""
PATHS = "(paths) => paths.map((one) => one.getAttribute('d'))"


@pytest.fixture(scope="module")
def curved(tmp_path_factory):
    root = tmp_path_factory.mktemp("curved")
    write_course(root, script=CURVED)
    folder, said = build(root)
    assert said == ""
    with serving(folder) as address:
        yield address + "chapters/toy.html"


@pytest.mark.parametrize("javascript", [True, False])
def test_points_lie_where_the_axes_say(visit, curved, javascript):
    page = visit(curved, java_script_enabled=javascript)
    assert page.locator(".plot path").evaluate_all(PATHS) == [
        "M0.00,80.00L25.00,0.00L50.00,40.00L75.00,60.00L100.00,20.00",
        "M0.00,100.00L100.00,0.00",
    ]
    assert page.locator(".tick").all_inner_texts() == [
        *("0 %", "50 %", "100 %"),
        *("0", "50", "100"),
    ]
    assert page.locator(".lines span").all_inner_texts() == ["found", "all the same"]


def test_drawn_again_it_has_as_many_points_and_its_dot(visit, curved):
    page = visit(curved)
    assert page.locator(".plot .mark").is_hidden()
    page.get_by_role("button", name="Fewer").click()
    path = page.locator(".plot path").first.get_attribute("d")
    assert path == "M0.00,100.00" + 4 * "L100.00,50.00"
    place = page.locator(".plot .mark").evaluate("(one) => one.style.cssText")
    assert "left: 50%" in place and "bottom: 25%" in place
    assert complaints(page, "axe.run('figure.kit')") == []
