// Forty cards to read with and a wall of defects: ten cards of one's own, then a second
// reader, and what the two would say is left.
import {
  add,
  button,
  choice,
  explorable,
  goals,
  hand,
  key,
  recapture,
  status,
  wall,
} from "kit";

const MANY = 400; // cells to light: ten cards at random light about 250
const DARK = 100; // that nobody has lit, although the estimate says that none is left

explorable("eyes", (stage, { parts, suites, cards, hand: most, others }) => {
  const size = parts.reduce((sum, [, cells]) => sum + cells, 0);
  const lit = cards.map(([, , , cells]) => cells);
  const union = (hands) => new Set(hands.flatMap((card) => lit[card]));
  const byAny = union(cards.map((_, card) => card));
  const never = [...Array(size).keys()].filter((at) => !byAny.has(at));
  const byNoSuite = never.filter((at) => !suites.includes(at)).length;
  let other = null; // the place of the second reader, once there is one
  let isShown = false; // the cells that no card lights
  let heard = ""; // of the goal, so that a success is heard once
  const mine = () => union(own.taken);
  const theirs = () => union(others[other] ?? []);
  const isFull = () => own.taken.length === most;
  const nth = (reader) => `${Number(reader) + 1}`;
  const names = () => own.taken.length + (own.taken.length === 1 ? " card" : " cards");

  function told() {
    const seen = union([...own.taken, ...(others[other] ?? [])]).size;
    const sums = recapture(mine(), theirs());
    return { ...sums, all: seen + sums.left, dark: size - seen };
  }

  function onlyBy(card) {
    const rest = union(own.taken.filter((one) => one !== card));
    return lit[card].filter((at) => !rest.has(at));
  }

  function against(reader) {
    other = reader;
    change();
  }

  const short = () => !isFull() && `Your hand has ${names()}; take ${most}.`;
  const tooHigh = () => told().left >= 1 && "The estimate still leaves one or more.";
  const tooFew = () => `The estimate is low enough, but only ${told().dark} are dark.`;
  const goal = goals([
    {
      ask: `Take ten cards that together light ${MANY} of the ${size} cells or more. Which cards add most?`,
      reached: () => mine().size >= MANY,
      until: () => isFull() && `These ten light ${mine().size}.`,
      means: () =>
        `${mine().size} with ${names()}. All forty light ${byAny.size}. The other ${never.length} no card can light, and ${byNoSuite} of them none of the six suites either.`,
    },
    {
      ask: `A second reader has ten cards, too. Change your ten until the estimate says that less than one defect is left, though ${DARK} or more are dark.`,
      begin: () => {
        choice(place, "Second reader", Object.keys(others).map(nth), against);
        against(0);
      },
      reached: () => isFull() && told().left < 1 && told().dark >= DARK,
      until: () => short() || tooHigh() || tooFew(),
      means: () =>
        `Reader ${nth(other)} and you: ${told().left.toFixed(2)} left by the estimate, ${told().dark} in truth. One of you has hardly lit a cell that the other has not.`,
    },
    {
      ask: `Against a second reader, change your ten until the estimate is ${size} or more in all.`,
      reached: () => isFull() && told().all >= size,
      until: () => short() || `It is ${Math.ceil(size - told().all)} short.`,
      means: () =>
        `Reader ${nth(other)} and you: an estimate of ${told().all.toFixed(1)}, where there are ${size}. Hands that avoid each other make it too high, as hands that are alike make it too low; the program is the same. That was the last goal.`,
    },
  ]);

  stage.append(goal.ask);
  const { draw, where } = wall(stage, "The cells, by part of the program", parts);
  const looks = key(stage, ["mine", "theirs", "both"]);
  const words = ["lit by you", "by the second reader", "by both"].entries();
  for (const [at, text] of words) looks[at].textContent = text;
  looks[0].parentElement.setAttribute("aria-hidden", "true"); // the rows say it in words
  const say = status(stage);
  stage.append(goal.word);
  const outline = button(stage, "Outline what no card lights", () => {
    isShown = !isShown;
    change(null, isShown ? `No card lights ${never.length}: ${where(never)}. ` : "");
  });
  const place = add(stage, "div");
  const about = (what, valid) => (valid ? what : `${what}; not JSON`);
  const faces = cards.map(([text, ...rest]) => ({ text, about: about(...rest) }));
  const own = hand(stage, "The forty cards", faces, most, change);
  change();

  function change(card = null, note = "") {
    const word = goal.look();
    const [a, b, dark] = [mine(), theirs(), new Set(isShown ? never : [])];
    outline.setAttribute("aria-pressed", isShown);
    draw({ mine: a, theirs: b, never: dark }, (n) => {
      const readers = `you ${n.mine}, reader ${nth(other)}: ${n.theirs}, both ${n.both}; of ${n.all}`;
      const text = b.size ? readers : `${n.mine} of ${n.all}`;
      return isShown ? `${text}; ${n.never} by no card` : text;
    });
    const alone = (at) => `${onlyBy(at).length} of them lit by no other card of yours`;
    own.show((at) => `taken; lights ${lit[at].length}, ${alone(at)}`);
    let text = `${a.size} of ${size} cells lit, with ${names()}.`;
    if (own.taken.includes(card))
      text += ` The last added ${onlyBy(card).length} (${where(onlyBy(card), 3) || "none"}).`;
    const { first, second, both, left, all, dark: missed } = told();
    if (other !== null)
      text = `By the estimate ${left.toFixed(2)} are left, ${all.toFixed(1)} in all; in truth ${missed} and ${size}. The estimate: ${first} yours alone × ${second} reader ${nth(other)}’s alone / (${both} both + 1).`;
    if (!(word.startsWith("Reached.") && heard.startsWith("Reached."))) heard = word;
    say(`${note}${text}`, heard);
  }
});
