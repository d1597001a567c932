// Keeps what a reader has read and solved, in this browser only, and shows it: a mark
// beside each page in the contents, rings on the map, ticks on tasks, and where to go on.
// What there is to do stands in course.js: { page, room, of, tasks }, in its order.
(() => {
  const CALLED = { read: "chapter", run: "notebook" };
  const { root, page: here } = kept;
  const load = () => kept.load("progress"); // { "chapters/bias": true, "exercises/bias/bias": ["gap"] }
  const parts = new Map(course.map((part) => [part.page, part]));
  const address = (page) => new URL(`${page}.html`, root).href;

  // Which tasks of an exercise are solved; what is kept may be odd, or of an older book.
  const solved = ({ page, tasks }, progress) =>
    tasks.filter((task) => [progress[page]].flat().includes(task));

  // How much of a part is done, from 0 to 1.
  const done = (part, progress) =>
    part.tasks
      ? solved(part, progress).length / part.tasks.length
      : Number(Boolean(progress[part.page]));

  const counted = (part, progress) =>
    `${solved(part, progress).length} of ${part.tasks.length}`;

  // The page changed last is kept last: this is where a reader goes on.
  function change(edit) {
    const { [here]: old, ...progress } = load();
    const now = edit(old);
    if (now) progress[here] = now;
    kept.save("progress", progress); // if nothing is kept, the page is as good as without
    show(progress);
  }

  function add(element, className, text) {
    const made = document.createElement("span");
    made.className = className;
    made.textContent = text;
    element.append(made);
    return made;
  }

  // Points a link to what comes next, or hides it if nothing does.
  function lead(link, part, progress) {
    link.hidden = !part;
    if (!part) return;
    const place = part.tasks?.findIndex(
      (task) => !solved(part, progress).includes(task),
    );
    const what = part.tasks ? `task ${place + 1}` : CALLED[part.room];
    const of = part.page === here || !part.of ? "" : ` · ${part.of}`;
    link.textContent = `Continue: ${what}${of}`;
    link.href = address(part.page) + (part.tasks ? `#task-${part.tasks[place]}` : "");
  }

  function next(progress) {
    const latest = Object.keys(progress).findLast((page) => parts.has(page));
    if (!latest) return null;
    const from = course.indexOf(parts.get(latest));
    const ahead = [...course.slice(from), ...course.slice(0, from)];
    return ahead.find((part) => done(part, progress) < 1);
  }

  function showContents(progress) {
    for (const link of document.querySelectorAll(".bd-links a")) {
      const page = new URL(link.href).pathname.slice(
        root.pathname.length,
        -".html".length,
      );
      const part = parts.get(page);
      if (!part || !done(part, progress)) continue;
      const tick = done(part, progress) === 1 ? " ✓" : "";
      const says = part.tasks ? ` ${counted(part, progress)} solved` : " read";
      add(link, "done", tick + says);
    }
  }

  function showMap(progress) {
    for (const module of document.querySelectorAll(".map [data-parts]")) {
      const its = module.dataset.parts.split(" ").map((page) => parts.get(page));
      const arcs = module.querySelectorAll(".ring .arc");
      const says = [];
      its.forEach((part, place) => {
        const whole = Number(arcs[place].dataset.whole);
        const much = done(part, progress);
        arcs[place].style.strokeDasharray = `${whole * much} 100`;
        if (part.tasks && much) says.push(`${counted(part, progress)} tasks solved`);
        else if (much) says.push(`${CALLED[part.room]} ✓`);
      });
      if (says.length) add(module, "done", says.join(", "));
    }
  }

  function showTasks(progress) {
    const part = parts.get(here);
    if (!part?.tasks) return;
    const those = solved(part, progress);
    for (const task of those) {
      const heading = document
        .getElementById(`task-${task}`)
        ?.closest("section")
        .querySelector("h1, h2, h3");
      if (heading) add(heading, "done", "✓ solved");
    }
    for (const place of document.querySelectorAll(".so-far")) {
      place.hidden = false;
      const all = those.length === part.tasks.length;
      place.firstElementChild.textContent = `${counted(part, progress)} tasks solved.`;
      lead(place.querySelector(".continue"), all ? null : part, progress);
    }
  }

  function show(progress) {
    for (const mark of document.querySelectorAll(".done")) mark.remove();
    showContents(progress);
    showMap(progress);
    showTasks(progress);
    for (const box of document.querySelectorAll("#read")) box.checked = progress[here];
    for (const link of document.querySelectorAll(".begin .continue"))
      lead(link, next(progress), progress);
  }

  for (const box of document.querySelectorAll("#read")) {
    box.closest("p").hidden = false;
    box.onchange = () => change(() => box.checked);
  }
  // The page of an exercise says which task was solved, or is so no longer.
  addEventListener("solved", ({ detail }) =>
    change((old) => [...new Set([...[old ?? []].flat(), detail])]),
  );
  addEventListener("unsolved", ({ detail }) =>
    change((old) => {
      const others = [old ?? []].flat().filter((task) => task !== detail);
      return others.length > 0 && others;
    }),
  );
  // The best of all tries counts, as a solved task stays solved.
  addEventListener("scored", ({ detail: { name, points } }) =>
    kept.change("points", (all) => {
      const before = Number(all[here]?.[name]) || 0;
      all[here] = { ...all[here], [name]: Math.max(before, points) };
    }),
  );
  addEventListener("forgotten", () => {
    kept.change("points", (all) => {
      delete all[here];
    });
    change(() => null);
  });
  show(load());
  addEventListener("pageshow", () => show(load())); // also when a reader comes back
  addEventListener("storage", () => show(load())); // another page changed it
})();
