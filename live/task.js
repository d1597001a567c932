// Puts a field and its buttons in the place of a task's starter on the page.
import { makeEditor } from "./editor.js";
import { makeField } from "./field.js";

const KEYS_ID = "live-keys"; // the sentence that says how to indent (_ext/live.py)

export function makeTask(place, kept, changed) {
  const name = place.id.replace("answer-", "");
  const code = place.querySelector("pre");
  const starter = code ? code.textContent.trimEnd() : "";
  const make = code ? makeEditor : makeField;
  const field = make({
    text: kept[name] ?? starter,
    label: `Your answer: ${name}`,
    describedBy: code ? KEYS_ID : `live-count-${name}`,
    changed: () => changed(task),
    check() {
      task.check.click();
      return true; // so that no line is broken
    },
  });
  const buttons = document.createElement("div");
  buttons.className = "live-buttons";
  const status = document.createElement("div");
  status.className = "live-status";
  status.setAttribute("role", "status");
  field.element.classList.add("live-field");
  place.replaceChildren(field.element, buttons, status);

  const button = (text, press) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", `${text} ${name}`);
    // Switched off by a mark only: a disabled button would lose the focus.
    made.onclick = () => made.getAttribute("aria-disabled") || press();
    buttons.append(made);
    return made;
  };

  const points = Number(document.getElementById(`worth-${name}`)?.dataset.points);
  const task = {
    name,
    field,
    button,
    starter,
    isCode: Boolean(code),
    // What was written, or undefined if that is nothing but the starter.
    get answer() {
      return field.text === starter ? undefined : field.text;
    },
    // Says a line; what was said before is gone at once.
    say(text) {
      status.className = "live-status";
      status.textContent = text;
    },
    // Shows what a notebook would show and, where there is a verdict, the points.
    show({ text, passed }) {
      const output = document.createElement("pre");
      output.textContent = text;
      status.className = `live-status ${passed ? "passed" : "failed"}`;
      status.replaceChildren(output);
      if (passed === undefined) return;
      const gained = document.createElement("p");
      gained.textContent = `Points: ${passed ? points : 0} of ${points}`;
      status.append(gained);
    },
  };
  return task;
}
