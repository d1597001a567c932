// Joins the stylesheets of the built book into one, without what no page and no script
// of it can use: nine tenths. Called with the folder of the pages, the path of the new
// sheet, and those of the old ones in their order.
import { readFileSync, writeFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { PurgeCSS } from "purgecss";

const [book, joined, ...sheets] = process.argv.slice(2);
const text = sheets.map((sheet) => readFileSync(sheet, "utf8")).join("\n");
const raw = text.replace(/@font-face\s*{[^}]*fontawesome[^}]*}/g, ""); // see icons.css
const [{ css }] = await new PurgeCSS().purge({
  content: [
    // The instructor's book has a sheet of its own, and so have the slides.
    `${book}/{*.html,!(slides|teach)/**/*.html}`,
    `${book}/_static/!(vega-*).js`, // large, and what it uses is known
    `${book}/_static/scripts/*.js`,
    `${book}/_static/live/page.js`,
    `${book}/_static/explorables/*.js`,
  ],
  css: [{ raw }],
  safelist: [
    ":focus-visible", // names no element, and is used all the same
    /^vega-/, // the sliders of a chart
  ],
  fontFace: true,
  keyframes: true,
});
const { code } = transformSync(css, { loader: "css", minify: true });
writeFileSync(joined, code);
