// Runs Python. It lives in a sandboxed frame without a network (frame.js), so whatever
// Pyodide would fetch is handed in. (Pyodide refuses to run in a worker that is not a
// module, and tells by a script from a `data:` address; the frame's policy forbids it.)

import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { info } from "pyodide/pyodide-lock.json";
import runner from "./runner.py";

const NOWHERE = "https://python.invalid/"; // a name; nothing is asked of it
const MEMORY = 512 * 2 ** 20;
const PAGE = 2 ** 16;

// Python then raises MemoryError; without this the browser's tab would grow to 4 GB.
const grow = WebAssembly.Memory.prototype.grow;
let size = 0;
WebAssembly.Memory.prototype.grow = function (pages) {
  const wanted = this.buffer.byteLength + pages * PAGE;
  if (wanted > MEMORY) throw new RangeError("memory");
  size = wanted;
  return grow.call(this, pages);
};

// The smallest program. Where a site forbids WebAssembly this throws; Pyodide would wait
// for ever.
const NOTHING = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

async function start({ wasm, stdlib }) {
  new WebAssembly.Module(NOTHING);
  const files = { wasm: ["application/wasm", wasm], zip: ["application/zip", stdlib] };
  self.fetch = async (url) => {
    const [type, body] = files[String(url).split(".").pop()];
    return new Response(body, { headers: { "content-type": type } });
  };
  const python = await loadPyodide({
    createPyodideModule,
    indexURL: NOWHERE,
    packageBaseUrl: NOWHERE,
    lockFileContents: { info, packages: {} },
    stdin: () => null,
  });
  const globals = python.toPy({ __name__: "runner" });
  python.runPython(runner, { globals });
  return globals.get("run");
}

let ready;
self.onmessage = async ({ data }) => {
  try {
    ready ??= start(data);
    const run = await ready;
    if (!data.request) return self.postMessage({ state: "ready" });
    self.postMessage({ state: "running" });
    const result = JSON.parse(run(data.request));
    // Memory never shrinks again, so a Python that has grown large is not used twice.
    self.postMessage({ state: "done", spent: size > MEMORY / 2, ...result });
  } catch (error) {
    const text = String(error);
    const isNone = text.startsWith("[object"); // nothing that tells a reader anything
    self.postMessage({ state: "broken", text: isNone ? error.message : text });
  }
};
