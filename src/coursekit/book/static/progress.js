// Keeps what a reader has read and solved, in this browser only, and shows it: a mark
// beside each page in the contents, a sentence where a page has room for one.
(() => {
  const { root, page: here } = kept;
  const load = () => kept.load("progress"); // { "chapters/bias": true, "exercises/bias/bias": ["gap"] }

  function save(progress) {
    kept.save("progress", progress); // if nothing is kept, the page is as good as without
    show(progress);
  }

  const count = (number, thing) => `${number} ${thing}${number === 1 ? "" : "s"}`;

  function show(progress) {
    const done = Object.values(progress);
    const solved = done.filter(Array.isArray).flat().length;
    const read = done.filter((one) => one === true).length;
    for (const mark of document.querySelectorAll(".done")) mark.remove();
    for (const link of document.querySelectorAll(".bd-links a, .map a")) {
      const page = new URL(link.href).pathname.slice(
        root.pathname.length,
        -".html".length,
      );
      const what = progress[page];
      if (!what) continue;
      const mark = document.createElement("span");
      mark.className = "done";
      mark.textContent = what === true ? " ✓ read" : ` ✓ ${what.length} solved`;
      link.append(mark);
    }
    for (const box of document.querySelectorAll("#read")) box.checked = progress[here];
    for (const place of document.querySelectorAll(".progress-here")) {
      place.hidden &&= !done.length; // once there, it stays, and says what was forgotten
      const said = `${count(read, "page")} read, ${count(solved, "task")} solved`;
      place.querySelector("span").textContent =
        `So far: ${said}, as this browser knows.`;
    }
  }

  for (const box of document.querySelectorAll("#read")) {
    box.closest("p").hidden = false;
    box.onchange = () => {
      const { [here]: _, ...others } = load();
      save(box.checked ? { ...others, [here]: true } : others);
    };
  }
  for (const button of document.querySelectorAll(".progress-here button"))
    button.onclick = () => {
      if (confirm("Forget which pages you read and which tasks you solved?")) save({});
    };
  // The page of an exercise says which task was solved.
  addEventListener("solved", ({ detail }) => {
    const progress = load();
    save({ ...progress, [here]: [...new Set([...(progress[here] ?? []), detail])] });
  });
  addEventListener("forgotten", () => {
    const { [here]: _, ...others } = load();
    save(others);
  });
  show(load());
  addEventListener("pageshow", () => show(load())); // also when a reader comes back
  addEventListener("storage", () => show(load())); // another page changed it
})();
