// What a reader moves: a handle on a row, a choice of one among few, a button. All are
// the browser's own controls, so that keys, touch and screen readers work by themselves.
import { add } from "./explorable.js";

let choices = 0; // on this page

// A line that is moved along a row from 0 to 1. Returns its `value`, and `show()`, to be
// called when all that hangs on it has changed: `text()` is read out with the value, or
// alone where `step` is given, as the value is then the place of something else.
export function handle(place, { name, value, text, moved, step }) {
  const line = add(place, "div", "line");
  const input = add(place, "input");
  const settings = {
    type: "range",
    min: 0,
    max: 1,
    step: step ?? 0.01,
    value,
    "aria-label": name,
  };
  for (const [key, setting] of Object.entries(settings))
    input.setAttribute(key, setting);
  const own = {
    get value() {
      return Number(input.value);
    },
    set value(to) {
      input.value = to;
    },
    show() {
      line.style.setProperty("--at", input.value);
      const said = step ? text() : `${input.value}: ${text()}`;
      input.setAttribute("aria-valuetext", said);
    },
  };
  input.addEventListener("input", moved);
  return own;
}

// Radio buttons, the first of them set. `chosen(place)` gets the place of an option.
export function choice(stage, legend, options, chosen) {
  const set = add(stage, "fieldset", "controls");
  add(set, "legend").textContent = legend;
  choices += 1;
  options.forEach((option, place) => {
    const label = add(set, "label");
    const input = add(label, "input");
    input.setAttribute("type", "radio");
    input.setAttribute("name", `choice-${choices}`);
    input.checked = place === 0;
    input.addEventListener("change", () => chosen(place));
    label.append(option);
  });
}

// A button. A key that is held down presses it once.
export function button(place, text, pressed) {
  const own = add(place, "button");
  own.setAttribute("type", "button");
  own.textContent = text;
  own.addEventListener("click", pressed);
  own.addEventListener("keydown", (event) => {
    if (event.repeat && event.key === "Enter") event.preventDefault();
  });
  return own;
}
