// Words judged one after the other, by a button for each answer; Back takes the last back.
import { button } from "./controls.js";
import { add } from "./explorable.js";

// ask: what is asked of each word. names: of the answers. judged(): what to do after each
// answer, and after Back. Returns { deal, show, focus, next, place }: `deal(items)` takes
// items with a `word`, which are asked for in the order of the alphabet and get the number
// of their answer as `mine`; `show(closed)`: `closed` if nothing can be taken back any more;
// `next` is the item to judge now, if one is left, and `place` says which it is.
export function judge(stage, ask, names, judged) {
  add(stage, "p").textContent = ask;
  const row = add(stage, "p", "judge");
  const asked = add(row, "span");
  let items = [];
  const own = {
    deal(list) {
      items = list.toSorted((a, b) => (a.word < b.word ? -1 : 1));
    },
    get next() {
      return items.find(({ mine }) => mine === undefined);
    },
    get place() {
      const { next } = own;
      return `Word ${items.indexOf(next) + 1} of ${items.length}: ${next?.word}`;
    },
    focus() {
      signs[0].focus();
    },
    show(closed) {
      const { next } = own;
      asked.textContent = next ? own.place : "All are judged.";
      signs.forEach((sign, answer) => {
        sign.toggleAttribute("disabled", !next);
        sign.setAttribute("aria-label", [names[answer], next?.word].join(" ").trim());
      });
      back.toggleAttribute("disabled", closed || items[0] === next);
    },
  };
  const signs = names.map((name, answer) =>
    button(row, name, () => {
      own.next.mine = answer;
      judged();
    }),
  );
  const back = button(row, "Back", () => {
    items.findLast(({ mine }) => mine !== undefined).mine = undefined;
    judged();
    if (own.next === items[0]) own.focus(); // Back is disabled now
  });
  return own;
}
