// Shows what a check found: its sentences, two results side by side, and what comes next.

const INDENT = "    "; // of the lines of a verdict that are code
const TOLD = ["general", "named", "unknown"]; // kinds of verdicts that a hint may help with
const TITLE = /^\s*Hint (\d+) of \d+: (.*)/; // of a hint, as it stands on the page
const ENOUGH = 2; // different answers that failed, before a hint is offered
// What stands in prose: `code`, *stress*, what our own texts link to, and the name of
// another task.
const PIECES =
  /`([^`]+)`|(?<![\w*])\*([a-z][^*`]*)\*(?![\w*])|https:\/\/(?:docs\.python\.org|openstax\.org)\/[\w./#-]*\w|(?<=(?:builds on|with the right) )\w+/g;

function made(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

function linkTo(href, text) {
  const link = made("a", "", text);
  link.href = href;
  return link;
}

function prose(text) {
  const parts = [];
  let end = 0;
  for (const { 0: found, 1: code, 2: stress, index } of text.matchAll(PIECES)) {
    const place = `answer-${found}`;
    let piece = found;
    if (code) piece = made("code", "", code);
    else if (stress) piece = made("em", "", stress);
    else if (found.startsWith("https:")) piece = linkTo(found, found);
    else if (document.getElementById(place)) piece = linkTo(`#${place}`, found);
    parts.push(text.slice(end, index), piece);
    end = index + found.length;
  }
  return [...parts, text.slice(end)];
}

// Returns elements for the lines of a verdict: prose, and code where they are indented.
function lines(text) {
  const found = [];
  for (const line of text.split("\n")) {
    const last = found.at(-1);
    if (!line.startsWith(INDENT)) {
      if (line) found.push(made("p", "", ...prose(line)));
    } else if (last?.tagName === "PRE") last.append(`\n${line.slice(INDENT.length)}`);
    else found.push(made("pre", "", line.slice(INDENT.length)));
  }
  return found;
}

// Returns two results as a table, part by part; all their digits can be opened below it.
function sideBySide({ rows, unlisted, full }) {
  const placed = rows.some(([place]) => place);
  const heading = (text, scope) => {
    const cell = made("th", "", text);
    cell.scope = scope;
    return cell;
  };
  const head = made("tr", "", heading("Your result", "col"), made("td"));
  head.append(heading("Right result", "col"));
  const table = made("table", "live-compared", made("thead", "", head));
  if (placed) head.prepend(made("td"));
  const body = made("tbody");
  for (const [place, got, right, differs] of rows) {
    const cell = (text) =>
      made("td", "", differs && text ? made("mark", "", text) : text);
    const row = made(
      "tr",
      "",
      cell(got),
      made("td", "", differs ? "≠" : "="),
      cell(right),
    );
    if (placed) row.prepend(heading(place, "row"));
    body.append(row);
  }
  table.append(body);
  const found = [made("div", "live-table", table)];
  if (unlisted > 0) found.push(made("p", "", `${unlisted} more differ.`));
  if (full) {
    const digits = `your result:  ${full[0]}\nright result: ${full[1]}`;
    const summary = made("summary", "", "All digits");
    found.push(made("details", "", summary, made("pre", "", digits)));
  }
  return found;
}

function sentences({ said, compared }) {
  const at = compared ? said.indexOf(compared.text) : -1;
  if (at < 0) return lines(said);
  return [
    ...lines(said.slice(0, at)),
    ...sideBySide(compared),
    ...lines(said.slice(at + compared.text.length)),
  ];
}

// Returns the elements of a result. Before the verdict stands what the answer printed,
// after it are the points.
export function shown(result) {
  const { text, said } = result;
  const at = said ? text.lastIndexOf(said) : -1;
  const box = made("div", "live-said");
  if (at < 0) {
    box.append(made("pre", "", text));
    return [box];
  }
  const printed = text.slice(0, at).trimEnd();
  if (printed) box.append(made("pre", "", printed));
  box.append(...sentences(result));
  return [box, made("p", "live-points", text.slice(at + said.length).trim())];
}

// Offers the hints of one task, one after the other, once two answers to it have failed.
export class Hints {
  failed = new Set();
  opened = new Set();

  constructor(place) {
    const all = place.closest("section").querySelectorAll("details");
    this.all = [...all].filter((hint) => TITLE.test(hint.textContent));
    for (const hint of this.all)
      hint.addEventListener("toggle", () => hint.open && this.opened.add(hint));
  }

  // Returns what to show below a verdict on `answer`: nothing, or a button.
  after(result, answer) {
    if (TOLD.includes(result.kind)) this.failed.add(answer);
    const next = this.all.find((hint) => !this.opened.has(hint));
    if (result.passed || this.failed.size < ENOUGH || !next) return [];
    const [, number, about] = TITLE.exec(
      next.querySelector("summary").textContent.trim(),
    );
    const button = made("button", "", `Open hint ${number}: ${about}`);
    button.type = "button";
    button.onclick = () => {
      next.open = true;
      next.querySelector("summary").focus();
    };
    return [made("p", "live-buttons", button)];
  }
}

// Returns a link to the task after this one, in a list of none or one.
export function onward(place) {
  const places = [...document.querySelectorAll(".answer")];
  const next = places[places.indexOf(place) + 1]?.closest("section");
  const heading = next?.querySelector("h2")?.firstChild.textContent;
  if (!heading) return [];
  const [, number, title] = heading.match(/^Task (\d+): (.*)/) ?? [];
  const name = number ? `task ${number}, ${title}` : heading;
  return [made("p", "live-next", "Next: ", linkTo(`#${next.id}`, name))];
}
