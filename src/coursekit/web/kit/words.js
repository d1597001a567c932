// A table of words. Each is a button, and has a bar that says how sure someone is of it.
import { button } from "./controls.js";
import { add } from "./explorable.js";

// caption: what the table shows. heads: of the columns after the word and the bar.
// pressed(item): what to do when its word is pressed. Returns { deal, draw, forget, seen }:
// `deal(items)` lays out items with a `word` and `sure`, in percent, of which 50 is none;
// `draw(look)` shows them as `look(item, place)` says: { name, texts, closed }, of the row
// its class, of the other columns what stands there and what is read out instead, and
// whether the word cannot be pressed. `seen(is)` counts, of the items whose word was
// pressed, those that are so, and `forget()` unmarks them.
export function words(stage, caption, heads, pressed) {
  const table = add(stage, "table", "words");
  let rows = [];
  let seen = []; // the one that was pressed last at the end

  function mark() {
    for (const { item, press, said } of rows) {
      press.classList.toggle("seen", seen.includes(item));
      press.setAttribute("aria-current", item === seen.at(-1));
      said.textContent = seen.includes(item) ? "looked up" : "";
    }
  }

  function deal(items) {
    seen = [];
    table.replaceChildren();
    add(table, "caption").textContent = caption;
    const head = add(add(table, "thead"), "tr", "heads");
    for (const text of ["word", "how sure", ...heads]) {
      const cell = add(head, "th");
      cell.setAttribute("scope", "col");
      cell.textContent = text;
    }
    const body = add(table, "tbody");
    rows = items.map((item) => {
      const row = add(body, "tr");
      const name = add(row, "th");
      name.setAttribute("scope", "row");
      const press = button(name, item.word, () => {
        seen = [...seen.filter((one) => one !== item), item];
        mark();
        pressed(item);
      });
      const said = add(name, "span", "visually-hidden");
      const sure = add(row, "td");
      add(sure, "span", "bar").style.setProperty("--share", item.sure / 50 - 1);
      add(sure, "span").textContent = `${item.sure}\u00a0%`;
      const cells = heads.map(() => {
        const cell = add(row, "td");
        const shown = add(cell, "span");
        shown.setAttribute("aria-hidden", "true");
        return [shown, add(cell, "span", "visually-hidden")];
      });
      return { item, row, press, said, cells };
    });
  }

  function draw(look) {
    rows.forEach(({ item, row, press, cells }, place) => {
      const { name, texts, closed } = look(item, place);
      row.className = name;
      press.toggleAttribute("disabled", closed);
      cells.forEach((cell, i) => {
        cell.forEach((part, which) => {
          part.textContent = texts[i][which];
        });
      });
    });
  }

  return {
    deal,
    draw,
    forget() {
      seen = [];
      mark();
    },
    seen: (is) => seen.filter(is).length,
  };
}

// Returns what stands in a cell for an answer, one of two, and how it is read out. names: of
// the answers. truth: the right one, once it may be seen. part: what else is to be said.
export function answered(names, answer, truth, part) {
  if (answer === undefined) return ["", "not judged yet"];
  const [end, how] = answer === truth ? [" ✓", "right"] : [" ✗", "wrong"];
  const isOpen = truth !== undefined;
  const said = [names[answer].toLowerCase(), isOpen && how, part].filter(Boolean);
  return [`${"−+"[answer]}${isOpen ? end : ""}`, said.join(", ")];
}
