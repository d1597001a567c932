// Cards that are drawn, and what is to be expected of them.

// Returns a list in an order that chance decides, each order as likely as any other.
export function shuffled(list) {
  const all = [...list];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [all[last], all[other]] = [all[other], all[last]];
  }
  return all;
}

// Returns the chance that `drawn` of `all` cards hold one or more of the `marked`.
export function chanceOfOne(marked, all, drawn) {
  let none = 1;
  for (let card = 0; card < Math.min(drawn, all); card += 1)
    none *= Math.max(0, all - marked - card) / (all - card);
  return 1 - none;
}
