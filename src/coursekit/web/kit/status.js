// The sentence below a picture. It changes with the hand; a screen reader hears it once,
// when the hand rests.
import { add } from "./explorable.js";

const REST = 700; // ms
const HEARD = 10_000; // then it goes, as the sentence itself stands above it

// Returns `say(text, word)`: the sentence, and the word of a goal that is heard with it, if
// it has changed since it was heard last. isRead: the focus is on it, which reads it.
export function status(stage) {
  const sentence = add(stage, "p", "sentence");
  const heard = add(stage, "p", "visually-hidden");
  heard.setAttribute("role", "status");
  let timer = 0;
  let last = ""; // the word that was heard last
  let first = true; // what stands there from the start is read, not announced
  // What was said of the goal before would contradict what stands beside the next.
  stage.addEventListener("nextgoal", () => {
    clearTimeout(timer);
    heard.textContent = "";
  });
  return (text, word, isRead = false) => {
    sentence.textContent = text;
    clearTimeout(timer);
    if (!first)
      timer = setTimeout(() => {
        heard.textContent = isRead || word === last ? text : `${text} ${word}`.trim();
        last = word;
        timer = setTimeout(() => {
          heard.textContent = "";
        }, HEARD);
      }, REST);
    first = false;
  };
}

// Returns a difference in words: "3 more", "3 fewer", "as many".
export function more(number) {
  if (number === 0) return "as many";
  return `${Math.abs(number)} ${number > 0 ? "more" : "fewer"}`;
}
