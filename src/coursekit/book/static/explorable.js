// Put a live chart in the place of each picture whose data came with it. The program for
// charts is large, so it comes when the reader comes near the first of them.
(() => {
  const boxes = document.querySelectorAll(".explorable");
  const self = document.currentScript;
  const program = new URL(self.dataset.program, self.src);

  function show(box) {
    const spec = JSON.parse(box.querySelector("script").textContent);
    const picture = box.querySelector(".picture");
    const live = document.createElement("div");
    const status = document.createElement("p"); // what a screen reader hears of a change
    status.setAttribute("role", "status");
    status.className = "visually-hidden";
    const say = () => {
      const marks = live.querySelectorAll(
        ".mark-rect [aria-label], .mark-symbol [aria-label]", // bars and points
      );
      const settings = [...live.querySelectorAll(".vega-bind label")].map(
        ({ children: [name, input] }) => name.textContent + input.value,
      );
      const parts = [...settings, ...[...marks].map((mark) => mark.ariaLabel)];
      status.textContent = parts.join(". ");
    };
    spec.config.font = getComputedStyle(box).fontFamily; // labels are measured with it
    const options = { renderer: "svg", actions: false, tooltip: false };
    picture.before(live, status); // a chart is as wide as its place on the page
    vegaEmbed(live, spec, options).then(({ view }) => {
      picture.remove();
      // The description says what the marks show; the slider says its value itself.
      live.querySelector("svg").ariaHidden = "true";
      for (const value of live.querySelectorAll(".vega-bind-name ~ span"))
        value.ariaHidden = "true";
      for (const { name, bind } of spec.params) {
        if (bind) view.addSignalListener(name, () => setTimeout(say)); // when drawn
      }
    }, console.error);
  }

  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      const script = document.createElement("script");
      script.src = program.href;
      script.onload = () => boxes.forEach(show);
      document.head.append(script);
    },
    { rootMargin: "200px" },
  );
  for (const box of boxes) near.observe(box);
})();
