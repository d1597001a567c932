// Makes the exercises of a page live. Loaded on exercise pages only; without it the page
// is whole: starters, hints and download stand there.
import { cellsFor, filled } from "./notebook.js";
import { Python } from "./python.js";
import { makeTask } from "./task.js";
import * as work from "./work.js";

const NOT_KEPT =
  "This browser lets the page keep nothing: what you write is lost when you leave it. " +
  "Download with my answers saves it.";
const MISSING = "The notebook of this page could not be loaded. Is the network there?";
const script = document.currentScript;
const files = JSON.parse(script.dataset.files); // of Python, with their sizes
const bytes = Object.values(files).reduce((sum, size) => sum + size);
const size = (bytes / 1e6).toFixed(1);
const notebookName = script.dataset.starter; // it lies beside the page

// The note on the page (book/live.py) says whether it can be live.
if (document.documentElement.classList.contains("live")) begin();

function begin() {
  const kept = work.load();
  const tasks = [...document.querySelectorAll(".answer")].map((place) =>
    makeTask(place, kept, keep),
  );
  let busy = null; // the task whose check runs
  let waiting = null; // one that was told to wait for it
  let starter;
  let came = 0;

  const bar = document.createElement("progress");
  bar.max = bytes;
  bar.setAttribute("aria-label", "Loading Python");
  const python = new Python(new URL(".", script.src), files, (more) => {
    came += more;
    bar.value = came;
  });

  const [get, forget] = document.querySelectorAll(".live-note button");
  const said = document.querySelector(".live-note [role=status]");
  let warned = !work.isKept(); // once is enough
  if (warned) said.textContent = NOT_KEPT;

  function keep({ name, answer, say }) {
    if (work.keep(name, answer) || warned) return;
    warned = true;
    say(NOT_KEPT);
  }

  work.listen((kept) => {
    for (const { name, starter, answer, field } of tasks)
      if (kept[name] !== answer) field.forget(kept[name] ?? starter);
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

  function run(name, texts, running) {
    const cells = notebook().then((starter) => cellsFor(name, texts, starter));
    return python.run(cells, running);
  }

  async function check(task) {
    if (task.field.lacks) {
      task.say(task.field.lacks);
      return;
    }
    if (busy) {
      if (busy === task) return;
      waiting = task;
      task.say("Another check still runs. Wait for it, or stop it.");
      return;
    }
    busy = task;
    task.stop.removeAttribute("aria-disabled");
    task.say(python.frame ? "Running …" : `Loading Python, ${size} MB …`);
    if (!python.frame) task.stop.after(bar);
    came = bar.value = 0;
    const checked = task.answer;
    const result = await run(task.name, answers(), () => {
      bar.remove();
      task.say("Running …");
    }).catch(() => ({ text: MISSING }));
    bar.remove();
    task.stop.setAttribute("aria-disabled", "true");
    busy = null;
    waiting?.say("");
    waiting = null;
    const old = task.answer !== checked; // it was changed meanwhile
    task.show(result, old);
    if (result.passed && !old)
      dispatchEvent(new CustomEvent("solved", { detail: task.name }));
  }

  for (const task of tasks.filter((task) => task.isChecked)) {
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
      task.say("");
    }
    work.forget();
    dispatchEvent(new Event("forgotten"));
    said.textContent = "Forgotten.";
  };
  // For tests: checks a task with other texts than those in the fields.
  window.live = { check: (name, texts) => run(name, texts, () => {}) };
}
