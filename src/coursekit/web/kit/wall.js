// A wall of cells in rows with a name each: many things of which each is dark or lit. How
// many are lit is written beside the name, for who cannot see them.
import { add } from "./explorable.js";

// name: of the whole. rows: [name, how many cells]. Returns `draw({ mine, theirs, never },
// words)`: three sets of lit or outlined cells, and what is written of a row's counts of
// them; and `where(cells, most)`: in which rows cells are, in words, the most first.
export function wall(stage, name, rows) {
  const list = add(stage, "ul", "wall");
  list.setAttribute("aria-label", name);
  let next = 0;
  const shown = rows.map(([part, size]) => {
    const row = add(list, "li");
    add(row, "span", "name").textContent = part;
    const count = add(row, "span", "count");
    const box = add(row, "span", "cells");
    box.setAttribute("aria-hidden", "true");
    const cells = Array.from({ length: size }, () => {
      next += 1;
      return { number: next - 1, own: add(box, "i") };
    });
    return { part, count, cells };
  });
  function draw({ mine, theirs, never }, words) {
    const look = (at) => {
      if (mine.has(at)) return theirs.has(at) ? "both" : "mine";
      return theirs.has(at) ? "theirs" : never.has(at) ? "never" : "";
    };
    for (const { count, cells } of shown) {
      const among = (...sets) =>
        cells.filter(({ number }) => sets.every((set) => set.has(number))).length;
      count.textContent = words({
        mine: among(mine),
        theirs: among(theirs),
        both: among(mine, theirs),
        never: among(never),
        all: cells.length,
      });
      for (const { number, own } of cells) own.className = look(number);
    }
  }

  function where(cells, most = rows.length) {
    return shown
      .map(({ part, cells: row }) => {
        return [part, row.filter(({ number }) => cells.includes(number)).length];
      })
      .filter(([, number]) => number)
      .sort(([, one], [, two]) => two - one)
      .slice(0, most)
      .map(([part, number]) => `${part} ${number}`)
      .join(", ");
  }

  return { draw, where };
}
