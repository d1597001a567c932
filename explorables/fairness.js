// The people of a table of credit scores, and a threshold for each of two groups: which
// rates can be made equal, which cannot, and what near-equality costs.
import { bars, button, dots, explorable, goals, handle, key, status } from "kit";

const CLOSE = 5; // points
const STEP = 5; // of the score, from one row of the table to the next
const NAMES = ["payers lent to", "others lent to", "loans repaid"];

explorable("fairness", (stage, { lend, best, gap, pairs, groups }) => {
  const inks = ["group-a", "group-b"];
  const rows = groups.map((group, i) => ({ ...group, colour: inks[i], items: [] }));
  let closest = 100; // the largest of the three gaps, at its smallest so far
  let looks = 0; // at the second goal
  let saidNo = false;
  for (const { dots: hundred, items } of rows)
    hundred[0].forEach((payers, step) => {
      const others = hundred[1][step];
      const all = payers + others;
      // those of one step stand side by side
      for (let i = 0; i < all; i += 1)
        items.push({ at: (step + (i + 0.5) / all) * STEP, paid: i >= others });
    });

  const sum = (table, column) => table.reduce((total, row) => total + row[column], 0);
  const line = (row) => Math.round(row.line.value * 100);
  const lent = (row, column) => sum(row.table.slice(line(row) / STEP), column);
  const of = (row, column) => sum(row.table, column);
  const others = (count, row) => count(row, 0) - count(row, 1);
  const rates = [
    (row) => lent(row, 1) / of(row, 1),
    (row) => others(lent, row) / others(of, row),
    (row) => lent(row, 1) / lent(row, 0), // not a number where nobody gets a loan
  ];
  const apart = () =>
    rates.map(
      (rate) => Math.round(1000 * Math.abs(rate(rows[0]) - rate(rows[1]))) / 10,
    );
  const both = (count, column) => count(rows[0], column) + count(rows[1], column);
  const share = () => both(lent, 0) / both(of, 0);
  const isHalf = () => share() >= lend[0] && share() <= lend[1];
  const isWithin = (gaps) => gaps.every((one) => one <= CLOSE);
  const percent = (part) =>
    Number.isNaN(part) ? "nobody" : `${Math.round(100 * part)}\u00a0%`;
  const pair = (value) => rows.map((row) => percent(value(row))).join(" and ");
  const range = `${100 * lend[0]} to ${percent(lend[1])}`;
  const goal = goals([
    {
      ask: `Good payers of both groups should have the same chance of a loan, and so should the others, who were seriously late. Bring these two gaps within ${CLOSE} points, and lend to ${range} of all.`,
      reached: () => isHalf() && isWithin(apart().slice(0, 2)),
      means: () =>
        `The lines stand ${Math.abs(line(rows[0]) - line(rows[1]))} points apart: between them, the group decides, which a lender may not do, as a rule. Of the loans ${pair(rates[2])} are repaid.`,
    },
    {
      ask: `Now the third gap as well: the same share of the loans should be repaid in both groups. Bring all three within ${CLOSE} points, and still lend to ${range}. If you think, after a few tries, that it cannot be done, say so.`,
      reached: () => saidNo || (isHalf() && isWithin(apart())),
      until: () => {
        no.toggleAttribute("hidden", ++looks < 4);
        return `At best, so far, the largest gap was ${closest} points.`;
      },
      means: () =>
        `You are right, it cannot be done. Of the ${pairs} pairs of lines that lend to ${range}, the best stand at ${best.join(" and ")}, and a gap of ${gap} points is left; you came to ${closest}. Make two rates agree, and the third follows from the shares who repay, here ${pair((row) => of(row, 1) / of(row, 0))}.`,
    },
    {
      ask: `Lend to as many or as few as you like: bring all three gaps within ${CLOSE} points.`,
      reached: () => isWithin(apart()),
      means: () =>
        `With lines at ${rows.map(line).join(" and ")} all three are nearly equal, and ${percent(1 - both(lent, 1) / both(of, 1))} of the good payers are refused.`,
    },
  ]);

  stage.append(goal.ask);
  const scale = (person) => person.at / 100;
  const picture = dots(stage, { rows, scales: [scale], ends: ["0", "score", "100"] });
  key(stage, ["filled", "hollow", "coloured"]).forEach((meaning, i) => {
    meaning.textContent = ["paid", "was seriously late", "gets a loan"][i];
  });
  const drawBars = bars(stage, [...inks, ...inks, ...inks, "quiet"]);
  const say = status(stage);
  stage.append(goal.word);
  const no = button(stage, "It cannot be done", () => {
    saidNo = true;
    no.setAttribute("hidden", "");
    change();
    goal.word.querySelector("button").focus(); // the one pressed is gone
  });
  no.setAttribute("hidden", "");
  rows.forEach((row, i) => {
    row.line = handle(picture.rows[i].place, {
      name: `Threshold, ${row.name}`,
      value: 0.5,
      step: STEP / 100,
      moved: () => change(),
      text: () =>
        `${line(row)}: of good payers ${percent(rates[0](row))} get a loan, of the others ${percent(rates[1](row))}`,
    });
  });
  change();

  function change() {
    picture.draw(scale, (person) => {
      const row = rows.find(({ items }) => items.includes(person));
      return { filled: person.paid, strong: person.at >= line(row) };
    });
    rows.forEach((row, i) => {
      picture.rows[i].name.textContent =
        `${row.name}: ${percent(lent(row, 0) / of(row, 0))} get a loan`;
      row.line.show();
    });
    const shown = rates.flatMap((rate, i) =>
      rows.map((row) => [`${NAMES[i]}, ${row.name}`, rate(row)]),
    );
    shown.push(["all lent to", share()]);
    drawBars(shown.map(([name, part]) => [name, part || 0, percent(part)]));
    const gaps = apart();
    if (isHalf() && Math.max(...gaps) < closest) closest = Math.max(...gaps);
    const points = gaps.map((one, i) => `${NAMES[i]} ${Number.isNaN(one) ? "?" : one}`);
    const text = `Lines at ${rows.map(line).join(" and ")}. Points apart: ${points.join(", ")}.`;
    say(text, goal.look());
  }
});
