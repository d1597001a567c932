// WRITE: what the reader does here, and what it shows, in two lines.
import { bars, button, deck, explorable, goals, status } from "kit";

explorable("feedback", (stage, { rows }) => {
  const whole = rows.reduce((sum, row) => sum + row) / rows.length;
  const goal = goals([
    {
      ask: "WRITE: what to reach, such as: turn three cards whose mean is that of all.",
      reached: () => cards.up.length === 3 && mean() === whole,
      means: () => "WRITE: what that means.",
    },
  ]);
  stage.append(goal.ask);
  const cards = deck(stage, rows.map(String), change);
  button(stage, "Turn the next two", () => cards.deal(2));
  const draw = bars(stage, ["group-a", "quiet"]);
  const say = status(stage);
  stage.append(goal.word);
  change();

  function mean() {
    return cards.up.reduce((sum, place) => sum + rows[place], 0) / cards.up.length || 0;
  }

  function change() {
    const largest = Math.max(...rows);
    const [yours, all] = [mean(), whole].map((value) => value.toFixed(1));
    draw([
      ["mean of your cards", mean() / largest, yours],
      ["mean of all", whole / largest, all],
    ]);
    say(`The mean of your ${cards.up.length} cards is ${yours}.`, goal.look());
  }
});
