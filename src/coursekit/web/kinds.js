// The field of each kind of task (exercise/kinds/; a person reads what is judged).
import { makeChoice } from "./fields/choice.js";
import { makeCode } from "./fields/code.js";
import { makeWords } from "./fields/words.js";

export const FIELDS = {
  build: makeCode,
  break: makeCode,
  predict: makeChoice,
  judge: makeWords,
};
