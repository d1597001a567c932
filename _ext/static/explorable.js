// Put a live chart in the place of each picture whose data came with it.
for (const box of document.querySelectorAll(".explorable")) {
  const spec = JSON.parse(box.querySelector("script").textContent);
  const live = document.createElement("div");
  const options = { renderer: "svg", actions: false, tooltip: false };
  vegaEmbed(live, spec, options).then(() => {
    box.querySelector(".picture").replaceWith(live);
  }, console.error);
}
