// Asks the questions of `book/ideas.py` twice. Before the course a reader gets a score for
// each part and nothing else; after it, what speaks for and against each option, and both
// scores. What was chosen is kept in this browser, for each part by its id:
//
//   { "many-hands": { before: { edition, answers: { "bias-idea-1": "b" }, right, of },
//                     after: { … } } }
//
// `right` and `of` are there once a round is over. Other questions have another edition.
(() => {
  const ROUNDS = ["before", "after"];
  const SURE = 1.96; // standard errors on either side that hold 95 of 100
  let all = { ...kept.load("ideas") };
  let denied = false;
  const answers = new Map(
    [...document.querySelectorAll(".idea-answer")].map((one) => [one.dataset.for, one]),
  );
  const parts = [...document.querySelectorAll(".ideas-part")].map(makePart);
  const scores = document.querySelector(".ideas-scores");
  const forget = document.querySelector(".ideas-forget");

  function made(tag, text = "", className = "") {
    const element = document.createElement(tag);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  const isOver = (round) => Number.isInteger(round?.right);
  const counted = (number, one, more) => `${number} ${number === 1 ? one : more}`;

  // ---- One question

  function makeQuestion(box) {
    const { id } = box;
    const told = answers.get(id);
    const { right } = told.dataset;
    const list = box.querySelector(":scope > ul");
    const asked = list.previousElementSibling;
    const number = box.querySelector(".idea-number");
    number.id = `${id}-number`;
    asked.id = `${id}-asked`;
    const options = [...list.children].map((item) => ({
      key: item.textContent.trim()[1],
      nodes: [...item.firstElementChild.childNodes],
    }));
    const said = made("div", "", "said");
    box.append(said);
    let place = list; // the list, or the fieldset that stands for it

    function replace(element) {
      place.replaceWith(element);
      place = element;
    }

    function ask(chosen, choose) {
      const fieldset = made("fieldset");
      fieldset.setAttribute("aria-labelledby", `${number.id} ${asked.id}`);
      for (const { key, nodes } of options) {
        const label = made("label");
        const radio = made("input");
        Object.assign(radio, {
          type: "radio",
          name: id,
          value: key,
          autocomplete: "off",
        });
        radio.checked = key === chosen;
        const words = made("span");
        words.append(...nodes);
        label.append(radio, words);
        fieldset.append(label);
      }
      fieldset.onchange = ({ target }) => choose(target.value);
      box.classList.add("choice");
      said.replaceChildren();
      replace(fieldset);
    }

    // The options, marked; `chosen` is what was chosen before and after, if it is known.
    function tell(chosen) {
      const marked = made("ul");
      for (const { key, nodes } of options) {
        const item = made("li");
        const words = made("p");
        words.append(...nodes);
        item.append(words);
        const marks = ROUNDS.filter((name) => chosen[name] === key);
        const says = marks.map((name) => `your choice ${name}`);
        if (key === right) says.unshift("✓ right");
        if (says.length) words.append(" ", made("strong", `(${says.join("; ")})`));
        marked.append(item);
      }
      box.classList.add("choice");
      replace(marked);
      const copy = told.cloneNode(true);
      const reasons = [...copy.querySelectorAll("[data-of]")];
      const own = reasons.filter((one) => one.dataset.of === chosen.after);
      const others = reasons.filter((one) => !own.includes(one));
      const rest = made("details");
      rest.append(made("summary", "The other options"));
      const shown = others.filter((one) => one.dataset.of === right);
      rest.append(...others.filter((one) => !shown.includes(one)));
      const source = copy.firstElementChild.querySelector("a");
      const way = made("p", "Its module: ");
      way.append(source);
      said.replaceChildren(...own, ...shown, rest, way);
    }

    return { id, number: number.textContent, box, right, ask, tell };
  }

  // ---- One part

  function makePart(box) {
    const { edition, title } = box.dataset;
    const key = box.closest("section").id;
    const questions = [...box.querySelectorAll(".idea")].map(makeQuestion);
    const controls = box.querySelector(".ideas-controls");
    const said = controls.querySelector(".ideas-said");
    const button = controls.querySelector("button");
    const rounds = () => all[key] ?? {};

    // Which round is being answered; "" if none is, between the two and after both.
    function now() {
      const { before, after } = rounds();
      if (!isOver(before)) return "before";
      return after && !isOver(after) ? "after" : "";
    }

    function change(name, edit) {
      const old = rounds()[name];
      const round = old?.edition === edition ? old : { edition, answers: {} };
      all[key] = { ...rounds(), [name]: { ...round, ...edit(round) } };
      keep();
    }

    function finish(name) {
      const chosen = given(name);
      const open = questions.filter(({ id }) => !chosen[id]);
      if (open.length) {
        const which = open.map(({ number }) => number.split(" ").at(-1)).join(", ");
        const are = counted(open.length, "question is", "questions are");
        const what = `${are} open: ${which}. What is open counts as not right. Finish all the same?`;
        if (!confirm(what)) {
          open[0].box.querySelector("input").focus();
          return;
        }
      }
      const right = questions.filter((one) => chosen[one.id] === one.right).length;
      change(name, () => ({ right, of: questions.length }));
      show();
      said.focus();
    }

    // What was chosen in a round, if its questions were these.
    function given(name) {
      const round = rounds()[name];
      return round?.edition === edition ? (round.answers ?? {}) : {};
    }

    function show() {
      const name = now();
      const { before, after } = rounds();
      const over = isOver(before) && isOver(after);
      box.classList.toggle("put-away", !name && !over);
      for (const question of questions) {
        const { id } = question;
        if (over)
          question.tell({ before: given("before")[id], after: given("after")[id] });
        else
          question.ask(given(name)[id], (letter) =>
            change(name, (round) => ({ answers: { ...round.answers, [id]: letter } })),
          );
      }
      button.hidden = over;
      button.onclick = () => (name ? finish(name) : begin());
      if (over) said.textContent = `Before ${score(before)}, after ${score(after)}.`;
      else if (name === "before")
        said.textContent = "You answer before the course. Then you get your score.";
      else if (name === "after")
        said.textContent = `You answer after the course. Before, it was ${score(before)}.`;
      else
        said.textContent = `Before the course: ${score(before)}. Which of them were right, you read when you have answered again.`;
      button.textContent = !name
        ? "Answer again, after the course"
        : name === "before"
          ? "Finish this part"
          : "Finish this part, and read the answers";
      controls.hidden = false;
      showScores();
    }

    function begin() {
      change("after", () => ({}));
      show();
      questions[0].box.querySelector("input").focus();
    }

    // How many answers became right, how many became wrong; null if that is not known.
    function turned() {
      const { before, after } = rounds();
      if (!isOver(before) || !isOver(after)) return null;
      if (before.edition !== edition || after.edition !== edition) return null;
      const [old, latest] = [given("before"), given("after")];
      const was = ({ id, right }) => old[id] === right;
      const is = ({ id, right }) => latest[id] === right;
      return {
        gained: questions.filter((one) => is(one) && !was(one)).length,
        lost: questions.filter((one) => was(one) && !is(one)).length,
        of: questions.length,
      };
    }

    return { title, rounds, turned, show };
  }

  const score = ({ right, of }) => `${right} of ${of}`;

  // ---- All parts

  // Agresti and Min, Statistics in Medicine 24 (2005), 729-740: the difference of two
  // paired proportions, half an answer added to each of the four cells.
  function interval({ gained, lost, of }) {
    const size = of + 2;
    const middle = (gained - lost) / size;
    const error = Math.sqrt(gained + lost + 1 - (gained - lost) ** 2 / size) / size;
    return [-1, 1].map((sign) => {
      const end = Math.min(1, Math.max(-1, middle + sign * SURE * error));
      return Math.round(end * of);
    });
  }

  function moreOrFewer(number, none = "none") {
    if (number === 0) return none;
    return `${Math.abs(number)} ${number > 0 ? "more" : "fewer"}`;
  }

  function compared(those) {
    const sum = (name) => those.reduce((so, one) => so + one[name], 0);
    const whole = { gained: sum("gained"), lost: sum("lost"), of: sum("of") };
    const { gained, lost, of } = whole;
    const [low, high] = interval(whole);
    return [
      `Of ${of} questions, ${gained} that were not right before are right now, and ${lost} the other way round: ${moreOrFewer(gained - lost, "as many as before")}.`,
      `With ${of} other questions on the same ideas, the difference could well have been anything from ${moreOrFewer(low)} to ${moreOrFewer(high)} (an interval of 95\u00a0%).`,
      "Whoever answers the same questions twice tends to do better the second time, also without having learnt anything in between.",
    ];
  }

  function table(rows) {
    const whole = made("table", "", "table");
    const head = made("tr");
    for (const name of ["Part", "Before", "After"]) {
      const cell = made("th", name);
      cell.scope = "col";
      head.append(cell);
    }
    whole.createTHead().append(head);
    const body = whole.createTBody();
    for (const [title, ...cells] of rows) {
      const row = made("tr");
      const first = made("th", title);
      first.scope = "row";
      row.append(first, ...cells.map((text) => made("td", text)));
      body.append(row);
    }
    return whole;
  }

  function showScores() {
    const told = parts.filter(({ rounds }) => isOver(rounds().before));
    scores.hidden = !told.length && !denied;
    forget.hidden = !Object.keys(all).length;
    const rows = told.map(({ title, rounds }) => [
      title,
      ...ROUNDS.map((name) => {
        const round = rounds()[name];
        return isOver(round) ? score(round) : "–";
      }),
    ]);
    const both = told.filter(({ rounds }) => isOver(rounds().after));
    if (told.length > 1) {
      const sum = (name) => ({
        right: told.reduce((so, { rounds }) => so + rounds()[name].right, 0),
        of: told.reduce((so, { rounds }) => so + rounds()[name].of, 0),
      });
      const whole = both.length === told.length;
      rows.push(["Together", score(sum("before")), whole ? score(sum("after")) : "–"]);
    }
    const known = both.map(({ turned }) => turned()).filter(Boolean);
    const lines = known.length ? compared(known) : [];
    if (known.length < both.length)
      lines.push(
        "Some questions have changed since you answered them: those two scores cannot be compared.",
      );
    if (denied)
      lines.push(
        "This browser keeps nothing: note your score before you leave the page.",
      );
    const content = lines.map((line) => made("p", line));
    if (rows.length) content.unshift(table(rows));
    scores.replaceChildren(...content);
  }

  function keep() {
    denied = !kept.save("ideas", all);
  }

  function show() {
    for (const part of parts) part.show();
    showScores();
  }

  forget.firstElementChild.onclick = () => {
    if (!confirm("Forget your answers and scores here? They cannot be brought back."))
      return;
    all = {};
    keep();
    show();
  };
  show();
  function comeBack() {
    all = { ...kept.load("ideas") };
    show();
  }
  addEventListener("storage", comeBack);
  addEventListener("pageshow", ({ persisted }) => persisted && comeBack());
})();
