// Ten voters, each with one thing to look at: who should sit on the committee?
import { choice, explorable, goals, heaps, listed, status, ticks } from "kit";

const FEW = 28; // errors of a committee of three; two of the 120 make no more
const WORSE = 10; // so many more, as one or two more say little
const BETTER = 40; // errors fewer, so that nobody doubts who is better alone

explorable("minds", (stage, { names, patients, malignant, worlds }) => {
  let world = 0; // the real errors, or those dealt by chance
  let best; // the seats that reached the first goal
  let swapped; // those that reached the second
  let seen = [false, false]; // whether these two were seated where chance deals
  const alone = (seat) => worlds[0][seat].length;
  const seats = names.map((name, seat) => `${name} (${alone(seat)})`);
  const named = (some) => listed(some.map((seat) => names[seat]));
  const bySkill = [...names.keys()].sort((a, b) => alone(a) - alone(b));
  const only = (some, other) => some.filter((seat) => !other.includes(seat));

  // Of each tumour that somebody is wrong about: how the vote on it goes.
  function votes(some, where) {
    const against = new Array(patients).fill(0);
    for (const seat of some) for (const place of worlds[where][seat]) against[place]++;
    const [outvoted, tied, lost] = [[], [], []];
    against.forEach((wrong, place) => {
      if (2 * wrong > some.length) lost.push(place);
      else if (wrong && 2 * wrong === some.length) tied.push(place);
      else if (wrong) outvoted.push(place);
    });
    return { outvoted, tied, lost };
  }

  const errors = (some, where = world) =>
    votes(some, where).lost.length + votes(some, where).tied.length / 2;
  const cancers = (list) => list.filter((place) => place < malignant).length;
  const kinds = (list) =>
    `cancers missed ${cancers(list)}, false alarms ${list.length - cancers(list)}`;
  const isThree = () => world === 0 && on().length === 3;
  const both = (a, b) => a.filter((place) => b.includes(place)).length;
  const common = (a, b, where) =>
    `${names[a]} and ${names[b]} ${both(worlds[where][a], worlds[where][b])}`;
  const shared = ([a, b, c], where = world) =>
    [common(a, b, where), common(a, c, where), common(b, c, where)].join("; ");

  function isWorseByABetterOne() {
    const [left, came] = [only(best, on()), only(on(), best)];
    const isSwap =
      isThree() && came.length === 1 && alone(came[0]) <= alone(left[0]) - BETTER;
    const isWorse = isSwap && errors(on()) >= errors(best) + WORSE;
    if (isWorse) swapped = on();
    return isWorse;
  }

  const swap = (where) =>
    `${seats[only(swapped, best)[0]]} for ${seats[only(best, swapped)[0]]} the committee goes from ${errors(best, where)} errors to ${errors(swapped, where)}.`;

  const goal = goals([
    {
      ask: `Seat three who together are wrong about ${FEW} tumours or fewer. The best one alone is wrong about ${alone(bySkill[0])}: ${kinds(worlds[0][bySkill[0]])}.`,
      reached: () => {
        const isGood = isThree() && errors(on()) <= FEW;
        if (isGood) best = on();
        return isGood;
      },
      until: () => best && "Press “Next goal”: what is seated now is looked at there.",
      means: () =>
        `Together ${named(best)} are wrong about ${errors(best, 0)}, though alone about ${listed(best.map(alone))}. This committee: ${kinds(votes(best, 0).lost)}.`,
    },
    {
      ask: `Make that committee worse, by ${WORSE} errors or more: give one of its three seats to somebody who alone makes at least ${BETTER} errors fewer.`,
      reached: isWorseByABetterOne,
      until: () =>
        `That committee was ${named(best)}, with ${errors(best, 0)} errors; the one seated now makes ${errors(on())}.`,
      means: () =>
        `With ${swap(0)} Errors in common before: ${shared(best, 0)}; after: ${shared(swapped, 0)}.`,
    },
    {
      ask: "Now let chance deal the errors, as many to each as before, and make the same swap: seat the committee of goal 1, then that of goal 2. Is it worse again?",
      reached: () => {
        const isSeated = (some) => world === 1 && `${on()}` === `${some}`;
        seen = [seen[0] || isSeated(best), seen[1] || isSeated(swapped)];
        return seen[0] && seen[1];
      },
      until: () =>
        `Still to be seated while chance deals: ${named(seen[0] ? swapped : best)}.`,
      means: () =>
        `Dealt by chance, with ${swap(1)} With the real errors it went from ${errors(best, 0)} to ${errors(swapped, 0)}. That was the last goal.`,
    },
  ]);

  stage.append(goal.ask);
  const on = ticks(stage, "Seats (errors alone)", seats, bySkill.slice(0, 3), change);
  choice(stage, "Errors", ["real", "dealt by chance"], (place) => {
    world = place;
    change();
  });
  const say = status(stage);
  stage.append(goal.word);
  const drawHeaps = heaps(stage, 3);
  change();

  function change() {
    const { outvoted, tied, lost } = votes(on(), world);
    const [filled, colour, won] = [cancers(lost), "group-b", outvoted.length];
    const name = `The committee is wrong: ${lost.length}. Cancers missed (filled) ${filled}, false alarms ${lost.length - filled}.`;
    drawHeaps([
      { name, filled, hollow: lost.length - filled, colour },
      { name: `A tie: ${tied.length}.`, filled: tied.length, colour: "human" },
      { name: `Somebody is wrong and outvoted: ${won}.`, filled: won, colour: "quiet" },
    ]);
    say(sentence(on()), goal.look());
  }

  function sentence(seated) {
    if (!seated.length) return "Nobody is seated.";
    const { tied, lost } = votes(seated, world);
    const even = seated.length % 2 ? "" : `, ties ${tied.length}, which count half`;
    const text = `Wrong about ${errors(seated)} of ${patients}: ${kinds(lost)}${even}. Seated: ${named(seated)}.`;
    return seated.length === 3 ? `${text} Errors in common: ${shared(seated)}.` : text;
  }
});
