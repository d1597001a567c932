// The statement of what was done, which this browser makes of what it keeps; see tally.js.
(() => {
  const place = document.querySelector(".statement");
  const name = document.querySelector(".statement-name");
  const whose = place.querySelector(".whose");
  const [made, none, denied] = [".made", ".none", ".denied"].map((one) =>
    place.querySelector(one),
  );

  const keeps = kept.keeps(); // asked once: it writes, which other tabs are told of

  function show() {
    const modules = tally.modules();
    const begun = modules.some((one) => one.begun);
    made.hidden = name.hidden = !begun;
    denied.hidden = begun || keeps;
    none.hidden = begun || !denied.hidden;
    const by = name.querySelector("input").value.trim();
    whose.textContent = `Made on ${tally.today()} by the browser ${by ? `of ${by}` : "that this was done in"}.`;
    made.querySelector(".sum").textContent = tally.summary(modules);
    made.querySelector(".what").replaceChildren(...tally.shown(modules));
  }

  name.querySelector("input").oninput = show;
  name.querySelector("button").onclick = () => print();
  document.querySelector(".without-script").remove();
  place.hidden = false;
  show();
  addEventListener("pageshow", show);
  addEventListener("storage", show);
})();
