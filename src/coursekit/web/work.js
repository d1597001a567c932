// Keeps what a learner wrote on this page, in this browser only. Another tab may have
// the same page open, so each change begins from what is kept now.
const KEY = `work:${location.pathname.replace(/\.html$/, "")}`;

export function load() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {}; // storage is switched off, or holds something else
  }
}

// Keeps one answer, or drops it if there is no text; false if nothing can be kept.
export function keep(name, text) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...load(), [name]: text }));
    return localStorage.getItem(KEY) !== null; // none is kept where it is denied
  } catch {
    return false;
  }
}

// Tells whether this browser keeps anything: it may be switched off, or full.
export function isKept() {
  const trial = `${KEY} trial`;
  try {
    localStorage.setItem(trial, "");
    const kept = localStorage.getItem(trial) !== null; // none is where it is denied
    localStorage.removeItem(trial);
    return kept;
  } catch {
    return false;
  }
}

// Calls back when another tab has changed what is kept.
export function listen(changed) {
  addEventListener("storage", ({ key }) => key === KEY && changed(load()));
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then nothing was kept.
  }
}
