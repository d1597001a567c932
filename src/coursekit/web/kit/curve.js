// Lines over two axes, each axis with its name: a curve, and what to compare it with.
import { select } from "d3-selection";
import { add } from "./explorable.js";

const share = ({ ends: [from, to] }, value) => (value - from) / (to - from);

// x, y: { name, ends, ticks, unit } of an axis; ends: where it begins and stops; unit:
// what follows the number of a tick, if anything. lines: { name, colour, dashed, filled }
// for each; filled: the space between the line and the straight way from its first point
// to its last is shaded.
// Returns `draw(points, mark)`: for each line its points, [x, y]; and where a dot stands,
// if one does. A line that is drawn again moves to its new place.
export function curve(stage, { x, y, lines }) {
  const box = add(stage, "div", "curve");
  add(box, "p", "axis").textContent = y.name;
  const plot = add(box, "div", "plot");
  plot.setAttribute("aria-hidden", "true"); // the sentence says it
  add(box, "p", "axis x").textContent = x.name;
  for (const [side, axis] of [
    ["left", x],
    ["bottom", y],
  ])
    for (const tick of axis.ticks) {
      const label = add(plot, "span", `tick ${side}`);
      label.textContent = `${tick}${axis.unit ?? ""}`;
      label.style.setProperty(side, `${100 * share(axis, tick)}%`);
    }
  const svg = select(plot).append("svg");
  svg.attr("viewBox", "0 0 100 100").attr("preserveAspectRatio", "none");
  const dot = add(plot, "span", "mark");
  const names = add(box, "p", "lines");
  const drawn = lines.map(({ name, colour, dashed, filled }) => {
    const path = svg.append("path").attr("vector-effect", "non-scaling-stroke");
    for (const element of [path, select(names).append("span").text(name)])
      element
        .style("--colour", `var(--${colour})`)
        .classed("dashed", dashed)
        .classed("filled", filled);
    return { path, most: 0 };
  });

  // A browser moves one path to another if both have as many points.
  function way(line, points) {
    line.most = Math.max(line.most, points.length);
    const rest = Array(line.most - points.length).fill(points.at(-1));
    const places = [...points, ...rest].map(
      ([right, up]) =>
        `${(100 * share(x, right)).toFixed(2)},${(100 - 100 * share(y, up)).toFixed(2)}`,
    );
    return `M${places.join("L")}`;
  }

  return (points, mark) => {
    drawn.forEach((line, place) => {
      line.path.attr("d", way(line, points[place]));
    });
    dot.hidden = !mark;
    if (!mark) return;
    dot.style.setProperty("left", `${100 * share(x, mark[0])}%`);
    dot.style.setProperty("bottom", `${100 * share(y, mark[1])}%`);
  };
}
