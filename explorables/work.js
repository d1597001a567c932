// Jobs of three decades in one line, in 17 and in 107: what is net stays, what is gross
// grows with the zoom and with each step in time.
import { amount, choice, explorable, goals, stack, status } from "kit";

const MOST = 70_000; // thousand jobs that a full bar stands for
const CALM = 0.01; // a net change of less is nearly none
const million = (jobs) => `${(jobs / 1000).toFixed(1)} million`;
const signed = (number, digits) =>
  `${number < 0 ? "−" : "+"}${Math.abs(number).toFixed(digits)}`;
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const added = (rows) => rows[0].map((_, year) => sum(rows.map((row) => row[year])));

explorable("work", (stage, { first, branches, lines }) => {
  const jobs = lines.map(([, , ...counts]) => counts);
  const own = (branch) => jobs.filter((_, line) => lines[line][0] === branch);
  const byBranch = branches.map((_, branch) => added(own(branch)));
  const zooms = [
    { name: "In all", rows: [added(jobs)] },
    { name: `${branches.length} branches`, rows: byBranch },
    { name: `${lines.length} industries`, rows: jobs },
  ];
  const [total, last] = [added(jobs), jobs[0].length - 1];
  let zoom = zooms[0];
  let everyYear = false;

  const year = (slider) => first + slider.value;
  const span = () => `From ${year(from)} to ${year(to)}`;
  const net = () => total[to.value] - total[from.value];
  const share = () => net() / total[from.value];

  // The changes of a row: one between the two years, or one for each step between them.
  function changes(row) {
    if (!everyYear) return [row[to.value] - row[from.value]];
    const steps = row.slice(from.value, to.value);
    return steps.map((before, step) => row[from.value + step + 1] - before);
  }
  const of = (rows) => rows.map(changes);
  const gained = (rows) => of(rows).map((all) => sum(all.filter((one) => one > 0)));
  const lost = (rows) => of(rows).map((all) => -sum(all.filter((one) => one < 0)));
  const losers = (rows) => lost(rows).filter((one) => one > 0).length;
  const gone = () => sum(lost(zoom.rows));
  const isWhole = () => from.value === 0 && to.value === last;

  const goal = goals([
    {
      ask: "Find two years between which jobs in all changed by less than 1 %, though more than 10 million were lost.",
      reached: () => !everyYear && Math.abs(share()) < CALM && gone() > 10_000,
      until: () =>
        Math.abs(share()) < CALM && !everyYear
          ? `Net it is less than 1 %. Lost: ${million(gone())}.`
          : "",
      means: () =>
        `Net, ${Math.round(Math.abs(net()))} thousand jobs are all that happened. ${million(gone())} were lost in ${losers(zoom.rows)} of ${zoom.name}, and about as many gained in the others.`,
    },
    {
      ask: `From ${first} to ${first + last} jobs grew by ${million(total[last] - total[0])}. Find the setting in which the most were lost on the way.`,
      reached: () => isWhole() && gone() > 25_000,
      until: () => (isWhole() ? `Lost: ${million(gone())}.` : ""),
      means: () =>
        `${million(gone())}, and the net change is what it was. A job that goes in one year and comes back in another is lost once here, and between the first year and the last not at all.`,
    },
  ]);

  stage.append(goal.ask);
  choice(
    stage,
    "Count",
    zooms.map(({ name }) => name),
    (place) => {
      zoom = zooms[place];
      change();
    },
  );
  choice(stage, "Compare", ["the two years", "each year with the next"], (place) => {
    everyYear = place === 1;
    change();
  });
  const from = amount(stage, last - 1, () =>
    move(to, Math.max(to.value, from.value + 1)),
  );
  const to = amount(stage, last, () => move(from, Math.min(from.value, to.value - 1)));
  const draw = stack(
    stage,
    [
      { name: "gained", colour: "group-a" },
      { name: "lost", colour: "group-b" },
      { name: "net", colour: "quiet" },
    ],
    MOST,
  );
  const say = status(stage);
  stage.append(goal.word);
  to.value = last;
  change();

  // The other year gives way, and the later one is never the first of all.
  function move(other, value) {
    to.value = Math.max(1, to.value);
    other.value = Math.max(other === to ? 1 : 0, value);
    change();
  }

  function change() {
    const { rows, name } = zoom;
    from.show(`From ${year(from)}`);
    to.show(`To ${year(to)}`);
    const [up, down] = [gained(rows), lost(rows)];
    draw([
      [up.filter((one) => one > 0), million(sum(up))],
      [down.filter((one) => one > 0), million(sum(down))],
      [[Math.abs(net())], `${signed(net() / 1000, 1)} million`],
    ]);
    const where = rows.length > 1 ? `, in ${losers(rows)} of ${name}` : "";
    const how = everyYear ? ", year by year," : "";
    say(
      `${span()}${how} ${million(sum(up))} jobs were gained and ${million(sum(down))} lost${where}. Net: ${signed(100 * share(), 1)} %.`,
      goal.look(),
    );
  }
});
