// Twelve words to judge: how many should the machine hand over, and what had it met?
import {
  add,
  amount,
  answered,
  bars,
  button,
  explorable,
  goals,
  inRounds,
  judge,
  pair,
  status,
  tally,
  words,
} from "kit";

const NAMES = ["Negative", "Positive"];
const SIZE = 12;
const SURE = 75; // percent: from here on a word counts as one it is sure of
const CAPTION =
  "The machine's surest word first; a bar begins at 50\u00a0%, a mere guess. Words below the line are handed over to you.";
const ASK = "Did more of the ten people mark this word as negative, or as positive?";
const MET = "Words in the machine's training with the same five first letters: ";
const AWAY = "What you had judged is put away. ";
const EASY =
  "But you alone were right on no more than half. Being wrong on what it keeps costs nothing, so this is easy.";

explorable("teamwork", (stage, { rounds, known }) => {
  const played = inRounds(rounds);
  let dealt = []; // the surest first
  let chosen = null; // how many were handed over when the answers were turned up
  const shown = () => chosen !== null;
  const team = (number) => pair(dealt, number).both;
  const better = () => Math.max(team(0), team(SIZE));
  const pressed = (isSure) => table.seen(({ sure }) => sure >= SURE === isSure);
  const outcome = () =>
    `With ${chosen} handed over the two of you had ${team(chosen)} right, the better one alone ${better()}.`;
  const missed = () =>
    `${[...dealt.keys()].some((n) => team(n) > better()) ? "Another" : "No"} number, chosen beforehand, would have done it.`;
  const goal = goals([
    {
      ask: "Beat the better of the two: judge twelve words, choose how many the machine hands over, and turn up the answers. Only what you chose beforehand counts.",
      reached: () => shown() && team(chosen) > better(),
      means: () => `${outcome()} ${team(SIZE) > SIZE / 2 ? "" : EASY}`,
      until: () => shown() && `${outcome()} ${missed()}`,
    },
    {
      ask: `The machine sees nothing but letters. How can it be so sure of some words? Turn up the answers, then press three words of which it is ${SURE}\u00a0% sure or more, and three others.`,
      begin: () => table.forget(),
      reached: () => pressed(true) >= 3 && pressed(false) >= 3,
      means: () =>
        `Over all ${known.words} words: where it is sure, ${known.sure[1]}\u00a0% had such words in its training and all of them agree with it; where it is not, ${known.unsure[1]}\u00a0%. To have some at all is commoner: ${known.sure[0]} and ${known.unsure[0]}\u00a0%.`,
      until: () => `Pressed so far: ${pressed(true)} sure, ${pressed(false)} not.`,
    },
  ]);
  stage.append(goal.ask);
  const asked = judge(stage, ASK, NAMES, () => {
    change();
    if (!asked.next) line.focus();
  });
  const line = amount(stage, SIZE, () => change());
  const acts = add(stage, "p", "judge");
  const turn = button(acts, "Turn up the answers", () => {
    chosen = line.value;
    played.keep(pair(dealt, chosen));
    change("", "", true);
    goal.word.focus(); // the button is disabled now
  });
  button(acts, "Twelve other words", () => {
    deal(!shown() && dealt.some(({ mine }) => mine >= 0) ? AWAY : "");
    asked.focus();
  });
  stage.append(goal.word);
  const sums = add(stage, "p", "tally");
  const say = status(stage);
  const table = words(stage, CAPTION, ["machine", "you"], (one) => {
    const marks = `${one.above} of ten people put it above 0, ${one.below} below.`;
    const sides = `${one.positive} positive, ${one.negative} negative`;
    const met = one.such.length ? `${sides} (${one.such.join(", ")})` : "none";
    change(`${one.word}: ${marks} ${MET}${met}.`);
  });
  const drawBars = bars(stage, ["machine", "human", "group-b"]);
  deal();

  function deal(away) {
    dealt = played.deal();
    chosen = null;
    line.value = 0;
    asked.deal(dealt);
    table.deal(dealt);
    change("", away === undefined ? "" : `${away}${played.news} `);
  }

  function change(note = "", news = "", isRead = false) {
    const { next, place } = asked;
    asked.show(shown());
    turn.toggleAttribute("disabled", Boolean(next) || shown());
    line.show(`Handed over to you: ${line.value} of ${SIZE}`, Boolean(next));
    table.draw(({ machine, mine, truth }, i) => {
      const given = i >= SIZE - line.value;
      const open = shown() ? truth : undefined;
      const its = answered(NAMES, machine, open, !given && "kept");
      const yours = answered(NAMES, mine, open, given && "handed over to you");
      const texts = [shown() ? its : ["?", "face down"], yours];
      return { name: given ? "mine" : "kept", texts, closed: !shown() };
    });
    const [machine, mine, both] = [0, SIZE, line.value].map(team);
    const bar = (name, number, mark) =>
      shown() ? [name, number / SIZE, `${number} of ${SIZE}`, mark] : [name, 0, "?"];
    const together = bar("together", both, better() / SIZE);
    drawBars([bar("machine alone", machine), bar("you alone", mine), together]);
    if (played.kept.length > 1) sums.textContent = tally(played.kept);
    const text = shown()
      ? `You alone are right on ${mine}, the machine alone on ${machine}, the two together, with ${line.value} handed over, on ${both}. Press a word to see how the ten marked it.`
      : `All are judged. The machine keeps ${SIZE - line.value} words and hands ${line.value} to you. Choose how many, then turn up the answers.`;
    const reached = goal.look();
    say(next ? news : note || text, next ? `${place}.` : reached, isRead);
  }
});
