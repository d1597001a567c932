// Shares beside each other, each a dot, with the range in which chance alone would put it.
import { select } from "d3-selection";
import { add } from "./explorable.js";

const HEIGHT = 168;
const WIDTH = 640; // while the book is built, when nothing has a width yet
const LEFT = 48; // room for the ticks
const EDGE = 7; // half a dot: those at 0 and at 100 % are whole
const LARGEST = 12; // a dot, across

// most: how many are shown, the latest. middle: what stands at a half.
// Returns { name, place, draw }: two elements, and `draw(items)` with { share, ends, colour,
// filled } of each; colour: of the palette.
export function ranges(stage, { most, middle }) {
  const row = add(stage, "div", "ranges");
  const name = add(row, "p", "name");
  const place = add(row, "div", "dots");
  place.style.height = `${HEIGHT}px`;
  const svg = select(place).append("svg").attr("aria-hidden", "true");
  const ticks = [
    [1, "100\u00a0%"],
    [0.5, middle],
    [0, "0\u00a0%"],
  ];
  let drawn = null;
  let width = WIDTH;

  const y = (share) => HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);

  function draw(items) {
    drawn = items;
    width = place.clientWidth || WIDTH;
    const pitch = (width - LEFT) / most;
    const x = (_, column) => LEFT + (column + 0.5) * pitch;
    const size = Math.min(LARGEST, pitch - 1);
    const shown = items.slice(-most);
    svg.attr("viewBox", `0 0 ${width} ${HEIGHT}`);
    svg
      .selectAll("path")
      .data(ticks)
      .join("path")
      .attr("d", ([share]) => `M${LEFT} ${y(share)}H${width}`);
    svg
      .selectAll("text")
      .data(ticks)
      .join("text")
      .attr("y", ([share]) => y(share) + 5)
      .text(([, text]) => text);
    svg
      .selectAll("rect")
      .data(shown)
      .join("rect")
      .attr("x", (item, column) => (x(item, column) - size / 2).toFixed(1))
      .attr("width", size.toFixed(1))
      .attr("y", ({ ends }) => y(ends[1]).toFixed(1))
      .attr("height", ({ ends }) => (y(ends[0]) - y(ends[1])).toFixed(1));
    svg
      .selectAll("circle")
      .data(shown)
      .join("circle")
      .raise()
      .attr("r", (size / 2 - 0.5).toFixed(1))
      .attr("cx", (item, column) => x(item, column).toFixed(1))
      .attr("cy", ({ share }) => y(share).toFixed(1))
      .style("--colour", ({ colour }) => `var(--${colour})`)
      .classed("strong", true)
      .classed("filled", ({ filled }) => filled);
  }

  new ResizeObserver(() => {
    if (drawn && place.clientWidth !== width) draw(drawn);
  }).observe(place);
  return { name, place, draw };
}
