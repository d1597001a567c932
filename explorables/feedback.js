// A patrol finds crime where it looks: send it yourself, then let rules send two hundred.
import { bars, button, choice, dots, explorable, goals, status } from "kit";

const [LOPSIDED, FEW] = [0.75, 5]; // share of the records; percent of cities, the goal
const RULES = {
  more: "where more is on record",
  share: "in proportion to the records",
  corrected: "in proportion, corrected",
  coin: "by a coin",
};

explorable("feedback", (stage, { days, cities, find, known }) => {
  const row = { colour: "part-2", items: [] }; // the cities, each with A's share
  let [now, named] = []; // the reader's own city, and what was said of it in the end
  let [rule, span] = ["more", days[0]];
  const day = () => now.visits[0] + now.visits[1];
  const records = () => `On record: ${now.records[0]} in A, ${now.records[1]} in B.`;
  const perVisit = (at) => `${now.records[at] - 1} on ${now.visits[at]} visits`;
  const scale = ({ value, aside }) => (value + aside + 0.03) / 1.06;
  const isLopsided = ({ value }) => Math.max(value, 1 - value) > LOPSIDED;
  const lopsided = (way, time) => `${known[way][time].toFixed(1)}\u00a0%`;

  const goal = goals([
    {
      ask: `Find out which district has more crime. Send the patrol for ${days[0]} days, then say what you found.`,
      reached: () => named !== undefined,
      until: () => `Day ${day()} of ${days[0]}.`,
      means: () =>
        `You said: ${named}. The districts are alike: a patrol finds something on half of its days in either. You found ${perVisit(0)} to A and ${perVisit(1)} to B. What is on record says above all where you went.`,
    },
    {
      ask: `Now leave it to a rule, in many cities with districts that are alike. Find a rule and a number of days with which fewer than ${FEW}\u00a0% of all cities end lopsided: with more than three quarters of their records in one district.`,
      begin: many,
      reached: () => row.items.length > 0 && known[rule][span] < FEW,
      until: () => row.items.length && `Of all cities: ${lopsided(rule, span)}.`,
      means: () =>
        `Of all such cities ${lopsided(rule, span)} end lopsided. In proportion to the records it is ${lopsided("share", days[0])} after ${days[0]} days and ${lopsided("share", days[1])} after ${days[1]}: more days do not help if the records steer.`,
    },
  ]);

  stage.append(goal.ask);
  for (const [at, name] of ["A", "B"].entries()) {
    button(stage, `A day in ${name}`, () => send(at, 1));
    button(stage, `Five days in ${name}`, () => send(at, 5));
  }
  const draw = bars(stage, ["group-a", "group-b"]);
  for (const said of ["A has more", "B has more", "I cannot tell"])
    button(stage, said, () => name(said));
  button(stage, "Begin again", begin);
  const own = [...stage.children].slice(1); // below the goal, one after the other
  const ways = Object.keys(RULES);
  choice(stage, "The patrol goes", Object.values(RULES), (at) => many(ways[at]));
  choice(stage, "Days", days.map(String), (at) => many(rule, days[at]));
  button(stage, `Play ${cities} cities`, play);
  const ends = ["all in B", "half", "all in A"];
  const picture = dots(stage, { rows: [row], scales: [scale], ends });
  picture.rows[0].name.textContent = "A's share of each city's records";
  const all = [...stage.children].slice(1 + own.length);
  for (const one of all) one.remove();
  const say = status(stage);
  stage.append(goal.word);
  begin();

  function begin() {
    [now, named] = [{ records: [1, 1], visits: [0, 0] }];
    tell("One crime is on record in each district. Send the patrol.");
  }

  function send(at, times) {
    const before = now.records[at];
    for (let sent = 0; sent < times && day() < days[0]; sent += 1) {
      now.visits[at] += 1;
      if (Math.random() < find) now.records[at] += 1;
    }
    tell(
      `Found in ${"AB"[at]}: ${now.records[at] - before || "nothing"}. ${records()}`,
    );
  }

  function name(said) {
    if (day() === days[0]) named = said;
    tell(`It is day ${day()} of ${days[0]}. ${records()}`);
  }

  function tell(text) {
    draw(["A", "B"].map((at, i) => [at, now.records[i] / days[0], now.records[i]]));
    say(text, goal.look());
  }

  function many(way = rule, time = span) {
    [rule, span] = [way, time];
    for (const one of own) one.remove();
    if (!all[0].isConnected) goal.ask.after(...all);
    row.items.length = 0;
    show("No city has been played yet.");
  }

  function play() {
    row.items = Array.from({ length: cities }, city);
    show(`Of ${cities} cities ${row.items.filter(isLopsided).length} end lopsided.`);
  }

  // A city that has been played. Its dot lies a little aside: many are alike.
  function city(_, number) {
    const at = [1, 1];
    for (let past = 0; past < span; past += 1) {
      const share = at[0] / (at[0] + at[1]);
      const goes = { more: Math.sign(share - 0.5) / 2 + 0.5, coin: 0.5 }[rule] ?? share;
      const place = Math.random() < goes ? 0 : 1;
      const counts = rule === "corrected" ? [1 - share, share][place] : 1;
      if (Math.random() < find * counts) at[place] += 1;
    }
    return { value: at[0] / (at[0] + at[1]), aside: ((number % 7) - 3) / 125 };
  }

  function show(text) {
    picture.draw(scale, (one) => ({ filled: isLopsided(one), strong: true }));
    say(text, goal.look());
  }
});
