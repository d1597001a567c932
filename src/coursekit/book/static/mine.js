// Shows all that a reader predicted, wrote and solved, in the order of the course, to be
// printed or saved. What was asked stands in asked.js. What was kept and is asked no more
// is shown all the same: nothing that somebody wrote is lost.
(() => {
  const AREAS = ["progress", "points", "choices", "words"];
  const FIELDS = { surprise: "What surprised you", table: "What your table hands in" };
  const place = document.querySelector(".mine");
  const said = place.querySelector("[role=status]");
  const workKey = (page) => `work:${kept.root.pathname}${page}`; // as web/work.js has it
  const address = (page) => new URL(`${page}.html`, kept.root).href;

  function work(page) {
    try {
      return JSON.parse(localStorage.getItem(workKey(page))) ?? {};
    } catch {
      return {}; // storage is switched off, or holds something else
    }
  }

  const option = ({ options }, key) =>
    key === "" ? "nothing, and looked" : (options[key] ?? key);

  // An entry: what it is, what was asked, lines of a name and a text, and own words.
  function chosen(question, key) {
    const lines = [["You chose", option(question, key)]];
    if (question.right) lines.push(["What is so", option(question, question.right)]);
    return { what: question.what, asked: question.question, lines };
  }

  function entriesOf({ page, questions, tasks }) {
    const entries = [];
    const choices = { ...kept.load("choices")[page] };
    const words = { ...kept.load("words")[page] };
    for (const question of questions) {
      const { [question.id]: key } = choices;
      delete choices[question.id];
      if (typeof key === "string") entries.push(chosen(question, key));
    }
    const solved = [kept.load("progress")[page] ?? []].flat();
    const scores = { ...kept.load("points")[page] };
    const answers = work(page);
    for (const task of tasks) {
      const { name, title, points } = task;
      const rubric = choices[`rubric-${name}`];
      delete choices[`rubric-${name}`];
      const own = task.words && answers[name];
      const whole = solved.includes(name);
      const some = Math.min(Number(scores[name]) || 0, points);
      if (!own && !rubric && !whole && !some) continue;
      const lines = [];
      if (rubric) lines.push(["Rubric", `${rubric.split(" ").length} ticked`]);
      if (whole && !task.words) lines.push(["Solved", `${points} of ${points} points`]);
      else if (some) lines.push(["So far", `${some} of ${points} points`]);
      entries.push({ what: title, lines, own });
    }
    for (const [id, text] of Object.entries(words))
      if (text) entries.push({ what: FIELDS[id] ?? id, lines: [], own: text });
    for (const [id, key] of Object.entries(choices))
      entries.push({ what: id, lines: [["You chose", key]] });
    return entries;
  }

  const pages = () =>
    asked
      .map((page) => ({ ...page, entries: entriesOf(page) }))
      .filter(({ entries }) => entries.length > 0);

  function made(name, text = "", className = "") {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  function shown({ what, asked, lines, own }) {
    const box = made("div", "", "entry");
    box.append(made("h3", what));
    if (asked) box.append(made("p", asked));
    for (const [name, text] of lines) {
      const line = made("p");
      line.append(made("strong", `${name}: `), text);
      box.append(line);
    }
    if (own) box.append(made("blockquote", own));
    return box;
  }

  function show() {
    const all = pages();
    const entries = place.querySelector(".entries");
    entries.replaceChildren();
    for (const { page, title, entries: its } of all) {
      const heading = made("h2");
      const link = made("a", title);
      link.href = address(page);
      heading.append(link);
      entries.append(heading, ...its.map(shown));
    }
    place.querySelector(".nothing").hidden = all.length > 0;
    for (const part of place.querySelectorAll(".print, .save"))
      part.hidden = !all.length;
  }

  const quoted = (text) => text.replace(/^/gm, "> ");

  function markdown() {
    const parts = [`# ${document.querySelector("h1").firstChild.textContent}`];
    for (const { title, entries } of pages()) {
      parts.push(`## ${title}`);
      for (const { what, asked, lines, own } of entries) {
        parts.push(`### ${what}`);
        if (asked) parts.push(asked);
        parts.push(...lines.map(([name, text]) => `**${name}:** ${text}`));
        if (own) parts.push(quoted(own));
      }
    }
    return `${parts.join("\n\n")}\n`;
  }

  place.querySelector(".print").onclick = () => print();
  place.querySelector(".save").onclick = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([markdown()], { type: "text/markdown" }));
    link.download = "my-pages.md";
    link.click();
    said.textContent = `Saved as ${link.download}.`;
  };
  place.querySelector(".forget").onclick = () => {
    const what = "everything that you chose, wrote and solved in this book";
    if (!confirm(`Forget ${what}? It cannot be brought back.`)) return;
    try {
      for (const area of AREAS)
        localStorage.removeItem(`${area}:${kept.root.pathname}`);
      for (const { page } of asked) localStorage.removeItem(workKey(page));
    } catch {
      // Then nothing was kept.
    }
    show();
    dispatchEvent(new Event("storage")); // the contents beside the page forget it, too
    said.textContent = "Forgotten.";
  };
  place.querySelector(".first").href = address(
    course.find(({ room }) => room === "read").page,
  );
  document.querySelector(".without-script").remove();
  place.hidden = false;
  show();
  addEventListener("pageshow", show);
  addEventListener("storage", show);
})();
