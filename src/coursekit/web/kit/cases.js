// Cases to look at, in any order. Each gets one verdict that counts: the first.
import { buttons } from "./buttons.js";
import { shuffled } from "./chance.js";
import { button, choice } from "./controls.js";

// noun: what a case is called. list: cases with a `truth`, the place of the right one of
// the `verdicts`; number: of so many at a time, at first those at the head of the list,
// later others, by chance. innocent: the place of the verdict that accuses nobody.
// changed(): after each look and verdict. Adds the choice among the cases, and returns
// { ask, now, mine, place, right, wrong, accused, left }: `ask(stage, others)` adds the
// buttons for verdicts and, with these words, the one for other cases; `now` is the case
// looked at, `mine` the verdict on it, if there is one, `place` its number; right, wrong,
// accused: how many verdicts are so, the last of innocent cases; `left`: the numbers of
// those that have none yet.
export function cases(stage, { noun, list, number, verdicts, innocent, changed }) {
  let [all, said, at, legend] = [list.slice(0, number), [], 0, null];
  const places = all.map((_, place) => place);
  const isRight = (place) => said[place] === all[place].truth;
  const judged = () => places.filter((place) => said[place] !== undefined);
  const wrong = () => judged().filter((place) => !isRight(place));

  function look(place) {
    at = place;
    legend.textContent = `${noun} ${at + 1}: your verdict`;
    changed();
  }

  const names = places.map((place) => `${place + 1}`);
  choice(stage, noun, names, look);
  return {
    ask(below, others) {
      legend = buttons(below, `${noun} 1: your verdict`, verdicts, (verdict) => {
        said[at] ??= verdict;
        changed();
      });
      button(below, others, () => {
        [all, said] = [shuffled(list.slice(number)).slice(0, number), []];
        changed();
      });
    },
    get now() {
      return all[at];
    },
    get mine() {
      return said[at];
    },
    get place() {
      return at + 1;
    },
    get right() {
      return judged().length - wrong().length;
    },
    get wrong() {
      return wrong().length;
    },
    get accused() {
      return wrong().filter((place) => all[place].truth === innocent).length;
    },
    get left() {
      return places.filter((place) => said[place] === undefined).map((one) => one + 1);
    },
  };
}
