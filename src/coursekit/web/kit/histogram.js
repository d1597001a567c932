// Draws, or other things, as dots in numbered columns, and how they add up from the left:
// a curve in the same panel, from 0 to 100 %, with a line that it has to reach.
import { select } from "d3-selection";
import { add } from "./explorable.js";

const HEIGHT = 128;
const WIDTH = 640; // while the book is built, when nothing has a width yet
const EDGE = 12; // half a handle: its middle stands at its value
const LARGEST = 14; // a dot, across
const TICKS = 5; // every so many columns have a number, but for the last: it has words
const LETTERS = 14; // pixels

// columns: how many are numbered; one more takes what comes later, `last` are its words.
// colour: of the palette. goal: { share, text } of the dashed line.
// Returns { name, place, draw }: two elements, and `draw(items, upTo, share, isShown)` with
// the column of each item (Infinity is the last), the column up to which dots are filled,
// a function from column to share, which is the curve, and whether that is shown yet.
export function histogram(stage, { columns, last, colour, goal }) {
  const row = add(stage, "div", "strip");
  row.style.setProperty("--colour", `var(--${colour})`);
  const name = add(row, "p", "name");
  const place = add(row, "div", "dots histogram");
  place.style.height = `${HEIGHT}px`;
  const svg = select(place).append("svg").attr("aria-hidden", "true");
  const limit = svg.append("path").attr("class", "limit");
  const words = svg.append("text").attr("class", "limit").text(goal.text);
  const line = svg.append("path").attr("class", "together");
  const numbered = Array.from({ length: columns }, (_, before) => before + 1);
  const every = numbered.filter((column) => column % TICKS === 0);
  const ticks = [1, ...every.slice(0, -1), columns + 1];
  let drawn = null;
  let width = WIDTH;

  const x = (column) => EDGE + ((column - 1) / columns) * (width - 2 * EDGE);
  const y = (share) => HEIGHT * (1 - share);

  function draw(items, upTo, share, isShown) {
    drawn = [items, upTo, share, isShown];
    width = place.clientWidth || WIDTH;
    const heights = Array(columns + 2).fill(0);
    const dots = items.map((item) => {
      const column = Math.min(item, columns + 1);
      heights[column] += 1;
      return { column, level: heights[column], filled: item <= upTo };
    });
    const size = Math.min(LARGEST, x(2) - x(1) - 1, HEIGHT / Math.max(...heights, 1));
    svg
      .attr("viewBox", `0 0 ${width} ${HEIGHT}`)
      .selectAll("circle")
      .data(dots)
      .join("circle")
      .attr("r", Math.max(size / 2 - 1, 1))
      .attr("cx", (dot) => x(dot.column).toFixed(1))
      .attr("cy", (dot) => (HEIGHT - (dot.level - 0.5) * size).toFixed(1))
      .classed("strong", true)
      .classed("filled", (dot) => dot.filled);
    const points = numbered.map((column) => `${x(column)} ${y(share(column))}`);
    line.attr("d", `M${points.join("L")}`).classed("hidden", !isShown);
    limit.attr("d", `M0 ${y(goal.share)}H${width}`);
    words.attr("x", 0).attr("y", y(goal.share) + LETTERS + 2);
    svg
      .selectAll("text.number")
      .data(ticks)
      .join("text")
      .attr("class", "number")
      .attr("x", (column) => (column > columns ? width : x(column)))
      .attr("y", HEIGHT + LETTERS + 4)
      .attr("text-anchor", (column) => (column > columns ? "end" : "middle"))
      .text((column) => (column > columns ? last : column));
  }

  new ResizeObserver(() => {
    if (!drawn || place.clientWidth === width) return;
    place.classList.add("resized"); // dots jump then
    draw(...drawn);
  }).observe(place);
  return { name, place, draw };
}
