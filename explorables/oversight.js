// Twenty products that a machine has ticked: look them over, and learn what that shows.
import { add, button, explorable, goals, inRounds, ranges, sheet, status } from "kit";

const HALF = 50; // percent: goal 1 asks to be above it for certain
const SPOILT = 0.1; // share of right products that may be overruled in goal 1
const KINDS = ["a wrong last digit", "a right last digit"];
const total = (list, part) => list.reduce((sum, one) => sum + part(one), 0);

explorable("oversight", (stage, { rounds, intervals }) => {
  const played = inRounds(rounds);
  let dealt = [];
  let result = null; // of this round, once it is handed in
  let isOpen = false; // in goal 2 the planted errors can be seen from the start
  const planted = () => dealt.filter((one) => one.planted).length;
  const noticed = (kind) =>
    paper.pressed.filter(
      (at) => dealt[at].planted && (!kind || dealt[at].planted === kind),
    ).length;
  const spoilt = () => paper.pressed.length - noticed();
  const agrees = () => dealt.length - paper.pressed.length;
  const sum = (part) => total(played.kept, part);
  const ends = (kept = played.kept) =>
    intervals[total(kept, (one) => one.planted)][total(kept, (one) => one.noticed)];
  const few = () => sum((one) => one.spoilt) <= SPOILT * sum((one) => one.right);
  const so = () =>
    `You noticed ${sum((one) => one.noticed)} of ${sum((one) => one.planted)} planted errors: catch rates from ${ends()[0]} to ${ends()[1]}\u00a0% agree with that.`;
  const spoils = () =>
    `Of ${sum((one) => one.right)} right products you overruled ${sum((one) => one.spoilt)}.`;

  const goal = goals([
    {
      ask: `Prove that you are more than a signature. Press each product that you would overrule, and hand in. Show that you notice more than ${HALF}\u00a0% of the errors: bring the whole range of your catch rate above that. Overrule no more than one in ten of the products that are right.`,
      reached: () => played.kept.length > 0 && ends()[0] > HALF && few(),
      means: () =>
        `${so()} ${spoils()} That is about errors like those planted here, and about you today. You could stop when it suited you: in a real check the number is fixed beforehand.`,
      until: () =>
        played.kept.length > 0 &&
        `${so()} ${few() ? "" : `${spoils()} Who overrules everything notices every error.`}`,
    },
    {
      ask: "Now the planted errors are marked. A perfect reviewer overrules these and nothing else. Agree with the machine exactly as often, and notice none of them. It counts as you press; there is nothing to hand in.",
      begin: () => deal(true),
      reached: () => isOpen && agrees() === dealt.length - planted() && !noticed(),
      means: () =>
        `You agree with ${agrees()} of ${dealt.length}, and so does the perfect reviewer. You noticed none of ${planted()} errors. After the perfect one ${dealt.length} are right, after you ${agrees() - planted()}.`,
    },
  ]);
  stage.append(goal.ask);
  const paper = sheet(stage, {
    signs: ["✓", "✗"],
    objected: "overrule",
    changed: change,
  });
  const acts = add(stage, "p", "judge");
  const hand = button(acts, "Hand in", () => {
    const kinds = KINDS.map((_, at) => noticed(at + 1));
    const right = dealt.length - planted();
    result = { planted: planted(), noticed: noticed(), spoilt: spoilt(), right, kinds };
    played.keep(result);
    change();
    goal.word.focus(); // the button is disabled now
  });
  button(acts, "Twenty others", () => {
    deal(isOpen);
    paper.focus();
  });
  button(acts, "Begin anew", () => {
    played.forget();
    deal(isOpen);
    paper.focus();
  });
  stage.append(goal.word);
  const picture = ranges(stage, { most: rounds.length, middle: `${HALF}\u00a0%` });
  picture.name.textContent =
    "Noticed so far, after each round, and the catch rates that agree";
  const say = status(stage);
  deal(false);

  function deal(open) {
    isOpen = open;
    dealt = played.deal();
    result = null;
    paper.deal(dealt.map((one) => `${one.sum} = ${one.shown}`));
    change();
  }

  function behind(at) {
    const { planted: kind, right } = dealt[at];
    if (kind) return isOpen || result ? `planted, it is ${right}` : "";
    return result && paper.pressed.includes(at) ? "it was right" : "";
  }

  function change() {
    const closed = Boolean(result);
    paper.show(behind, closed);
    hand.toggleAttribute("disabled", closed || isOpen);
    picture.draw(
      played.kept.map((_, at) => {
        const kept = played.kept.slice(0, at + 1);
        const share =
          total(kept, (one) => one.noticed) / total(kept, (one) => one.planted);
        const range = ends(kept).map((end) => end / 100);
        return { share, ends: range, colour: "human", filled: true };
      }),
    );
    const kind = (name, at) => `${result.kinds[at]} of 2 with ${name}`;
    const passed = dealt.filter(
      (one, at) => one.planted && !paper.pressed.includes(at),
    );
    const missed = passed.map((one) => ` You let pass ${one.sum} = ${one.shown}.`);
    const before = played.kept.at(-1) === result ? played.kept.slice(0, -1) : [];
    const was = before.length
      ? ` Before this round the range was ${ends(before).join(" to ")}\u00a0%.`
      : "";
    const text = result
      ? `This round: ${result.noticed} of ${result.planted} noticed, ${KINDS.map(kind).join(", ")}; ${result.spoilt} of ${result.right} right ones overruled.${missed.join("")}${was} You agreed with the machine on ${agrees()} of ${dealt.length}.`
      : `You agree with the machine on ${agrees()} of ${dealt.length}.${played.kept.length && !paper.pressed.length ? ` ${played.news}` : ""}`;
    say(text, goal.look(), closed);
  }
});
