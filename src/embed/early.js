// The first screens, which stand and work before the program has come. They are written out of the program's own views
// (tests/native/app/early.rs says how), so that what is shown is what the program shows. What is pressed and typed here is
// done again in the program once it is there, and then the one takes the place of the other.
const EARLY = __EARLY__;
/** What does not change the first screens, whatever it says; with any other attribute of ours the program is waited for. */
const TOLD = ["lang", "view", "organisation", "unit", "share-url", "color-scheme"];
/** What the build has in the place of whose assessment it is. */
const NAME_HERE = "§";
/** What a chart's height leaves for a scrollbar, as the program's own charts do. */
const ROOM = 20;

/** The screens that an element begins with, where that is known without the program: nothing is stored, and nothing waits. */
function screensFor(element, lang) {
  const told = (name) => (element.getAttribute(name) || "").trim();
  const view = told("view") || "full";
  const names = [told("organisation"), told("unit")].filter(Boolean);
  if (ATTRIBUTES.some((name) => element.hasAttribute(name) && TOLD.indexOf(name) < 0)) return undefined;
  if (!/^(full|self)$/.test(view) || names.some((name) => /^["'“”«»‹›]|["'“”«»‹›]$|[\0-\x1f]/.test(name) || name.length > 100)) return undefined;
  try {
    if (parent !== self && !frameElement) return undefined;
    if ([localStorage, sessionStorage].some((storage) => Object.keys(storage).some((key) => key.startsWith("mognadskollen")))) return undefined;
  } catch {
    return undefined;
  }
  const screens = EARLY[`${view} ${lang}`];
  const day = new Date().toLocaleDateString(lang === "sv" ? "sv-SE" : "en-GB", { day: "numeric", month: "long", year: "numeric" });
  return { ...screens, name: names.join(", ") || (view === "full" ? `${screens.unnamed} ${day}` : "") };
}

const pathTo = (node, top) => (node === top ? [] : [...pathTo(node.parentNode, top), [...node.parentNode.children].indexOf(node)]);
const follow = (path, top) => path.reduce((node, at) => node && node.children[at], top);

/** The first screens of one element. */
class Early {
  constructor(screens, changed) {
    this.screens = screens;
    this.frame = document.createElement("div");
    this.frame.className = "mk-root early";
    /** What has been pressed: ways to controls among elements, in order. */
    this.presses = [];
    /** What takes the last answer's changes back. */
    this.back = [];
    this.changed = changed;
    this.show("start");
    this.frame.addEventListener("click", (event) => this.press(event));
    this.frame.addEventListener("change", (event) => this.choose(event.target));
    this.frame.addEventListener("keydown", (event) => this.key(event));
    this.held = 0;
    for (const [down, up] of [["pointerdown", "pointerup"], ["keydown", "keyup"]]) {
      this.frame.addEventListener(down, (event) => {
        if (event.repeat) return;
        this.held += 1;
        // Where it ends is not always here. What it leads to comes after it.
        const ends = [up, "pointercancel", "blur"];
        const end = ({ type, target }) => {
          // What loses the focus is not the window.
          if (type === "blur" && target !== window) return;
          ends.forEach((kind) => removeEventListener(kind, end, true));
          setTimeout(() => {
            this.held -= 1;
            if (!this.held && this.onRest) this.onRest();
          });
        };
        ends.forEach((kind) => addEventListener(kind, end, true));
      });
    }
    // In the next frame: what changes its own size while it is told of it is an error to a browser.
    this.sized = new ResizeObserver(() => requestAnimationFrame(() => this.size()));
    this.sized.observe(this.frame);
  }

  build(node) {
    const { name } = this.screens;
    if (typeof node === "string") return document.createTextNode(node.replace(NAME_HERE, name));
    const [tag, attributes, ...children] = node;
    const element = document.createElement(tag);
    for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key].replace(NAME_HERE, name));
    // Where nobody is named, what would name them is not there.
    element.append(...children.filter((child) => name || child[2] !== NAME_HERE).map((child) => this.build(child)));
    return element;
  }

  get top() {
    return this.frame.firstChild;
  }

  at(place) {
    return place.reduce((node, at) => node && node.childNodes[at], this.top);
  }

  show(screen) {
    this.screen = screen;
    this.back = [];
    this.frame.replaceChildren(this.build(this.screens[screen]));
    this.size();
  }

  /** Gives the charts, which the program draws, the room that they are to have. */
  size() {
    for (const canvas of this.frame.querySelectorAll("canvas")) {
      const corners = EARLY.heights[this.top.lang][canvas.dataset.chart];
      const at = (width) => {
        const next = corners.findIndex(([corner]) => corner >= width);
        if (next < 1) return corners[next ? corners.length - 1 : 0][1];
        const [[from, low], [to, high]] = [corners[next - 1], corners[next]];
        return low + ((high - low) * (width - from)) / (to - from);
      };
      const width = canvas.clientWidth;
      if (width) canvas.style.height = `${Math.max(at(width), at(width + ROOM))}px`;
    }
  }

  note(kind, control) {
    this.presses.push([kind, pathTo(control, this.top)]);
    this.changed();
  }

  press({ target }) {
    const button = target.closest("button");
    // Once something is pressed that only the program can do, what comes after would be meant for what it brings.
    if (!button || this.waits) return;
    this.note("click", button);
    const { begins, clears } = this.screens;
    if (this.screen === "start" && button === this.at(begins)) {
      this.show("question");
      this.focusHeading();
    } else if (this.screen === "question" && clears && button === this.at(clears)) {
      this.undo();
      const chosen = this.frame.querySelector("input:checked");
      if (chosen) chosen.checked = false;
      this.focusHeading();
    } else {
      this.waits = true;
      this.changed();
    }
  }

  focusHeading() {
    const heading = this.frame.querySelector("#heading");
    heading.focus({ preventScroll: true });
    if (heading.getBoundingClientRect().top < 0) heading.scrollIntoView();
  }

  choose(control) {
    const answer = this.screen === "question" && this.screens.answers.find(([place]) => this.at(place) === control);
    if (!answer || this.waits) return;
    this.note("change", control);
    this.undo();
    for (const [place, change] of answer[1]) this.change(place, change);
    this.size();
  }

  /** The keys of the level ladder. */
  key(event) {
    const radio = event.target.closest("input[type=radio]");
    if (!radio || event.ctrlKey || event.altKey || event.metaKey) return;
    const levels = this.screens.answers.map(([place]) => this.at(place));
    const { key } = event;
    const level = /^\d$/.test(key) ? levels[(Number(key) + 9) % 10] : { Home: levels[0], End: levels[9] }[key];
    if (level) {
      level.focus();
      level.click();
    } else if ((key === "Delete" || key === "Backspace") && this.screens.clears && this.back.length) this.at(this.screens.clears).click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  change(place, change) {
    const node = this.at(place);
    if (Array.isArray(change) || typeof change === "string") {
      const made = this.build(change);
      node.replaceWith(made);
      this.back.unshift(() => made.replaceWith(node));
      return;
    }
    for (const name of Object.keys(change)) {
      const before = node.getAttribute(name);
      const set = (value) => (value === null ? node.removeAttribute(name) : node.setAttribute(name, value.replace(NAME_HERE, this.screens.name)));
      set(change[name]);
      this.back.unshift(() => set(before));
    }
  }

  undo() {
    const unfolded = [...this.frame.querySelectorAll(".rung.on, .rung.open")];
    this.back.forEach((back) => back());
    this.back = [];
    // They stay so: nothing closes above a finger.
    for (const rung of unfolded) rung.className = "rung open";
  }

  /** Waits until nothing is pressed: a press that began here ends here. */
  async rest() {
    while (this.held) {
      await new Promise((done) => {
        this.onRest = done;
      });
    }
    // What is put above this one would scroll the page.
    this.scrolled = [scrollX, scrollY];
  }

  /** Does in the program what has been done here, and has it take over where one is. */
  hand(frame, root) {
    const theirs = () => frame.querySelector(".mk");
    const top = this.top;
    for (const [kind, path] of this.presses) {
      const control = follow(path, theirs());
      if (!control) continue;
      if (kind === "change") control.checked = true;
      control.dispatchEvent(new CustomEvent(kind));
    }
    if (!this.waits) {
      for (const field of this.frame.querySelectorAll("textarea")) {
        const twin = field.value && follow(pathTo(field, top), theirs());
        if (!twin) continue;
        twin.value = field.value;
        twin.dispatchEvent(new Event("input", { bubbles: true }));
      }
      for (const fold of this.frame.querySelectorAll("details")) {
        const twin = follow(pathTo(fold, top), theirs());
        if (twin && twin.open !== fold.open) twin.open = fold.open;
      }
      const focused = root.activeElement;
      const twin = focused && this.frame.contains(focused) && follow(pathTo(focused, top), theirs());
      if (twin) {
        const [left, height] = this.scrolled;
        const back = () => {
          twin.focus({ preventScroll: true });
          if (scrollX !== left || scrollY !== height) scrollTo(left, height);
        };
        back();
        // The program has moved the focus for the presses that it has been told of.
        requestAnimationFrame(back);
      }
    }
    this.leave();
  }

  leave() {
    this.sized.disconnect();
    this.frame.remove();
  }
}
