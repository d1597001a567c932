// An office answers with noise: ask it, see what that costs, and name the true number.
import { bars, button, choice, dots, explorable, goals, handle, status } from "kit";

const [NEAR, RUNNING, MOST] = [3, 3, 6]; // off, registers in goal 3; budget in goal 2
const [AT_ONCE, FULL] = [20, 12]; // questions; budget of the whole bar
const noise = (scale, middle = Math.random() - 0.5) =>
  -scale * Math.sign(middle) * Math.log(1 - 2 * Math.abs(middle));

explorable("privacy", (stage, { hidden, axis, costs, limit, most, ways, near }) => {
  const [low, high] = axis;
  const row = { colour: "part-2", items: [] }; // the answers of this register
  const named = []; // { off, paid } of each register since the goal began
  let truth; // of this register: it stands nowhere in the page before it is named
  let [isOpen, stops, spent, cost] = [true, false, 0, costs[0]];
  const isAnswered = () =>
    row.items.length < most && !(stops && spent + cost > limit + 1e-9);
  const scale = ({ value }) => Math.min(1, Math.max(0, (value - low) / (high - low)));
  const guess = () => Math.round(low + line.value * (high - low));
  const written = (number) => `${Math.round(100 * number) / 100}`;
  const off = (by) => (by ? `off by ${by}` : "exactly");
  const last = () => named.at(-1);
  const running = () => named.length - 1 - named.findLastIndex((one) => one.off > NEAR);
  const result = () =>
    `Named ${off(last().off)}, for a budget of ${written(last().paid)}.`;
  const way = ([n, by]) => `${n} at ${written(MOST / n)} is off by ${by}`;
  const hit = ([n, of]) => `${n} at ${written(limit / n)} in ${of}`;

  const goal = goals([
    {
      ask: "Name the true number exactly: ask, put the line where you think it is, and name it.",
      reached: () => last()?.off === 0,
      means: result,
    },
    {
      ask: `Again exactly, for a budget of ${MOST} or less.`,
      begin: renew,
      reached: () => last()?.off === 0 && last().paid <= MOST + 1e-9,
      means: () =>
        `${result()} A budget of ${MOST} buys many blurred answers or a few clear ones; on average the mean of ${ways.map(way).join(", ")}.`,
    },
    {
      ask: `Let the office stop at a budget of ${limit}. Come within ${NEAR} of the number in ${RUNNING} registers running.`,
      begin: renew,
      reached: () => stops && running() >= RUNNING,
      until: () => stops && `So far ${running()} running.`,
      means: () =>
        `Near enough to plan with. That near come, in 100 registers, ${near.map(hit).join(", ")}. What is said is at most ${Math.exp(limit).toFixed(1)} times as likely with one person's “yes” as with a “no”.`,
    },
  ]);

  open();
  stage.append(goal.ask);
  const kinds = [`answers ${most} times`, `stops at ${limit}`];
  choice(stage, "The office", kinds, (at) => renew(at === 1));
  const prices = costs.map((one) => `${one} (scale ${1 / one})`);
  choice(stage, "An answer costs", prices, (at) => change("", costs[at]));
  const ends = [`${low}`, "answers", `${high}`];
  const picture = dots(stage, { rows: [row], scales: [scale], ends });
  button(stage, "Number − 1", () => change("", cost, -1));
  button(stage, "Number + 1", () => change("", cost, 1));
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

  function change(note = "", price = cost, by = 0) {
    cost = price;
    line.value += by / (high - low);
    const all = row.items.map(({ value }) => value);
    picture.draw(scale, () => ({ filled: true, strong: true }));
    picture.rows[0].name.textContent = `Answers. Your number: ${guess()}`;
    line.show();
    const mark = stops ? limit / FULL : undefined;
    drawBar([["budget spent", Math.min(1, spent / FULL), written(spent), mark]]);
    const mean = (all.reduce((sum, one) => sum + one, 0) / all.length).toFixed(1);
    let said = `Answer ${all.length} is ${all.at(-1)}, all lie from ${Math.min(...all)} to ${Math.max(...all)}, their mean is ${mean}, spent ${written(spent)}.`;
    if (!isOpen) said = "Ask, and another register is opened.";
    else if (!all.length) said = "Nothing has been asked yet.";
    else if (!isAnswered()) said += " At this price the office says no more.";
    say(`${note}${said}`, goal.look());
  }
});
