// Cards that lie open, to be taken into a hand and put back. Each says what stands on it,
// what it is about and, if it is taken, what is written on it then.
import { button } from "./controls.js";
import { add } from "./explorable.js";

const SIGNS = { "\n": "↵", "\r": "←", "\t": "⇥" };

// name: of all the cards. cards: { text, about } for each. Returns `taken`, the places of
// the cards in the hand, in the order in which they were taken, and `show(note)`: what is
// written on a taken card. changed(place), or changed(null, words) where one more is
// pressed than fit or all are put back.
export function hand(stage, name, cards, most, changed) {
  button(stage, "Put all back", () => {
    taken.length = 0;
    changed(null, "All cards are back. ");
  });
  const list = add(stage, "ul", "hand");
  list.setAttribute("aria-label", name);
  const taken = [];
  const full = `Your hand is full: put one of the ${most} back first. `;
  const notes = cards.map(({ text, about }, place) => {
    const own = button(add(list, "li"), "", () => {
      if (taken.includes(place)) taken.splice(taken.indexOf(place), 1);
      else if (taken.length < most) taken.push(place);
      else return changed(null, full);
      changed(place);
    });
    const visible = text.replace(/[\n\r\t]/g, (sign) => SIGNS[sign]);
    add(own, "span", "about").textContent = about; // heard before the signs of the text
    add(own, "code").textContent = visible || " ";
    const note = add(own, "span", "note");
    return { own, note };
  });

  function show(words) {
    notes.forEach(({ own, note }, place) => {
      const isTaken = taken.includes(place);
      own.setAttribute("aria-pressed", isTaken);
      note.textContent = isTaken ? words(place) : "";
    });
  }

  return { taken, show };
}
