// The form on the page Bädda in: what is chosen becomes the code to paste, what the page and the server must allow, and
// a preview. Text is only ever given as text.
(() => {
  const by = (id) => document.getElementById(id);
  const form = by("embed");
  const lang = document.documentElement.lang;
  const options = [...form.querySelectorAll("[data-option]")];
  const ALL = { sv: "alla", en: "all" }[lang];
  const SANDBOX = by("preview").getAttribute("sandbox");
  const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const isWeb = (text) => /^https?:\/\/[^\s/?#]+/i.test(text) && URL.canParse(text);
  const isFramed = () => form.elements.variant.value === "frame";

  /** The value of a field as it is to be written: of a whole link to an invitation, the invitation. */
  const written = ({ value, dataset }) => {
    const text = value.trim();
    return dataset.kind === "payload" ? text.split("mk=").at(-1) : text;
  };
  /** Whether a field says what it may say. */
  const isRight = (field) => {
    const text = written(field);
    if (!text) return !field.validity.badInput;
    if (field.dataset.kind === "payload") return /^g1\.[\w-]+$/.test(text);
    if (field.dataset.kind === "number") return Number.isInteger(Number(text)) && Number(text) >= Number(field.min) && Number(text) <= Number(field.max);
    if (field.dataset.kind === "address") {
      return isWeb(text) && !/\s/.test(text) && (!isFramed() || !isWeb(by("tool").value) || new URL(text).origin === new URL(by("tool").value).origin);
    }
    return true;
  };
  const show = (field, right) => {
    const told = by(`${field.id}-wrong`);
    if (!told) return;
    told.hidden = right;
    right ? field.removeAttribute("aria-invalid") : field.setAttribute("aria-invalid", "true");
  };

  /** The folder, with the slash that ends it and nothing after. */
  const folder = () => {
    const text = by("tool").value.trim();
    if (!isWeb(text)) return null;
    const { origin, pathname } = new URL(text);
    return origin + pathname.replace(/[^/]*\.html?$/, "").replace(/\/*$/, "/");
  };
  /** The other site that the tool is shown on, or null where there is none. */
  const elsewhere = (home) => {
    const text = by("page").value.trim();
    const site = isWeb(text) ? new URL(text).origin : null;
    return site && site !== new URL(home).origin ? site : null;
  };

  function write() {
    const home = folder();
    show(by("tool"), home !== null);
    show(by("page"), !by("page").value.trim() || isWeb(by("page").value.trim()));
    for (const field of options) show(field, isRight(field));
    if (!home) return;
    const chosen = options.filter((field) => written(field) && isRight(field)).map((field) => [field.dataset.option, written(field)]);
    const sum = (name) => (by("integrity").checked ? ` integrity="${form.dataset[name]}" crossorigin="anonymous"` : "");
    const site = elsewhere(home);
    const from = site ? new URL(home).origin : "'self'";
    if (isFramed()) {
      const query = new URLSearchParams(chosen).toString();
      by("code").value = `<iframe src="${quoted(home)}frame.html${query && `?${quoted(query)}`}" title="Mognadskollen" width="100%" height="900"\n`
        + `  sandbox="${SANDBOX}"\n  allow="clipboard-write"></iframe>\n`
        + `<script src="${quoted(home)}frame.js"${sum("integrityFrame")}></script>`;
      by("policy").value = `frame-src ${from};\nscript-src ${from}`;
    } else {
      const attributes = chosen.map(([name, value]) => ` ${name}="${quoted(value)}"`).join("");
      const says = form.dataset[(by("option-lang").value || lang) === "en" ? "saysEn" : "saysSv"];
      by("code").value = `<script type="module" src="${quoted(home)}embed.js"${sum("integrityEmbed")}></script>\n`
        + `<mognads-kollen${attributes}><p slot="fallback">${quoted(says)}</p></mognads-kollen>`;
      by("policy").value = `script-src ${from} 'wasm-unsafe-eval';\nconnect-src ${from};\nimg-src 'self' data: blob:`;
    }
    const ancestors = site && isFramed() ? `; frame-ancestors 'self' ${site}` : "";
    by("headers").value = [
      ".wasm: Content-Type: application/wasm",
      ".js: Content-Type: text/javascript",
      `${ALL}: X-Content-Type-Options: nosniff`,
      `${ALL}: Content-Security-Policy: ${form.dataset.policy}${ancestors}`,
      ...(site && (!isFramed() || by("integrity").checked) ? [`${ALL}: Access-Control-Allow-Origin: ${site}`] : []),
    ].join("\n");
  }

  const frame = by("preview");
  /** What the tool has there, while it can be reached: it follows its attributes, and need not be loaded anew. */
  const shown = () => frame.contentDocument?.querySelector("mognads-kollen");

  /** Shows what is chosen; what it stores would be this page's, so it stores nothing. */
  function preview() {
    // A link from the preview opens no page of theirs.
    for (const field of options.filter((field) => field.dataset.option !== "share-url")) {
      const name = field.dataset.option;
      const chosen = isRight(field) ? written(field) : "";
      const value = { storage: "none", lang: chosen || lang }[name] ?? chosen;
      if (value) shown()?.setAttribute(name, value);
      else shown()?.removeAttribute(name);
    }
  }

  async function copy(button) {
    const text = by(button.dataset.copies);
    const told = button.parentElement.querySelector("[role=status]");
    for (const other of document.querySelectorAll("[role=status]")) other.textContent = "";
    try {
      // Without https there is no clipboard to write to.
      await navigator.clipboard.writeText(text.value);
      told.textContent = form.dataset.done;
    } catch {
      text.focus();
      text.select();
      told.textContent = form.dataset.select;
    }
  }

  if (isWeb(location.href)) by("tool").value = new URL("./", location.href).href;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", write);
  form.addEventListener("change", () => {
    write();
    preview();
  });
  for (const button of document.querySelectorAll("[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
  // Until it is there it cannot follow.
  frame.addEventListener("load", preview);
  write();
  preview();
})();
