// The same gain in points, among all children or among few who are alike: how large is it?
import { amount, bars, button, choice, dots, explorable, goals, status } from "kit";

const PARTS = [100, 80, 60, 40, 20]; // percent in the middle who take part
const [LONGEST, FIRST, FROM, TO] = [80, 7, 370, 640]; // points
const [LARGE, TIMES, SIGMAS, WIDEST] = [0.5, 3, 2, 4]; // effects, and how often the points

explorable("learning", (stage, { marks, year }) => {
  const items = marks.map((mark, place) => ({ mark, place, gains: false }));
  const treated = items.map((item) => ({ ...item, gains: true }));
  const rows = [
    { colour: "quiet", items },
    { colour: "part-3", items: treated },
  ];
  const kept = []; // { gain, part, effect }
  let part = PARTS[0];

  const share = (mark) => Math.min(1, Math.max(0, (mark - FROM) / (TO - FROM)));
  const scale = ({ mark, gains }) => share(mark + (gains ? gain.value : 0));
  const widest = ({ mark, gains }) => share(mark + (gains ? LONGEST : 0));
  const takesPart = ({ place }) => Math.abs(place - 49.5) < part / 2;
  const who = (percent) =>
    percent === 100 ? "everybody" : `the middle ${percent}\u00a0%`;
  const rounded = (number) => Math.round(10 * number.toFixed(2)) / 10; // as shown

  function measured() {
    const some = items.filter(takesPart).map(({ mark }) => mark);
    const mean = some.reduce((sum, mark) => sum + mark, 0) / some.length;
    const squares = some.reduce((sum, mark) => sum + (mark - mean) ** 2, 0);
    const spread = Math.sqrt(squares / (some.length - 1));
    let won = 0;
    for (const one of some)
      for (const other of some) won += (1 + Math.sign(one + gain.value - other)) / 2;
    return { spread, effect: gain.value / spread, won: (100 * won) / some.length ** 2 };
  }

  const counted = (gain) => (gain === 1 ? "1 point" : `${gain} points`);
  const told = (one) => `${counted(one.gain)} among ${who(one.part)}`;
  const matches = () =>
    kept
      .flatMap((one) => kept.map((other) => [one, other]))
      .find(
        ([one, other]) =>
          rounded(one.effect) > 0 &&
          rounded(one.effect) === rounded(other.effect) &&
          other.gain >= TIMES * one.gain,
      );

  const goal = goals([
    {
      ask: `Seven points are about what small classes added. Make them an effect of ${LARGE} or more, without adding a point.`,
      reached: () => gain.value === FIRST && measured().effect >= LARGE,
      means: () =>
        `${FIRST} points among ${who(part)} are an effect of ${measured().effect.toFixed(2)}. Among everybody they are ${(FIRST / all).toFixed(2)}. Nobody has learnt more.`,
    },
    {
      ask: `Find two settings with the same effect, to one decimal, of which one has at least ${TIMES} times the points of the other. Press “Keep this one” at each.`,
      begin: () => kept.splice(0),
      reached: () => Boolean(matches()),
      until: () => kept.length && `Kept: ${kept.map(tag).join("; ")}.`,
      means: () => {
        const [one, other] = matches();
        return `${told(one)} and ${told(other)} are both an effect of ${rounded(one.effect).toFixed(1)}.`;
      },
    },
    {
      ask: `Two sigma with everybody: find the smallest gain with an effect of ${SIGMAS}.`,
      reached: () =>
        part === 100 && measured().effect >= SIGMAS && gain.value - 1 < SIGMAS * all,
      means: () =>
        `${gain.value} points for everybody. From the end of kindergarten to the end of the first grade, a whole year, children who stayed in regular classes rose by ${year} on average.`,
    },
  ]);
  const tag = (one) => `${told(one)}, ${rounded(one.effect).toFixed(1)}`;

  stage.append(goal.ask);
  choice(stage, "Who takes part", PARTS.map(who), (place) => {
    part = PARTS[place];
    change();
  });
  const gain = amount(stage, LONGEST, () => change());
  gain.value = FIRST;
  const ends = [`${FROM}`, "points in reading", `${TO}`];
  const picture = dots(stage, { rows, scales: [scale, widest], ends });
  const drawBars = bars(stage, ["part-3", "part-3"]);
  button(stage, "One point fewer", () => step(-1));
  button(stage, "One point more", () => step(1));
  button(stage, "Keep this one", keep);
  const say = status(stage);
  stage.append(goal.word);
  const all = measured().spread; // everybody's
  change();

  function step(by) {
    gain.value += by;
    change();
  }

  function keep() {
    const one = { gain: gain.value, part, effect: measured().effect };
    if (!kept.some((other) => told(other) === told(one))) kept.push(one);
    change("Kept. ");
  }

  function change(note = "") {
    const { spread, effect, won } = measured();
    gain.show(`Gain: ${counted(gain.value)}`);
    picture.draw(scale, (item) => ({ filled: takesPart(item), strong: true }));
    picture.rows[0].name.textContent = "Regular classes";
    picture.rows[1].name.textContent = `The same with ${counted(gain.value)} more`;
    drawBars([
      ["pairs won", won / 100, `${won.toFixed(0)} of 100`, 0.5],
      ["effect", Math.min(1, effect / WIDEST), effect.toFixed(2)],
    ]);
    say(
      `${note}${counted(gain.value)} for ${part} who take part. Their standard deviation is ${spread.toFixed(1)}, so the effect is ${effect.toFixed(2)}. Of 100 pairs those with the gain win ${won.toFixed(0)}.`,
      goal.look(),
    );
  }
});
