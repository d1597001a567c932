// Two hundred people of a record in the notebook and a threshold for each group: what it
// takes to give the qualified the same chance, and whom it costs.
import { bars, choice, dots, explorable, goals, handle, key, more, status } from "kit";

const CLOSE = 0.04; // two people of fifty: with so few, less says nothing
const FEWER = 6; // so many below the number before are still about as many
const WORDS = { merit: "qualified", hired: "hired before" };

explorable("bias", (stage, { models, records, threshold }) => {
  const a = { name: "A", colour: "group-a" };
  const b = { name: "B", colour: "group-b" };
  const groups = [a, b];
  const apart = []; // how far apart the lines were when the goal was met, by model
  let model = 0;
  let mark = "merit"; // whom the goal is about: who has merit, or who was hired before

  function deal(record) {
    for (const group of groups) {
      const list = records[record][group.name];
      group.items = list.map(([merit, hired, ...scores]) => ({ merit, hired, scores }));
      group.before = group.items.filter(({ scores }) => scores[0] >= threshold);
    }
    apart.length = 0;
  }

  const chosen = ({ items, line }) =>
    items.filter(({ scores }) => scores[model] >= line.value);
  const having = (what, list) => list.filter((person) => person[what]).length;
  const share = (one) => having(mark, chosen(one)) / having(mark, one.items);
  const rate = (one) => `${words(one)} (${Math.round(100 * share(one))}\u00a0%)`;
  const words = (group, what = mark) =>
    `${having(what, chosen(group))} of ${having(what, group.items)}`;
  const total = (list) => list(a).length + list(b).length;
  const atFirst = () => total(({ before }) => before);
  const added = () => total(chosen) - atFirst();
  const moved = (one) => more(having(mark, chosen(one)) - having(mark, one.before));
  const isEven = () => Math.abs(share(a) - share(b)) < CLOSE + 1e-9;
  const distance = () => Math.abs(a.line.value - b.line.value).toFixed(2);
  const isAsMany = () => added() <= 0 && added() >= -FEWER;
  const isMet = () => isEven() && isAsMany();
  const apartBy = () =>
    models.flatMap((name, i) => (apart[i] ? `${name} ${apart[i]}` : [])).join("; ");
  const goal = goals([
    {
      ask: `Give the qualified of both groups the same chance, within two people of fifty. Choose as many people as before, or up to ${FEWER} fewer.`,
      reached: isMet,
      means: () =>
        `The lines are ${distance()} apart. Of A's qualified ${moved(a)} than before are chosen, of B's ${moved(b)}. No real record would show you who is qualified.`,
    },
    {
      ask: "Take columns away from the model and reach the same with each of the three. How far apart must the lines be?",
      reached: () => isMet() && models.every((_, i) => apart[i]),
      until: () => `So far, apart with ${apartBy()}.`,
      means: () =>
        `Apart with ${apartBy()}. The lines undo what the model knows of the group.`,
    },
    {
      ask: "Now as an employer, who knows who was hired before, and not who is qualified. Give the hired of both groups the same chance, within four points.",
      begin: () => change("hired"),
      reached: isMet,
      means: () =>
        `By the record this is fair. Of the qualified ${words(a, "merit")} are chosen in A and ${words(b, "merit")} in B: whom the past turned away does not count.${b.line.value > a.line.value ? " And B's line stands above A's: B's hired had to be better to be hired at all, and at one line a larger share of them would pass." : ""}`,
    },
  ]);

  deal(0);
  stage.append(goal.ask);
  choice(stage, "The model sees", models, (place) => {
    model = place;
    change(mark, "Other scores, the same lines. ");
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
  choice(stage, "Which two hundred people", ["1", "2", "3", "4"], (record) => {
    deal(record);
    change(mark, "Other people, the same lines. ");
  });
  groups.forEach((group, i) => {
    group.line = handle(picture.rows[i].place, {
      name: `Threshold of group ${group.name}`,
      value: threshold,
      moved: () => change(),
      text: () => `${chosen(group).length} chosen, ${words(group)} ${WORDS[mark]}`,
    });
  });
  change();

  function change(what = mark, note = "") {
    mark = what;
    const all = groups.flatMap(chosen);
    const size = total(({ items }) => items);
    picture.draw(
      (person) => person.scores[model],
      (person) => ({ filled: person[mark], strong: all.includes(person) }),
    );
    groups.forEach((group, i) => {
      const part = `${chosen(group).length} of ${group.items.length}`;
      picture.rows[i].name.textContent = `Group ${group.name}: ${part} chosen`;
      group.line.show();
    });
    [WORDS[mark], `not ${WORDS[mark]}`, "chosen"].forEach((text, i) => {
      meanings[i].textContent = text;
    });
    const bar = (one) => [`${WORDS[mark]}, ${one.name}`, share(one), words(one)];
    const inAll = [all.length / size, `${all.length} of ${size}`, atFirst() / size];
    drawBars([...groups.map(bar), ["chosen in all", ...inAll]]);
    let text = `${note}Of those ${WORDS[mark]}, ${rate(a)} are chosen in A and ${rate(b)} in B. In all ${all.length} people are chosen, ${added() ? `${more(added())} than` : "as many as"} before.`;
    if (isEven() && !isAsMany())
      text += ` The same chance, but for too ${added() > 0 ? "many" : "few"} people.`;
    if (isMet() && mark === "merit") apart[model] = distance();
    say(text, goal.look());
  }
});
