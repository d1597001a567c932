// What explorables are made of: `import { dots, goals } from "kit"`.
export { amount } from "./amount.js";
export { bars } from "./bars.js";
export { buttons } from "./buttons.js";
export { chanceOfOne, shuffled } from "./chance.js";
export { columns } from "./columns.js";
export { button, choice, handle } from "./controls.js";
export { curve } from "./curve.js";
export { deck } from "./deck.js";
export { dots, key } from "./dots.js";
export { add, explorable } from "./explorable.js";
export { goals } from "./goals.js";
export { histogram } from "./histogram.js";
export { judge } from "./judge.js";
export { pair, tally } from "./pair.js";
export { ranges } from "./ranges.js";
export { inRounds } from "./rounds.js";
export { more, status } from "./status.js";
export { answered, words } from "./words.js";
