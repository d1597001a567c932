// Jobs of three decades in one line, in 17 and in 107: what is net stays, what is gross
// grows with the zoom and with each step in time.
import { amount, choice, explorable, goals, stack, status } from "kit";

const STEPS = [5000, 10_000, 20_000, 50_000, 70_000]; // thousand jobs, a whole bar
const BARS = { gained: "group-a", lost: "group-b", net: "quiet" };
const CALM = 0.01; // a net change of less is nearly none
const million = (jobs) => (jobs ? `${(jobs / 1000).toFixed(1)} million` : "none");
const some = (number) => (number ? `${million(number)} jobs` : "no jobs");
const thousands = (jobs) => `${Math.abs(jobs).toLocaleString("en")},000`;
const signed = (number) => `${number < 0 ? "−" : "+"}${Math.abs(number).toFixed(1)}`;
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const added = (rows) => rows[0].map((_, year) => sum(rows.map((row) => row[year])));

explorable("work", (stage, { first, branches, lines }) => {
  const jobs = lines.map(([, , ...counts]) => counts);
  const own = (branch) => jobs.filter((_, line) => lines[line][0] === branch);
  const byBranch = branches.map((_, branch) => added(own(branch)));
  const [total, last] = [added(jobs), jobs[0].length - 1];
  const zooms = [
    { name: "In all", rows: [total], names: [] },
    { name: `${branches.length} branches`, rows: byBranch, names: branches },
    {
      name: `${lines.length} industries`,
      rows: jobs,
      names: lines.map(([, name]) => name),
    },
  ];
  let zoom = zooms[0];
  let everyYear = false;

  const year = (slider) => first + slider.value;
  const net = () => total[to.value] - total[from.value];
  const share = () => net() / total[from.value];
  const isCalm = () => !everyYear && Math.abs(share()) < CALM;
  const isWhole = () => from.value === 0 && to.value === last;

  // The changes of a row: one between the two years, or one for each step between them.
  function changes(row) {
    if (!everyYear) return [row[to.value] - row[from.value]];
    const steps = row.slice(from.value, to.value);
    return steps.map((before, step) => row[from.value + step + 1] - before);
  }
  const gained = (row) => sum(changes(row).map((one) => Math.max(one, 0)));
  const lost = (row) => sum(changes(row).map((one) => Math.max(-one, 0)));
  const gone = () => sum(zoom.rows.map(lost));
  const losers = () => zoom.rows.map(lost).filter((one) => one).length;

  const goal = goals([
    {
      ask: "Compare the two years, From and To: find a pair between which jobs in all changed by less than 1\u00a0%, though more than 10 million were lost.",
      reached: () => isCalm() && gone() > 10_000,
      until: () =>
        everyYear
          ? "This adds up the falls of each year. Compare the two years."
          : `Net: ${signed(100 * share())}\u00a0%. Lost: ${million(gone())}.`,
      means: () =>
        `From ${year(from)} to ${year(to)} jobs ${net() < 0 ? "fell" : "rose"} by ${thousands(net())}, net. ${million(gone())} were lost in ${losers()} of the ${zoom.name}, and about as many gained in others.`,
    },
    {
      ask: `From ${first} to ${first + last} jobs grew by ${million(total[last] - total[0])}. Find the setting in which the most were lost on the way.`,
      reached: () => isWhole() && gone() > 25_000,
      until: () =>
        isWhole()
          ? `Lost: ${million(gone())}.`
          : `It is about ${first} to ${first + last}.`,
      means: () =>
        `${million(gone())}, and the net change is what it was. A job that goes in one year and comes back in another is lost once here, and between the first year and the last not at all.`,
    },
  ]);

  stage.append(goal.ask);
  const names = zooms.map(({ name }) => name);
  choice(stage, "Count", names, (place) => {
    zoom = zooms[place];
    change();
  });
  choice(stage, "Compare", ["the two years", "each year with the next"], (place) => {
    everyYear = place === 1;
    change();
  });
  // The other year gives way.
  const from = amount(stage, last - 1, () => {
    to.value = Math.max(to.value, from.value + 1);
    change();
  });
  const to = amount(stage, last, () => {
    to.value = Math.max(to.value, 1);
    from.value = Math.min(from.value, to.value - 1);
    change();
  });
  const draw = stack(
    stage,
    Object.entries(BARS).map(([name, colour]) => ({ name, colour })),
    STEPS,
    (step) => `A whole bar is ${step / 1000} million jobs.`,
  );
  const say = status(stage);
  stage.append(goal.word);
  to.value = last;
  change();

  function change() {
    const [up, down] = [zoom.rows.map(gained), zoom.rows.map(lost)];
    from.show(`From ${year(from)}`);
    to.show(`To ${year(to)}`);
    draw([
      [up.filter((one) => one), million(sum(up))],
      [down.filter((one) => one), million(sum(down))],
      [[Math.abs(net())], `${signed(net() / 1000)} million`],
    ]);
    const most = zoom.names[down.indexOf(Math.max(...down))];
    const where = most ? `, in ${losers()} of ${zoom.name}, the most in ${most}` : "";
    const how = everyYear ? ", year by year" : "";
    say(
      `${year(from)} to ${year(to)}${how}: ${some(sum(up))} gained and ${million(sum(down))} lost${where}. Net: ${signed(100 * share())}\u00a0%.`,
      goal.look(),
    );
  }
});
