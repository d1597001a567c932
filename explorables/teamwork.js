// Twelve words: the reader judges them, decides how many the machine hands over, sees who
// is right, and then looks up what the machine had met.
import { add, amount, bars, button, explorable, goals, status, words } from "kit";

const NAMES = ["Negative", "Positive"];
const SIZE = 12;
const SURE = 75; // percent: from here on a word counts as one it is sure of
const CAPTION =
  "The machine's surest word comes first; a bar begins at 50\u00a0%, a mere guess. Words below the line are handed over to you.";
const JUDGE = "Did more of the ten people mark it as negative, or as positive?";
const MET = "Words in the machine's training with the same five first letters: ";

explorable("teamwork", (stage, { rounds }) => {
  let round = -1;
  let dealt = []; // the surest first
  let order = []; // as they are judged
  let chosen = null; // how many were handed over when the answers were turned up
  const count = (what, list = dealt) => list.filter(what).length;
  const isMine = (place, number) => place >= SIZE - number;
  const team = (number) =>
    count((one, i) => one.truth === (isMine(i, number) ? one.mine : one.machine));
  const better = () => Math.max(team(0), team(SIZE));
  const mostOfAll = () => Math.max(...[...dealt.keys(), SIZE].map(team));
  const shown = () => chosen !== null;
  const having = (isSure) => dealt.filter((one) => one.sure >= SURE === isSure);
  const pressed = (isSure) => count((one) => one.pressed, having(isSure));
  const met = (isSure) =>
    `${count((one) => one.sisters > 0, having(isSure))} of the ${having(isSure).length}`;
  const outcome = () =>
    `With ${chosen} handed over the two of you had ${team(chosen)} right, the better one alone ${better()}.`;
  const missed = () =>
    `${mostOfAll() > better() ? "Another" : "No"} number, chosen beforehand, would have done it.`;
  const goal = goals([
    {
      ask: "Beat the better of the two: judge twelve words, choose how many the machine hands over, and turn up the answers. Only what you chose beforehand counts.",
      reached: () => shown() && team(chosen) > better(),
      means: outcome,
      until: () => shown() && `${outcome()} ${missed()}`,
    },
    {
      ask: `The machine sees nothing but letters. How can it be so sure of some words? Turn up the answers, then press three words of which it is ${SURE}\u00a0% sure or more, and three others.`,
      reached: () => pressed(true) >= 3 && pressed(false) >= 3,
      means: () =>
        `In its training were words with the same five first letters for ${met(true)} sure ones and ${met(false)} others.`,
      until: () => `Pressed so far: ${pressed(true)} sure, ${pressed(false)} others.`,
    },
  ]);
  stage.append(goal.ask);
  const judge = add(stage, "p", "judge");
  const asked = add(judge, "span");
  const signs = NAMES.map((name, sign) =>
    button(judge, name, () => {
      order.find((one) => one.mine === undefined).mine = sign;
      change();
      if (order.at(-1).mine !== undefined) line.focus();
    }),
  );
  const line = amount(stage, SIZE, () => change());
  const acts = add(stage, "p", "judge");
  const turn = button(acts, "Turn up the answers", () => {
    chosen = line.value;
    change();
    table.focus(); // the button is disabled now
  });
  button(acts, "Twelve other words", () => deal("The words are new, yours to judge. "));
  const table = words(stage, CAPTION, ["machine", "you"], (one) => {
    one.pressed = true;
    const marks = `${one.above} of ten people put it above 0, ${one.below} below.`;
    const such = `${one.sisters}, such as ${one.such.join(" and ")}`;
    change(`${one.word}: ${marks} ${MET}${one.sisters ? such : "none"}.`);
  });
  const drawBars = bars(stage, ["machine", "human", "group-b"]);
  const say = status(stage);
  stage.append(goal.word);
  deal();

  function deal(news = "") {
    round = (round + 1) % rounds.length;
    dealt = rounds[round].map((one) => ({ ...one }));
    order = dealt.toSorted((a, b) => (a.word < b.word ? -1 : 1));
    chosen = null;
    line.value = 0;
    table.deal(dealt);
    change("", news);
  }

  // What stands in a cell, and how it is read out.
  function cell(answer, truth, part) {
    if (answer === undefined) return ["", "not judged yet"];
    const [end, how] = answer === truth ? [" ✓", "right"] : [" ✗", "wrong"];
    const said = [NAMES[answer].toLowerCase(), shown() && how, part].filter(Boolean);
    return [`${"−+"[answer]}${shown() ? end : ""}`, said.join(", ")];
  }

  function change(note = "", news = "") {
    const next = order.find((one) => one.mine === undefined);
    const place = `Word ${order.indexOf(next) + 1} of ${SIZE}: ${next?.word}`;
    asked.textContent = next ? place : "All twelve are judged.";
    for (const sign of signs) sign.toggleAttribute("disabled", !next);
    turn.toggleAttribute("disabled", Boolean(next) || shown());
    line.show(`Handed over to you: ${line.value} of ${SIZE}`, Boolean(next));
    table.draw(({ machine, mine, truth }, i) => {
      const given = isMine(i, line.value);
      const its = shown() ? cell(machine, truth, !given && "kept") : ["?", "face down"];
      const texts = [its, cell(mine, truth, given && "handed over to you")];
      return { name: given ? "mine" : "kept", texts, closed: !shown() };
    });
    const rights = [0, SIZE, line.value].map(team);
    const share = (i) => [rights[i] / SIZE, `${rights[i]} of ${SIZE}`];
    const row = (name, i, mark) =>
      shown() ? [name, ...share(i), mark] : [name, 0, "?"];
    const pair = row("together", 2, better() / SIZE);
    drawBars([row("machine alone", 0), row("you alone", 1), pair]);
    let text = `You alone are right on ${rights[1]}, the machine alone on ${rights[0]}, the two together, with ${line.value} handed over, on ${rights[2]}.`;
    if (!shown())
      text = `All are judged. The machine keeps ${SIZE - line.value} words and hands ${line.value} to you. Choose how many, then turn up the answers.`;
    const reached = goal.look();
    say(next ? `${news}${place}. ${JUDGE}` : note || text, next ? "" : reached);
  }
});
