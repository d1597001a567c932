// Lets a reader guess whether a claim holds, then says what is so. The guess is kept.
(() => {
  for (const box of document.querySelectorAll(".guess")) {
    const [group, said, found] = [".guesses", "[role=status]", "details"].map((one) =>
      box.querySelector(one),
    );
    const buttons = [...group.querySelectorAll("button")];

    function show(guess) {
      for (const button of buttons)
        button.setAttribute("aria-pressed", button.value === guess ? "true" : "false");
      found.hidden = !guess;
      found.open = Boolean(guess);
      if (!guess) said.textContent = "";
      else if (guess === box.dataset.right) said.textContent = "You guessed it.";
      else said.textContent = "That is not what we found.";
    }

    group.hidden = false;
    for (const button of buttons)
      button.onclick = () => {
        kept.change("choices", (all) => {
          all[kept.page] = { ...all[kept.page], [box.id]: button.value };
        });
        show(button.value);
      };
    show(kept.load("choices")[kept.page]?.[box.id]);
  }
})();
