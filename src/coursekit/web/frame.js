// One Python in a frame that can reach nothing: no network, no storage, no page. A worker
// inherits the policy of the frame that makes it.
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:";
const RELAY = `onmessage = ({ data, ports: [port] }) => {
  const broken = (text) => port.postMessage({ state: "broken", text: text ?? "" });
  try {
    const url = URL.createObjectURL(new Blob([data.source], { type: "text/javascript" }));
    const worker = new Worker(url);
    worker.onmessage = (event) => port.postMessage(event.data);
    worker.onerror = (event) => broken(event.message);
    port.onmessage = (event) => worker.postMessage(event.data);
    worker.postMessage(data, [data.wasm, data.stdlib]);
  } catch (error) {
    broken(error.message);
  }
};`;
const FRAME = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${RELAY}</script>`;

export class Frame {
  // From `starting` to `ready`, `asked`, `running` and `ready` again; python.js says when.
  state = "starting";

  // `files` are promised; `filled()` is called when Python has them, `failed(error)` if
  // they do not come, `hear(message)` with each word of the worker.
  constructor(files, { filled, failed, hear }) {
    const frame = document.createElement("iframe");
    this.element = frame;
    frame.setAttribute("sandbox", "allow-scripts");
    frame.title = "Python";
    frame.hidden = true;
    frame.srcdoc = FRAME;
    const loaded = new Promise((resolve) => {
      frame.onload = resolve;
    });
    document.body.append(frame);
    const fill = ([[source, wasm, stdlib]]) => {
      const { port1, port2 } = new MessageChannel();
      this.port = port1;
      port1.onmessage = ({ data }) => frame.isConnected && hear(data);
      // Copies: another Python may need them.
      frame.contentWindow.postMessage({ source, wasm, stdlib }, "*", [port2]);
      filled();
    };
    Promise.all([files, loaded]).then(
      (both) => frame.isConnected && fill(both),
      (error) => frame.isConnected && failed(error),
    );
  }

  ask(request) {
    this.state = "asked";
    this.port.postMessage({ request });
  }

  // Calls `late` unless something comes first.
  wait(seconds, late) {
    clearTimeout(this.timer);
    this.timer = setTimeout(late, seconds * 1000);
  }

  rest() {
    clearTimeout(this.timer);
    this.state = "ready";
  }

  remove() {
    clearTimeout(this.timer);
    this.element.remove();
  }
}
