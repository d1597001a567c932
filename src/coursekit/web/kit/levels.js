// How strict tests are to be: a level to set, and bars that say how many of the sound are
// accused at it, and how many of those with a fault are named.
import { amount } from "./amount.js";
import { bars } from "./bars.js";

// levels: in words, the laxest first. kinds: names of what may be wrong. of: how many there
// are of each. few, many: the shares of the sound and of each kind that are asked for.
// moved(): the level was set. Returns { draw, words, accused, found, best, isMet }:
// `draw(counts)` takes, for each level, how many of each kind are named, and of the sound
// how many are cleared, at the end; `words` is the level; `accused(at)` and `found(at)` are those of a level, the
// one that is set if none is said; `best(kind)` is the most where few enough are accused.
export function levels(stage, { levels: words, kinds, of, few, many, moved }) {
  const set = amount(stage, words.length - 1, moved);
  const drawBars = bars(stage, ["contradicted", ...kinds.map(() => "machine")]);
  let counts = [];
  const accused = (at = set.value) => of - counts.at(at).at(-1);
  const found = (at = set.value) => counts.at(at).slice(0, -1);
  const isFew = (at) => accused(at) < few * of;
  const own = {
    get words() {
      return words[set.value];
    },
    accused,
    found,
    best: (kind) => Math.max(...counts.map((_, at) => isFew(at) && found(at)[kind])),
    isMet: () => isFew() && Math.min(...found()) >= many * of,
    draw(other) {
      counts = other;
      set.show(`Level: ${own.words}`);
      const row = (name, count, mark) => [name, count / of, `${count} of ${of}`, mark];
      drawBars([
        row("sound, accused", accused(), few),
        ...kinds.map((kind, place) => row(kind, found()[place], many)),
      ]);
    },
  };
  return own;
}
