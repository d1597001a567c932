// Bars made of pieces laid end to end, the longest first: how many there are, and how long
// they are together.
import { add } from "./explorable.js";

// rows: { name, colour } for each bar. steps: what a whole bar may stand for; it is the
// first of them that holds the longest. says(step): that in words.
// Returns `draw(list)`: for each bar its pieces, numbers above 0, and the text behind it.
export function stack(stage, rows, steps, says) {
  const box = add(stage, "div", "bars");
  const whole = add(stage, "p", "axis");
  const shown = rows.map(({ name, colour }) => {
    add(box, "span", "name").textContent = name;
    const bar = add(box, "span", "bar pieces");
    bar.style.setProperty("--colour", `var(--${colour})`);
    return { bar, count: add(box, "span", "count") };
  });
  return (list) => {
    const long = list.map(([pieces]) => pieces.reduce((all, one) => all + one, 0));
    const step = steps.find((one) => long.every((bar) => bar <= one)) ?? steps.at(-1);
    list.forEach(([pieces, text], place) => {
      const { bar, count } = shown[place];
      bar.replaceChildren();
      for (const piece of [...pieces].sort((a, b) => b - a))
        add(bar, "span", "piece").style.setProperty("--share", piece / step);
      count.textContent = text;
    });
    whole.textContent = says(step);
  };
}
