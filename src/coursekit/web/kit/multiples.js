// Small charts side by side: dots in groups, each with the range in which chance would put
// it. What they show stands there in words, too, for who cannot see them.
import { key } from "./dots.js";
import { add } from "./explorable.js";

// charts: { name, text, noun, groups, parts, ticks } for each. text: what its dots measure.
// noun: what a group is called, if anything. groups, parts: names; a group has a dot for each part, and of two parts the second is
// hollow. ticks: numbers, the first and the last of which end the axis.
// Returns { draw, outside, counted }: `draw(values, reach)` takes for each chart, group and part
// [value, error, expected], where 0 is expected if nothing is; the range reaches so many
// errors to either side of it. `outside(chart, part)` says how many dots lie outside it of
// how many; those of all charts, or of all parts, if none is named. `counted(text)` writes
// such counts into a text: for {0.1} those of chart 0, part 1, for {} all.
export function multiples(stage, charts) {
  const box = add(stage, "div", "multiples");
  const drawn = charts.map((chart) => begun(box, chart));

  function draw(values, reach) {
    drawn.forEach(({ chart, share, marks, words }, place) => {
      chart.groups.forEach((group, at) => {
        const said = values[place][at].map(([value, error, expected = 0], part) => {
          const [range, dot] = marks[at][part];
          const [low, high] = [expected - reach * error, expected + reach * error];
          const isOut = value < low || value > high;
          dot.style.setProperty("--at", share(value));
          range.style.setProperty("--low", share(low));
          range.style.setProperty("--high", share(high));
          dot.classList.toggle("outside", isOut);
          const name = chart.parts.length > 1 ? `${chart.parts[part]}: ` : "";
          const out = isOut ? `, outside ${number(low)} to ${number(high)}` : "";
          return `${name}${number(value)}${out}`;
        });
        words[at].textContent = `${chart.noun} ${group}: ${said.join("; ")}.`.trim();
      });
    });
  }

  function outside(chart, part) {
    const some = chart === undefined ? drawn : [drawn[chart]];
    const groups = some.flatMap(({ marks }) => marks);
    const dots = groups.flatMap((all) => (part === undefined ? all : [all[part]]));
    const out = dots.filter(([, dot]) => dot.classList.contains("outside"));
    return `${out.length} of ${dots.length}`;
  }

  const place = (digit) => (digit ? Number(digit) : undefined);
  const counted = (text) =>
    text.replace(/\{(\d?)\.?(\d?)\}/g, (_, chart, part) =>
      outside(place(chart), place(part)),
    );

  return { draw, outside, counted };
}

const number = (value) => `${Number(value.toFixed(2))}`.replace("-", "−");

function begun(box, chart) {
  const { name, text, groups, parts, ticks } = chart;
  const [from, to] = [ticks[0], ticks.at(-1)];
  const share = (value) => Math.min(1, Math.max(0, (value - from) / (to - from)));
  const own = add(box, "div", "multiple");
  const title = add(own, "p", "name");
  add(title, "strong").textContent = name;
  title.append(` ${text}`);
  const plot = add(own, "div", "plot");
  plot.setAttribute("aria-hidden", "true");
  for (const tick of ticks) {
    const line = add(plot, "span", "tick");
    line.style.setProperty("--at", share(tick));
    add(line, "span").textContent = number(tick);
  }
  const row = add(plot, "div", "groups");
  const marks = groups.map((group) => {
    const column = add(row, "div");
    column.setAttribute("data-name", group);
    return parts.map((_, part) => {
      const slot = add(column, "span", parts.length === 2 && part ? "hollow" : "");
      return [add(slot, "i", "range"), add(slot, "i", "dot")];
    });
  });
  if (parts.length === 2) {
    const meanings = key(own, ["filled", "hollow"]);
    meanings[0].parentElement.setAttribute("aria-hidden", "true");
    parts.forEach((part, place) => {
      meanings[place].textContent = part;
    });
  }
  const list = add(own, "ul", "visually-hidden");
  list.setAttribute("aria-label", name);
  return { chart, share, marks, words: groups.map(() => add(list, "li")) };
}
