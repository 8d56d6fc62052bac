// Registers <mognads-kollen> and loads the program behind it. The build fills in the two file names.
const MODULE = "./mognadskollen.js";
const WASM = "./mognadskollen_bg.wasm";

let program;
const load = () => (program ??= import(MODULE).then(async (module) => {
  await module.default({ module_or_path: new URL(WASM, import.meta.url) });
  return module;
}));

class MognadsKollen extends HTMLElement {
  #view;

  connectedCallback() {
    load().then((module) => {
      if (this.isConnected) this.#view ??= module.mount(this);
    }, (error) => this.#failed(error));
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
    const english = (this.closest("[lang]")?.lang ?? "").startsWith("en");
    const text = document.createElement("p");
    text.textContent = english
      ? "Mognadskollen could not be loaded. Check the connection and reload the page."
      : "Mognadskollen gick inte att ladda. Kontrollera anslutningen och ladda om sidan.";
    root.replaceChildren(text);
  }
}

customElements.get("mognads-kollen") ?? customElements.define("mognads-kollen", MognadsKollen);
