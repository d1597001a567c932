// Four hospitals that may learn together: who stays, who pays, and when does it do harm?
import {
  add,
  amount,
  bars,
  choice,
  explorable,
  goals,
  listed,
  status,
  ticks,
} from "kit";

const [PAYS_MOST, STEPS] = [4, 4]; // patients of 100; steps of the slider to each
const [LARGE, PAYERS, WHOLE] = [0, [2, 3], 50]; // a whole bar: wrong of 100

explorable("partners", (stage, data) => {
  const { hospitals, patients, malignant, price, loss, wrong, within } = data;
  let zero = "common";
  const everyone = [...hospitals.keys()];
  const percent = (place) => `${malignant[place]}\u00a0%`;
  const paid = () => slider.value / STEPS;
  // Of 100 patients, the mean of a hundred draws.
  const of = (table, some, place) => table[zero][some.join("")][some.indexOf(place)];
  const alone = (place) => of(wrong, [place], place);
  const learnt = (some, place) => alone(place) - of(wrong, some, place);
  const payers = (some) =>
    some.includes(LARGE) ? PAYERS.filter((place) => some.includes(place)) : [];
  function gain(some, place, pay = paid()) {
    if (place === LARGE) return learnt(some, place) + pay * payers(some).length;
    return learnt(some, place) - (payers(some).includes(place) ? pay : 0);
  }
  const ends = (some, place, pay) =>
    [-1, 1].map((side) => gain(some, place, pay) + side * of(within, some, place));
  const stays = (some, place, pay) => ends(some, place, pay)[0] >= price;
  const isWhole = () => members().length === everyone.length;
  const allStay = (pay) => everyone.every((place) => stays(everyone, place, pay));
  const leaves = (some, place) => ends(some, place)[1] < price;
  const isAlliance = (some) => some.length > 1;
  const names = (some) => listed(some.map((place) => hospitals[place]));
  const change = (number) =>
    `${number < 0 ? "loses" : "gains"} ${Math.abs(number).toFixed(1)}`;
  const each = (some, says) =>
    listed(some.map((place) => `${hospitals[place]} ${says(place)}`));
  const gains = (some) => (place) =>
    `${change(gain(some, place))} ± ${of(within, some, place).toFixed(1)}`;
  const told = (some) => each(some, gains(some));
  const mostLost = (some) => -Math.min(0, ...some.map((place) => learnt(some, place)));

  const goal = goals([
    {
      ask: `Make all four stay for certain: each should gain ${price} or more, even at the low end of what is given after ±. And pay ${hospitals[LARGE]} as much as ${names(PAYERS)} can bear.`,
      reached: () => isWhole() && allStay(paid()) && !allStay(paid() + 1 / STEPS),
      means: () =>
        `With ${paid()} from each of ${names(PAYERS)}, all four stay: ${told(everyone)}. For less they stay as well, though not for nothing; where between, no gain says: they have to bargain. With nobody but each other ${each(PAYERS, (place) => change(learnt(PAYERS, place)))}.`,
    },
    {
      ask: `Now let each start from its own zero. Find an alliance in which a member loses ${loss} or more by what it learns.`,
      reached: () =>
        zero === "own" && isAlliance(members()) && mostLost(members()) >= loss,
      means: () => {
        const some = members();
        const lost = each(some, (place) => change(learnt(some, place)));
        const share = (place) =>
          `${percent(place)} of ${patients[place]} at ${hospitals[place]}`;
        return `With their own zeros ${lost}. Malignant are ${listed(some.map(share))}, and each counts from its own mean.`;
      },
      until: () =>
        zero === "own" && isAlliance(members())
          ? `With ${names(members())} the most that a member loses is ${mostLost(members()).toFixed(1)}.`
          : "",
    },
  ]);

  stage.append(goal.ask);
  const legend =
    "In the alliance (patients to learn from, and how many have a malignant tumour)";
  const boxes = everyone.map(
    (place) => `${hospitals[place]} (${patients[place]} patients, ${percent(place)})`,
  );
  const members = ticks(stage, legend, boxes, everyone, show);
  const zeros = ["with a common zero", "each from its own zero"];
  choice(stage, "Data are prepared", zeros, (place) => {
    zero = ["common", "own"][place];
    show();
  });
  const slider = amount(stage, PAYS_MOST * STEPS, show);
  const say = status(stage);
  stage.append(goal.word);
  const drawBars = bars(stage, Array(hospitals.length).fill("machine"));
  add(stage, "p", "axis").textContent =
    `Wrongly judged, of 100. A full bar is ${WHOLE}, the line what each is wrong about alone.`;
  show();

  function show() {
    const some = members();
    slider.show(`${names(PAYERS)} each pay ${hospitals[LARGE]}: ${paid()}`);
    drawBars(
      everyone.map((place) => {
        const isIn = isAlliance(some) && some.includes(place);
        const now = isIn ? of(wrong, some, place) : alone(place);
        const text = `${now.toFixed(1)} wrong, ${isIn ? change(learnt(some, place)) : "alone"}`;
        return [hospitals[place], now / WHOLE, text, alone(place) / WHOLE];
      }),
    );
    say(sentence(some), goal.look());
  }

  function sentence(some) {
    if (!isAlliance(some)) return "An alliance needs two members or more.";
    const gone = some.filter((place) => leaves(some, place));
    const open = some.filter((place) => !leaves(some, place) && !stays(some, place));
    const who = [
      gone.length ? `${names(gone)} would rather leave.` : "",
      open.length ? `Whether ${names(open)} would stay, the draws do not tell.` : "",
    ];
    const pay = paid() && payers(some).length ? ", with what is paid" : "";
    return `In right judgements of 100${pay}, ${told(some)}. ${who.join(" ").trim() || "Nobody wants to leave."}`;
  }
});
