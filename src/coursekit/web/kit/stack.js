// Bars made of pieces laid end to end, the longest first: how many there are, and how long
// they are together.
import { add } from "./explorable.js";

// rows: { name, colour } for each bar. most: what a full bar stands for.
// Returns `draw(list)`: for each bar its pieces, numbers above 0, and the text behind it.
export function stack(stage, rows, most) {
  const box = add(stage, "div", "bars stack");
  const shown = rows.map(({ name, colour }) => {
    add(box, "span", "name").textContent = name;
    const bar = add(box, "span", "bar");
    bar.style.setProperty("--colour", `var(--${colour})`);
    return { bar, count: add(box, "span", "count") };
  });
  return (list) => {
    list.forEach(([pieces, text], place) => {
      const { bar, count } = shown[place];
      bar.replaceChildren();
      for (const piece of [...pieces].sort((a, b) => b - a))
        add(bar, "span", "piece").style.setProperty("--share", piece / most);
      count.textContent = text;
    });
  };
}
