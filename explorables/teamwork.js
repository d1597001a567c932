// Twelve words at a time: the reader judges them, decides how many the machine hands over,
// sees who is right, and then looks up what the machine had met.
import { add, amount, bars, button, explorable, goals, status, words } from "kit";

const SIGNS = ["−", "+"];
const SIZE = 12;
const HEADS = ["word", "how sure", "machine", "you"];
const JUDGE =
  "Would most people call this word negative or positive? The machine has answered already; you see how sure it is, and not what it said.";
const MET = "Sisters in training, words with the same five first letters: ";
const HINDSIGHT =
  "But you chose after seeing who was right. Will it hold for twelve other words?";

explorable("teamwork", (stage, { rounds }) => {
  let round = -1;
  let dealt = []; // the surest first
  let order = []; // as they are judged
  let before = null; // what the team had right when the answers were turned up

  const count = (what, list = dealt) => list.filter(what).length;
  const isMine = (place, number) => place >= SIZE - number;
  const team = (number) =>
    count((one, i) => one.truth === (isMine(i, number) ? one.mine : one.machine));
  const better = () => Math.max(team(0), team(SIZE));
  const mostOfAll = () => Math.max(...[...dealt.keys(), SIZE].map(team));
  const shown = () => before !== null;
  const having = (sisters) => dealt.filter((one) => one.sisters > 0 === sisters);
  const found = (sisters) => count((one) => one.pressed, having(sisters));
  const sure = (list) =>
    Math.round(list.reduce((all, one) => all + one.sure, 0) / list.length);

  const goal = goals([
    {
      ask: "Beat the better of the two: judge twelve words, choose how many the machine hands over, and turn up the answers.",
      reached: () => shown() && team(line.value) > better(),
      means: () =>
        `Together ${team(line.value)}, the better of you ${better()}. ${before > better() ? "And you chose beforehand." : HINDSIGHT}`,
    },
    {
      ask: "The machine sees nothing but letters. Why is it so sure? Press words until you have found two that had sisters in its training, and two that had none.",
      reached: () => found(true) > 1 && found(false) > 1,
      means: () =>
        `Of words with sisters it is ${sure(having(true))} % sure on average, of words without ${sure(having(false))} %. But these are words that we chose.`,
    },
  ]);

  stage.append(goal.ask);
  const judge = add(stage, "p", "judge");
  const asked = add(judge, "span");
  const signs = ["Negative", "Positive"].map((name, sign) =>
    button(judge, name, () => {
      order.find((one) => one.mine === undefined).mine = sign;
      change();
    }),
  );
  const line = amount(stage, SIZE, () => change());
  const acts = add(stage, "p", "judge");
  const turn = button(acts, "Turn up the answers", () => {
    before = team(line.value);
    change();
  });
  button(acts, "Twelve other words", deal);
  const table = words(stage, HEADS, (one) => {
    one.pressed = true;
    const { word, above, below, sisters, such } = one;
    const met = sisters ? `${sisters}, such as ${such.join(" and ")}` : "none";
    change(
      `${word}: ${above} of ten people put it above 0, ${below} below. ${MET}${met}.`,
    );
  });
  const drawBars = bars(stage, ["machine", "human", "group-b"]);
  const say = status(stage);
  stage.append(goal.word);
  deal();

  function deal() {
    round = (round + 1) % rounds.length;
    dealt = rounds[round].map((one) => ({ ...one }));
    order = dealt.toSorted((a, b) => (a.word < b.word ? -1 : 1));
    before = null;
    line.value = 0;
    table.deal(dealt);
    change();
  }

  function change(note = "") {
    const next = order.find((one) => one.mine === undefined);
    asked.textContent = next
      ? `Word ${order.indexOf(next) + 1} of ${SIZE}: ${next.word}`
      : "All twelve are judged.";
    for (const sign of signs) sign.toggleAttribute("disabled", !next);
    turn.toggleAttribute("disabled", Boolean(next) || shown());
    line.show(`Handed over to you: ${line.value} of ${SIZE}`, Boolean(next));
    table.draw((one, place) => {
      const mark = (sign) =>
        `${SIGNS[sign] ?? ""} ${shown() ? "✗✓"[Number(sign === one.truth)] : ""}`;
      const mine = isMine(place, line.value);
      const texts = [shown() ? mark(one.machine) : "?", mark(one.mine)];
      return { name: mine ? "mine" : "kept", texts, closed: !shown() };
    });
    const rights = [0, SIZE, line.value].map(team);
    const row = (name, i, mark) =>
      shown()
        ? [name, rights[i] / SIZE, `${rights[i]} of ${SIZE}`, mark]
        : [name, 0, "?"];
    drawBars([
      row("machine alone", 0),
      row("you alone", 1),
      row("together", 2, better() / SIZE),
    ]);
    let text = `You alone are right on ${rights[1]}, the machine alone on ${rights[0]}, the two together on ${rights[2]}; as you first chose it was ${before}.`;
    if (mostOfAll() <= better())
      text += " No choice would have beaten the better of you.";
    if (!shown())
      text = `The machine keeps ${SIZE - line.value} words and hands ${line.value} to you. Choose how many, then turn up the answers.`;
    if (next) text = JUDGE;
    say(note || text, goal.look());
  }
});
