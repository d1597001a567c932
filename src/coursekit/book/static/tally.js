// Counts what was done in each module: what this browser keeps (kept.js) against what the
// book has today (asked.js). A task that the book no longer has counts for nothing, and one
// that is new is missing. My pages and the statement show it.
window.tally = (() => {
  const CALLED = { read: "chapter", run: "notebook" };
  const progress = (page) => kept.load("progress")[page];

  // What was done of a task. The points of a task in words are its reader's own.
  function counted(page, { name, title, words, points }) {
    const solved = [progress(page) ?? []].flat().includes(name);
    const best = Number(kept.load("points")[page]?.[name]) || 0;
    const got = solved ? points : Math.max(0, Math.min(best, points));
    return { title, words, points, solved, got };
  }

  const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
  const list = (parts) =>
    parts.length > 1
      ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`
      : parts[0];

  function numbers(tasks, all) {
    const places = tasks.map((task) => String(all.indexOf(task) + 1));
    return `${places.length > 1 ? "tasks" : "task"} ${list(places)}`;
  }

  function moduleOf(title, kind, parts) {
    const pages = parts.filter(({ room }) => CALLED[room]);
    const ticked = pages.filter(({ page }) => progress(page) === true);
    const tasks = parts.flatMap(({ page, tasks }) =>
      tasks.map((task) => counted(page, task)),
    );
    const [checked, worded] = [false, true].map((words) =>
      tasks.filter((task) => task.words === words),
    );
    const solved = (those) => those.filter((task) => task.solved).length;
    const left = tasks.filter((task) => !task.solved);
    const points = [
      sum(checked.map(({ got }) => got)),
      sum(checked.map((t) => t.points)),
    ];
    const begun = ticked.length + solved(tasks) + points[0] > 0;

    const done = [];
    if (ticked.length)
      done.push(`${list(ticked.map(({ room }) => CALLED[room]))} ticked as read`);
    if (checked.length)
      done.push(
        `${solved(checked)} of ${checked.length} checked tasks solved, ` +
          `${points[0]} of ${points[1]} points`,
      );
    if (solved(worded))
      done.push(
        `${numbers(
          worded.filter((t) => t.solved),
          tasks,
        )}, in words, ticked off`,
      );

    const missing = pages
      .filter((part) => !ticked.includes(part))
      .map(({ room }) => CALLED[room]);
    if (left.length) missing.push(numbers(left, tasks));
    return {
      ...{ title, kind, page: parts[0].page, begun, points },
      completed: missing.length === 0,
      done: done.join("; "),
      missing: missing.join("; "),
    };
  }

  // All modules in the order of the course: what was done in words, and what is missing.
  function modules() {
    const titles = [...new Set(asked.flatMap(({ of }) => of ?? []))];
    return titles.map((title) => {
      const parts = asked.filter(({ of }) => of === title);
      return moduleOf(title, parts[0].kind, parts);
    });
  }

  function made(name, text = "", className = "") {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  // A capstone is done by a team, elsewhere: no browser knows how far it is.
  function says({ kind, completed, done, missing }) {
    const text = done[0].toUpperCase() + done.slice(1);
    if (kind === "capstone")
      return `${text}. What a team hands in is not kept here.${missing ? ` Missing: ${missing}.` : ""}`;
    return completed ? `Completed: ${done}.` : `${text}. Missing: ${missing}.`;
  }

  // The modules that were begun, as a table, and the names of the others.
  function shown(all) {
    const table = made("table", "", "tally");
    const head = table.createTHead().insertRow();
    for (const name of ["Module", "What this browser kept of it"]) {
      const cell = made("th", name);
      cell.scope = "col";
      head.append(cell);
    }
    const body = table.createTBody();
    for (const one of all.filter(({ begun }) => begun)) {
      const row = body.insertRow();
      const cell = made("th", one.title);
      cell.scope = "row";
      row.append(cell, made("td", says(one)));
    }
    const others = all.filter(({ begun }) => !begun).map(({ title }) => title);
    if (!others.length) return [table];
    return [table, made("p", `Not begun: ${others.join(" · ")}`)];
  }

  // How many modules are completed, and the points of all checked tasks.
  function summary(all) {
    const modules = all.filter(({ kind }) => kind === "module");
    const completed = modules.filter((one) => one.completed).length;
    const points = [0, 1].map((place) => sum(all.map((one) => one.points[place])));
    return (
      `${completed} of ${modules.length} modules completed. ` +
      `${points[0]} of ${points[1]} points in the tasks that a program checks.`
    );
  }

  const today = () =>
    new Date().toLocaleDateString("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
    });

  return { modules, shown, says, summary, today, made };
})();
