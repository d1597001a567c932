// Around the table for one: one card is turned, the product is written, and then the other
// cards are turned, one by one or all at once. Loaded where a chapter has cards (book/cards.py).
(() => {
  const cards = [...document.querySelectorAll(".role-card")];
  const after = document.querySelector(".cards-after");
  const alone = document.querySelector(".cards-alone");
  const said = document.querySelector(".cards-said");
  const field = alone.querySelector("textarea");
  const button = alone.querySelector("button");
  const { page } = kept;
  let mine; // the number of the card that was turned, as text
  const turned = new Set(); // the numbers of others that were

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

  const DOWN = "All cards lie face down. What you wrote is still there.";
  const numbers = cards.map((_, i) => String(i + 1));
  const allTurned = () =>
    numbers.every((number) => number === mine || turned.has(number));

  function lay() {
    const all = allTurned();
    for (const [i, card] of cards.entries())
      card.open = numbers[i] === mine || turned.has(numbers[i]);
    tell();
    alone.hidden = false; // the tables ask some to write before they turn a card
    if (after) after.hidden = !all;
    if (all && after) after.open = true;
    const others = mine ? "Show the other cards" : "Show all cards";
    button.textContent = all ? "Turn all cards face down" : others;
  }

  function choose(number) {
    mine = number;
    turned.clear();
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
      event.preventDefault();
      const number = numbers[i];
      if (!mine && !turned.has(number)) {
        choose(number);
        say("This card is yours. Write for all, then turn the others, one by one.");
      } else if (mine === number) {
        const others = turned.size;
        choose(undefined);
        say(others ? DOWN : "It lies face down again. Choose a card.");
      } else if (!turned.has(number) && !field.value.trim()) {
        card.querySelector(".card-state").textContent = "once you have written";
        say(
          `Your card is number ${mine}, ${role(cards[mine - 1])}. Write first and turn the ` +
            "other cards after, or turn yours face down to take another.",
        );
      } else {
        if (!turned.delete(number)) turned.add(number);
        lay();
        say(allTurned() ? "All cards are turned, above." : "");
      }
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
    if (allTurned()) {
      choose(undefined);
      say(DOWN);
    } else {
      for (const number of numbers) turned.add(number);
      lay();
      say("All cards are turned, above.");
    }
  };
  addEventListener("storage", restore);
  restore();
})();
