// Asks the reader first. `book/choices.py` marked each question, its answer, and the parts
// below that give the answer away: all these are closed until the reader has chosen, or
// asks to see them. Links and search in the page still lead into them, and open them.
(() => {
  const { page } = kept;
  const CLOSED = "until-found"; // hidden, but found
  const HELP = "choosing";
  const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  const help = make("p", {
    id: HELP,
    hidden: true, // it is read out with each question that is not answered yet
    textContent:
      "Choosing an option shows the answer at once. Arrow keys go from option to option without choosing; Space or Enter chooses.",
  });
  document.body.append(help);
  const questions = [...document.querySelectorAll(".choice")].map(ask);
  const places = [...document.querySelectorAll(".surprise")].map(askForWords);

  function make(tag, properties, ...inside) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...inside);
    return element;
  }

  function keep(area, id, what) {
    return kept.change(area, (all) => {
      all[page] = { ...all[page], [id]: what }; // JSON leaves out what is undefined
    });
  }

  function ask(box) {
    const { id } = box;
    const { right } = box.dataset;
    const [question, list, details] = box.children;
    const answer = details.querySelector(".told");
    const reasons = [...answer.children];
    const held = [...document.querySelectorAll(`.held[data-after="${id}"]`)];
    const predicts = id.startsWith("predict");
    // A letter; "" if the answer was asked for; undefined while it is closed.
    let chosen;

    const labels = [...list.children].map((item) => {
      const value = item.textContent.trim()[1];
      const radio = make("input", {
        type: "radio",
        name: id,
        value,
        autocomplete: "off",
      });
      const words = make("span", {}, ...item.firstElementChild.childNodes);
      return make("label", {}, radio, words);
    });
    const radios = labels.map((label) => label.firstChild);
    const button = make("button", { type: "button" });
    const legend = make("legend", {}, ...question.childNodes);
    const fieldset = make("fieldset", {}, legend, ...labels, button);
    const said = make("div", { className: "said" });
    box.replaceChildren(fieldset, said, answer);

    const notes = held.map((part, number) => {
      const way = make("a", { href: `#${id}`, textContent: "Choose first" });
      way.onclick = (event) => {
        event.preventDefault(); // the question itself takes no focus
        box.scrollIntoView();
        radios[0].focus({ preventScroll: true });
      };
      const show = make("button", { type: "button", textContent: "show them" });
      show.onclick = () => {
        choose("");
        (number ? part : answer).focus();
      };
      const note = make("p", { className: "closed" });
      note.append("The next paragraphs tell what came out. ", way, ", or ", show, ".");
      part.before(note);
      return note;
    });

    function show(next) {
      chosen = next;
      const open = next !== undefined;
      const own = reasons.filter((one) => next && one.dataset.for?.includes(next));
      said.replaceChildren(...(open ? [make("p", {}, ...sentence())] : []), ...own);
      answer.replaceChildren(...reasons.filter((one) => !own.includes(one)));
      for (const part of [answer, ...held]) part.hidden = open ? false : CLOSED;
      for (const note of notes) note.hidden = open;
      if (open) fieldset.removeAttribute("aria-describedby");
      else fieldset.setAttribute("aria-describedby", HELP);
      for (const radio of radios) {
        radio.checked = radio.value === next;
        radio.ariaDisabled = open || null;
        radio.parentElement.classList.toggle("right", open && radio.value === right);
      }
      const unseen = predicts ? "Show without predicting" : "Show the answer";
      button.textContent = !open ? unseen : next ? "Choose again" : "Choose after all";
    }

    // It names the right option in words: who hears this cannot look up which one it was.
    function sentence() {
      if (chosen === right) return [`You chose (${chosen}), and that is right.`];
      const label = labels.find((one) => one.firstChild.value === right);
      const words = label.lastChild.cloneNode(true);
      const letter = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode();
      letter.data = letter.data.replace(/^\s*\(\w\)\s*/, "");
      const mine = chosen ? `You chose (${chosen}). ` : "";
      const stop = /[.?!]\s*$/.test(words.textContent) ? "" : ".";
      return [`${mine}The answer is (${right}): `, words, stop];
    }

    function choose(next) {
      show(next);
      keep("choices", id, next);
      for (const place of places) place.count();
    }

    function restore() {
      const before = kept.load("choices")[page]?.[id];
      const known = before === "" || radios.some(({ value }) => value === before);
      show(known ? before : undefined);
    }

    fieldset.onchange = ({ target }) => choose(target.value);
    // Once the answer is open, the choice stays what it was.
    fieldset.onclick = (event) => {
      if (chosen !== undefined && radios.includes(event.target)) event.preventDefault();
    };
    // Arrows lead from option to option without choosing one; space or Enter chooses.
    fieldset.onkeydown = (event) => {
      const place = radios.indexOf(event.target);
      const step = STEPS[event.key];
      if (place < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Enter") radios[place].click();
      if (!step) return;
      event.preventDefault();
      radios[(place + step + radios.length) % radios.length].focus();
    };
    button.onclick = () => {
      const again = chosen !== undefined;
      choose(again ? undefined : "");
      if (again) radios[0].focus();
    };
    for (const part of [answer, ...held]) {
      part.tabIndex = -1;
      part.addEventListener("beforematch", () => show("")); // open now, and not kept
    }
    restore();
    said.role = "status"; // from now on; what was chosen before is not announced
    return { predicts, right, restore, chosen: () => chosen };
  }

  // At the end of a chapter: how many predictions were right, and fields for words.
  function askForWords(place) {
    const predictions = questions.filter(({ predicts }) => predicts);
    const note = make("p", { role: "status" });
    const fields = Object.keys(kept.LAST_WORDS).map((id) => askFor(id, note));
    for (const { label, whole } of fields) place.append(label, whole);
    place.append(note);

    function count() {
      const chosen = predictions.filter((one) => one.chosen());
      const right = chosen.filter((one) => one.chosen() === one.right);
      const score = `You predicted ${right.length} of ${predictions.length}. `;
      fields[0].ask(chosen.length ? score : "");
    }

    function restore() {
      for (const field of fields) field.restore();
      note.textContent = "Kept in this browser; nobody else sees it.";
      count();
    }

    restore();
    return { count, restore };
  }

  function askFor(id, note) {
    const label = make("label", { htmlFor: id });
    const field = make("textarea", { id, rows: 3, autocomplete: "off" });
    const whole = make("div", { className: "written" }, field); // print.css says why

    function ask(before) {
      label.textContent = before + kept.LAST_WORDS[id];
    }

    function restore() {
      const before = kept.load("words")[page]?.[id];
      field.value = typeof before === "string" ? before : "";
      whole.dataset.written = field.value;
    }

    field.oninput = () => {
      whole.dataset.written = field.value;
      if (!keep("words", id, field.value || undefined))
        note.textContent =
          "This browser keeps nothing: copy your words before you leave the page.";
    };
    ask("");
    return { label, whole, ask, restore };
  }

  // A link into a closed part opens it; browsers that know "until-found" do so themselves.
  function comeIn() {
    const target = document.getElementById(location.hash.slice(1));
    const closed = () => target?.closest(":is(.told, .held)[hidden]");
    if (!closed()) return;
    while (closed()) closed().dispatchEvent(new Event("beforematch"));
    target.scrollIntoView();
  }

  comeIn();
  addEventListener("hashchange", comeIn);
  // A page that comes back as it was left may have been forgotten elsewhere.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) for (const one of [...questions, ...places]) one.restore();
  });
})();
