// Puts a field and its buttons in the place of a task's starter on the page.
import { FIELDS } from "./kinds.js";

const DOCS = /(https:\/\/docs\.python\.org\/[\w./#-]+)/; // where a check sends readers

export function makeTask(place, kept, changed) {
  const name = place.id.replace("answer-", "");
  const { kind, asks } = document.getElementById(`worth-${name}`).dataset;
  const starter = place.querySelector("pre")?.textContent.trimEnd() ?? "";
  const field = FIELDS[kind]({
    name,
    starter,
    text: kept[name] ?? starter,
    label: `Your answer: ${name}`,
    asks: asks && JSON.parse(asks),
    changed() {
      if (status.querySelector("pre")) status.classList.add("stale");
      changed(task);
    },
    check() {
      task.check.click();
      return true; // so that no line is broken
    },
  });
  const box = document.createElement("div"); // an editor changes its own classes
  box.className = "live-field";
  box.append(field.element);
  // On paper stands what was written: an editor shows, and prints, only a part of it.
  addEventListener("beforeprint", () => {
    box.dataset.answer = field.text;
  });
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

  const task = {
    name,
    field,
    button,
    starter,
    isChecked: kind !== "judge",
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
    // Shows what a notebook would show; `old` says that the verdict is on something else
    // than what stands there now.
    show(result, old) {
      status.className = `live-status ${result.passed ? "passed" : "failed"}`;
      status.classList.toggle("partly", !result.passed && result.points > 0);
      status.classList.toggle("stale", old);
      status.replaceChildren(...shown(result));
    },
  };
  return task;
}

// Returns the elements that show a result: its text and, where there is a verdict, the
// points that stand in its last line, with the parts that are right and those that are not.
function shown({ text, passed, points, of, parts }) {
  const output = document.createElement("pre");
  const line = `Points: ${points} of ${of}.`;
  const said = text.endsWith(`\n${line}`) ? text.slice(0, -line.length - 1) : text;
  for (const part of said.split(DOCS)) {
    const link = document.createElement("a");
    link.href = link.textContent = part;
    output.append(DOCS.test(part) ? link : part);
  }
  if (said === text) return [output];
  const gained = document.createElement("p");
  gained.textContent = line;
  if (passed || parts.length < 2) return [output, gained];
  const list = document.createElement("ul");
  for (const [part, worth, right] of parts) {
    const item = document.createElement("li");
    const cases = part === "ordinary" ? "ordinary cases" : part;
    item.textContent = `${right ? "✓" : "✗"} ${cases}: ${right ? worth : 0} of ${worth}`;
    list.append(item);
  }
  return [output, gained, list];
}
