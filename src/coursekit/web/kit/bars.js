// Bars, one below the other, each with its name before it and its count behind.
import { add } from "./explorable.js";

// Returns `draw(rows)`, with [name, share, text, mark] for each of the colours. share:
// the filled part, 0 to 1. mark: where a line stands, if one does.
export function bars(stage, colours) {
  const box = add(stage, "div", "bars");
  const shown = colours.map((colour) => {
    const name = add(box, "span", "name");
    const bar = add(box, "span", "bar");
    bar.style.setProperty("--colour", `var(--${colour})`);
    return { name, bar, count: add(box, "span", "count") };
  });
  return (rows) => {
    rows.forEach(([name, share, text, mark], place) => {
      const one = shown[place];
      one.name.textContent = name;
      one.bar.style.setProperty("--share", share);
      one.bar.style.setProperty("--mark", mark);
      one.bar.classList.toggle("marked", mark !== undefined);
      one.count.textContent = text;
    });
  };
}
