// Takes out of the theme's styles what no page and no script of the built book can use:
// nine tenths. Called with the folder of the pages.
import { writeFileSync } from "node:fs";
import { PurgeCSS } from "purgecss";

const book = process.argv[2];
const results = await new PurgeCSS().purge({
  content: [
    `${book}/**/*.html`,
    `${book}/_static/*.js`,
    `${book}/_static/scripts/*.js`,
  ],
  css: [`${book}/_static/styles/*.css`, `${book}/_static/*.css`],
  safelist: [":focus-visible"], // names no element, and is used all the same
  fontFace: true,
  keyframes: true,
});
for (const { file, css } of results) writeFileSync(file, css);
