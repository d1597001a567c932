// An office answers with noise: ask it, watch the answers pile up and the budget go, and
// name the true number.
import { bars, button, choice, dots, explorable, goals, handle, status } from "kit";

const [NEAR, RUNNING] = [3, 3]; // so far off, in so many registers, in the third
const [AT_ONCE, MOST, FULL] = [20, 6, 12]; // questions; budgets of goal 2, of the bar
const noise = (scale, middle = Math.random() - 0.5) =>
  -scale * Math.sign(middle) * Math.log(1 - 2 * Math.abs(middle));

explorable("privacy", (stage, { hidden, axis, costs, limit, most, ways, exact }) => {
  const [low, high] = axis;
  const row = { colour: "part-2", items: [] }; // the answers of this register
  const named = []; // { off, paid } of each register since the goal began
  let truth; // of this register: it stands nowhere in the page before it is named
  let [isOpen, stops, spent, cost] = [true, false, 0, costs[0]];

  const total = () => row.items.reduce((sum, { value }) => sum + value, 0);
  const isAnswered = () =>
    row.items.length < most && !(stops && spent + cost > limit + 1e-9);
  const scale = ({ value }) => Math.min(1, Math.max(0, (value - low) / (high - low)));
  const guess = () => Math.round(low + line.value * (high - low));
  const written = (number) => `${Math.round(100 * number) / 100}`;
  const off = (by) => (by ? `off by ${by}` : "exactly");
  const last = () => named.at(-1);
  const isRight = () => last()?.off === 0;
  const running = () => named.length - 1 - named.findLastIndex((one) => one.off > NEAR);
  const result = () =>
    `Named ${off(last().off)}, for a budget of ${written(last().paid)}.`;
  const way = ([n, by]) => `${n} at ${written(MOST / n)} is off by ${by}`;

  const goal = goals([
    {
      ask: "Name the true number, for as little budget as you can: ask, put the line where you think it is, and name it.",
      reached: isRight,
      means: () =>
        `${result()} Name the same count without one person, and the difference is that person's answer.`,
    },
    {
      ask: `Do it again for a budget of ${MOST} or less.`,
      begin: renew,
      reached: () => isRight() && last().paid <= MOST + 1e-9,
      means: () =>
        `${result()} A budget of ${MOST} buys many blurred answers or a few clear ones; on average the mean of ${ways.map(way).join(", ")}.`,
    },
    {
      ask: `Let the office stop at a budget of ${limit}. Come within ${NEAR} of the number in ${RUNNING} registers running.`,
      begin: renew,
      reached: () => stops && running() >= RUNNING,
      until: () => stops && `So far ${running()} running.`,
      means: () =>
        `Near enough to plan with; to the number itself one answer at ${limit} comes in ${exact} of 100 registers. What it says is at most ${Math.exp(limit).toFixed(1)} times as likely with one person's “yes” as with a “no”.`,
    },
  ]);

  open();
  stage.append(goal.ask);
  const kinds = ["always answers", `stops at ${limit}`];
  choice(stage, "The office", kinds, (at) => renew(at === 1));
  const prices = costs.map((one) => `${one} (scale ${1 / one})`);
  choice(stage, "An answer costs", prices, (at) => change("", costs[at]));
  const ends = [`${low}`, "answers", `${high}`];
  const picture = dots(stage, { rows: [row], scales: [scale], ends });
  button(stage, "Ask once", () => ask(1));
  button(stage, `Ask ${AT_ONCE} times`, () => ask(AT_ONCE));
  button(stage, "Name the number", reveal);
  const drawBar = bars(stage, [row.colour]);
  const say = status(stage);
  stage.append(goal.word);
  const line = handle(picture.rows[0].place, {
    name: "Your number",
    value: 0.5,
    step: 1 / (high - low),
    moved: () => change(),
    text: () => `${guess()}`,
  });
  change();

  function open() {
    truth = hidden[0] + Math.floor(Math.random() * (1 + hidden[1] - hidden[0]));
    [isOpen, spent, row.items.length] = [true, 0, 0];
  }

  function renew(isLimited = stops) {
    stops = isLimited;
    named.length = 0;
    open();
    change("Another register. ");
  }

  function ask(times) {
    if (!isOpen) open();
    for (let asked = 0; asked < times && isAnswered(); asked += 1) {
      row.items.push({ value: Math.round(truth + noise(1 / cost)) });
      spent += cost;
    }
    change();
  }

  function reveal() {
    if (!isOpen || !row.items.length) return change();
    isOpen = false;
    named.push({ off: Math.abs(guess() - truth), paid: spent });
    change(`It was ${truth}. ${result()} `);
  }

  function change(note = "", price = cost) {
    cost = price;
    const [count, paid] = [row.items.length, written(spent)];
    picture.draw(scale, () => ({ filled: true, strong: true }));
    picture.rows[0].name.textContent = `Answers. Your number: ${guess()}`;
    line.show();
    const mark = stops ? limit / FULL : undefined;
    drawBar([["budget spent", Math.min(1, spent / FULL), paid, mark]]);
    const heard = `Answer ${count} is ${row.items.at(-1)?.value}, the mean of all ${(total() / count).toFixed(1)}, spent ${paid}.`;
    let said = count ? heard : "Nothing has been asked yet.";
    if (!isOpen) said = "Ask, and another register is opened.";
    else if (!isAnswered()) said += " At this price the office says no more.";
    say(`${note}${said}`, goal.look());
  }
});
