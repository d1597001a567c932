// Puts a field and its buttons in the place of a task's starter on the page.
import { makeCode } from "./fields/code.js";
import { FIELDS } from "./kinds.js";
import { Hints, onward, shown } from "./result.js";

export function makeTask(place, kept, changed) {
  const name = place.id.replace("answer-", "");
  const { kind, asks, call } = document.getElementById(`worth-${name}`).dataset;
  const starter = place.querySelector("pre")?.textContent.trimEnd() ?? "";
  const field = FIELDS[kind]({
    name,
    starter,
    text: kept[name] ?? starter,
    label: `Your answer: ${name}`,
    asks: asks && JSON.parse(asks),
    changed() {
      if (status.matches(".passed, .failed, .ran")) status.classList.add("stale");
      changed(task);
    },
    check() {
      task.check.click();
      return true; // so that no line is broken
    },
  });
  const box = document.createElement("div"); // an editor changes its own classes
  box.className = "live-field";
  box.append(field.element, field.note ?? "");
  const buttons = document.createElement("div");
  buttons.className = "live-buttons";
  const status = document.createElement("div");
  status.className = "live-status";
  status.setAttribute("role", "status");
  place.replaceChildren(box, buttons, status);
  const hints = new Hints(place);

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

  const task = {
    name,
    box,
    field,
    button,
    starter,
    call: call ?? "", // an example, to try
    isChecked: kind !== "judge",
    isCode: FIELDS[kind] === makeCode,
    // What was written, or undefined if that is nothing but the starter.
    get answer() {
      return field.text === starter ? undefined : field.text;
    },
    // Says a line; what was said before is gone at once.
    say(text) {
      if (status.textContent === text) return; // it would be read aloud again
      status.className = "live-status";
      status.textContent = text;
    },
    // Shows what a run prints, without a verdict.
    print(text) {
      const output = document.createElement("pre");
      output.textContent = text;
      status.className = "live-status ran";
      status.replaceChildren(output);
    },
    // Shows what a notebook would show; `old` says that the verdict is on something else
    // than what stands there now.
    show(result, old) {
      status.className = `live-status ${result.passed ? "passed" : "failed"}`;
      status.classList.toggle("partly", !result.passed && result.points > 0);
      status.classList.toggle("stale", old);
      const next = result.passed ? onward(place) : hints.after(result, field.text);
      status.replaceChildren(...shown(result), ...next);
    },
  };
  return task;
}
