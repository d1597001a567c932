// A table of words. Each is a button, and has a bar that says how sure someone is of it.
import { button } from "./controls.js";
import { add } from "./explorable.js";

// caption: what the table shows. heads: of the columns after the word and the bar. pressed(item): what to do when its word is pressed. Returns { deal, draw,
// focus }: `deal(items)` lays out items with a `word` and `sure`, in percent, of which 50
// is none; `draw(look)` shows them as `look(item, place)` says: { name, texts, closed }, of
// the row its class, of the other columns what stands there and what is read out instead,
// and whether the word cannot be pressed.
export function words(stage, caption, heads, pressed) {
  const table = add(stage, "table", "words");
  table.setAttribute("tabindex", "-1");
  let rows = [];

  function deal(items) {
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
      const press = button(name, item.word, () => pressed(item));
      const sure = add(row, "td");
      add(sure, "span", "bar").style.setProperty("--share", item.sure / 50 - 1);
      add(sure, "span").textContent = `${item.sure}\u00a0%`;
      const cells = heads.map(() => {
        const cell = add(row, "td");
        const seen = add(cell, "span");
        seen.setAttribute("aria-hidden", "true");
        return [seen, add(cell, "span", "visually-hidden")];
      });
      return { item, row, press, cells };
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

  return { deal, draw, focus: () => table.focus() };
}
