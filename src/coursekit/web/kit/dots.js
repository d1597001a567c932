// People, or other things, as dots along a scale from 0 to 1: those with nearly the same
// value lie on each other, so that each can be counted.
import { select } from "d3-selection";
import { add } from "./explorable.js";

const HEIGHT = 128;
const WIDTH = 640; // while the book is built, when nothing has a width yet
const EDGE = 12; // half a handle: its middle stands at its value
const SIZES = { largest: 14, smallest: 3, step: 0.5 };

// Returns where each item lies, x from the left and y from below, both of its middle.
function pile(items, x, size) {
  const placed = [];
  for (const item of [...items].sort((a, b) => x(a) - x(b))) {
    const near = placed
      .filter((other) => x(item) - other.x < size)
      .map((other) => ({
        y: other.y,
        gap: Math.sqrt(size ** 2 - (x(item) - other.x) ** 2),
      }));
    const free = (y) => near.every((one) => Math.abs(one.y - y) > one.gap - 0.001);
    const heights = [size / 2, ...near.map((one) => one.y + one.gap)];
    placed.push({ item, x: x(item), y: Math.min(...heights.filter(free)) });
  }
  return placed;
}

// rows: { colour, items } for each. scales: all functions from an item to 0 to 1 that
// `draw` will be given, so that the dots keep one size. ends: the words below the axis.
// Returns the rows as { name, place }, two elements, and `draw(scale, look)`: `look(item)`
// says whether its dot is { filled, strong }.
export function dots(stage, { rows, scales, ends }) {
  let drawn = null;
  let width = WIDTH;
  const x = (scale) => (item) => EDGE + scale(item) * (width - 2 * EDGE);

  const shown = rows.map(({ colour }) => {
    const row = add(stage, "div", "strip");
    row.style.setProperty("--colour", `var(--${colour})`);
    const name = add(row, "p", "name");
    const place = add(row, "div", "dots");
    place.style.height = `${HEIGHT}px`;
    select(place).append("svg").attr("aria-hidden", "true");
    return { name, place };
  });
  const axis = add(stage, "p", "axis");
  for (const end of ends) add(axis, "span").textContent = end;

  function largest() {
    const fits = (size) =>
      rows.every(({ items }) =>
        scales.every((scale) =>
          pile(items, x(scale), size).every(({ y }) => y + size / 2 <= HEIGHT),
        ),
      );
    let size = SIZES.largest;
    while (size > SIZES.smallest && !fits(size)) size -= SIZES.step;
    return size;
  }

  function show(scale, look) {
    for (const { place } of shown) place.classList.remove("resized");
    draw(scale, look);
  }

  function draw(scale, look) {
    drawn = [scale, look];
    width = shown[0].place.clientWidth || WIDTH;
    const size = largest();
    rows.forEach(({ items }, row) => {
      select(shown[row].place)
        .select("svg")
        .attr("viewBox", `0 0 ${width} ${HEIGHT}`)
        .selectAll("circle")
        .data(pile(items, x(scale), size), ({ item }) => items.indexOf(item))
        .join("circle")
        .attr("r", size / 2 - 1)
        .attr("cx", (dot) => dot.x.toFixed(1))
        .attr("cy", (dot) => (HEIGHT - dot.y).toFixed(1))
        .classed("filled", ({ item }) => look(item).filled)
        .classed("strong", ({ item }) => look(item).strong);
    });
  }

  new ResizeObserver(() => {
    if (!drawn || shown[0].place.clientWidth === width) return;
    for (const { place } of shown) place.classList.add("resized"); // dots jump then
    draw(...drawn);
  }).observe(shown[0].place);
  return { rows: shown, draw: show };
}

// What dots of these looks mean: "filled", "hollow", "coloured". Returns the elements for
// the words.
export function key(stage, looks) {
  const line = add(stage, "p", "key");
  return looks.map((look) => add(line, "span", look));
}
