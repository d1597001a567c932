// Keeps what a learner wrote on this page, in this browser only.
const KEY = `work:${location.pathname}`;

export function load() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {}; // storage is switched off, or holds something else
  }
}

export function save(answers) {
  try {
    if (Object.keys(answers).length) localStorage.setItem(KEY, JSON.stringify(answers));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
