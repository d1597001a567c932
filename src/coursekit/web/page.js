// Makes the code of a page live: the tasks of an exercise, or the cell of a notebook to
// try. Without it the page is whole: starters, outputs and downloads stand there.
import { makeExercise } from "./exercise.js";
import { makeTry } from "./try.js";
import { makeTurns } from "./turns.js";

const script = document.currentScript;
const { files, starter } = script.dataset; // sizes of Python's files; the notebook

// The page says itself whether it can be live (book/live.py).
if (document.documentElement.classList.contains("live")) {
  const turns = makeTurns(new URL(".", script.src), JSON.parse(files));
  window.live = starter ? makeExercise(turns, starter) : makeTry(turns);
}
