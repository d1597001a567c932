// Shows all that a reader predicted, wrote and solved, module by module, to be printed as a
// portfolio or saved. What was asked stands in asked.js. What was kept and is asked no more
// is shown all the same: nothing that somebody wrote is lost.
(() => {
  const AREAS = ["progress", "points", "choices", "words", "ideas"];
  const FIELDS = { ...kept.LAST_WORDS, table: "What your table hands in" };
  const PARTS = {
    chosen: "Predictions and guesses",
    solved: "Tasks",
    written: "In your own words",
  };
  const { made } = tally;
  const place = document.querySelector(".mine");
  const said = place.querySelector("[role=status]");
  const cover = place.querySelector(".cover");
  const name = place.querySelector("input[name=name]");
  const boxes = [...place.querySelectorAll("fieldset input")];
  const workKey = (page) => `work:${kept.root.pathname}${page}`; // as web/work.js has it
  const address = (page) => new URL(`${page}.html`, kept.root).href;
  const wanted = (part) => boxes.find(({ value }) => value === part).checked;

  function work(page) {
    try {
      return JSON.parse(localStorage.getItem(workKey(page))) ?? {};
    } catch {
      return {}; // storage is switched off, or holds something else
    }
  }

  const option = ({ options }, key) =>
    key === "" ? "nothing, and looked" : (options[key] ?? key);

  // An entry: its part of the portfolio, what it is, what was asked, lines of a name and a
  // text, and own words.
  function chosen(question, key) {
    const came = key === question.right;
    const lines = [
      [came ? "You chose, and it is so" : "You chose", option(question, key)],
    ];
    if (question.right && !came)
      lines.push(["What is so", option(question, question.right)]);
    return { part: "chosen", what: question.what, asked: question.question, lines };
  }

  function entriesOf({ page, questions, fields, tasks }) {
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
      const part = task.words ? "written" : "solved";
      entries.push({ part, what: title, lines, own });
    }
    for (const [id, text] of Object.entries(words)) {
      const what = fields[id] ?? FIELDS[id] ?? id;
      if (text) entries.push({ part: "written", what, lines: [], own: text });
    }
    for (const [id, key] of Object.entries(choices))
      entries.push({ part: "chosen", what: id, lines: [["You chose", key]] });
    return entries;
  }

  // A section for each module, and for each page that is none's: all of its entries.
  function sections() {
    const found = new Map();
    for (const page of asked) {
      const title = page.of ?? page.title;
      const section = found.get(title) ?? { title, page: page.page, entries: [] };
      section.entries.push(...entriesOf(page));
      found.set(title, section);
    }
    return [...found.values()].filter(({ entries }) => entries.length > 0);
  }

  // The parts of a section that are wanted: their names and their entries.
  const partsOf = ({ entries }) =>
    Object.entries(PARTS)
      .map(([key, title]) => [title, entries.filter(({ part }) => part === key)])
      .filter(([, those]) => those.length > 0 && wanted(those[0].part));

  function shown({ what, asked, lines, own }) {
    const box = made("div", "", "entry");
    box.append(made("h4", what));
    if (asked) box.append(made("p", asked));
    for (const [name, text] of lines) {
      const line = made("p");
      line.append(made("strong", `${name}: `), text);
      box.append(line);
    }
    if (own) box.append(made("blockquote", own));
    return box;
  }

  // What the reader found unclear, chapter by chapter.
  function openQuestions() {
    const words = kept.load("words");
    return asked
      .map((one) => [one.of ?? one.title, words[one.page]?.unclear])
      .filter(([, text]) => typeof text === "string" && text.trim())
      .map(([title, text]) => `${text.trim()} (${title})`);
  }

  function showQuestions() {
    const questions = openQuestions();
    const box = place.querySelector(".open-questions");
    box.hidden = !questions.length || !wanted("written");
    box.querySelector("ul").replaceChildren(...questions.map((one) => made("li", one)));
    box.querySelector("[role=status]").textContent = "";
  }

  const title = () =>
    name.value.trim() ? `Portfolio of ${name.value.trim()}` : "Portfolio";

  function showCover() {
    const modules = tally.modules();
    cover.hidden = !wanted("cover") || !modules.some(({ begun }) => begun);
    cover.querySelector(".whose").textContent = title();
    cover.querySelector(".day").textContent = tally.today();
    cover
      .querySelector(".what")
      .replaceChildren(made("p", tally.summary(modules)), ...tally.shown(modules));
  }

  function show() {
    const all = sections();
    const entries = place.querySelector(".entries");
    entries.replaceChildren();
    for (const section of all) {
      const parts = partsOf(section);
      if (!parts.length) continue;
      const heading = made("h2");
      const link = made("a", section.title);
      link.href = address(section.page);
      heading.append(link);
      entries.append(heading);
      for (const [title, those] of parts)
        entries.append(made("h3", title), ...those.map(shown));
    }
    showCover();
    showQuestions();
    const nothing = !all.length && !tally.modules().some(({ begun }) => begun);
    place.querySelector(".nothing").hidden = !nothing;
    for (const part of place.querySelectorAll(".choose")) part.hidden = nothing;
  }

  const quoted = (text) => text.replace(/^/gm, "> ");

  function markdown() {
    const parts = [`# ${document.querySelector("h1").firstChild.textContent}`];
    if (!cover.hidden) {
      const modules = tally.modules();
      const begun = modules.filter(({ begun }) => begun);
      parts.push(`${title()}, ${tally.today()}`, tally.summary(modules));
      parts.push(
        begun.map((one) => `- **${one.title}** ${tally.says(one)}`).join("\n"),
      );
    }
    for (const section of sections()) {
      const those = partsOf(section);
      if (those.length) parts.push(`## ${section.title}`);
      for (const [part, entries] of those) {
        parts.push(`### ${part}`);
        for (const { what, asked, lines, own } of entries) {
          parts.push(`#### ${what}`);
          if (asked) parts.push(asked);
          parts.push(...lines.map(([name, text]) => `**${name}:** ${text}`));
          if (own) parts.push(quoted(own));
        }
      }
    }
    return `${parts.join("\n\n")}\n`;
  }

  for (const box of boxes) box.onchange = show;
  name.oninput = showCover;
  place.querySelector(".print").onclick = () => print();
  place.querySelector(".save").onclick = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([markdown()], { type: "text/markdown" }));
    link.download = "my-pages.md";
    link.click();
    said.textContent = `Saved as ${link.download}.`;
  };
  place.querySelector(".copy").onclick = async ({ target }) => {
    const box = target.closest(".open-questions");
    const told = box.querySelector("[role=status]");
    const lines = openQuestions().map((one) => `- ${one}\n`);
    try {
      await navigator.clipboard.writeText(lines.join(""));
      told.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(box.querySelector("ul"));
      told.textContent =
        "This browser does not let a page copy. The list is selected: copy it yourself.";
    }
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
    name.value = "";
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
