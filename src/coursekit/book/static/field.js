// Keeps what is written in the fields of a page (book/field.py) among its words.
(() => {
  const { page } = kept;

  for (const box of document.querySelectorAll(".own-field")) {
    const id = box.id.replace("own-", "");
    const [field, said] = ["textarea", "[role=status]"].map((one) =>
      box.querySelector(one),
    );
    const heading = box.closest("section").querySelector("h1, h2, h3").firstChild;
    field.ariaLabel = `${box.firstChild.textContent}: ${heading.textContent}`;

    function write(text) {
      field.value = text;
      field.parentElement.dataset.written = text; // print.css says why
    }

    function restore() {
      const words = kept.load("words")[page]?.[id];
      write(typeof words === "string" ? words : "");
    }

    field.oninput = () => {
      write(field.value);
      const done = kept.change("words", (all) => {
        all[page] = { ...all[page], [id]: field.value || undefined };
      });
      said.textContent = done
        ? ""
        : "This browser keeps nothing: print the page, or copy what you wrote, before you leave.";
    };
    restore();
    addEventListener("storage", restore);
    addEventListener("pageshow", ({ persisted }) => persisted && restore());
  }
})();
