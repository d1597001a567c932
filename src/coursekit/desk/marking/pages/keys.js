// Adds up what is chosen, and lets keys press the buttons of the page. Letters count
// outside fields only, and the page can switch them off.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // As the rubric writes them: 2½.
  function said(points) {
    const whole = Math.floor(points);
    if (points - whole !== 0.5) return String(points);
    return whole ? `${whole}½` : "½";
  }

  for (const form of all("form.mark")) {
    const sum = form.querySelector("output");
    form.addEventListener("change", () => {
      const chosen = all("input:checked", form).map((one) => Number(one.value));
      sum.textContent = said(chosen.reduce((one, other) => one + other, 0));
    });
  }

  const comment = document.getElementById("comment");
  const atTheEnd = () =>
    comment.setSelectionRange(comment.value.length, comment.value.length);
  if (comment?.autofocus) atTheEnd();

  // A kept comment is put in where the marker is: no page is loaded, no focus lost.
  for (const button of all("button[data-comment]")) {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      comment.value = `${comment.value}\n${button.dataset.comment}`.trim();
      const status = button.parentElement.querySelector("[role=status]");
      status.textContent = `In the comment: ${button.dataset.comment}`;
    });
  }

  if (document.body.dataset.keys !== "on") return;
  document.body.classList.add("with-keys");

  // All points of an item, half of them, none: in turn.
  function turn(place) {
    const boxes = all(`input[name="item-${place}"]`).reverse();
    if (!boxes.length) return false;
    const now = boxes.findIndex((box) => box.checked);
    const next = boxes[(now + 1) % boxes.length];
    next.checked = true;
    next.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  }

  function press(key) {
    const button = all("[data-key]").find((one) =>
      one.dataset.key.split(" ").includes(key),
    );
    button?.click();
    return Boolean(button);
  }

  function done(event) {
    const at = event.target;
    const enter = event.key === "Enter";
    if (at.matches("textarea")) {
      if (event.key === "Escape") at.blur();
      if (!enter || !(event.ctrlKey || event.metaKey)) return false;
      if (at === comment) at.form.elements.writing.value = "yes";
      return press("Enter");
    }
    if (enter && (event.ctrlKey || event.metaKey)) return press("Enter");
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (enter) return !at.closest("a, button, summary") && press("Enter");
    if (at.matches("input[type=radio]") && event.key.startsWith("Arrow")) return false;
    if (/^[1-9]$/.test(event.key) && document.getElementById("rubric"))
      return turn(Number(event.key) - 1);
    if (event.key === "c" && comment) {
      comment.focus();
      atTheEnd();
      return true;
    }
    if (event.key === "?") {
      const keys = document.getElementById("keys");
      keys.open = !keys.open;
      keys.scrollIntoView();
      return true;
    }
    return press(event.key);
  }

  addEventListener("keydown", (event) => {
    if (!event.repeat && done(event)) event.preventDefault();
  });
})();
