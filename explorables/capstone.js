// Six tables with four small charts each: which fault is in one, or none? Then two hundred
// tables of each kind, and how strict their tests should be.
import {
  add,
  button,
  cases,
  choice,
  explorable,
  goals,
  levels,
  listed,
  multiples,
  status,
} from "kit";

const [SIX, MOST] = [6, 5]; // tables at a time, and how many of them to name
const TRIES = 4; // levels, before somebody says that none will do

explorable("capstone", (stage, { faults, looks, greys, tables, audits }) => {
  const names = faults.map(({ name }) => name);
  const upper = (text) => text[0].toUpperCase() + text.slice(1);
  const each = (list) => listed(list.map((count, i) => `${names[i]} ${count}`));
  const p = (value) => (value < 0.001 ? "below 0.001" : value.toFixed(3));
  const tried = new Set(); // levels, of the small tables
  let [grey, size, saidNo] = [0, 0, false];

  const sign = (fault) =>
    charts.counted(faults[fault].sign).replace("{chance}", greys[grey].chance);

  function told() {
    const { mine, place, now } = table;
    const counts = looks.map(({ name }, i) => `${name} ${charts.outside(i)}`);
    if (mine === undefined)
      return `Table ${place}. Outside the grey: ${counts.join(", ").toLowerCase()}.`;
    const { name, put, then } = faults[now.truth];
    const fires = then && now.truth < mine && now.p[mine] < audits.alpha;
    const also = fires ? `Its test fires as well: ${then}. ` : "";
    const no = `No. ${sign(mine)} ${also}`;
    return `Table ${place}. ${mine === now.truth ? "Right. " : no}Put in: ${name} (${put}). ${sign(now.truth)} The tests give p: ${each(now.p.map(p))}.`;
  }

  const goal = goals([
    {
      ask: `Each table has one of five faults, or none. Name what is in five of the six, and accuse no sound one.`,
      reached: () => table.right >= MOST && !table.accused,
      until() {
        const { right, wrong, accused, left } = table;
        const isLost = accused || wrong > SIX - MOST;
        const next = isLost ? "Then take six other tables." : "";
        const text = `${right} right, ${wrong} wrong; sound ones accused: ${accused}.`;
        return (
          right + wrong && `${text} Still to judge: ${listed(left) || "none"}. ${next}`
        );
      },
      means: () =>
        `${table.right} right, and no sound one accused. A dot or two outside the grey prove nothing. A fault puts many there, in the places where it works.`,
    },
    {
      ask: `Now ${audits.of} tables of each kind, of ${audits.sizes[0]} claims. Set the level of the five tests so that fewer than one in ten sound tables is accused, and nine in ten with each fault are named.`,
      begin: () => audit(0),
      reached: () => level.isMet(),
      means: () =>
        `At ${level.words} ${level.accused()} sound ones are accused; named are ${each(level.found())}. At ${audits.levels[0]} ${level.accused(0)} would be accused, at ${audits.levels.at(-1)} only ${level.found(-1)[0]} leaks named.`,
    },
    {
      ask: `The same with tables of ${audits.sizes[1]} claims. If you think, after a few levels, that none will do, say so.`,
      begin: () => audit(1),
      reached: () => saidNo || level.isMet(),
      means: () =>
        `You are right. Wherever fewer than one in ten sound tables is accused, at most ${level.best(0)} leaks and ${level.best(2)} loops of ${audits.of} are named. A level trades one error for the other; more claims lessen both. That was the last goal.`,
    },
  ]);

  stage.append(goal.ask);
  const first = add(stage, "div", "stage");
  const table = cases(first, {
    noun: "Table",
    list: tables,
    number: SIX,
    verdicts: names.map(upper),
    innocent: names.indexOf("none"),
    changed: () => show(),
  });
  const holds = greys.map(({ name }) => name);
  choice(first, "The grey has room for", holds, (at) => {
    grey = at;
    show();
  });
  const charts = multiples(first, looks);
  table.ask(first, "Six other tables");
  const second = add(stage, "div", "stage");
  const kinds = names.slice(0, -1);
  const level = levels(second, { ...audits, kinds, moved: () => show() });
  const no = button(second, "No level will do", () => {
    saidNo = true;
    show();
    goal.word.focus(); // the button is gone
  });
  second.remove();
  stage.append(goal.word);
  const say = status(stage);
  show();

  function audit(claims) {
    size = claims;
    first.remove();
    goal.ask.after(second);
    show();
  }

  function show() {
    if (first.isConnected) charts.draw(table.now.dots, greys[grey].reach);
    else level.draw(audits.named[size]);
    if (size) tried.add(level.words);
    no.hidden = saidNo || tried.size < TRIES;
    const text = () =>
      `Level ${level.words}, tables of ${audits.sizes[size]} claims: ${level.accused()} of ${audits.of} sound ones are accused. Named: ${each(level.found())}.`;
    say(first.isConnected ? told() : text(), goal.look());
  }
});
