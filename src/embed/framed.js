// Inside the frame: makes the element as the address asks, and tells the page around how high it is.
// A classic script: a frame without allow-same-origin loads no modules, and then it can still say what is missing.
(() => {
  const query = new URLSearchParams(location.search);
  const element = document.createElement("mognads-kollen");
  for (const name of ["lang", "view", "invite", "organisation", "unit", "min-group", "storage", "storage-key", "share-url", "color-scheme", "heading-level"]) {
    if (query.has(name)) element.setAttribute(name, query.get(name));
  }
  // The page around hears of the height: it must not follow what is answered.
  element.dataset.framed = "";
  document.documentElement.lang = element.lang || "sv";
  document.getElementById("missing").remove();
  document.querySelector("main").append(element);

  const script = document.createElement("script");
  script.type = "module";
  script.src = new URL("./embed.js", document.currentScript.src).href;
  script.addEventListener("error", () => {
    const text = document.createElement("p");
    text.setAttribute("role", "alert");
    const isOpaque = self.origin === "null";
    text.textContent = document.documentElement.lang.startsWith("en")
      ? `Mognadskollen could not be loaded${isOpaque ? ": the page is set up wrongly. Tell the person responsible for the page. (The fault: the iframe lacks allow-same-origin.)" : ". Check the connection and reload the page."}`
      : `Mognadskollen gick inte att ladda${isOpaque ? ": sidan är felinställd. Säg till den som ansvarar för sidan. (Felet: iframe saknar allow-same-origin.)" : ". Kontrollera anslutningen och ladda om sidan."}`;
    element.replaceWith(text);
  });
  document.head.append(script);
  if (parent === self) return;

  const tell = (message) => parent.postMessage({ mognadskollen: message }, "*");
  // In whole steps: the height to the pixel would tell the page around how long the text of an answer is.
  const STEP = 80;
  const height = () => Math.ceil(document.body.getBoundingClientRect().height / STEP) * STEP;
  let told = 0;
  new ResizeObserver(() => {
    if (height() !== told) tell({ height: (told = height()) });
  }).observe(document.body);
  addEventListener("message", ({ data, source }) => {
    if (source !== parent || !data?.mognadskollen) return;
    const { fragment, hello } = data.mognadskollen;
    if (hello) tell({ ready: true, height: height() });
    // The page around hands down what a link to it holds for this frame, whole or broken.
    if (typeof fragment === "string" && fragment.startsWith("mk=")) location.replace(`#${fragment}`);
  });
  tell({ ready: true });
})();
