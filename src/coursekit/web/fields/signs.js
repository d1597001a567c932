// Signs that come with pasted code and that Python does not take for what they look like:
// they are shown in the field, and a line below names them.
import { isolateHistory } from "@codemirror/commands";
import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import { Decoration, ViewPlugin } from "@codemirror/view";

// Each sign, what it is called, and what Python wants in its place.
const QUOTES = [
  ["“”„‟«»″", '"'],
  ["‘’‚‛′´", "'"],
].flatMap(([signs, plain]) => [...signs].map((sign) => [sign, "a curly quote", plain]));
const DASHES = [..."−–—‐‑"].map((sign) => [sign, "a dash", "-"]);
const SPACES = [..."\u00a0\u2007\u202f"]
  .map((sign) => [sign, "a no-break space", " "])
  .concat([..."\u2002\u2003\u2009\u200a\u3000"].map((s) => [s, "a wide space", " "]));
const NOTHING = [..."\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"].map((sign) => [
  sign,
  "a sign of no width",
  "",
]);
const OTHERS = [
  ["×", "a times sign", "*"],
  ["÷", "a division sign", "/"],
  ["…", "three dots in one", "..."],
  ["≤", "a sign for at most", "<="],
  ["≥", "a sign for at least", ">="],
  ["≠", "a sign for unequal", "!="],
];
// ！ to ～, as keyboards for Chinese or Japanese write them.
const WIDE = Array.from({ length: 94 }, (_, place) => [
  String.fromCharCode(0xff01 + place),
  "a full-width sign",
  String.fromCharCode(0x21 + place),
]);
const SIGNS = new Map(
  [...QUOTES, ...DASHES, ...SPACES, ...NOTHING, ...OTHERS, ...WIDE].map((row) => [
    row[0],
    { name: row[1], plain: row[2] },
  ]),
);
const ANY = new RegExp(`[${[...SIGNS.keys()].join("")}]`, "gu");
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u;
const TAB = { name: "a tab", plain: "    " };
const MOST = 3; // that are named
const PATIENCE = 200; // milliseconds, to read a text whole

// Returns the signs in a text: `from`, `sign`, `name`, `plain`, in their order. In a text
// in quotes or a comment only what cannot be seen counts, and tabs count where they
// stand beside spaces at the beginning of lines, as Python cannot tell how wide they are.
function signsIn(state) {
  const text = state.doc.toString();
  const found = [];
  for (const { 0: sign, index: from } of text.matchAll(ANY)) {
    if (isIn(state, text, from) && !UNSEEN.test(sign)) continue;
    found.push({ from, sign, ...SIGNS.get(sign) });
  }
  if (/^\t/m.test(text) && /^ /m.test(text))
    for (const { 0: tabs, index } of text.matchAll(/^[ \t]*\t/gm))
      for (const [place, sign] of [...tabs].entries())
        if (sign === "\t") found.push({ from: index + place, sign, ...TAB });
  return found.sort((a, b) => a.from - b.from);
}

// Tells whether a place is in a comment, or in a text whose quotes are closed.
function isIn(state, text, place) {
  // A text that was just set is read only in part: what is not read would count as code.
  const tree = ensureSyntaxTree(state, state.doc.length, PATIENCE) ?? syntaxTree(state);
  const { name, from, to } = tree.resolveInner(place, 1);
  if (name === "Comment") return true;
  return /String/.test(name) && /["']$/.test(text.slice(from, to));
}

// Says which signs stand where, or nothing.
function named(state, signs) {
  const said = signs.slice(0, MOST).map(({ from, sign, name, plain }) => {
    const shown = UNSEEN.test(sign) ? "" : ` ${sign}`;
    const wants = plain.trim() ? plain : plain ? "plain spaces" : "nothing";
    return `Line ${state.doc.lineAt(from).number} has ${name}${shown} where Python wants ${wants}.`;
  });
  const rest = signs.length - said.length;
  if (rest > 0) said.push(`There are ${rest} more.`);
  return [...new Set(said)].join(" ");
}

// Returns a line that names the signs in a field, with a button that mends them.
export function makeNote(view) {
  const element = document.createElement("div");
  const said = document.createElement("span");
  const mend = document.createElement("button");
  element.className = "live-signs";
  said.setAttribute("aria-live", "polite");
  mend.type = "button";
  mend.textContent = "Replace them with plain signs";
  mend.onclick = () => {
    const changes = signsIn(view.state).map(({ from, sign, plain }) => ({
      from,
      to: from + sign.length,
      insert: plain,
    }));
    view.dispatch({ changes, annotations: isolateHistory.of("full") });
    view.focus();
  };
  element.append(said, mend);
  return {
    element,
    show() {
      const signs = signsIn(view.state);
      const text = named(view.state, signs);
      if (said.textContent !== text) said.textContent = text;
      mend.hidden = !signs.length;
    },
  };
}

function marks({ state }) {
  return Decoration.set(
    signsIn(state).map(({ from, sign, name }) => {
      const unseen = UNSEEN.test(sign) ? " unseen" : "";
      const attributes = { class: `live-sign${unseen}`, title: name };
      return Decoration.mark({ attributes }).range(from, from + sign.length);
    }),
  );
}

// Marks them in a field.
export const showSigns = ViewPlugin.define(
  (view) => ({
    marks: marks(view),
    update(update) {
      if (
        update.docChanged ||
        syntaxTree(update.startState) !== syntaxTree(update.state)
      )
        this.marks = marks(update);
    },
  }),
  { decorations: (plugin) => plugin.marks },
);
