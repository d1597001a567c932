// Twelve clauses by the answers of two readers: fewer agreements with a high kappa, more with a low.
import { bars, explorable, goals, quarters, status } from "kit";

const TWELVE = 12;
const FIELDS = ["both yes", "only the first yes", "only the second yes", "both no"];
const START = [5, 1, 1, 5]; // the first question of the chapter
const [TEN, NINE, HALF] = [10, 9, 0.5];

explorable("governance", (stage, { splits }) => {
  const agreed = () => field.counts[0] + field.counts[3];
  // The notebook's order: both yes, both no, only the first, only the second.
  const found = () => {
    const [both, first, second, neither] = field.counts;
    return splits[[both, neither, first, second]] ?? [];
  };
  const chance = () => found()[0];
  const kappa = () => found()[1];
  const written = (value) => value.toFixed(2).replace("-", "−");
  const setting = () => field.counts.map((n, at) => `${FIELDS[at]} ${n}`).join(", ");
  const says = () => {
    const [both, first, second] = field.counts;
    return `The first reader says yes on ${both + first} of twelve, the second on ${both + second}.`;
  };
  const reached = (agree, holds) => () =>
    !field.waiting && agreed() === agree && kappa() !== null && holds(kappa());
  const until = (agree) => () =>
    !field.waiting &&
    agreed() !== agree &&
    `They agree on ${agreed()}, not on ${agree}.`;
  const means = (lesson) => () =>
    `With ${setting()} they agree on ${agreed()} and κ is ${written(kappa())}. ${says()} Dealt out blindly, such answers meet on ${chance().toFixed(1)} of twelve. ${lesson}`;

  const goal = goals([
    {
      ask: "Let the readers agree on only nine of the twelve clauses, and keep κ at 0.50 or above.",
      reached: reached(NINE, (value) => value >= HALF),
      until: until(NINE),
      means: means(
        "They agree on one clause fewer than before, and still went half of the way or more from chance to all twelve.",
      ),
    },
    {
      ask: "Now let them agree on ten, and bring κ below 0.50, but keep it above zero.",
      reached: reached(TEN, (value) => value > 0 && value < HALF),
      until: until(TEN),
      means: means(
        "They agree on more, and less of it is due to reading. One clause is all that keeps κ above zero.",
      ),
    },
  ]);
  stage.append(goal.ask);
  const field = quarters(stage, {
    columns: ["second: yes", "second: no"],
    rows: ["first: yes", "first: no"],
    names: FIELDS,
    colours: ["human", "quiet", "quiet", "human"],
    counts: START,
    changed: change,
  });
  const draw = bars(stage, ["human", "quiet"]);
  const say = status(stage);
  stage.append(goal.word);
  change("");

  function change(refused) {
    const whole = !field.waiting;
    const rows = [
      ["the same answer", agreed() / TWELVE, agreed()],
      ["by chance", whole ? chance() / TWELVE : 0, whole ? chance().toFixed(1) : "–"],
    ];
    draw(rows);
    const value =
      whole && kappa() === null
        ? "There is no κ: both give one answer throughout."
        : whole && `κ is ${written(kappa())}.`;
    const text = whole
      ? `They agree on ${agreed()} of twelve; chance gives ${chance().toFixed(1)}. ${value}`
      : `${field.waiting} of twelve waiting to be put into a field. Now ${setting()}. They agree on ${agreed()} so far.`;
    say(`${refused} ${text}`.trim(), goal.look());
  }
});
