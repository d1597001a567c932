// What the reader is asked to reach, one goal after the other, and a word when it is.
import { button } from "./controls.js";
import { add } from "./explorable.js";

// list: { ask, reached, means, until, begin } for each goal. ask: the sentence. reached():
// whether it is, now. means(): what to say then. until(): what to say while it is not, if
// anything. begin(): what to prepare, if anything.
// Returns { ask, word, look }: two elements to place, and what to call after each change;
// it returns the word for who cannot see it.
export function goals(list) {
  const ask = document.createElement("div");
  const word = document.createElement("div");
  ask.className = "asks"; // all of them in one place, which is as high as the highest
  word.className = "word";
  word.setAttribute("tabindex", "-1");
  const asks = list.map((goal, number) => {
    const line = add(ask, "p");
    line.setAttribute("tabindex", "-1");
    const label = list.length > 1 ? `Goal ${number + 1} of ${list.length}` : "Goal";
    add(line, "strong").textContent = label;
    line.append(` ${goal.ask}`);
    return line;
  });
  const said = add(word, "p");
  let next = null;
  let now;
  let meant; // what was said when it was reached last

  function begin(number) {
    now = number;
    for (const line of asks) line.classList.toggle("now", line === asks[now]);
    word.classList.remove("reached");
    next?.remove();
    next = null;
    said.textContent = "Not reached yet.";
    list[now].begin?.();
  }

  function look() {
    const { reached, means, until } = list[now];
    const missing = reached() ? "" : until?.() || "";
    if (reached()) {
      word.classList.add("reached");
      meant = means();
      said.textContent = `Reached. ${meant}`;
      if (now + 1 < list.length)
        next ??= button(word, "Next goal", () => {
          word.dispatchEvent(new Event("nextgoal", { bubbles: true }));
          begin(now + 1);
          look();
          asks[now].focus(); // the button is gone, and this is what comes next
        });
    } else if (!word.classList.contains("reached"))
      said.textContent = `Not reached yet. ${missing}`.trim();
    else if (missing)
      said.textContent = `Reached already, though not by what is set now. ${missing}`;
    else said.textContent = `Reached before you moved on. It said: “${meant}”`;
    return `${said.textContent}${next ? " A button leads to the next goal." : ""}`;
  }

  begin(0);
  return { ask, word, look };
}
