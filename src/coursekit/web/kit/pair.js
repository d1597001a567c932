// A machine and a reader who answer the same items: who is right, alone and together.

// items: with the `truth`, and the answers of the `machine` and `mine`. number: so many at
// the end are handed over to the reader. Returns how many are right by the machine alone, by
// the reader alone (`mine`), by both together, and of how many: of all items, and of those
// that the machine keeps.
export function pair(items, number) {
  const right = (who, list) => list.filter((one) => one[who] === one.truth).length;
  const keeps = items.slice(0, items.length - number);
  const [all, kept] = [items, keeps].map((list) => ({
    size: list.length,
    machine: right("machine", list),
    mine: right("mine", list),
  }));
  return { ...all, both: kept.machine + all.mine - kept.mine, kept };
}

// Adds up what several dozens came to, in words.
export function tally(pairs) {
  const sum = (get) => pairs.reduce((all, one) => all + get(one), 0);
  const [size, machine, mine] = ["size", "machine", "mine"].map((name) => {
    const [all, kept] = [sum((one) => one[name]), sum((one) => one.kept[name])];
    return { all, kept, given: all - kept };
  });
  const who = (part) => `the machine had ${machine[part]} right and you ${mine[part]}`;
  return `So far, with what you chose each time, of ${size.all} words: the machine alone had ${machine.all} right, you alone ${mine.all}, the two together ${machine.kept + mine.given}. Of the ${size.kept} that it kept ${who("kept")}, of the ${size.given} handed over ${who("given")}.`;
}
