// Boxes to tick, any number of them.
import { add } from "./explorable.js";

// set: the places of those that are ticked from the start. Returns `on()`, the places of
// those that are ticked now.
export function ticks(stage, legend, options, set, changed) {
  const field = add(stage, "fieldset", "controls");
  add(field, "legend").textContent = legend;
  const boxes = options.map((option, place) => {
    const label = add(field, "label");
    const box = add(label, "input");
    box.setAttribute("type", "checkbox");
    box.toggleAttribute("checked", set.includes(place));
    box.checked = set.includes(place); // the still does not follow the attribute
    box.addEventListener("change", changed);
    label.append(option);
    return box;
  });
  return () => [...boxes.keys()].filter((place) => boxes[place].checked);
}
