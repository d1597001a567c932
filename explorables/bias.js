// Two hundred people of the notebook's record and a threshold for each group: what it
// takes to give the qualified the same chance, and whom it costs.
import { bars, choice, dots, explorable, goals, handle, key, more, status } from "kit";

const CLOSE = 0.04; // two people of fifty: with so few, less says nothing
const FEWER = 6; // so many below the number before are still about as many
const WORDS = { merit: "qualified", hired: "hired before" };

explorable("bias", (stage, { models, people, threshold }) => {
  const groups = ["A", "B"].map((name) => ({
    name,
    colour: `group-${name.toLowerCase()}`,
    items: people.filter(({ group }) => group === name),
  }));
  const [a, b] = groups;
  const apart = []; // how far apart the lines were when the goal was met, by model
  let model = 0;
  let mark = "merit"; // whom the goal is about: who has merit, or who was hired before
  let before = null; // how many were chosen when all began

  const chosen = ({ items, line }) =>
    items.filter(({ scores }) => scores[model] >= line.value);
  const having = (what, list) => list.filter((person) => person[what]).length;
  const found = (group) => having(mark, chosen(group));
  const share = (group) => found(group) / having(mark, group.items);
  const words = (group, what = mark) =>
    `${having(what, chosen(group))} of ${having(what, group.items)}`;
  const total = () => chosen(a).length + chosen(b).length;
  const isEven = () => Math.abs(share(a) - share(b)) < CLOSE + 1e-9;
  const distance = () => Math.abs(a.line.value - b.line.value).toFixed(2);

  function isMet() {
    const met = isEven() && total() <= before.all && total() >= before.all - FEWER;
    if (met && mark === "merit") apart[model] = distance();
    return met;
  }

  const apartBy = () =>
    models.flatMap((name, i) => (apart[i] ? `${name} ${apart[i]}` : [])).join("; ");
  const goal = goals([
    {
      ask: "Give the qualified of both groups the same chance, within two people of fifty, without choosing more people than before.",
      reached: isMet,
      means: () =>
        `The lines are ${distance()} apart. Of A's qualified ${more(found(a) - before.A)} than before are chosen, of B's ${more(found(b) - before.B)}. No real record would show you who is qualified.`,
    },
    {
      ask: "Take columns away from the model and reach the same with each of the three. How far apart must the lines be?",
      reached: () => isMet() && models.every((_, i) => apart[i]),
      until: () => `So far, apart with ${apartBy()}.`,
      means: () =>
        `Apart with ${apartBy()}. The lines undo what the model knows of the group.`,
    },
    {
      ask: "Now as an employer, who knows who was hired before, and not who is qualified. Give the hired of both groups the same chance.",
      begin: () => change("hired"),
      reached: isMet,
      means: () =>
        `By the record this is fair. Of those with merit ${words(a, "merit")} are chosen in A and ${words(b, "merit")} in B: whom the past turned away does not count.`,
    },
  ]);

  stage.append(goal.ask);
  choice(stage, "The model sees", models, (place) => {
    model = place;
    for (const { line } of groups) line.value = threshold;
    change(mark, "Another model: both lines are back where it puts them. ");
  });
  const picture = dots(stage, {
    rows: groups,
    scales: models.map((_, i) => (person) => person.scores[i]),
    ends: ["0", "score", "1"],
  });
  const meanings = key(stage, ["filled", "hollow", "coloured"]);
  const drawBars = bars(stage, ["group-a", "group-b", "quiet"]);
  const say = status(stage);
  stage.append(goal.word);
  groups.forEach((group, i) => {
    group.line = handle(picture.rows[i].place, {
      name: `Threshold of group ${group.name}`,
      value: threshold,
      moved: () => change(),
      text: () => `${chosen(group).length} chosen, ${words(group)} ${WORDS[mark]}`,
    });
  });
  before = { all: total(), A: found(a), B: found(b) };
  change();

  function change(what = mark, note = "") {
    mark = what;
    const all = groups.flatMap(chosen);
    picture.draw(
      (person) => person.scores[model],
      (person) => ({ filled: person[mark], strong: all.includes(person) }),
    );
    groups.forEach((group, i) => {
      const size = `${chosen(group).length} of ${group.items.length}`;
      picture.rows[i].name.textContent = `Group ${group.name}: ${size} chosen`;
      group.line.show();
    });
    [WORDS[mark], `not ${WORDS[mark]}`, "chosen"].forEach((text, i) => {
      meanings[i].textContent = text;
    });
    const bar = (one) => [`${WORDS[mark]}, ${one.name}`, share(one), words(one)];
    const size = all.length / people.length;
    const limit = before.all / people.length;
    drawBars([
      ...groups.map(bar),
      ["chosen in all", size, `${all.length} of ${people.length}`, limit],
    ]);
    const added = all.length - before.all;
    const than = added ? `${more(added)} than` : "as many as";
    let text = `${note}Of those ${WORDS[mark]}, ${words(a)} are chosen in A and ${words(b)} in B. In all ${all.length} people are chosen, ${than} before.`;
    if (isEven() && added > 0) text += " The same chance, but for more people.";
    if (isEven() && added < -FEWER) text += " The same chance, but for fewer people.";
    say(text, goal.look());
  }
});
