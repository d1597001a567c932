// Starts Python in a frame that can reach nothing: no network, no storage, no page. A
// worker inherits the policy of the frame that makes it. Stopping removes the frame.
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:";
const RELAY = `onmessage = ({ data, ports: [port] }) => {
  const url = URL.createObjectURL(new Blob([data.source], { type: "text/javascript" }));
  const worker = new Worker(url);
  worker.onmessage = (event) => port.postMessage(event.data);
  worker.onerror = (event) => port.postMessage({ state: "broken", text: event.message });
  port.onmessage = (event) => worker.postMessage(event.data);
  worker.postMessage(data, [data.wasm, data.stdlib]);
};`;
const FRAME = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${RELAY}</script>`;
const SECONDS = 5;
const LONGEST = 50_000; // characters of a result; a page with millions would stand still
const SAYS = {
  stopped: "Stopped.",
  late: `Stopped after ${SECONDS} seconds. Does a loop run without end, here or above?`,
  deep: "Recursion too deep: Python had to be stopped. Does something call itself without end?",
  broken: "Python ended. The next check starts it again. It said: ",
  missing: "Python could not be loaded. Is the network there? Then check again.",
};
const TOO_DEEP = /call stack|recursion/; // as Chromium and as Firefox say it

export class Python {
  // `base` is the address of the files, `progress(bytes)` hears how much has come.
  constructor(base, progress) {
    this.base = base;
    this.progress = progress;
  }

  // Runs promised cells (runner.py) and resolves to { text, passed }, or to { text } if
  // there is no verdict. One run at a time.
  run(promise, running) {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.running = running;
      promise.then((cells) => {
        if (this.resolve !== resolve) return; // stopped meanwhile
        this.cells = JSON.stringify(cells);
        if (this.frame) this.port.postMessage({ cells: this.cells });
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
    this.timer = null;
    this.resolve?.(result);
    this.resolve = null;
  }

  async start() {
    const frame = document.createElement("iframe");
    this.frame = frame;
    this.loading = new AbortController();
    frame.setAttribute("sandbox", "allow-scripts");
    frame.title = "Python";
    frame.hidden = true;
    frame.srcdoc = FRAME;
    const loaded = new Promise((resolve) => {
      frame.onload = resolve;
    });
    document.body.append(frame);
    const names = ["worker.js", "pyodide.asm.wasm", "python_stdlib.zip"];
    const files = await Promise.all([...names.map(this.fetch, this), loaded]).catch(
      () => null,
    );
    if (this.frame !== frame) return; // stopped meanwhile
    if (!files) return this.end(SAYS.missing);
    const [source, wasm, stdlib] = files;
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    port1.onmessage = ({ data }) => this.frame === frame && this.hear(data);
    const message = { source, wasm, stdlib };
    frame.contentWindow.postMessage(message, "*", [port2, wasm, stdlib]);
  }

  async fetch(name) {
    // The copy that the browser keeps is used only if it is still the one of this book.
    const options = { cache: "no-cache", signal: this.loading.signal };
    const response = await fetch(new URL(name, this.base), options);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    const count = new TransformStream({
      transform: (chunk, out) => {
        this.progress(chunk.byteLength);
        out.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(count)).arrayBuffer();
  }

  hear({ state, text, passed, spent }) {
    if (!this.resolve) return; // code that was run may say anything at any time
    if (state === "ready") this.port.postMessage({ cells: this.cells });
    else if (state === "running") {
      this.running();
      this.timer ??= setTimeout(() => this.end(SAYS.late), SECONDS * 1000);
    } else if (state === "done") {
      this.finish({ text: String(text).slice(0, LONGEST), passed: passed === true });
      if (spent) this.end();
    } else this.end(TOO_DEEP.test(text) ? SAYS.deep : SAYS.broken + text);
  }
}
