// Registers <mognads-kollen>, and loads the program behind it when the element comes within a screen of the viewport.
// The build fills in the version and the three file names. Nothing else is needed on the page.
const VERSION = "__VERSION__";
const MODULE = new URL("./mognadskollen.js", import.meta.url).href;
const WASM = new URL("./mognadskollen_bg.wasm", import.meta.url).href;
const LATER = new URL("./mognadskollen_later.wasm", import.meta.url).href;
const NAME = "mognads-kollen";

const WORDS = {
  sv: ["Mognadskollen laddas …", "Mognadskollen gick inte att ladda. Kontrollera anslutningen och försök igen. Hjälper det inte kan sidans säkerhetsinställningar eller en äldre webbläsare vara orsaken.", "Försök igen"],
  en: ["Loading Mognadskollen …", "Mognadskollen could not be loaded. Check the connection and try again. If that does not help, the page’s security settings or an older browser may be the cause.", "Try again"],
};

// The space is kept while the program loads, so that nothing on the page jumps. Narrow, the first screen is higher.
const CALM = ":host{display:block;container-type:inline-size;min-height:640px;font:17px/1.55 system-ui,sans-serif}:host([hidden]){display:none}"
  + "@container (max-width:720px){p:only-child{min-height:1000px}}p{margin:0;padding:32px;max-width:36em;opacity:.8}button{font:inherit;margin:0 32px;padding:9px 20px;min-height:44px}";

// Compiles while the bytes arrive; from a server that gives them another type, once they are here.
const compile = (url) => WebAssembly.compileStreaming(fetch(url))
  .catch(async () => WebAssembly.compile(await (await fetch(url)).arrayBuffer()));

let program;
let tries = 0;
let exported;
let rest;
// A module that has failed to load is not asked for again under the same address.
const fetched = () => Promise.all([import(MODULE + (tries++ ? `?${tries}` : "")), compile(WASM)]);
const load = () => (program ??= fetched().then(([module, compiled]) => {
  exported = module.initSync({ module: compiled });
  // A fault in the program traps, and comes out as an error in the page. The host page may have programs of its own.
  for (const kind of ["error", "unhandledrejection"]) {
    addEventListener(kind, (event) => {
      const error = event.error ?? event.reason;
      if (error instanceof WebAssembly.RuntimeError && [MODULE, WASM, LATER].some((url) => error.stack?.includes(url))) module.crashed();
    });
  }
  return module;
}));
// What the program calls to have its later part loaded, once for all elements. It fills the holes that the first part
// has for it, and needs nothing but what that one exports.
const later = (tell) => (rest ??= compile(LATER).then((compiled) => new WebAssembly.Instance(compiled, { a: exported })))
  .then(() => tell(true), (error) => {
    rest = undefined;
    console.error(`${NAME}:`, error);
    tell(false);
  });

// The elements on the page. The first of them takes what a link to the page holds for us: the last segment of the
// fragment that begins with mk=.
const elements = new Set();
const isFirst = (element) => [...elements].every((other) => other === element || element.compareDocumentPosition(other) & 4);
const segments = () => location.hash.slice(1).split("&");
const isOurs = (segment) => segment.startsWith("mk=");

class MognadsKollen extends HTMLElement {
  static VERSION = VERSION;
  static observedAttributes = ["lang", "view", "organisation", "unit", "storage", "storage-key", "share-url", "color-scheme", "invite", "min-group"];
  #view;
  #near;

  connectedCallback() {
    elements.add(this);
    if (this.#view) return;
    this.#say(0);
    this.followed();
    this.#near = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) this.#load();
    }, { rootMargin: "100%" });
    this.#near.observe(this);
  }

  // A content system moves a node by taking it out and putting it in again, so wait and see.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      elements.delete(this);
      this.#near?.disconnect();
      this.#view?.free();
      this.#view = undefined;
    });
  }

  attributeChangedCallback() {
    this.#view?.configure();
  }

  /** The assessment at hand without free text; `null` in `view="self"`, and while nothing has been said. */
  get result() {
    const result = this.getAttribute("view")?.trim().toLowerCase() === "self" ? undefined : this.#view?.result();
    return result ? JSON.parse(result).assessments[0] : null;
  }

  /** Begins anew from the first screen. */
  reset() {
    this.#view?.reset();
  }

  /** A link may have led here: whoever follows one wants to see it at once. */
  followed() {
    if (!isFirst(this) || !segments().some(isOurs)) return;
    if (this.#view) this.#take();
    else this.#load();
  }

  /** Takes our segment out of the address, so that it reaches neither analytics nor a bookmark by mistake. */
  #take() {
    const kept = segments();
    const [ours] = kept.splice(kept.findLastIndex(isOurs), 1);
    const rest = kept.join("&");
    history.replaceState(history.state, "", location.href.split("#")[0] + (rest && `#${rest}`));
    this.#view.open(ours.slice(3));
    this.scrollIntoView();
  }

  async #load() {
    this.#near?.disconnect();
    try {
      const module = await load();
      if (!this.isConnected || this.#view) return;
      // In a frame of another site's there is no element around that may be seen.
      this.#view = module.mount(this, later, parent === self ? undefined : origin, parent !== self && !frameElement);
      if (isFirst(this)) segments().some(isOurs) ? this.#take() : this.#view.open();
      this.#tell("mk-ready", null);
    } catch (error) {
      program = undefined;
      console.error(`${NAME}:`, error);
      this.#say(1);
      this.#tell("mk-error", { kind: "load" });
    }
  }

  #tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, { bubbles: true, composed: true, detail }));
  }

  /** Shows that the program is loading, or that it could not be loaded. */
  #say(which) {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CALM);
    root.adoptedStyleSheets = [sheet];
    // Also where the element stands inside another component.
    let above = this;
    while (above && !above.closest("[lang]")) above = above.getRootNode().host;
    const words = WORDS[above?.closest("[lang]").lang.startsWith("en") ? "en" : "sv"];
    const text = document.createElement("p");
    text.setAttribute("role", "status");
    text.textContent = words[which];
    root.replaceChildren(text);
    if (!which) return;
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = words[2];
    again.addEventListener("click", () => {
      this.#say(0);
      this.#load();
    });
    root.append(again);
  }
}

const there = customElements.get(NAME);
if (!there) {
  customElements.define(NAME, MognadsKollen);
  addEventListener("hashchange", () => elements.forEach((element) => element.followed()));
}
else if (there.VERSION !== VERSION) console.warn(`${NAME}: version ${there.VERSION} is on this page already; ${VERSION} is not used.`);
