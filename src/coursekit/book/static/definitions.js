// Shows the definition of a term beside its link to the glossary: to a pointer that rests
// on it, to the keyboard, and to a finger, whose first tap opens the definition; there the
// link stands once more, for whom a tap does not follow it. Escape closes it. A browser
// without popovers keeps the links.
(() => {
  const REST = 300; // ms that a pointer rests before it opens
  const LEAVE = 250; // ms to get from the link into the definition
  if (!HTMLElement.prototype.showPopover) return;

  const box = document.createElement("div");
  box.popover = "auto";
  box.className = "definition";
  let timer;
  let current; // the link whose definition is open

  function open(link) {
    clearTimeout(timer);
    if (current === link && box.matches(":popover-open")) return;
    const more = document.createElement("a");
    more.href = link.href;
    more.textContent = "In the glossary";
    more.tabIndex = -1; // for mouse and finger; the keyboard is on the link itself
    const text = document.getElementById(link.getAttribute("aria-describedby"));
    const copy = text.cloneNode(true);
    copy.removeAttribute("id");
    box.replaceChildren(copy, more);
    link.after(box); // a screen reader reads on into it
    box.showPopover();
    current = link;
    place(link);
  }

  function place(link) {
    const [line] = link.getClientRects(); // a link that breaks has several
    const { offsetWidth: width, offsetHeight: height } = box;
    const left = Math.min(line.left, document.documentElement.clientWidth - width - 8);
    const below = line.bottom + height + 8 < innerHeight || line.top < height + 8;
    box.style.left = `${Math.max(8, left) + scrollX}px`;
    box.style.top = `${(below ? line.bottom + 4 : line.top - height - 4) + scrollY}px`;
  }

  function close() {
    clearTimeout(timer);
    if (box.matches(":popover-open")) box.hidePopover();
  }

  function later(action, wait) {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  }

  const isInside = (element) => element === current || box.contains(element);

  for (const link of document.querySelectorAll("article a[href*='#term-']")) {
    const id = `definition-${link.hash.slice(1)}`;
    if (!document.getElementById(id)) continue;
    link.setAttribute("aria-describedby", id);
    link.classList.add("defined");
    let byTouch = false;
    link.onpointerenter = ({ pointerType }) => {
      if (pointerType === "mouse") later(() => open(link), REST);
    };
    link.onpointerleave = ({ pointerType }) => {
      if (pointerType === "mouse") later(close, LEAVE);
    };
    link.onpointerdown = ({ pointerType }) => {
      byTouch = pointerType !== "mouse";
    };
    link.onclick = (event) => {
      if (!byTouch) return;
      byTouch = false;
      event.preventDefault();
      open(link);
    };
    link.onfocus = () => {
      if (link.matches(":focus-visible")) open(link);
    };
    link.onblur = ({ relatedTarget }) => {
      if (!isInside(relatedTarget)) close();
    };
  }
  box.onpointerenter = () => clearTimeout(timer);
  box.onpointerleave = ({ pointerType }) => {
    if (pointerType === "mouse") later(close, LEAVE);
  };
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (!isInside(relatedTarget)) close();
  });
})();
