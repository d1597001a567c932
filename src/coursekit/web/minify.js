// Writes scripts of the built book shorter. Called with their paths.
import { readFileSync, writeFileSync } from "node:fs";
import { transformSync } from "esbuild";

for (const path of process.argv.slice(2)) {
  const { code } = transformSync(readFileSync(path, "utf8"), { minify: true });
  writeFileSync(path, code);
}
