// One field for Python. Tab leaves it, as it leaves every other field of a page.
import {
  defaultKeymap,
  history,
  historyKeymap,
  isolateHistory,
} from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import {
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { showMarked } from "./marked.js";
import { makeNote, showSigns } from "./signs.js";

const NARROW = matchMedia("(max-width: 40rem)"); // a phone, where scrolling is a burden
const KEYS_ID = "live-keys"; // the sentence that says how to indent (book/live.py)
// Signs that steer a terminal or turn the direction; signs.js knows the others.
const CONTROL = /(?![\t\n\u00ad\u200b-\u200f\u2060\ufeff])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
let told = false; // whether a field has that sentence; one is enough

export function makeCode({ text, label, changed, check }) {
  const describedBy = told ? null : KEYS_ID;
  told = true;
  const extensions = [
    pythonLanguage,
    indentUnit.of("    "),
    indentOnInput(),
    bracketMatching(),
    lineNumbers(), // error messages name them
    NARROW.matches ? EditorView.lineWrapping : [],
    history(),
    keymap.of([{ key: "Shift-Enter", run: check }, ...defaultKeymap, ...historyKeymap]),
    syntaxHighlighting(classHighlighter),
    highlightSpecialChars({ specialChars: CONTROL }),
    showSigns,
    showMarked,
    EditorView.contentAttributes.of({
      "aria-label": label,
      ...(describedBy && { "aria-describedby": describedBy }),
      tabindex: "0", // it is reached anyway; this says so to whoever asks
    }),
    EditorView.updateListener.of(({ docChanged }) => {
      if (!docChanged) return;
      note.show();
      changed();
    }),
  ];
  const view = new EditorView({ doc: text, extensions });
  const note = makeNote(view);
  note.show();
  // On paper stands what was written; an editor has, and prints, only what is in view.
  const element = document.createElement("div");
  element.append(view.dom);
  addEventListener("beforeprint", () => {
    element.setAttribute("data-code", view.state.doc.toString());
  });
  return {
    element,
    note: note.element,
    get text() {
      return view.state.doc.toString();
    },
    // Can be undone.
    replace(insert) {
      const changes = { from: 0, to: view.state.doc.length, insert };
      view.dispatch({ changes, annotations: isolateHistory.of("full") });
    },
    // Cannot.
    forget(doc) {
      view.setState(EditorState.create({ doc, extensions }));
      note.show();
    },
  };
}
