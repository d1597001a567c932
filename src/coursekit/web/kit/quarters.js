// A 2 × 2 that the reader fills: things lie as dots in four fields, and each field has two
// buttons, to take one out and to put one in.
import { button } from "./controls.js";
import { add } from "./explorable.js";

// columns, rows: two heads each. names: the four fields in words, row by row. colours: of
// their dots. counts: how many lie in each. changed(text): what to do then; `text` says
// why nothing was moved, if so. What is taken out waits until it is put in somewhere.
// Returns { counts, waiting }.
export function quarters(stage, { columns, rows, names, colours, counts, changed }) {
  const table = add(stage, "table", "quarters");
  const own = { counts: [...counts], waiting: 0 };
  const head = add(add(table, "thead"), "tr");
  add(head, "td");
  for (const words of columns) {
    const cell = add(head, "th");
    cell.setAttribute("scope", "col");
    cell.textContent = words;
  }
  const body = add(table, "tbody");
  const fields = rows.flatMap((words, row) => {
    const line = add(body, "tr", "fields");
    const name = add(line, "th");
    name.setAttribute("scope", "row");
    name.textContent = words;
    return columns.map((_, column) => field(add(line, "td"), 2 * row + column));
  });
  fields.forEach(show);
  return own;

  function field(cell, place) {
    cell.style.setProperty("--colour", `var(--${colours[place]})`);
    const dots = add(cell, "span", "things");
    dots.setAttribute("aria-hidden", "true");
    const acts = add(cell, "span", "acts");
    const less = button(acts, "−", () => move(place, -1));
    const count = add(acts, "span", "count");
    const more = button(acts, "+", () => move(place, 1));
    for (const one of [less, more]) one.classList.add("mover");
    less.setAttribute("aria-label", `Take one out: ${names[place]}`);
    more.setAttribute("aria-label", `Put one in: ${names[place]}`);
    return { dots, count };
  }

  function show({ dots, count }, place) {
    count.textContent = own.counts[place];
    dots.replaceChildren();
    for (let at = 0; at < own.counts[place]; at += 1) add(dots, "i", "thing");
  }

  function move(place, by) {
    if (by < 0 && !own.counts[place]) return changed(`None left in: ${names[place]}.`);
    if (by > 0 && !own.waiting)
      return changed("None is waiting: take one out of a field first.");
    own.counts[place] += by;
    own.waiting -= by;
    show(fields[place], place);
    changed("");
  }
}
