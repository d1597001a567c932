// The line below a field for code: an expression to try, and the button that runs it.

// Calls `run()` to run it, and `keep(name, text, say)` with what is written.
export function makeLine(task, kept, keep, run) {
  const element = document.createElement("div");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const button = document.createElement("button");
  const name = `${task.name} try`; // what it is kept as
  element.className = "live-line";
  Object.assign(input, {
    type: "text",
    value: kept[name] ?? task.call,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: false,
    oninput: () => keep(name, input.value, task.say),
    onkeydown(event) {
      if (event.key === "Enter") run(); // a value of false would swallow the key
    },
  });
  input.setAttribute("autocorrect", "off");
  label.append("Try it: ", input);
  addEventListener("beforeprint", () => {
    label.setAttribute("data-code", input.value); // as fields/code.js does
  });
  button.type = "button";
  button.textContent = "Run";
  button.setAttribute("aria-label", `Run ${task.name}`);
  button.onclick = run;
  element.append(label, button);
  return {
    element,
    name,
    get text() {
      return input.value.trim();
    },
    forget(text) {
      input.value = text ?? task.call;
    },
  };
}
