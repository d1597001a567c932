// Growth rates on cards: how many must one turn until one is over a bar? Draw and see.
import {
  bars,
  button,
  chanceOfOne,
  choice,
  dots,
  explorable,
  goals,
  handle,
  histogram,
  shuffled,
  status,
} from "kit";

const [LOW, HIGH, STEP] = [-90, 210, 3]; // of the bar, in percent
const [MOST, ENOUGH] = [20, 20]; // categories to look at; draws before the curve shows
const SAFE = { share: 0.95, text: "19 of 20" };

explorable("claims", (stage, { bar, rates, years }) => {
  const pool = [...rates]; // those that are drawn from
  const draws = []; // those, shuffled, for each
  const seen = {}; // a year for each chance that was seen in one
  let year = 0; // 0: all of them

  const share = ({ percent }) => (Math.min(percent, HIGH) - LOW) / (HIGH - LOW);
  const height = () => Math.round(LOW + (HIGH - LOW) * line.value);
  const looked = () => Math.min(pool.length, Math.round(1 + MOST * reach.value));
  const over = ({ percent }) => percent > height();
  const first = (draw) => 1 + draw.findIndex(over) || Infinity;
  const above = (limit) => pool.filter(({ percent }) => percent > limit).length;
  const chance = (k, limit = height()) => chanceOfOne(above(limit), pool.length, k);
  const words = (k) => `${Math.round(100 * chance(k))}\u00a0%`;
  const isKnown = () => draws.length >= ENOUGH;
  const isSafe = (k) => isKnown() && height() === bar && chance(k) >= SAFE.share;

  const goal = goals([
    {
      ask: `Draw, and find how few categories make “over ${bar}\u00a0% in some” a safe bet. After ${ENOUGH} draws a curve counts all that are possible, and it decides: it has to reach ${SAFE.text}.`,
      reached: () => !year && isSafe(looked()) && !isSafe(looked() - 1),
      until: () => !isKnown() && `${draws.length} of ${ENOUGH} draws made.`,
      means: () => `With ${looked()} to look at, you could write it before you look.`,
    },
    {
      ask: "Look at ten, drawn from all thirteen years. What is the highest bar at which you are right more often than not?",
      reached: () =>
        looked() === 10 && chance(10) > 0.5 && chance(10, height() + STEP) < 0.5,
      until: () => looked() === 10 && chance(10) > 0.5 && "The bar can go higher.",
      means: () =>
        `“Over ${height()}\u00a0% in some” sounds bold, and is true of ${words(10)} of all draws of ten.`,
    },
    {
      ask: `But a report covers one year. Set the bar at ${bar}\u00a0% again, and draw: find a year in which the bet is won for certain, and one in which it is lost.`,
      reached: () => {
        if (year && draws.length && height() === bar) seen[chance(looked())] = year;
        return Boolean(seen[1] && seen[0]);
      },
      means: () =>
        `Won in ${seen[1]}, lost in ${seen[0]}. Where all six are looked at, chance has no say: the year decides.`,
    },
  ]);

  stage.append(goal.ask);
  choice(stage, "Draw from", ["all thirteen years", ...years], (at) => {
    year = at ? years[at - 1] : 0;
    pool.splice(0, pool.length, ...rates.filter((rate) => !year || rate.year === year));
    draws.length = 0; // they were of other cards
    change();
  });
  const [colour, last] = ["part-1", "later"];
  const ends = [`−${-LOW}\u00a0%`, "growth in a year", `${HIGH}\u00a0% or more`];
  const cards = dots(stage, { rows: [{ colour, items: pool }], scales: [share], ends });
  button(stage, "Draw once", () => change(1));
  button(stage, `Draw ${ENOUGH} times`, () => change(ENOUGH));
  const record = histogram(stage, { columns: MOST, last, colour, goal: SAFE });
  const drawBar = bars(stage, [colour]);
  const say = status(stage);
  stage.append(goal.word);
  const line = handle(cards.rows[0].place, {
    name: "Bar",
    value: share({ percent: bar }),
    step: STEP / (HIGH - LOW),
    moved: () => change(),
    text: () => `${height()}\u00a0%, ${above(height())} of ${pool.length} over it`,
  });
  const reach = handle(record.place, {
    name: "Categories looked at",
    value: 9 / MOST,
    step: 1 / MOST,
    moved: () => change(),
    text: () => `${looked()}`,
  });
  change();

  function change(more = 0) {
    for (let i = 0; i < more; i += 1) draws.push(shuffled(pool));
    reach.value = Math.min(reach.value, 1 - 1 / MOST); // what is later has no line
    const [k, limit, n] = [looked(), `${height()}\u00a0%`, draws.length];
    const now = (draws.at(-1) ?? []).slice(0, first(draws.at(-1) ?? []));
    const hit = now.find(over);
    const right = draws.filter((one) => first(one) <= k).length;
    const size = `${above(height())} of ${pool.length}`;
    cards.draw(share, (rate) => ({ filled: now.includes(rate), strong: over(rate) }));
    cards.rows[0].name.textContent = `Growth rates, ${size} over the bar of ${limit}`;
    record.draw(draws.map(first), k, chance, isKnown());
    record.name.textContent = `Draws, each at its first card over ${limit}`;
    for (const one of [line, reach]) one.show();
    const mark = isKnown() ? chance(k) : undefined;
    drawBar([[`among the first ${k}`, right / n || 0, `${right} of ${n}`, mark]]);
    let text = `${size} rates are over ${limit}. Nothing has been drawn yet.`;
    if (n) text = `In the last draw none of the ${pool.length} was over ${limit}.`;
    if (hit)
      text = `Card ${now.length} of the last draw was the first over ${limit}: ${hit.project} in ${hit.year}, up ${Math.round(hit.percent)}\u00a0%.`;
    const all = isKnown() ? `, and in ${words(k)} of all possible draws` : "";
    if (n) text += ` In ${right} of ${n} draws one is among the first ${k}${all}.`;
    say(text, goal.look());
  }
});
