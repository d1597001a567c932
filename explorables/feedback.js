// A patrol finds crime where it looks: send it yourself, then let rules send two hundred.
import { bars, button, buttons, choice, dots, explorable, goals, status } from "kit";

const [LOPSIDED, FEW, ALIKE] = [0.75, 5, 4]; // share, percent of cities, visits apart
const SENDS = ["A day in A", "Five days in A", "A day in B", "Five days in B"];
const SAID = ["A has more", "B has more", "I cannot tell"];

explorable("feedback", (stage, { days, cities, find, known, ways, rules }) => {
  const row = { colour: "part-2", items: [] }; // the cities, each with A's share
  let [rule, span] = ["more", days[0]];
  let now, named; // the reader's own city, and what was said of it in the end
  const day = () => now.visits[0] + now.visits[1];
  const scale = ({ value, aside }) => (value + aside + 0.03) / 1.06;
  const isLopsided = ({ value }) => Math.max(value, 1 - value) > LOPSIDED;
  const lopsided = (way, time) => `${known[way][time] || "under 0.1"}\u00a0%`;
  const worked = () => `Of all such cities it is ${lopsided(rule, span)}, worked out.`;

  const goal = goals([
    {
      ask: `Does one of two districts have more crime, and which? Send the patrol for ${days[0]} days, then say what you found out.`,
      reached: () => named === SAID[2],
      until: () => named && `${named}: no. ${lesson()} Begin again.`,
      means: () => `That is right. ${lesson()}`,
    },
    {
      ask: `Now leave it to a rule, in many cities with districts that are alike. Find a rule and a number of days with which fewer than ${FEW}\u00a0% of all cities end lopsided: with more than three quarters of their records in one district.`,
      begin: many,
      reached: () => row.items.length > 0 && known[rule][span] < FEW,
      until: () => row.items.length && worked(),
      means: () =>
        `${worked()} In proportion to the records it is ${lopsided("share", days[0])} after ${days[0]} days and ${lopsided("share", days[1])} after ${days[1]}: more days do not help if the records steer, uncorrected.`,
    },
  ]);

  stage.append(goal.ask);
  const clock = buttons(stage, "", SENDS, (at) => send(at >> 1, [1, 5][at % 2]));
  const draw = bars(stage, ["group-a", "group-b"]);
  buttons(stage, "What did you find out?", [...SAID, "Begin again"], name);
  const own = [...stage.children].slice(1); // below the goal, one after the other
  choice(stage, "The patrol goes", rules, (at) => many(ways[at]));
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
    tell("No patrol has been out yet.");
  }

  function send(at, times) {
    const before = now.records[at];
    if (day() === days[0]) return tell("The days are over.");
    for (let sent = 0; sent < times && day() < days[0]; sent += 1) {
      now.visits[at] += 1;
      if (Math.random() < find) now.records[at] += 1;
    }
    tell(`Found in ${"AB"[at]}: ${now.records[at] - before || "nothing"}.`);
  }

  function name(at) {
    if (!SAID[at]) return begin();
    named = day() === days[0] ? SAID[at] : undefined;
    tell(named ? "The days are over." : "Too early: the days are not over.");
  }

  function lesson() {
    const [a, b] = now.visits;
    let why = `You looked more often in ${a < b ? "B" : "A"}, so the records cannot be compared. Finds per day can be, but ${days[0]} days are too few to tell luck from a difference.`;
    if (!a || !b) why = `You never looked in ${a ? "B" : "A"}.`;
    if (Math.abs(a - b) <= ALIKE)
      why = `You looked in both about equally, and ${days[0]} days are too few to tell luck from a difference.`;
    return `In A you found ${now.records[0] - 1} on ${a} days, in B ${now.records[1] - 1} on ${b}. ${why} The districts are alike: a patrol finds something on half of its days in either.`;
  }

  function tell(text) {
    clock.textContent = `Day ${day()} of ${days[0]}. Send the patrol:`;
    draw(["A", "B"].map((at, i) => [at, now.records[i] / days[0], now.records[i]]));
    say(`${text} On record: ${now.records.join(" in A, ")} in B.`, goal.look());
  }

  function many(way = rule, time = span) {
    [rule, span] = [way, time];
    for (const one of own) one.remove();
    if (!all[0].isConnected) goal.ask.after(...all);
    row.items.length = 0;
    show("Not played yet with this rule.");
  }

  function play() {
    row.items = Array.from({ length: cities }, city);
    const far = row.items.filter(isLopsided);
    const to = far.filter(({ value }) => value > 0.5).length;
    show(`Lopsided: ${far.length} of ${cities} cities, ${to} of them towards A.`);
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
