// Draws the first picture of an explorable when the book is built, for paper and for who
// has no JavaScript: runs its script on a page that is only in memory. Called with the
// path of the script; the figure comes in, and what stands on its stage goes out.
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { parseHTML } from "linkedom";

const { document } = parseHTML(readFileSync(0, "utf8"));
class ResizeObserver {
  observe() {} // nothing has a size here
}
const page = createContext({ document, ResizeObserver, setTimeout, clearTimeout });
runInContext("Math.random = () => 0", page); // each build draws the same picture
runInContext(readFileSync(process.argv[2], "utf8"), page);
process.stdout.write(document.querySelector(".stage").innerHTML);
