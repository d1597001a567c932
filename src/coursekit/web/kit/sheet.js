// A sheet of lines to look over. Each is a button that is pressed to object to it, and
// pressed again to take that back.
import { button } from "./controls.js";
import { add } from "./explorable.js";

const isPressed = (own) => own.getAttribute("aria-pressed") === "true";

// signs: what stands behind a line, and what once somebody objects. objected: that in
// words. changed(): what to do then. Returns { deal, focus, show, pressed }: `deal(lines)`
// lays out texts; `focus()` goes to the first; `show(say, closed)` writes behind each what
// `say(place)` says of it, if anything, and whether it can still be pressed; `pressed` are
// the places objected to.
export function sheet(stage, { signs, objected, changed }) {
  const list = add(stage, "ul", "sheet");
  let rows = [];

  function look({ own, sign }) {
    sign.textContent = signs[Number(isPressed(own))];
  }

  function deal(lines) {
    list.replaceChildren();
    rows = lines.map((line) => {
      const item = add(list, "li");
      const own = button(item, "", () => {
        own.setAttribute("aria-pressed", !isPressed(own));
        look(row);
        changed();
      });
      own.setAttribute("aria-pressed", false);
      add(own, "span").textContent = line;
      const said = add(item, "span", "note");
      const row = { line, own, sign: add(own, "span"), said };
      look(row);
      return row;
    });
  }

  return {
    deal,
    focus: () => rows[0].own.focus(),
    show(say, closed) {
      rows.forEach(({ line, own, said }, place) => {
        const words = say(place);
        said.textContent = words;
        const name = words ? `${line}, ${words}` : line;
        own.setAttribute("aria-label", `${name}: ${objected}`);
        own.parentElement.classList.toggle("marked", Boolean(words));
        own.toggleAttribute("disabled", closed);
      });
    },
    get pressed() {
      return [...rows.keys()].filter((place) => isPressed(rows[place].own));
    },
  };
}
