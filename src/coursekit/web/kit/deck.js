// A deck of cards that lie face down until they are turned; those that are up can be put
// back.
import { button } from "./controls.js";
import { add } from "./explorable.js";

// faces: what stands on the cards. Returns { up, deal }: the places of the cards that lie
// face up, in the order in which they were turned; and what turns the next few.
export function deck(stage, faces, turned) {
  const list = add(stage, "ul", "deck");
  const up = [];
  const cards = faces.map((_, place) => {
    const card = button(add(list, "li"), "", () => {
      turn(place);
      turned();
    });
    card.setAttribute("aria-label", named(place, "face down"));
    return card;
  });

  function named(place, state) {
    return `Card ${place + 1} of ${faces.length}: ${state}`;
  }

  function turn(place) {
    const isUp = up.includes(place);
    if (isUp) up.splice(up.indexOf(place), 1);
    else up.push(place);
    cards[place].classList.toggle("up", !isUp);
    cards[place].textContent = isUp ? "" : faces[place];
    cards[place].setAttribute(
      "aria-label",
      named(place, isUp ? "face down" : faces[place]),
    );
  }

  function deal(number) {
    const down = faces.map((_, place) => place).filter((place) => !up.includes(place));
    down.slice(0, number).forEach(turn);
    turned();
  }

  return { up, deal };
}
