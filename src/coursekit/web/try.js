// The cell of a notebook that runs in the page (its tag is `try`): a guess first, then
// its code, a number to change, and what came out beside the guess.
import { makeCode } from "./fields/code.js";
import * as work from "./work.js";

const NAME = "try-1"; // what the guess and the code are kept as; a page has one
const KEYS =
  "Change the marked number and run again. Shift Enter runs. Tab leaves the field.";
const GUESS = "Guess first: any number will do. Or run again without a guess.";
const LATER = "What this shows is said here when it has run.";
const NOTHING = "It ran, and printed nothing.";
const MARKED = /^\s*(.*?)\s*# change me/m;
const MOST = 8; // rows of what was run

const make = (tag, values, ...children) => {
  const element = Object.assign(document.createElement(tag), values);
  element.append(...children);
  return element;
};

// `turns` runs code, one at a time. Returns what tests use.
export function makeTry(turns) {
  const place = document.querySelector(".tag_try");
  const source = place.querySelector(".cell_input pre").textContent.trimEnd();
  const [asks] = source.match(/^(#.*\n)+/); // a rule of form sees to it
  const question = asks.replace(/^# ?/gm, "").trim();
  const starter = source.slice(asks.length);

  const guess = make("input", {
    type: "number",
    step: "any",
    value: kept.load("choices")[kept.page]?.[NAME] ?? "",
    oninput: () =>
      kept.change("choices", (all) => {
        all[kept.page] = { ...all[kept.page], [NAME]: guess.value };
      }),
  });
  const field = makeCode({
    text: work.load()[NAME] ?? starter,
    label: "The code of this cell",
    changed: () => work.keep(NAME, field.text === starter ? undefined : field.text),
    check() {
      run();
      return true; // so that no line is broken
    },
  });
  const status = make("div", { className: "live-status", role: "status" });
  const rows = make("tbody");
  const head = ["you set", "your guess", "it printed"].map((text) =>
    make("th", { scope: "col", textContent: text }),
  );
  const table = make(
    "table",
    { className: "live-runs", hidden: true },
    make("caption", { textContent: "What you ran" }),
    make("thead", {}, make("tr", {}, ...head)),
    rows,
  );
  const button = (text, press) => {
    const made = make("button", { type: "button", textContent: text });
    made.onclick = () => made.getAttribute("aria-disabled") || press();
    return made;
  };
  const stop = button("Stop", () => turns.python.stop());
  stop.setAttribute("aria-disabled", "true");
  const buttons = [
    button("Run", run),
    button("Reset", () => field.replace(starter)),
    stop,
  ];
  let asked = false; // for a guess; nobody is asked twice
  // The paragraph below says what came out, so it comes with it.
  const later = place.nextElementSibling?.matches("p")
    ? place.nextElementSibling
    : null;
  const told = make("p", { className: "live-told", textContent: LATER });
  later?.classList.add("live-later");

  const say = (text) => {
    status.className = "live-status";
    status.textContent = text;
  };

  async function run() {
    if (!guess.value && !asked) {
      asked = true;
      say(GUESS);
      guess.focus();
      return;
    }
    const [guessed, code] = [guess.value, field.text];
    const cell = { name: "this cell", source: code, shown: true, optional: false };
    const result = await turns.run({ say, stop }, Promise.resolve({ cells: [cell] }));
    if (!result) return;
    const printed = result.text || NOTHING;
    status.className = "live-status ran";
    status.replaceChildren(
      make("p", { textContent: guessed ? `Your guess: ${guessed}` : "" }),
      make("pre", { textContent: printed }),
    );
    const cells = [code.match(MARKED)?.[1] ?? "", guessed, printed];
    rows.append(
      make("tr", {}, ...cells.map((textContent) => make("td", { textContent }))),
    );
    if (rows.rows.length > MOST) rows.deleteRow(0);
    table.hidden = rows.rows.length < 2;
    later?.classList.remove("live-later");
    told.remove();
  }

  const answer = make("span", {}, "Your guess: ", guess);
  const box = make("div", { className: "live-field" }, field.element, field.note);
  place
    .querySelector(".cell_input")
    .replaceWith(
      make("label", { className: "live-guess" }, question, answer),
      box,
      make("p", { id: "live-keys", textContent: KEYS }),
      make("div", { className: "live-buttons" }, ...buttons),
      status,
      table,
    );
  if (later) {
    const heard = make("div", { role: "status" });
    place.after(heard);
    heard.append(told, later);
  }
  turns.warmAt([place]);
  return {};
}
