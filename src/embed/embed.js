// Registers <mognads-kollen>, and loads the program behind it when the element comes within a screen of the viewport.
// The build fills in the version and the names of files. Nothing else is needed on the page.
// In a syntax that browsers too old for the program can read, which the build checks: they are the ones to be told so.
const VERSION = "__VERSION__";
const MODULE = new URL("./mognadskollen.js", import.meta.url).href;
const WASM = new URL("./mognadskollen_bg.wasm", import.meta.url).href;
const NAME = "mognads-kollen";
const ATTRIBUTES = ["lang", "view", "organisation", "unit", "storage", "storage-key", "share-url", "color-scheme", "invite", "min-group", "heading-level"];

const WORDS = {
  sv: {
    old: "Mognadskollen kan inte visas i den här webbläsaren. Den är för gammal, eller inställd så att program på webbsidor inte får köras. Uppdatera den, eller öppna sidan i en aktuell version av Edge, Chrome, Firefox eller Safari.",
    loading: "Mognadskollen laddas …",
    failed: "Mognadskollen gick inte att ladda. Kontrollera anslutningen och försök igen. Hjälper det inte kan ett filter på arbetsplatsens nätverk eller sidans säkerhetsinställningar stoppa programmet.",
    page: "Mognadskollen gick inte att ladda. I stället för programmet kom en webbsida, ofta från ett filter på arbetsplatsens nätverk som granskar det. Vänta några minuter och försök igen.",
    missing: "Mognadskollen gick inte att ladda. Programmets filer finns inte där sidan söker dem. Sidan kan ha uppdaterats: ladda om den. Hjälper det inte behöver den som sköter sidan se över hur verktyget är inlagt.",
    refused: "Mognadskollen gick inte att ladda. Sidans säkerhetsinställningar eller webbläsarens tillåter inte att programmet körs.",
    again: "Försök igen",
  },
  en: {
    old: "Mognadskollen cannot be shown in this browser. It is too old, or set so that programs on web pages may not run. Update it, or open the page in an up-to-date version of Edge, Chrome, Firefox or Safari.",
    loading: "Loading Mognadskollen …",
    failed: "Mognadskollen could not be loaded. Check the connection and try again. If that does not help, a filter on the network at work or the page’s security settings may stop the program.",
    page: "Mognadskollen could not be loaded. Instead of the program came a web page, often from a filter on the network at work that examines it. Wait a few minutes and try again.",
    missing: "Mognadskollen could not be loaded. The program’s files are not where the page looks for them. The page may have been updated: reload it. If that does not help, those who run the page need to look at how the tool is put in.",
    refused: "Mognadskollen could not be loaded. The security settings of the page or of the browser do not let the program run.",
    again: "Try again",
  },
};

// The space is kept while the program loads, so that nothing on the page jumps. Narrow, the first screen is higher.
const STYLE = "__STYLE__";
/** The program's style sheet, made once for all elements. */
let styled;
const sheet = () => {
  if (!styled) {
    styled = new CSSStyleSheet();
    styled.replaceSync(STYLE);
  }
  return styled;
};
const CALM = ":host{display:block}:host([hidden]){display:none}"
  + ".calm{container-type:inline-size;font:17px/1.55 system-ui,sans-serif}.calm p{margin:0;padding:32px;max-width:36em;opacity:.8}.alone{min-height:640px}"
  + "@container (max-width:720px){.alone p:only-child{min-height:1000px}}.calm button{font:inherit;margin:0 32px;padding:9px 20px;min-height:44px}";
/** How long a place for messages is there before a message is put in it: many screen readers pass over one that comes full. */
const PAUSE = 100;

/** Whether the browser lacks what the first screens are built on, constructed stylesheets, or runs no WebAssembly. */
const IS_OLD = (() => {
  try {
    new CSSStyleSheet().replaceSync("");
    return !("adoptedStyleSheets" in ShadowRoot.prototype && WebAssembly);
  } catch {
    return true;
  }
})();

/** Whether the browser has what else the program is built on, which takes too long to find out before the first screens: a
 *  module with one table of references. */
const hasReferences = () => WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0]));

/** Ends the task at hand: the page around comes first. */
const pause = () => new Promise((done) => {
  setTimeout(done);
});

/** An error that knows which sentence tells of it. */
const because = (kind, message) => Object.assign(new Error(message), { kind });

/** Whether the page and the browser let a program be compiled at all: the smallest there is. */
function mayCompile() {
  try {
    return !!new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  } catch {
    return false;
  }
}

// The folder of the files, if an element names one; else they are beside this script.
let base;
const at = (url) => (base ? base + url.split("/").pop() : url);
/** Takes the folder that an element names: of this site or of this script's, as a program comes from there. */
function aim(folder) {
  try {
    const { origin, href } = new URL(`${folder}/`, document.baseURI);
    if (/^http/.test(origin) && [location.origin, new URL(MODULE).origin].includes(origin)) base = href.replace(/\/+$/, "/");
  } catch {}
  if (!base) console.warn(`<${NAME}>: base="${folder}" is not used: it is no folder on this site, or on that of embed.js.`);
}
// A module that has failed to load is not asked for again under the same address.
const bring = (time) => import(at(MODULE) + (time > 1 ? `?${time}` : ""));
// Compiles while the bytes arrive; from a server that gives them another type, once they are here. A network may answer with
// a page of its own, which the browser keeps, so that every new try goes past what it has kept.
const compile = async (file, time) => {
  const url = at(file);
  const answer = await fetch(url, time > 1 ? { cache: "reload" } : {});
  const { status } = answer;
  const type = (answer.headers.get("content-type") || "").toLowerCase();
  const told = `${url} was answered with ${status} ${type}.`;
  if (status === 404 || status === 410) {
    throw because("missing", `${told} The program is looked for beside embed.js, which this page has loaded from ${import.meta.url}. If a plug-in has copied, combined or renamed embed.js, exempt it there, or name the folder in the element: base="/mognadskollen/".`);
  }
  if (type.startsWith("text/html") || status === 401 || status === 403) throw because("page", `${told} That is not the program.`);
  if (!answer.ok) throw because("failed", told);
  try {
    return await (type === "application/wasm" ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
  } catch (error) {
    if (!mayCompile()) throw because("refused", `WebAssembly may not be compiled here. ${error}`);
    throw error instanceof WebAssembly.CompileError ? because("page", `${told} ${error}`) : error;
  }
};

// What has come, by name; what has failed to is asked for anew.
const parts = {};
const tries = {};
const part = (name, ask) => parts[name] || (parts[name] = ask(tries[name] = (tries[name] || 0) + 1).catch((error) => {
  parts[name] = undefined;
  throw error;
}));

let program;
const load = () => program || (program = begin().catch((error) => {
  program = undefined;
  throw error;
}));
async function begin() {
  if (!hasReferences()) throw because("old");
  const code = part("code", bring);
  // An answer with a number says more than a module that did not load: that is told first.
  code.catch(() => {});
  const compiled = await part("first", (time) => compile(WASM, time));
  const { start } = await code;
  await pause();
  // What comes after a program that has failed begins with one of its own.
  const over = () => {
    program = parts.code = undefined;
  };
  return start(compiled, { part, compile, tries, because, over, pause, sheet, style: STYLE, places, words: WORDS, name: NAME });
}

// + keys.js

// + early.js

// The elements on the page. The first of them takes what a link to the page holds for us.
const places = new Set();
const isFirst = (place) => [...places].every((other) => other === place || place.element.compareDocumentPosition(other.element) & 4);
// The address is kept from when it may hold something for us: a router may take that for one of its own, and clear it, while
// the program loads, which knows what it is (address.js).
let link;
const note = () => {
  if (/(#|%(25)*23).*mk(=|%(25)*3d)/i.test(location.href)) link = location.href;
};
note();

/** An element, and what the loader shows in it. */
class Place {
  constructor(element) {
    this.element = element;
  }

  enter() {
    places.add(this);
    if (this.view) return;
    if (IS_OLD) {
      this.giveUp();
      return;
    }
    this.begin();
    this.followed();
    // Tells first once the first screens are painted.
    this.near = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) this.load();
    }, { rootMargin: "100%" });
    this.near.observe(this.element);
  }

  // A content system moves a node by taking it out and putting it in again, so wait and see.
  leave() {
    queueMicrotask(() => {
      const { element, near, view, text } = this;
      if (element.isConnected) return;
      places.delete(this);
      this.near = this.view = this.running = this.text = undefined;
      if (this.early) this.early.leave();
      this.early = undefined;
      if (near) near.disconnect();
      if (text) text.remove();
      if (view) view.free();
    });
  }

  /** Shows what an element begins with: the first screens, where it is known that they are the right ones. */
  begin() {
    if (this.early) return;
    const screens = !link && screensFor(this.element, this.lang());
    if (!screens) {
      this.say("loading");
      return;
    }
    if (!this.root) this.prepare();
    this.early = showEarly(screens, () => {
      // Whoever has begun wants the program, wherever the element is; a press that it alone can do is told to be waiting.
      if (!this.box) this.load();
      if (this.early.isWaiting && !this.view && (!this.box || this.kind === "loading")) this.say("loading");
    });
    this.root.adoptedStyleSheets = [sheet()];
    this.root.replaceChildren(this.early.frame, this.slot);
    // At once: a frame may be painted before the next one's callbacks, and what stands below the charts would move.
    this.early.size();
  }

  /** A link may have led here: whoever follows one wants to see it at once. */
  followed() {
    note();
    if (!isFirst(this) || !link) return;
    if (this.view) this.open();
    else this.load();
  }

  /** Shows what a link to the page holds, if it is for this element, and tells whether it does. */
  open() {
    note();
    if (!isFirst(this)) return undefined;
    const address = link;
    link = undefined;
    return this.running.open(this, address);
  }

  /** Loads the program, once at a time, and shows it. */
  load() {
    this.loading = this.loading || this.arrive().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  async arrive() {
    if (this.near) this.near.disconnect();
    const folder = this.element.getAttribute("base");
    if (folder && !base) aim(folder);
    // Taken out and put in again meanwhile, it begins anew.
    while (!this.view && this.element.isConnected) {
      try {
        const running = await load();
        await pause();
        if (!this.element.isConnected || this.view) return;
        this.running = running;
        await running.mount(this);
      } catch (error) {
        if (error.kind === "old") {
          this.giveUp();
          return;
        }
        console.error(`${NAME}:`, error);
        this.say(this.running ? this.running.isOver ? "fault" : "refused" : error.kind || "failed");
        this.running = this.view = undefined;
        this.tell("mk-error", { kind: "load" });
        return;
      }
      if (this.view) await this.running.show(this);
    }
  }

  tell(kind, detail) {
    this.element.dispatchEvent(new CustomEvent(kind, { bubbles: true, composed: true, detail }));
  }

  /** The nearest language, of the two; also where the element stands inside another component. */
  lang() {
    let above = this.element;
    while (above && !above.closest("[lang]")) above = above.getRootNode().host;
    const lang = above ? above.closest("[lang]").lang.replace(/^\W+/, "").toLowerCase() : "";
    return lang.startsWith("en") ? "en" : "sv";
  }

  /** Where the browser is too old, says so in the page itself, beside what its author has put there for that. */
  giveUp() {
    const { element, early } = this;
    // What that is may be on its way still.
    if (document.readyState === "loading") {
      addEventListener("DOMContentLoaded", () => this.giveUp(), { once: true });
      return;
    }
    if (!element.isConnected || this.text) return;
    if (early) early.leave();
    this.early = undefined;
    this.put(WORDS[this.lang()].old);
    if (!this.root) return;
    this.slot.name = "fallback";
    this.root.replaceChildren(this.slot);
  }

  /** Puts a sentence into the page itself. */
  put(text) {
    this.text = Object.assign(document.createElement("p"), { slot: "fallback", lang: this.lang(), textContent: text });
    this.element.prepend(this.text);
  }

  /** Shows that the program is loading, or that it could not be loaded. */
  say(kind) {
    this.kind = kind;
    if (!this.root) this.prepare();
    const isNew = !this.box || !this.box.isConnected;
    if (isNew) {
      const calm = new CSSStyleSheet();
      calm.replaceSync(CALM);
      this.root.adoptedStyleSheets = this.early ? [sheet(), calm] : [calm];
      this.box = document.createElement("div");
      this.box.className = this.early ? "calm" : "calm alone";
      this.said = document.createElement("p");
      this.said.setAttribute("role", "status");
      this.box.append(this.said);
      if (this.early) this.slot.before(this.box);
      else this.root.replaceChildren(this.box, this.slot);
    }
    const put = () => {
      this.said.textContent = WORDS[this.lang()][this.kind];
    };
    if (isNew) setTimeout(put, PAUSE);
    else put();
    if (kind === "loading" || kind === "fault" || this.box.children.length > 1) return;
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = WORDS[this.lang()].again;
    // It stays while the new try is made, so that a keyboard stays with it.
    again.addEventListener("click", () => {
      if (this.kind === "loading") return;
      this.say("loading");
      this.load();
    });
    this.box.append(again);
  }

  /**
   * A shadow root, with room after the tool for what is in the element. That is what was meant to stand after it, where the
   * end tag is missing; what is marked as a fallback has no room.
   */
  prepare() {
    this.root = this.element.shadowRoot || this.element.attachShadow({ mode: "open" });
    keepKeys(this.root);
    this.slot = document.createElement("slot");
  }
}

const known = new WeakMap();
const placeOf = (element) => known.get(element) || known.set(element, new Place(element)).get(element);

class MognadsKollen extends HTMLElement {
  static get VERSION() {
    return VERSION;
  }

  static get observedAttributes() {
    return ATTRIBUTES;
  }

  connectedCallback() {
    placeOf(this).enter();
  }

  disconnectedCallback() {
    placeOf(this).leave();
  }

  /** Moved by `moveBefore()` it stays as it is. */
  connectedMoveCallback() {}

  attributeChangedCallback() {
    const place = placeOf(this);
    if (place.view) place.view.configure();
    else if (place.early && !place.early.presses.length) {
      place.early.leave();
      place.early = undefined;
      place.begin();
    }
  }

  /** The assessment at hand without free text; `null` in `view="self"`, and while nothing has been said. */
  get result() {
    const { view } = placeOf(this);
    const result = view && view.result();
    return result ? JSON.parse(result).assessments[0] : null;
  }

  /** Begins anew from the first screen. */
  reset() {
    const { view } = placeOf(this);
    if (view) view.reset();
  }
}

const there = customElements.get(NAME);
if (!there) {
  customElements.define(NAME, MognadsKollen);
  addEventListener("hashchange", () => places.forEach((place) => place.followed()));
}
else if (there.VERSION !== VERSION) console.warn(`${NAME}: version ${there.VERSION} is on this page already; ${VERSION} is not used.`);
