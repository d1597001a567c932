// One field for an answer in words, with a count of them.
export function makeWords({ name, text, label, changed }) {
  const element = document.createElement("div");
  const box = document.createElement("div"); // grows with what is written (print.css)
  const field = document.createElement("textarea");
  const count = document.createElement("span");
  const show = () => {
    box.dataset.written = field.value;
    const words = field.value.split(/\s+/).filter(Boolean).length;
    count.textContent = words === 1 ? "1 word" : `${words} words`;
  };
  box.className = "written";
  box.append(field);
  field.value = text;
  field.rows = 8;
  field.setAttribute("aria-label", label);
  count.id = `live-count-${name}`;
  count.className = "live-count";
  field.setAttribute("aria-describedby", count.id);
  field.oninput = () => {
    show();
    changed();
  };
  show();
  element.append(box, count);
  return {
    element,
    get text() {
      return field.value;
    },
    forget(words) {
      field.value = words;
      show();
    },
  };
}
