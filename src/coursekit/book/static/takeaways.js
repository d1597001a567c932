// Below the take-aways of each chapter: what its reader wrote at its end, if it was kept.
(() => {
  const places = [...document.querySelectorAll(".own-words")];

  function line(question, text) {
    const made = document.createElement("p");
    const asked = document.createElement("strong");
    asked.textContent = question;
    made.append(asked, ` ${text}`);
    return made;
  }

  function show() {
    const words = kept.load("words");
    for (const place of places) {
      const own = words[place.dataset.page] ?? {};
      const lines = Object.entries(kept.LAST_WORDS)
        .filter(([id]) => typeof own[id] === "string" && own[id].trim())
        .map(([id, question]) => line(question, own[id]));
      place.replaceChildren(...lines);
      place.hidden = !lines.length;
    }
  }

  show();
  addEventListener("pageshow", show);
  addEventListener("storage", show);
})();
