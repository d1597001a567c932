// Puts a field and its buttons in the place of a task's starter on the page.
import { makeEditor } from "./editor.js";
import { makeField } from "./field.js";

const KEYS_ID = "live-keys"; // the sentence that says how to indent (book/live.py)
const DOCS = /(https:\/\/docs\.python\.org\/[\w./#-]+)/; // where a check sends readers
let told = false; // whether a field has that sentence; one is enough

export function makeTask(place, kept, changed) {
  const name = place.id.replace("answer-", "");
  const code = place.querySelector("pre");
  const starter = code ? code.textContent.trimEnd() : "";
  const make = code ? makeEditor : makeField;
  const field = make({
    text: kept[name] ?? starter,
    label: `Your answer: ${name}`,
    describedBy: code ? (told ? null : KEYS_ID) : `live-count-${name}`,
    changed() {
      if (status.querySelector("pre")) status.classList.add("stale");
      changed(task);
    },
    check() {
      task.check.click();
      return true; // so that no line is broken
    },
  });
  told ||= Boolean(code);
  const box = document.createElement("div"); // an editor changes its own classes
  box.className = "live-field";
  box.append(field.element);
  const buttons = document.createElement("div");
  buttons.className = "live-buttons";
  const status = document.createElement("div");
  status.className = "live-status";
  status.setAttribute("role", "status");
  place.replaceChildren(box, buttons, status);

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
      if (status.textContent === text) return; // it would be read aloud again
      status.className = "live-status";
      status.textContent = text;
    },
    // Shows what a notebook would show and, where there is a verdict, the points; `old`
    // says that the verdict is on something else than what stands there now.
    show({ text, passed }, old) {
      const output = document.createElement("pre");
      for (const part of text.split(DOCS)) {
        const link = document.createElement("a");
        link.href = link.textContent = part;
        output.append(DOCS.test(part) ? link : part);
      }
      status.className = `live-status ${passed ? "passed" : "failed"}`;
      status.classList.toggle("stale", old);
      const gained = document.createElement("p");
      if (passed !== undefined)
        gained.textContent = `Points: ${passed ? points : 0} of ${points}`;
      status.replaceChildren(output, gained);
    },
  };
  return task;
}
