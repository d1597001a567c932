// Six projects, each author of a year a column: take authors away, and see what is left,
// who makes half of it, and what the Lorenz curve does.
import { bars, button, choice, columns, curve, explorable, goals, status } from "kit";

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const percent = (share) => `${Math.round(100 * share)}\u00a0%`;

// Commits come busiest first.
function half(commits) {
  let count = 0;
  for (let made = 0; 2 * made < sum(commits); count += 1) made += commits[count];
  return count;
}

function gini(commits) {
  const weights = commits.map((one, place) => one * (commits.length - 1 - 2 * place));
  return sum(weights) / (commits.length * sum(commits)) || 0;
}

function lorenz(commits) {
  const percents = (place) => [
    100 - (100 * place) / commits.length,
    (100 * sum(commits.slice(place))) / sum(commits),
  ];
  return [...commits.map((_, place) => percents(place)), [0, 0]].reverse();
}

explorable("commons", (stage, given) => {
  const projects = [...given].sort((a, b) => sum(b.commits) - sum(a.commits));
  const byHalf = [...projects].sort((a, b) => half(a.commits) - half(b.commits));
  const [narrow, most] = [byHalf[0], half(byHalf.at(-1).commits)];
  const tried = new Map(); // what each project keeps without its three busiest
  let [shown, out] = [projects[0], []]; // out: the places of who is taken away

  const stay = () => [...shown.commits.keys()].filter((place) => !out.includes(place));
  const left = () => stay().map((place) => shown.commits[place]);
  const share = () => sum(left()) / sum(shown.commits);
  const hasLostThree = () => out.length === 3 && Math.max(...out) === 2;
  const hasLostOnes = () =>
    shown.commits.every((one, place) => (one === 1) === out.includes(place));
  const results = () => tried.size && `${[...tried.values()].join(", ")}.`;
  const begin = () => change(shown, []);

  const goal = goals([
    {
      ask: "Find the project that keeps more than two thirds of its commits without its three busiest authors.",
      reached: () => hasLostThree() && share() > 2 / 3,
      until: results,
      means: () => `${results()} With the line a little lower, others pass.`,
    },
    {
      ask: `Make ${narrow.name} look broader than all six: half of its commits made by more than ${most}. Take away one author.`,
      begin,
      reached: () => shown === narrow && out.length === 1 && half(left()) > most,
      means: () =>
        `One author is gone, and with them ${percent(1 - share())} of the commits. Half of the rest is made by ${half(left())}. The number speaks of who is left.`,
    },
    {
      ask: "Take away all who have one commit. Find the project that loses more than a fifth of its commits, while half is still made by as many as before.",
      begin,
      reached: () =>
        hasLostOnes() && share() < 4 / 5 && half(left()) === half(shown.commits),
      means: () =>
        `Of the commits ${percent(1 - share())} are gone, and half is still made by ${half(left())}. The number does not say how much is lost.`,
    },
  ]);

  stage.append(goal.ask);
  const names = projects.map(({ name }) => name);
  choice(stage, "Project", names, (place) => change(projects[place], []));
  const drawColumns = columns(stage, {
    buttons: 10,
    name: (place) => `Without author ${place + 1}, commits: ${shown.commits[place]}`,
    pressed: (place) => {
      const others = out.filter((one) => one !== place);
      change(shown, others.length < out.length ? others : [...others, place]);
    },
    looks: ["together half of what is left", "the other half"],
  });
  button(stage, "Without all who have one commit", () => {
    const ones = stay().filter((place) => shown.commits[place] === 1);
    change(shown, [...out, ...ones]);
  });
  button(stage, "Everyone back", () => change(shown, []));
  const drawBars = bars(stage, ["human", "human", "human"]);
  const axis = { ends: [0, 100], ticks: [0, 50, 100], unit: "\u00a0%" };
  const drawCurve = curve(stage, {
    x: { ...axis, name: "authors, the least busy first" },
    y: { ...axis, name: "their commits" },
    lines: [
      { name: "everyone", colour: "quiet" },
      { name: "those who are left", colour: "human", filled: true },
      { name: "if all had made the same", colour: "quiet", dashed: true },
    ],
  });
  const say = status(stage);
  stage.append(goal.word);
  change(shown, out);

  function change(project, without) {
    [shown, out] = [project, without];
    const { commits, name } = shown;
    const [now, few] = [left(), half(left())];
    const made = `${few} of ${now.length} authors`;
    const makers = stay().slice(0, few);
    if (hasLostThree()) tried.set(name, `${name} keeps ${percent(share())}`);
    const look = (at) => ({ strong: makers.includes(at), gone: out.includes(at) });
    drawColumns(commits, look);
    drawBars([
      ["commits left", share(), `${sum(now)} of ${sum(commits)}`],
      ["half of them made by", few / now.length || 0, made],
      ["Gini index", gini(now), gini(now).toFixed(2)],
    ]);
    drawCurve([lorenz(commits), lorenz(now), lorenz([1])]);
    let text = `In ${name}, ${half(commits)} of ${commits.length} authors made half of the commits.`;
    if (out.length)
      text += ` Without ${out.length} of them ${percent(share())} of the commits are left, and ${made} made half of those.`;
    say(text, goal.look());
  }
});
