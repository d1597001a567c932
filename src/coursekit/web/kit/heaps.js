// Things in heaps: a dot for each, and above each heap what it holds, in words.
import { add } from "./explorable.js";

// number: how many heaps. Returns `draw(heaps)`, with { name, filled, hollow, colour } for
// each: how many dots are filled, and how many are not.
export function heaps(stage, number) {
  const shown = Array.from({ length: number }, () => {
    const name = add(stage, "p", "heap-name");
    const heap = add(stage, "div", "heap");
    heap.setAttribute("aria-hidden", "true"); // its name has the counts
    return { name, heap };
  });
  return (all) => {
    all.forEach(({ name, filled, hollow = 0, colour }, place) => {
      const own = shown[place];
      own.name.textContent = name;
      own.heap.style.setProperty("--colour", `var(--${colour})`);
      own.heap.replaceChildren();
      for (let dot = 0; dot < filled + hollow; dot += 1)
        add(own.heap, "span", dot < filled ? "filled" : "");
    });
  };
}
