// One run at a time on a page, with a bar while Python comes.
import { Python } from "./python.js";

const BUSY = "Another one is still running. Wait for it, or stop it.";
const mega = (bytes) => (bytes / 1e6).toFixed(1);

// `base` is where the files of Python lie, `sizes` how large each is.
export function makeTurns(base, sizes) {
  const bytes = Object.values(sizes).reduce((sum, size) => sum + size);
  const loading = document.createElement("span");
  const bar = document.createElement("progress");
  const far = document.createElement("span");
  loading.className = "live-loading";
  bar.max = bytes;
  bar.setAttribute("aria-label", "Loading Python");
  loading.append(bar, far);
  const python = new Python(base, sizes, (came) => {
    bar.value = came;
    far.textContent =
      came < bytes ? `${mega(came)} of ${mega(bytes)} MB` : "Python is starting …";
  });
  let busy = null; // the place whose code runs
  let waiting = null; // one that was told to wait for it

  // Runs promised cells for a place that can `say` a line and has a button to `stop`.
  // Resolves to what runner.py says, or to nothing if another one has to end first.
  async function run(place, cells) {
    if (busy) {
      if (busy === place) return null;
      waiting = place;
      place.say(BUSY);
      return null;
    }
    busy = place;
    place.stop.removeAttribute("aria-disabled");
    if (!python.isReady) place.stop.after(loading);
    place.say(python.isReady ? "Running …" : `Loading Python, ${mega(bytes)} MB …`);
    const running = () => {
      const waited = loading.isConnected;
      loading.remove();
      place.say(waited ? "Python is ready. Running …" : "Running …");
    };
    try {
      return await python.run(cells, running);
    } finally {
      loading.remove();
      place.stop.setAttribute("aria-disabled", "true");
      busy = null;
      waiting?.say("");
      waiting = null;
    }
  }

  // Begins to load Python when a field first gets the focus, and says nothing of it.
  function warmAt(fields) {
    const begin = () => {
      for (const field of fields) field.removeEventListener("focusin", begin);
      if (!navigator.connection?.saveData) python.warm();
    };
    for (const field of fields) field.addEventListener("focusin", begin);
  }

  return { python, run, warmAt };
}
