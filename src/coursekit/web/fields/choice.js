// One field for a choice among the options of a task to predict. Its text is the starter
// with the choice returned, as a learner would write it in a notebook.
const STUB = /^( *)# YOUR CODE HERE\n *raise NotImplementedError\(\)/m;
const RETURNED = /^ *return "(\w)"$/m;

export function makeChoice({ name, text, starter, asks, changed, check }) {
  const element = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = asks.question;
  element.append(legend);
  const radios = Object.entries(asks.options).map(([key, option]) => {
    const label = document.createElement("label");
    const radio = document.createElement("input");
    const words = document.createElement("span");
    radio.type = "radio";
    radio.name = `choice-${name}`;
    radio.value = key;
    radio.autocomplete = "off"; // what was chosen is kept as every answer is
    radio.onchange = changed;
    words.textContent = `(${key}) ${option}`;
    label.append(radio, words);
    element.append(label);
    return radio;
  });
  element.onkeydown = (event) => {
    if (event.shiftKey && event.key === "Enter") check();
  };

  const chosen = () => radios.find((radio) => radio.checked)?.value;
  const show = (code) => {
    const key = code.match(RETURNED)?.[1];
    for (const radio of radios) radio.checked = radio.value === key;
  };
  show(text);
  return {
    element,
    get text() {
      return chosen() ? starter.replace(STUB, `$1return "${chosen()}"`) : starter;
    },
    get lacks() {
      return chosen() ? "" : "Choose one of the options, then check.";
    },
    replace(code) {
      show(code);
      changed();
    },
    forget: show,
  };
}
