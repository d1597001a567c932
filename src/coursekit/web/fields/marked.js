// Shows which line of a cell is meant to be changed: the one with `# change me`.
import { Decoration, MatchDecorator, ViewPlugin } from "@codemirror/view";

const matcher = new MatchDecorator({
  regexp: /^.*# change me.*$/g,
  decoration: Decoration.mark({ class: "live-change" }),
});

export const showMarked = ViewPlugin.define(
  (view) => ({
    marks: matcher.createDeco(view),
    update(update) {
      this.marks = matcher.updateDeco(update, this.marks);
    },
  }),
  { decorations: (plugin) => plugin.marks },
);
