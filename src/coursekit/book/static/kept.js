// Keeps what a reader did, in this browser only: every script asks here, so that one page
// can show all of it and one button can forget it. Other books may share the site, so the
// book's own path stands in each key.
//
//   kept.load("choices")         an object, empty if there is nothing
//   kept.save("choices", {...})  false if this browser keeps nothing
//   kept.change("choices", (all) => {...})  loads, changes, saves
//   kept.keeps()                 whether this browser keeps anything
//   kept.LAST_WORDS              what a chapter asks at its end, by the id of the field
//
// areas: "progress"  { page: true, or the names of the tasks solved }
//        "points"    { page: { name of a task: the most points that it got } }
//        "choices"   { page: { id of a question: "b", or "" if its answer was asked for } }
//        "words"     { page: { id of a field: "what was written" } }
//        "ideas"     { part: what was chosen in the test of ideas, before and after }
// The answers of an exercise lie with it (web/work.js).
window.kept = (() => {
  const root = new URL("..", document.currentScript.src); // of the book
  const LAST_WORDS = {
    surprise: "What surprised you?",
    unclear: "What is still unclear?",
  };
  const key = (area) => `${area}:${root.pathname}`;

  function load(area) {
    try {
      return JSON.parse(localStorage.getItem(key(area))) ?? {};
    } catch {
      return {}; // storage is switched off, or holds something else
    }
  }

  function save(area, all) {
    try {
      localStorage.setItem(key(area), JSON.stringify(all));
      return localStorage.getItem(key(area)) !== null; // none is kept where it is denied
    } catch {
      return false;
    }
  }

  function change(area, edit) {
    const all = load(area);
    edit(all);
    return save(area, all);
  }

  function keeps() {
    const could = save("trial", {});
    if (could) localStorage.removeItem(key("trial"));
    return could;
  }

  const page = DOCUMENTATION_OPTIONS.pagename;
  return { root, page, load, save, change, keeps, LAST_WORDS };
})();
