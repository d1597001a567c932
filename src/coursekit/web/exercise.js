// The page of an exercise: its tasks, their checks, what is kept of them.

import { makeLine } from "./line.js";
import { cellsFor, cellsToTry, filled } from "./notebook.js";
import { makeTask } from "./task.js";
import * as work from "./work.js";

const NOT_KEPT =
  "This browser does not let the page keep anything: what you write is lost when you leave. " +
  "Download with my answers saves it.";
const MISSING = "The notebook of this page could not be loaded. Are you online?";
const NOTHING =
  "It ran, and printed nothing. Write a call of your function in the line above, then run it again.";

// `turns` runs code, one at a time; `notebookName` lies beside the page. Returns what
// tests use.
export function makeExercise(turns, notebookName) {
  const { python } = turns;
  const kept = work.load();
  const tasks = [...document.querySelectorAll(".answer")].map((place) =>
    makeTask(place, kept, ({ name, answer, say }) => keep(name, answer, say)),
  );
  let starter;

  const [get, forget] = document.querySelectorAll(".live-note button");
  const said = document.querySelector(".live-note [role=status]");
  let warned = !work.isKept(); // once is enough
  if (warned) said.textContent = NOT_KEPT;

  function keep(name, text, say) {
    if (work.keep(name, text) || warned) return;
    warned = true;
    say(NOT_KEPT);
  }

  work.listen((kept) => {
    for (const { name, starter, answer, field, line } of tasks) {
      if (kept[name] !== answer) field.forget(kept[name] ?? starter);
      line?.forget(kept[line.name]);
    }
  });

  const answers = () =>
    Object.fromEntries(
      tasks.filter((task) => task.answer !== undefined).map((t) => [t.name, t.answer]),
    );

  async function notebook() {
    starter ??= await fetch(notebookName, { cache: "no-cache" }).then((response) =>
      response.json(),
    );
    return starter;
  }

  const run = (task, cells) => turns.run(task, cells).catch(() => ({ text: MISSING }));

  async function check(task) {
    if (task.field.lacks) {
      task.say(task.field.lacks);
      return;
    }
    const { name, answer } = task;
    const texts = answers();
    const cells = notebook().then((starter) => cellsFor(name, texts, starter));
    const result = await run(task, cells);
    if (!result) return;
    const old = task.answer !== answer; // it was changed meanwhile
    task.show(result, old);
    if (old) return;
    const { passed, points } = result;
    if (points > 0)
      dispatchEvent(new CustomEvent("scored", { detail: { name, points } }));
    if (passed) dispatchEvent(new CustomEvent("solved", { detail: name }));
  }

  async function tryOut(task) {
    const [texts, line] = [answers(), task.line.text];
    const cells = notebook().then((starter) =>
      cellsToTry(task.name, texts, starter, line),
    );
    const result = await run(task, cells);
    if (result) task.print(result.text || NOTHING);
  }

  for (const task of tasks.filter((task) => task.isChecked)) {
    if (task.isCode) {
      task.line = makeLine(task, kept, keep, () => tryOut(task));
      task.box.after(task.line.element);
    }
    task.check = task.button("Check", () => check(task));
    task.button("Reset", () => {
      if (task.answer === undefined) return;
      if (!confirm("Put the starter back in place of your answer?")) return;
      task.field.replace(task.starter);
      task.say("The starter is back.");
    });
    task.stop = task.button("Stop", () => python.stop());
    task.stop.setAttribute("aria-disabled", "true");
  }
  turns.warmAt(tasks.filter((task) => task.isChecked).map((task) => task.box));

  get.onclick = async () => {
    said.textContent = "";
    const whole = await notebook().catch(() => null);
    if (!whole) {
      said.textContent = MISSING;
      return;
    }
    const text = filled(answers(), whole);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(
      new Blob([text], { type: "application/x-ipynb+json" }),
    );
    link.download = notebookName;
    link.click();
    said.textContent = `Downloaded as ${link.download}.`;
  };
  forget.onclick = () => {
    if (!confirm("Forget everything that you wrote on this page?")) return;
    for (const task of tasks) {
      task.field.forget(task.starter);
      task.line?.forget();
      task.say("");
    }
    work.forget();
    dispatchEvent(new Event("forgotten"));
    said.textContent = "Forgotten.";
  };
  // Checks a task with other texts than those in the fields.
  const checked = (name, texts) =>
    notebook().then((starter) => cellsFor(name, texts, starter));
  return { check: (name, texts) => python.run(checked(name, texts), () => {}) };
}
