// Tells screen readers what the theme shows by looks alone: which colours are chosen, and
// whether the contents of the book are open.
(() => {
  const page = document.documentElement;
  const contents = document.querySelector("#pst-primary-sidebar");
  const wide = matchMedia("(min-width: 992px)"); // else they open as a dialog

  function tell() {
    for (const button of document.querySelectorAll(".theme-switch-button"))
      button.ariaLabel = `Colour theme: ${page.dataset.mode}`;
    const open = wide.matches && !contents?.classList.contains("pst-sidebar-hidden");
    for (const button of document.querySelectorAll(".primary-toggle"))
      button.ariaExpanded = String(open);
  }

  const observer = new MutationObserver(tell);
  observer.observe(page, { attributeFilter: ["data-mode"] });
  if (contents) observer.observe(contents, { attributeFilter: ["class"] });
  wide.onchange = tell;
  tell();
})();
