// Columns side by side, the largest first, for things too many to be named. The first ones
// are buttons, and wide enough to be hit.
import { button } from "./controls.js";
import { key } from "./dots.js";
import { add } from "./explorable.js";

// buttons: how many of them. name(place): what is read out. pressed(place): what to do.
// looks: what it means that a column is strong, and that it is not.
// Returns `draw(values, look)`: `look(place)` says whether a column is { strong, gone }.
export function columns(stage, { buttons, name, pressed, looks }) {
  const box = add(stage, "div", "columns");
  const meanings = key(stage, ["strong", "filled"]);
  meanings.forEach((meaning, place) => {
    meaning.textContent = looks[place];
  });
  let drawn = null;
  let shown = [];

  function column(value, place) {
    const canBePressed = place < buttons;
    const own = canBePressed ? button(box, "", () => pressed(place)) : add(box, "span");
    own.style.setProperty("--share", value / drawn[0]);
    if (canBePressed) {
      add(own, "span").textContent = value;
      own.setAttribute("aria-label", name(place));
    }
    return own;
  }

  return (values, look) => {
    if (values !== drawn) {
      drawn = values;
      box.replaceChildren();
      shown = values.map(column);
    }
    shown.forEach((own, place) => {
      const { strong, gone } = look(place);
      own.classList.toggle("strong", strong);
      own.classList.toggle("gone", gone);
      if (place < buttons) own.setAttribute("aria-pressed", gone);
    });
  };
}
