// Around the table for one: one card is turned, the product is written, and then the other
// cards are shown. Loaded where a chapter has cards (book/cards.py).
(() => {
  const cards = [...document.querySelectorAll(".role-card")];
  const after = document.querySelector(".cards-after");
  const alone = document.querySelector(".cards-alone");
  const said = document.querySelector(".cards-said");
  const field = alone.querySelector("textarea");
  const button = alone.querySelector("button");
  const { page } = kept;
  let mine; // the number of the card that was turned, as text
  let shown = false; // whether the others are

  const role = (card) => card.querySelector("strong").textContent;

  function say(text) {
    said.textContent = text;
  }

  function tell() {
    for (const [i, card] of cards.entries()) {
      const own = String(i + 1) === mine;
      card.classList.toggle("mine", own);
      card.querySelector(".card-state").textContent =
        own && card.open ? "your card" : card.open ? "turned" : "face down";
    }
  }

  function lay() {
    for (const [i, card] of cards.entries())
      card.open = shown || String(i + 1) === mine;
    tell();
    alone.hidden = !mine && !field.value && !shown;
    if (after) after.hidden = !shown;
    button.textContent = shown ? "Turn all cards face down" : "Show the other cards";
  }

  function choose(number) {
    mine = number;
    kept.change("choices", (all) => {
      all[page] = { ...all[page], card: number }; // JSON drops what is undefined
    });
    lay();
  }

  function write(text) {
    field.value = text;
    field.parentElement.dataset.written = text;
  }

  // What this browser keeps; another page may have changed it.
  function restore() {
    const words = kept.load("words")[page]?.table ?? "";
    if (words !== field.value) write(words);
    mine = kept.load("choices")[page]?.card;
    lay();
  }

  for (const [i, card] of cards.entries()) {
    card.ontoggle = tell;
    card.firstElementChild.onclick = (event) => {
      if (shown) return; // then each turns as it likes
      event.preventDefault();
      const number = String(i + 1);
      if (!mine) {
        choose(number);
        say("This card is yours. Write for all, then show the other cards.");
      } else if (mine === number) {
        choose(undefined);
        say("It lies face down again. Choose a card.");
      } else
        say(
          `Your card is number ${mine}, ${role(cards[mine - 1])}. Write first and show the ` +
            "other cards after, or turn yours face down to take another.",
        );
    };
  }
  field.oninput = () => {
    write(field.value);
    const done = kept.change("words", (all) => {
      all[page] = { ...all[page], table: field.value };
    });
    if (!done) say("This browser keeps nothing: copy what you wrote before you leave.");
  };
  button.onclick = () => {
    shown = !shown;
    if (shown) {
      lay();
      if (after) after.open = true;
      say("All cards are turned.");
    } else {
      choose(undefined);
      say("All cards lie face down. What you wrote is still there.");
    }
  };
  addEventListener("storage", restore);
  restore();
})();
