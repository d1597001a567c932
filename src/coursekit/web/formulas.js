// Turns formulas from TeX into MathML when the book is built. Reads a list of pairs as
// JSON: the TeX, and whether the formula stands on a line of its own. Writes a list of
// objects, each with `mathml` or, for a faulty formula, `error`.
import { readFileSync } from "node:fs";
import temml from "temml";

const results = JSON.parse(readFileSync(0, "utf8")).map(([tex, displayMode]) => {
  try {
    const options = { displayMode, throwOnError: true };
    return { mathml: temml.renderToString(tex, options) };
  } catch (error) {
    return { error: error.message };
  }
});
process.stdout.write(JSON.stringify(results));
