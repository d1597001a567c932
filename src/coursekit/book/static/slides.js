// Moves from slide to slide by keys and buttons, and fits each slide to the screen.
const slides = [...document.querySelectorAll(".slide")];
const [back, on] = document.querySelectorAll("[data-step]");
const place = document.querySelector(".place");
const theme = document.querySelector(".theme");
const notes = document.querySelector("#notes");
const root = document.documentElement;
const SMALLEST = 0.5;
let now = 0;

function show() {
  place.textContent = `${now + 1} of ${slides.length}`;
  back.disabled = now === 0;
  on.disabled = now === slides.length - 1;
}

// The slide that has most of the screen.
function find() {
  const middle = innerHeight / 2;
  const found = slides.findLastIndex(
    (one) => one.getBoundingClientRect().top <= middle,
  );
  now = Math.max(0, found);
  show();
}

function go(number) {
  now = Math.min(Math.max(number, 0), slides.length - 1);
  const heading = slides[now].querySelector("h1, h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true }); // a screen reader goes on from here
  slides[now].scrollIntoView();
  history.replaceState(null, "", `#${slides[now].id}`);
  show();
}

// Makes what is higher than the screen smaller, where slides stand one by one.
function fit() {
  const one = matchMedia("(width >= 900px) and (height >= 500px)").matches;
  for (const slide of slides) {
    const inside = slide.querySelector(".fits");
    inside.style.removeProperty("--fit");
    const notesBelow = slide.querySelector(".notes");
    if (!one || notesBelow?.offsetHeight) continue;
    for (let size = 1; size >= SMALLEST; size -= 0.025) {
      inside.style.setProperty("--fit", size);
      const { height } = slide.getBoundingClientRect();
      if (Math.max(height, slide.scrollHeight) <= innerHeight) break;
    }
  }
  slides[now].scrollIntoView({ behavior: "instant" });
}

const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " "];
const BACKWARD = ["ArrowLeft", "ArrowUp", "PageUp"];

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  // In a control a key is the control's.
  const { target, key } = event;
  if (target.closest("input:not(#notes), select, textarea, [contenteditable]")) return;
  if (key === " " && target.closest("button, a, summary, #notes")) return;
  const box = slides[now].getBoundingClientRect();
  const across = key.endsWith("Left") || key.endsWith("Right");
  const back_ = BACKWARD.includes(key) || (key === " " && event.shiftKey);
  let next = null;
  if (key === "Home") next = 0;
  else if (key === "End") next = slides.length - 1;
  // A slide that is longer than the screen is read to its end first.
  else if (back_ && (across || box.top >= -2)) next = now - 1;
  else if (!back_ && FORWARD.includes(key) && (across || box.bottom <= innerHeight + 2))
    next = now + 1;
  if (next === null) return;
  event.preventDefault();
  go(next);
});

for (const button of [back, on])
  button.addEventListener("click", () => go(now + Number(button.dataset.step)));

function dark() {
  if (root.dataset.theme !== "auto") return root.dataset.theme === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}
function nameTheme() {
  theme.textContent = dark() ? "Light" : "Dark";
}
theme.addEventListener("click", () => {
  root.dataset.theme = dark() ? "light" : "dark";
  nameTheme();
});

for (const one of document.querySelectorAll(".steps [hidden]")) one.hidden = false;
now = Math.max(
  0,
  slides.findIndex((one) => `#${one.id}` === location.hash),
);
nameTheme();
show();
addEventListener("load", fit); // an explorable has its height then
document.fonts.ready.then(fit);
addEventListener("resize", fit);
notes.addEventListener("change", fit);
addEventListener("scroll", find, { passive: true });
