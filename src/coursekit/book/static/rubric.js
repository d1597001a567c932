// Makes boxes to tick of the rubric of a task in words: all ticked means done. They are
// kept as choices, the places of the ticked ones: { "rubric-judge": "0 2" }.
(() => {
  for (const rubric of document.querySelectorAll(".to-tick")) {
    const answer = rubric.closest("section").querySelector(".answer");
    const task = answer.id.replace("answer-", "");
    const id = `rubric-${task}`;
    const boxes = [...rubric.querySelectorAll("li")].map((item) => {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.autocomplete = "off"; // what was ticked is kept as every choice is
      label.append(box, ...(item.querySelector("p") ?? item).childNodes);
      item.replaceChildren(label);
      item.parentNode.classList.add("boxes");
      return box;
    });
    const say = document.createElement("p");
    say.textContent =
      "Tick what your answer has. All ticked, the task counts as solved.";
    rubric.querySelector("ul").before(say);

    function show() {
      const ticked = (kept.load("choices")[kept.page]?.[id] ?? "").split(" ");
      boxes.forEach((box, place) => {
        box.checked = ticked.includes(String(place));
      });
    }

    for (const box of boxes)
      box.onchange = () => {
        const ticked = boxes.flatMap((box, place) => (box.checked ? [place] : []));
        kept.change("choices", (all) => {
          all[kept.page] = { ...all[kept.page], [id]: ticked.join(" ") };
        });
        const event = ticked.length === boxes.length ? "solved" : "unsolved";
        dispatchEvent(new CustomEvent(event, { detail: task }));
      };
    addEventListener("forgotten", () => {
      kept.change("choices", (all) => delete all[kept.page]?.[id]);
      show();
    });
    addEventListener("storage", show);
    show();
  }
})();
