// Rounds that are dealt one after the other. Chance decides with which one it begins.

// list: the rounds, each a list of items. Returns { deal, forget, keep, kept, news }:
// `deal()` gives copies of the items of the next round; `keep(result)` keeps what came out
// of it, of each round the first only, and `kept` are the results so far; `forget()` drops
// them, and goes on with rounds not yet seen; `news` says whether the items are new.
export function inRounds(list) {
  const results = new Map();
  let dealt = 0;
  let now = Math.floor(Math.random() * list.length) - 1;
  return {
    deal() {
      dealt += 1;
      now = (now + 1) % list.length;
      return list[now].map((item) => ({ ...item }));
    },
    forget: () => results.clear(),
    keep(result) {
      if (!results.has(now)) results.set(now, result);
    },
    get kept() {
      return [...results.values()];
    },
    get news() {
      if (dealt <= list.length) return "These are new.";
      const twice = results.has(now) ? " They do not count twice." : "";
      return `All ${list.length} rounds have been dealt, so these come again.${twice}`;
    },
  };
}
