// Six projects, each author of a year a column: take authors away, and see what is left,
// who makes half of it, and what the Lorenz curve does.
import { bars, button, choice, columns, curve, explorable, goals, status } from "kit";

const BUSIEST = 10; // whose columns can be pressed

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const percent = (share) => `${Math.round(100 * share)} %`;

// Commits come busiest first.
function half(commits) {
  let count = 0;
  for (let made = 0; 2 * made < sum(commits); count += 1) made += commits[count];
  return count;
}

function lorenz(commits) {
  const whole = sum(commits);
  const points = commits.map((_, place) => [
    100 - (100 * place) / commits.length,
    100 - (100 * sum(commits.slice(0, place))) / whole,
  ]);
  return [...points, [0, 0]].reverse();
}

explorable("commons", (stage, projects) => {
  const byHalf = [...projects].sort((a, b) => half(a.commits) - half(b.commits));
  const [narrow, broad] = [byHalf[0], byHalf.at(-1)];
  const most = half(broad.commits);
  const fragile = half(broad.commits.filter((number) => number > 1));
  for (const project of projects) project.out = []; // the places of who is taken away
  const tried = new Map(); // what each project kept without its three busiest
  let shown = projects[0];

  const stay = () =>
    [...shown.commits.keys()].filter((place) => !shown.out.includes(place));
  const left = () => stay().map((place) => shown.commits[place]);
  const share = () => sum(left()) / sum(shown.commits);
  const hasLostThree = () => shown.out.length === 3 && Math.max(...shown.out) === 2;
  const results = () => [...tried.values()].join(", ");

  const goal = goals([
    {
      ask: "Find the project that survives losing its three busiest authors: more than two thirds of its commits are still there.",
      reached: () => hasLostThree() && share() > 2 / 3,
      until: () => results() && `Left without three: ${results()}.`,
      means: () =>
        `Left without three: ${results()}. Draw the line a little lower, and another survives.`,
    },
    {
      ask: `Make ${narrow.name} look broader than all six: half of its commits made by more than ${most}. Take away as few authors as you can.`,
      reached: () => shown === narrow && half(left()) > most,
      means: () =>
        `Authors taken away: ${shown.out.length}. Commits lost: ${percent(1 - share())}. And half of the rest is made by ${half(left())}. The number speaks of who is left.`,
    },
    {
      ask: `Make ${broad.name} look fragile, half made by ${fragile} or fewer, while its ten busiest authors all stay.`,
      reached: () =>
        shown === broad && half(left()) <= fragile && Math.min(...shown.out) >= BUSIEST,
      means: () =>
        `${shown.out.length} authors who did little are gone, and the number fell from ${most} to ${half(left())}. Those who do most of the work are all there.`,
    },
  ]);

  stage.append(goal.ask);
  const names = projects.map(({ name }) => name);
  choice(stage, "Project", names, (place) => change(projects[place]));
  const drawColumns = columns(stage, {
    buttons: BUSIEST,
    name: (place) => `Without author ${place + 1}, commits: ${shown.commits[place]}`,
    pressed: (place) => {
      const others = shown.out.filter((one) => one !== place);
      change(shown, others.length < shown.out.length ? others : [...others, place]);
    },
    looks: ["together half of what is left", "the others"],
  });
  button(stage, "Without all who have one commit", () => {
    const ones = stay().filter((place) => shown.commits[place] === 1);
    change(shown, [...shown.out, ...ones]);
  });
  button(stage, "Everyone back", () => change(shown, []));
  const drawBars = bars(stage, ["human", "human"]);
  const axis = { ends: [0, 100], ticks: [0, 50, 100], unit: " %" };
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
  change();

  function change(project = shown, out = project.out) {
    shown = project;
    shown.out = out;
    const { commits, name } = shown;
    const [now, few] = [left(), half(left())];
    const made = `${few} of ${now.length} authors`;
    const makers = stay().slice(0, few);
    if (hasLostThree()) tried.set(name, `${name} ${percent(share())}`);
    drawColumns(commits, (place) => ({
      strong: makers.includes(place),
      gone: out.includes(place),
    }));
    drawBars([
      ["commits left", share(), `${sum(now)} of ${sum(commits)}`],
      ["half of them made by", few / now.length || 0, made],
    ]);
    drawCurve([lorenz(commits), lorenz(now), lorenz([1])]);
    const whole = `${half(commits)} of ${commits.length} authors`;
    let text = `In ${name}, ${whole} made half of the commits.`;
    if (out.length)
      text += ` Without ${out.length} of them ${percent(share())} of the commits are left, and ${made} made half of those.`;
    say(text, goal.look());
  }
});
