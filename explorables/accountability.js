// Audits drawn from real job adverts: how many adverts does it take to find what is there?
import { amount, button, choice, explorable, goals, key, ranges, status } from "kit";

const [ENOUGH, OFTEN] = [20, 0.9]; // audits before the exact share is told; the goal
const SHOWN = 40; // audits, the latest
const SURE = 1.96; // of the usual distance between two piles: more is a finding

explorable("accountability", (stage, { adverts, first, least, power, start, step }) => {
  const pool = adverts.flatMap(([number, ...calls]) => Array(number).fill(calls));
  let audits = first; // { white, black, cvs, more, fewer } of each
  let reading = 0; // 0: as pairs, 1: as piles
  let coin = 0; // 1 if a coin says which of an advert's calls were for which name

  const size = () => step * (slider.value + 1);
  const often = (smaller = 0) => power[reading][coin][slider.value - smaller] ?? 0;
  const percent = (share) => `${(100 * share).toFixed(1)}\u00a0%`;
  const hits = () => audits.filter((one) => look(one).filled).length;
  const isKnown = () => audits.length >= ENOUGH;
  const isSmallest = () => !coin && isKnown() && often() >= OFTEN && often(1) < OFTEN;
  function until() {
    if (!isKnown()) return `${audits.length} of ${ENOUGH} audits of this size drawn.`;
    return `Of all audits of ${size()} adverts ${percent(often())} find it: ${often() < OFTEN ? "too few" : "and a smaller one might do"}.`;
  }

  const goal = goals([
    {
      ask: `Find the smallest audit that finds it nine times in ten. Draw ${ENOUGH} of a size; then you are told how many of all such audits do, and that decides.`,
      reached: () => !reading && isSmallest(),
      until,
      means: () =>
        `Of audits of ${size()} adverts ${percent(often())} find it, of those half as large ${percent(power[0][0][slider.value >> 1])}.`,
    },
    {
      ask: "Read the same calls as two piles: all CVs with a white name on one, all with a Black name on the other. How large must the smallest audit be now?",
      reached: () => reading === 1 && isSmallest(),
      until: () => (reading ? until() : "Read as piles."),
      means: () =>
        `${size()} adverts, where pairs need ${step * (1 + power[0][0].findIndex((share) => share >= OFTEN))}: on the piles nobody sees any more which calls came from one employer.`,
    },
    {
      ask: "Go back to pairs, and let a coin say which calls were for which name, so that nothing is there to be found. Get a finding that you could publish.",
      reached: () => coin === 1 && hits() > 0,
      until: () => coin && `${audits.length} drawn, and none found anything.`,
      means: () =>
        `Of ${audits.length} audits ${hits()} found what is not there. Who publishes that, and not the others, writes nothing false and misleads everyone.`,
    },
  ]);

  stage.append(goal.ask);
  choice(stage, "The calls are read as", ["pairs", "piles"], (at) => {
    reading = at;
    change();
  });
  choice(stage, "The names are", ["as they were", "decided by a coin"], (at) => {
    coin = at;
    begin();
  });
  const slider = amount(stage, power[0][0].length - 1, begin);
  slider.value = start / step - 1;
  button(stage, "Draw one audit", () => more(1));
  button(stage, `Draw ${ENOUGH}`, () => more(ENOUGH));
  const picture = ranges(stage, { most: SHOWN, middle: "even" });
  const [filled, hollow] = key(stage, ["filled", "hollow"]);
  filled.textContent = "an audit that finds something";
  hollow.textContent = "one that does not: it lies where a coin puts 19 of 20";
  const say = status(stage);
  stage.append(goal.word);
  change();

  function begin() {
    audits = []; // of another size, or of other names
    change();
  }

  function more(number) {
    audits = [...audits, ...Array.from({ length: number }, draw)];
    change();
  }

  function draw() {
    const one = { white: 0, black: 0, cvs: 0, more: 0, fewer: 0 };
    for (let i = 0; i < size(); i += 1) {
      let [white, black, cvs] = pool[Math.floor(Math.random() * pool.length)];
      if (coin && Math.random() < 0.5) [white, black] = [black, white];
      one.white += white;
      one.black += black;
      one.cvs += cvs;
      one.more += white > black;
      one.fewer += white < black;
    }
    return one;
  }

  // What an audit says: how many of how many, and the largest lead that finds nothing.
  function read({ white, black, cvs, more, fewer }) {
    if (!reading) return [more, more + fewer, least[more + fewer] - 1];
    const both = white + black;
    return [white, both, SURE * Math.sqrt(both * (1 - both / (2 * cvs)))];
  }

  function look(audit) {
    const [part, whole, lead] = read(audit);
    const share = whole ? part / whole : 0.5;
    const reach = whole ? Math.min(lead / whole, 1) / 2 : 0.5;
    const colour = share < 0.5 ? "group-b" : "group-a";
    const isFound = Math.abs(2 * part - whole) > lead;
    return { share, ends: [0.5 - reach, 0.5 + reach], colour, filled: isFound };
  }

  function change() {
    const what = reading ? "calls" : "adverts that treat the names differently";
    slider.show(`Adverts in an audit: ${size()}`, false);
    picture.draw(audits.map(look));
    picture.name.textContent = `For the white names, of all ${reading ? "calls" : "adverts that differ"}`;
    const [part, whole, lead] = read(audits.at(-1) ?? first[0]);
    const [low, high] = [Math.ceil((whole - lead) / 2), Math.floor((whole + lead) / 2)];
    const last = `${audits === first ? "Twenty audits are drawn to begin with. " : ""}The last audit of ${size()} adverts had ${whole} ${what}, ${part} of them for the white names; a coin nearly always gives ${Math.max(low, 0)} to ${Math.min(high, whole)}. Of ${audits.length} audits ${hits() || "none"} found something.`;
    say(audits.length ? last : "Nothing has been drawn yet.", goal.look());
  }
});
