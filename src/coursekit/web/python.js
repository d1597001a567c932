// Starts Python in a frame that can reach nothing: no network, no storage, no page. A
// worker inherits the policy of the frame that makes it. Stopping removes the frame.
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:";
const RELAY = `onmessage = ({ data, ports: [port] }) => {
  const url = URL.createObjectURL(new Blob([data.source], { type: "text/javascript" }));
  const worker = new Worker(url);
  worker.onmessage = (event) => port.postMessage(event.data);
  worker.onerror = (event) => port.postMessage({ state: "broken", text: event.message ?? "" });
  port.onmessage = (event) => worker.postMessage(event.data);
  worker.postMessage(data, [data.wasm, data.stdlib]);
};`;
const FRAME = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${RELAY}</script>`;
const FILES = ["worker.js", "pyodide.asm.wasm", "python_stdlib.zip"];
const SECONDS = 5;
const PATIENCE = 60; // seconds without a sign of life, while Python comes and starts
const LONGEST = 50_000; // characters of a result; a page with millions would stand still
const MOST_ROWS = 20; // of two results side by side
const ELSEWHERE = "If it stays so, download the notebook and work in Jupyter.";
const SAYS = {
  stopped: "Stopped.",
  late: `Stopped after ${SECONDS} seconds. Does a loop run without end, here or above?`,
  deep: "Recursion too deep: Python had to be stopped. Does something call itself without end?",
  broken: "Python ended. The next check starts it again. It said: ",
  missing: "Python could not be loaded. Is the network there? Then check again.",
  cut: `What came in place of Python is not Python, or not all of it. Does your network ask you to sign in first? Reload the page and check again. ${ELSEWHERE}`,
  silent: `Python did not start within ${PATIENCE} seconds. Check again. ${ELSEWHERE}`,
  refused: `Python cannot start here: this site or this browser may forbid it. Reload the page and check again. ${ELSEWHERE}`,
};
const TOO_DEEP = /call stack|recursion/; // as Chromium and as Firefox say it

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

export class Python {
  // `base` is the address of the files, `sizes` what each has in bytes, and
  // `progress(bytes)` hears how much has come.
  constructor(base, sizes, progress) {
    this.base = base;
    this.sizes = sizes;
    this.progress = progress;
  }

  // Runs promised cells (runner.py) and resolves to what it says: { text, passed, … }, or
  // to { text } if Python ended. One run at a time.
  run(promise, running) {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.running = running;
      promise.then((request) => {
        if (this.resolve !== resolve) return; // stopped meanwhile
        this.request = JSON.stringify(request);
        if (this.frame) this.ask();
        else this.start();
      }, reject);
    });
  }

  stop() {
    this.end(SAYS.stopped);
  }

  // Throws Python away, with an answer if one is due; the next run starts a new one.
  end(text) {
    this.loading?.abort();
    this.frame?.remove();
    this.frame = null;
    this.finish({ text });
  }

  finish(result) {
    clearTimeout(this.timer);
    this.resolve?.(result);
    this.resolve = null;
  }

  // Waits so long for what comes next.
  wait(seconds, text) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(text), seconds * 1000);
  }

  async start() {
    const frame = document.createElement("iframe");
    this.frame = frame;
    this.state = "starting";
    this.loading = new AbortController();
    this.wait(PATIENCE, SAYS.silent);
    frame.setAttribute("sandbox", "allow-scripts");
    frame.title = "Python";
    frame.hidden = true;
    frame.srcdoc = FRAME;
    const loaded = new Promise((resolve) => {
      frame.onload = resolve;
    });
    document.body.append(frame);
    const files = await Promise.all([...FILES.map(this.fetch, this), loaded]).catch(
      () => null,
    );
    if (this.frame !== frame) return; // stopped meanwhile
    if (!files) return this.end(SAYS.missing);
    // A page to sign in has another size, and so has half a file.
    if (FILES.some((name, i) => files[i].byteLength !== this.sizes[name]))
      return this.end(SAYS.cut);
    const [source, wasm, stdlib] = files;
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    port1.onmessage = ({ data }) => this.frame === frame && this.hear(data);
    const message = { source, wasm, stdlib };
    frame.contentWindow.postMessage(message, "*", [port2, wasm, stdlib]);
  }

  async fetch(name) {
    const { signal } = this.loading;
    // The copy that the browser keeps is used only if it is still the one of this book.
    const response = await fetch(new URL(name, this.base), {
      cache: "no-cache",
      signal,
    });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    const count = new TransformStream({
      transform: (chunk, out) => {
        if (signal.aborted) return;
        this.wait(PATIENCE, SAYS.silent);
        this.progress(chunk.byteLength);
        out.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(count)).arrayBuffer();
  }

  ask() {
    this.state = "asked";
    this.wait(PATIENCE, SAYS.silent);
    this.port.postMessage({ request: this.request });
  }

  // Code that was run may say anything at any time, so each word counts once.
  hear({ state, text, passed, kind, points, said, compared, spent }) {
    if (!this.resolve) return;
    if (state === "ready" && this.state === "starting") this.ask();
    else if (state === "running" && this.state === "asked") {
      this.state = "running";
      this.wait(SECONDS, SAYS.late);
      this.running();
    } else if (state === "done" && this.state === "running") {
      this.finish({
        text: String(text).slice(0, LONGEST),
        passed: passed === true,
        kind: String(kind),
        points: Number(points),
        said: typeof said === "string" ? said : "",
        compared: sideBySide(compared),
      });
      if (spent) this.end();
    } else if (state === "broken") this.end(this.why(String(text)));
  }

  why(text) {
    if (this.state === "starting")
      return text ? `${SAYS.refused} It said: ${text}` : SAYS.refused;
    return TOO_DEEP.test(text) ? SAYS.deep : SAYS.broken + text;
  }
}
