// The first screens, which stand and work before the program has come. They are written out of the program's own views
// (tests/native/app/early.rs says how), so that what is shown is what the program shows. What is pressed and typed here is
// done again in the program once it is there, and then the one takes the place of the other.
let next = 0;
const EARLY = JSON.parse("__EARLY__", (_, value) => (value === 0 ? next++ : value));
/** What does not change the first screens, whatever it says; with any other attribute of ours the program is waited for. */
const TOLD = ["lang", "view", "organisation", "unit", "share-url", "color-scheme"];
/** What the build has in the place of whose assessment it is. */
const NAME_HERE = "§";
/** What a chart's height leaves for a scrollbar, as the program's own charts do. */
const ROOM = 20;
/** The least width for which a chart's height is known. */
const LEAST = 160;

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
  const words = EARLY.words[lang].split("|");
  const day = new Date().toLocaleDateString(lang === "sv" ? "sv-SE" : "en-GB", { day: "numeric", month: "long", year: "numeric" });
  return { ...EARLY[view], lang, words, name: names.join(", ") || (view === "full" ? `${words[EARLY.unnamed]} ${day}` : "") };
}

const pathTo = (node, top) => (node === top ? [] : [...pathTo(node.parentNode, top), [...node.parentNode.children].indexOf(node)]);
/** What a control is called, by which it is known again. */
const called = (control) => control.getAttribute("aria-label") || control.textContent;
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

  text(text) {
    const { words, name } = this.screens;
    return (typeof text === "number" ? words[text] : text).replace(NAME_HERE, name);
  }

  build(node) {
    if (!Array.isArray(node)) return document.createTextNode(this.text(node));
    const { lang, name } = this.screens;
    if (!node[0]) return this.build(node[lang === "sv" ? 1 : 2]);
    const [first, ...children] = node;
    const [tag, kind] = first.split(".");
    const element = document.createElement(tag);
    if (kind) element.className = kind;
    if (children.length && children[0].constructor === Object) {
      const attributes = children.shift();
      for (const key of Object.keys(attributes)) element.setAttribute(key, this.text(attributes[key]));
    }
    // Where nobody is named, what would name them is not there.
    element.append(...children.filter((child) => name || child[child.length - 1] !== NAME_HERE).map((child) => this.build(child)));
    return element;
  }

  get top() {
    return this.frame.firstChild;
  }

  at(place) {
    return place.split(".").reduce((node, at) => node && node.childNodes[at], this.top);
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
      const steps = EARLY.heights[this.screens.lang][canvas.dataset.chart].split(" ").map((step) => step.split(",").map(Number));
      const at = (width) => {
        const [, rise, run, lead, lowest] = steps.find(([most]) => width <= most) || steps[steps.length - 1];
        return lowest + 2 * Math.floor((Math.max(width, LEAST) * rise + lead) / run);
      };
      const width = canvas.clientWidth;
      if (width) canvas.style.height = `${Math.max(at(width), at(width + ROOM))}px`;
    }
  }

  note(kind, control) {
    this.presses.push([kind, pathTo(control, this.top), called(control)]);
    this.changed();
  }

  press({ target }) {
    const button = target.closest("button");
    // Once something is pressed that only the program can do, what comes after would be meant for what it brings.
    if (!button || this.waits) return;
    const { begins, clears } = this.screens;
    const isBegun = this.screen === "start" && button === this.at(begins);
    this.note(isBegun ? "begin" : "click", button);
    if (isBegun) {
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
    const { answers, changes } = this.screens;
    const answer = this.screen === "question" ? answers.findIndex((place) => this.at(place) === control) : -1;
    if (answer < 0 || this.waits) return;
    this.note("change", control);
    this.undo();
    changes.filter(([, , , which]) => /\w/.test(which.charAt(answer)))
      .map(([place, what, values, which]) => [this.at(place), what, values[parseInt(which[answer], 36)]])
      .forEach(([node, what, value]) => this.change(node, what, value));
    this.size();
  }

  /** The keys of the level ladder. */
  key(event) {
    const radio = event.target.closest("input[type=radio]");
    if (!radio || event.ctrlKey || event.altKey || event.metaKey) return;
    const levels = this.screens.answers.map((place) => this.at(place));
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

  /** Gives an element an attribute, or other children for so many of its own from one on. */
  change(node, what, value) {
    if (!/,/.test(what)) {
      const before = node.getAttribute(what);
      const set = (text) => (text === null ? node.removeAttribute(what) : node.setAttribute(what, text));
      set(value === null ? value : this.text(value));
      this.back.unshift(() => set(before));
      return;
    }
    const [from, count] = what.split(",").map(Number);
    const gone = [...node.childNodes].slice(from, from + count);
    const after = node.childNodes[from + count] || null;
    const made = value.map((child) => this.build(child));
    const put = (here, there) => {
      there.forEach((child) => child.remove());
      here.forEach((child) => node.insertBefore(child, after));
    };
    put(made, gone);
    this.back.unshift(() => put(gone, made));
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
  hand(frame, root, view) {
    const theirs = () => frame.querySelector(".mk");
    const top = this.top;
    for (const [kind, path, name] of this.presses) {
      // Something may have been kept since by another element or tab: then the program begins on another screen.
      if (kind === "begin") {
        view.begin();
        continue;
      }
      const control = follow(path, theirs());
      if (!control || called(control) !== name) continue;
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
