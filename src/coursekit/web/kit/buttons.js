// Several buttons that belong together, with words before them.
import { button } from "./controls.js";
import { add } from "./explorable.js";

// `pressed(place)` gets the place of a button. Returns the words, an element: they change.
export function buttons(stage, words, names, pressed) {
  const set = add(stage, "fieldset", "controls buttons");
  const legend = add(set, "legend");
  legend.textContent = words;
  for (const [place, name] of names.entries()) button(set, name, () => pressed(place));
  return legend;
}
