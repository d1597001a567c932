"""Small charts with ranges, cases and levels, from the kit for explorables."""

import pytest

from coursekit.web.serving import serving
from tests.book.test_explorable import build, write_course

SMALL = """
import { button, cases, explorable, goals, multiples, status } from "kit";
explorable("toy", (stage, { rows }) => {
  const goal = goals([{ ask: "Look.", reached: () => false, means: () => "" }]);
  stage.append(goal.ask);
  const charts = multiples(stage, [
    { name: "One", text: "by place", noun: "place", groups: ["1", "2"],
      parts: ["before", "after"], ticks: [-10, 0, 10] },
    { name: "Two", text: "in all", noun: "", groups: ["all"], parts: ["always"],
      ticks: [0, 5] },
  ]);
  const show = () =>
    say(`${box.place} ${box.mine} ${box.right} ${box.wrong} ${box.accused} ${box.left}`);
  const list = [0, 1, 1, 0].map((truth) => ({ truth }));
  const box = cases(stage, {
    noun: "Case", list, number: 2, verdicts: ["Yes", "No"], innocent: 1, changed: show,
  });
  box.ask(stage, "Two other cases");
  button(stage, "Wider", () => charts.draw(values, 9));
  const values = [
    [[[rows[0], 1], [8, 1]], [[-3, 1], [0, 2]]],
    [[[rows[1], 1, 3]]],
  ];
  charts.draw(values, 2);
  const say = status(stage);
  say(charts.counted("{} of all, {0} of one, {0.1} after, {1} of two"), goal.look());
});
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    root = tmp_path_factory.mktemp("small")
    write_course(root, script=SMALL)
    folder, said = build(root)
    assert said == ""
    with serving(folder) as address:
        yield address + "chapters/toy.html"


@pytest.mark.parametrize("javascript", [True, False])
def test_ranges_and_dots_outside_them(visit, small, javascript):
    page = visit(small, java_script_enabled=javascript)
    assert page.locator(".sentence").inner_text() == (
        "2 of 5 of all, 2 of 4 of one, 1 of 2 after, 0 of 1 of two"
    )
    assert page.locator(".dot.outside").count() == 2
    ranges = page.locator(".range").evaluate_all(
        """(all) => all.map(({ style }) => ["--low", "--high"].map(
          (name) => Number(style.getPropertyValue(name))))"""
    )
    assert ranges == [[0.4, 0.6], [0.4, 0.6], [0.4, 0.6], [0.3, 0.7], [0.2, 1]]


def test_figures_stand_there_in_words(visit, small):
    page = visit(small)
    assert page.locator(".multiple li").all_text_contents() == [
        "place 1: before: 1; after: 8, outside −2 to 2.",
        "place 2: before: −3, outside −2 to 2; after: 0.",
        "all: 5.",
    ]
    assert page.get_by_role("list", name="One").count() == 1
    page.get_by_role("button", name="Wider").click()
    assert page.locator(".dot.outside").count() == 0


def test_first_verdict_counts_and_other_cases_come(visit, small):
    page = visit(small)

    def said():
        return page.locator(".sentence").inner_text()

    page.get_by_role("button", name="No", exact=True).click()
    assert said() == "1 1 0 1 0 2"
    page.get_by_role("button", name="Yes").click()
    assert said() == "1 1 0 1 0 2"
    page.get_by_role("radio", name="2").check()
    assert page.locator("legend", has_text="Case 2: your verdict").count() == 1
    page.get_by_role("button", name="Yes").click()
    assert said() == "2 0 0 2 1"
    page.get_by_role("button", name="Two other cases").click()
    assert said() == "2 undefined 0 0 0 1,2"
