// Begins an explorable: finds its figures on the page, and hands each its stage and data.
export function explorable(name, draw) {
  for (const figure of document.querySelectorAll(`[data-explorable="${name}"]`)) {
    const stage = figure.querySelector(".stage");
    stage.replaceChildren(); // the still
    stage.classList.remove("still");
    draw(stage, JSON.parse(figure.querySelector("script").textContent));
  }
}

// Adds an element to a place: `add(place, "p", "sentence")`.
export function add(place, tag, name = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  place.append(element);
  return element;
}
