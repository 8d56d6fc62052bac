// Registers <mognads-kollen> and loads the program behind it. The build fills in the two file names.
const MODULE = new URL("./mognadskollen.js", import.meta.url);
const WASM = new URL("./mognadskollen_bg.wasm", import.meta.url);

let program;

// Compiles while the bytes arrive; from a server that gives them another type, once they are here.
const compile = () => WebAssembly.compileStreaming(fetch(WASM))
  .catch(async () => WebAssembly.compile(await (await fetch(WASM)).arrayBuffer()));

const load = () => (program ??= Promise.all([import(MODULE), compile()]).then(([module, compiled]) => {
  module.initSync({ module: compiled });
  // A fault in the program traps, and comes out as an error in the page. The host page may have programs of its own.
  for (const kind of ["error", "unhandledrejection"]) {
    addEventListener(kind, (event) => {
      const error = event.error ?? event.reason;
      const isOurs = error instanceof WebAssembly.RuntimeError && [MODULE, WASM].some(({ href }) => error.stack?.includes(href));
      if (isOurs) module.crashed();
    });
  }
  return module;
}));

class MognadsKollen extends HTMLElement {
  #view;

  connectedCallback() {
    load().then((module) => {
      if (this.isConnected) this.#view ??= module.mount(this);
    }).catch((error) => this.#failed(error));
  }

  // A content system moves a node by taking it out and putting it in again, so wait and see.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#view?.free();
      this.#view = undefined;
    });
  }

  #failed(error) {
    program = undefined;
    console.error("mognads-kollen:", error);
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const text = document.createElement("p");
    text.textContent = (this.closest("[lang]")?.lang ?? "").startsWith("en")
      ? "Mognadskollen could not be loaded. Check the connection and reload the page."
      : "Mognadskollen gick inte att ladda. Kontrollera anslutningen och ladda om sidan.";
    root.replaceChildren(text);
  }
}

customElements.get("mognads-kollen") ?? customElements.define("mognads-kollen", MognadsKollen);
