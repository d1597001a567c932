// The ledger as a game, and to share: a reader guesses the verdict of each claim, and then
// reads what was found. The guesses are kept in this browser. A link to the page that ends
// with #play begins the game.
(() => {
  const ledger = document.querySelector(".ledger");
  const cards = [...ledger.querySelectorAll(".claim")];
  const { source, kinds } = JSON.parse(ledger.dataset.settings);
  const play = ledger.querySelector(".play");
  const [start, share, again] = play.querySelectorAll("button");
  const score = ledger.querySelector(".score");
  const address = (document.querySelector("link[rel=canonical]") ?? location).href;
  const [page] = address.split("#");

  const idOf = (card) => card.querySelector(".place").id; // "claim-17"
  const badgeOf = (verdict) =>
    ledger.querySelector(`.verdicts [data-verdict=${verdict}]`).cloneNode(true);
  let guesses = kept.load("choices")[kept.page] ?? {}; // { "claim-17": "imprecise" }
  const isRight = (card) => guesses[idOf(card)] === card.dataset.verdict;
  const guessed = () => cards.filter((card) => idOf(card) in guesses);
  const playing = () => ledger.classList.contains("playing");

  function button(text, onclick) {
    const made = document.createElement("button");
    made.type = "button";
    made.append(text);
    made.onclick = onclick;
    return made;
  }

  // ---- what a card shows

  function show(card) {
    const guess = guesses[idOf(card)];
    card.classList.toggle("open-question", playing() && !guess);
    card.querySelector(".ask")?.remove();
    card.querySelector(".outcome")?.remove();
    card.querySelector(".next")?.remove();
    const found = card.querySelector(".found");
    if (guess) {
      found.prepend(outcome(card, guess));
      if (playing()) {
        const on = button("Next claim", () => next(card));
        on.classList.add("next", "primary");
        found.append(on);
      }
    } else if (playing()) card.querySelector("summary").after(question(card));
  }

  function question(card) {
    const box = document.createElement("fieldset");
    box.className = "ask";
    const legend = document.createElement("legend");
    legend.textContent = "What does it deserve?";
    const options = [...ledger.querySelectorAll(".verdicts [data-verdict]")];
    box.append(
      legend,
      ...options.map(({ dataset: { verdict } }) =>
        button(badgeOf(verdict), () => guess(card, verdict)),
      ),
    );
    return box;
  }

  function outcome(card, guess) {
    const said = document.createElement("p");
    said.className = "outcome";
    said.tabIndex = -1; // it gets the focus from the button that goes
    if (isRight(card)) said.append("As you guessed: ", badgeOf(guess));
    else {
      const verdict = badgeOf(card.dataset.verdict);
      said.append("You guessed ", badgeOf(guess), ". Our verdict: ", verdict);
    }
    return said;
  }

  function guess(card, verdict) {
    guesses[idOf(card)] = verdict;
    kept.change("choices", (all) => {
      all[kept.page] = guesses;
    });
    show(card);
    count();
    card.querySelector(".outcome").focus({ preventScroll: true });
  }

  function next(card) {
    const place = cards.indexOf(card);
    const others = [...cards.slice(place + 1), ...cards.slice(0, place)];
    const other = others.find((one) => !(idOf(one) in guesses));
    card.open = false;
    if (other) other.open = true;
    const goal = other ? other.querySelector("summary") : start;
    goal.focus({ preventScroll: true });
    (other ?? play).scrollIntoView({ block: "start" });
  }

  // ---- the score

  const points = (those) => `${those.filter(isRight).length} of ${those.length}`;

  function byKind() {
    const done = guessed();
    return Object.entries(kinds)
      .map(([kind, name]) => [name, done.filter((one) => one.dataset.kind === kind)])
      .filter(([, those]) => those.length);
  }

  // What a guess that never looks would score: the measure of any other.
  function always() {
    const counts = {};
    for (const { dataset } of cards)
      counts[dataset.verdict] = (counts[dataset.verdict] ?? 0) + 1;
    const [[verdict, most]] = Object.entries(counts).sort(([, a], [, b]) => b - a);
    return ` Who says “${verdict}” to every claim gets ${most}.`;
  }

  function count() {
    const done = guessed();
    score.textContent = done.length
      ? `You guessed ${done.length} of ${cards.length}, ${done.filter(isRight).length} of them as we did.`
      : "";
    if (done.length === cards.length) score.textContent += always();
    play.querySelector(".kinds").replaceChildren(
      ...byKind().map(([name, those]) => {
        const item = document.createElement("li");
        const marks = document.createElement("span");
        marks.ariaHidden = "true";
        marks.textContent = those.map((one) => (isRight(one) ? "■" : "□")).join("");
        item.append(`${name} ${points(those)} `, marks);
        return item;
      }),
    );
    share.hidden = again.hidden = !done.length;
  }

  function setMode(on) {
    start.textContent = on ? "Stop guessing" : "Guess the verdicts";
    ledger.classList.toggle("playing", on);
    if (on) ledger.querySelector("[name=verdict]").checked = true; // all are dealt
    cards.forEach(show);
    count();
  }

  start.onclick = () => {
    setMode(!playing());
    history.replaceState(null, "", playing() ? "#play" : location.pathname);
    const first = cards.find((card) => !(idOf(card) in guesses));
    if (!playing() || !first) return;
    first.open = true;
    first.querySelector("summary").focus();
  };
  again.onclick = () => {
    if (!confirm("Forget all your guesses?")) return;
    guesses = {};
    kept.change("choices", (all) => delete all[kept.page]);
    for (const card of cards) card.open = false;
    setMode(playing());
    start.focus();
  };

  // ---- to share

  async function copy(text, from) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      prompt("Copy this text:", text); // a page from a file may not write there
      return;
    }
    const name = from.textContent;
    if (name === "Copied") return; // it will say its own name again
    from.textContent = "Copied";
    setTimeout(() => {
      from.textContent = name;
    }, 2000);
  }

  function citation(card) {
    const today = new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
    const [, number, claim] = card
      .querySelector("[role=heading]")
      .textContent.match(/(\d+)\.\s+(.*)/s);
    const title = document.querySelector("h1").firstChild.textContent;
    return `${source}. ${title}, claim ${number}: “${claim}” Verdict: ${card.dataset.verdict}. ${page}#${idOf(card)} (read on ${today}).`;
  }

  share.onclick = () => {
    const parts = byKind().map(([name, those]) => `${name} ${points(those)}`);
    copy(`${score.textContent} (${parts.join(", ")}) ${page}#play`, share);
  };
  for (const card of cards) {
    const line = document.createElement("p");
    line.className = "to-share";
    const link = button("Copy link", () => copy(`${page}#${idOf(card)}`, link));
    const cite = button("Copy citation", () => copy(citation(card), cite));
    line.append(link, " ", cite);
    card.querySelector(".found").append(line);
  }

  const all = button("Unfold all claims", () => {
    const open = cards.some((card) => !card.open);
    for (const card of cards) card.open = open;
    all.textContent = open ? "Fold all claims" : "Unfold all claims";
  });
  all.classList.add("unfold");
  ledger.querySelector(".verdicts").after(all);

  play.hidden = false;
  setMode(location.hash === "#play");
})();
