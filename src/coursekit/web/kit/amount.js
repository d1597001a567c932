// A slider over whole numbers, with words that say what it is set to.
import { add } from "./explorable.js";

// Returns its `value`, `show(text, disabled)` and `focus()`.
export function amount(stage, most, moved) {
  const label = add(stage, "label", "amount");
  const words = add(label, "span");
  const input = add(label, "input");
  const settings = { type: "range", min: 0, max: most, step: 1, value: 0 };
  for (const [key, value] of Object.entries(settings)) input.setAttribute(key, value);
  input.addEventListener("input", moved);
  return {
    get value() {
      return Number(input.value);
    },
    set value(to) {
      input.value = to;
    },
    focus() {
      input.focus();
    },
    show(text, disabled = false) {
      words.textContent = text;
      input.setAttribute("aria-valuetext", text);
      input.toggleAttribute("disabled", disabled);
    },
  };
}
