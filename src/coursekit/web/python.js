// Runs Python in a frame (frame.js), stops it, says why it stopped. A second frame waits
// with a Python of its own, so that nobody waits after a stop.
import { Files, NoFiles } from "./files.js";
import { Frame } from "./frame.js";

const SECONDS = 5;
const PATIENCE = 60; // seconds without a sign of life, while Python starts
const LONGEST = 50_000; // characters of a result; a page with millions would stand still
const MOST_ROWS = 20; // of two results side by side
const ENOUGH = 4; // GB of a machine for two Pythons; few browsers say what it has
const PHONE = matchMedia("(pointer: coarse)"); // where memory is short, and is not told
const ELSEWHERE = "If that does not help, download the notebook and work in Jupyter.";
const SAYS = {
  stopped: "Stopped.",
  late: `Stopped after ${SECONDS} seconds. Does a loop run without end, here or above?`,
  deep: "Recursion too deep: Python had to be stopped. Does something call itself without end?",
  broken: "Python ended. The next check starts it again. It said: ",
  missing: "Python could not be loaded. Are you online? Then check again.",
  cut: `What arrived is not Python, or not all of it. Does your network ask you to sign in first? Reload the page and check again. ${ELSEWHERE}`,
  silent: `Python did not start within ${PATIENCE} seconds. Check again. ${ELSEWHERE}`,
  refused: `Python cannot start here: this site or this browser may forbid it. Reload the page and check again. ${ELSEWHERE}`,
};
const TOO_DEEP = /call stack|recursion/; // as Chromium and as Firefox say it

export class Python {
  // See `Files`.
  constructor(base, sizes, progress) {
    this.files = new Files(base, sizes, progress);
    this.spares = (navigator.deviceMemory ?? ENOUGH) >= ENOUGH && !PHONE.matches;
  }

  get isReady() {
    return this.frame?.state === "ready";
  }

  // Begins to load and to start Python. If that fails, the next run begins again.
  warm() {
    this.frame ??= this.start();
  }

  start() {
    const frame = new Frame(this.files.get(), {
      filled: () => frame.wait(PATIENCE, () => this.lose(frame, SAYS.silent)),
      failed: (error) =>
        this.lose(frame, error instanceof NoFiles ? SAYS[error.message] : SAYS.missing),
      hear: (message) => this.hear(frame, message),
    });
    return frame;
  }

  // Runs promised cells (runner.py) and resolves to what it says: { text, passed, … }, or
  // to { text } if Python ended. One run at a time.
  run(promise, running) {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.running = running;
      this.request = null;
      this.warm();
      promise.then((request) => {
        if (this.resolve !== resolve) return; // stopped meanwhile
        this.request = JSON.stringify(request);
        if (this.isReady) this.ask();
      }, reject);
    });
  }

  stop() {
    if (!this.resolve) return;
    this.files.stop();
    if (this.frame) this.lose(this.frame, SAYS.stopped);
    else this.finish({ text: SAYS.stopped });
  }

  // Throws a Python away; the spare one stands in, and a run that waits gets `text`.
  lose(frame, text) {
    frame.remove();
    if (frame === this.spare) {
      this.spare = null;
      this.spares = false; // where one fails, so does the next
      return;
    }
    this.frame = this.spare;
    this.spare = null;
    this.finish({ text });
    this.refill();
  }

  // Starts the spare one, when there is time.
  refill() {
    const idle = window.requestIdleCallback ?? setTimeout;
    idle(() => {
      if (this.spares && this.isReady) this.spare ??= this.start();
    });
  }

  finish(result) {
    this.resolve?.(result);
    this.resolve = this.request = null;
  }

  ask() {
    const { frame } = this;
    frame.ask(this.request);
    frame.wait(PATIENCE, () => this.lose(frame, SAYS.silent));
  }

  // Code that was run may say anything at any time, so each word counts once.
  hear(frame, { state, text, spent, ...verdict }) {
    if (state === "ready" && frame.state === "starting") {
      frame.rest();
      if (frame !== this.frame) return;
      if (this.request) this.ask();
      else this.refill();
    } else if (state === "running" && frame.state === "asked") {
      frame.state = "running";
      frame.wait(SECONDS, () => this.lose(frame, SAYS.late));
      this.running();
    } else if (state === "done" && frame.state === "running") {
      frame.rest();
      this.finish(result(text, verdict));
      if (spent) this.lose(frame);
      else this.refill();
    } else if (state === "broken" && frame.state !== "ready")
      this.lose(frame, why(frame, String(text ?? "")));
  }
}

function result(text, { passed, kind, points, said, compared }) {
  return {
    text: String(text ?? "").slice(0, LONGEST),
    passed: passed === true,
    kind: String(kind),
    points: Number(points),
    said: typeof said === "string" ? said : "",
    compared: sideBySide(compared),
  };
}

// Returns what a verdict compares if it has the right form, else null.
function sideBySide(compared) {
  const { text, rows, unlisted, full } = compared ?? {};
  if (typeof text !== "string" || !Array.isArray(rows)) return null;
  if (!rows.every(Array.isArray)) return null;
  return {
    text,
    rows: rows.slice(0, MOST_ROWS),
    unlisted: Number(unlisted),
    full: Array.isArray(full) ? full : null,
  };
}

function why(frame, text) {
  if (frame.state === "starting")
    return text ? `${SAYS.refused} It said: ${text}` : SAYS.refused;
  return TOO_DEEP.test(text) ? SAYS.deep : SAYS.broken + text;
}
