// Whatever is wider than its room, such as a table or a line of code on a phone, shows
// that it scrolls, and has a name where the keyboard comes to it. Tables are numbered and
// named by their first columns: to a screen reader that lists them they were all alike.
(() => {
  const NAMES = {
    ".pst-scrollable-table-container": "Table",
    ".cell_output .output.text_html": "Table",
    ".output pre": "Output",
    "div.highlight pre": "Code",
    "div.math": "Formula",
  };

  function look(box, name) {
    const before = box.scrollLeft > 1;
    const after = box.scrollLeft + box.clientWidth < box.scrollWidth - 1;
    box.classList.toggle("scrolls", before || after);
    box.classList.toggle("more-before", before);
    box.classList.toggle("more-after", after);
    box.classList.toggle("fits", !before && !after);
    const names = box.querySelector("tbody tr > :first-child")?.offsetWidth ?? Infinity;
    box.classList.toggle("named", (before || after) && names < box.clientWidth * 0.45);
    box.role = before || after ? "group" : null;
    box.ariaLabel = before || after ? `${name}, scrolls sideways` : null;
    if (before || after) box.tabIndex = 0;
  }

  const tables = [...document.querySelectorAll("article table:not(.kit *)")];
  for (const [place, table] of tables.entries()) {
    const heads = [...table.querySelectorAll("thead tr:first-child > *")];
    const columns = heads
      .map((head) => head.textContent.replace(/\s+/g, " ").trim())
      .filter(Boolean);
    const number = tables.length > 1 ? `Table ${place + 1}` : "Table";
    if (!table.caption && !table.ariaLabel)
      table.ariaLabel = [number, columns.slice(0, 3).join(", ")]
        .filter(Boolean)
        .join(": ");
  }

  const seen = new Set();
  for (const [selector, name] of Object.entries(NAMES)) {
    for (const box of document.querySelectorAll(selector)) {
      if (seen.has(box)) continue;
      seen.add(box);
      const called = box.querySelector("table")?.ariaLabel ?? name;
      box.addEventListener("scroll", () => look(box, called), { passive: true });
      new ResizeObserver(() => look(box, called)).observe(box);
    }
  }
})();
