// The first screens, which stand and work before the program has come. They are written out of the program's own views
// (tests/native/app/early.rs says how), so that what is shown is what the program shows. What is pressed and typed here is
// done again in the program once it is there (running.js), and then the one takes the place of the other.
let described;
const descriptions = () => described || (described = JSON.parse("__EARLY__"));
/** What does not change the first screens, whatever it says; with any other attribute of ours the program is waited for. */
const TOLD = ["lang", "view", "organisation", "unit", "share-url", "color-scheme"];
/** What the build has in the place of whose assessment it is. */
const NAME_HERE = "§";
/** What it has in the place of the level that is chosen. */
const LEVEL_HERE = "#";
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
  const all = descriptions();
  const words = all.words[lang].split("|");
  const day = new Date();
  // The browser's own way to write a day takes 34 ms where it is first used, on a slow phone.
  const unnamed = () => `${words[0]} ${day.getDate()} ${words[1 + day.getMonth()]} ${day.getFullYear()}`;
  return { ...all[view], lang, words, heights: all.heights[lang], name: names.join(", ") || (view === "full" ? unnamed() : "") };
}

/**
 * The first screens of one element, in a frame of their own. `changed` is called when something has been pressed.
 * What running.js reads: the frame, the presses (ways to controls among elements, in order), where the page was scrolled to,
 * and whether a press waits for the program.
 */
function showEarly({ lang, words, heights, name, answers, changes, begins, clears, firsts, ...screens }, changed) {
  const frame = document.createElement("div");
  frame.className = "mk-root early";
  const presses = [];
  let screen;
  let level;
  /** Which word stands for the next 0. */
  let next;
  /** What takes the last answer's changes back. */
  let back = [];
  let held = 0;
  let onRest;

  const wayTo = (node) => (node === frame.firstChild ? [] : [...wayTo(node.parentNode), [...node.parentNode.children].indexOf(node)]);
  /** What a control is called, by which it is known again. */
  const called = (control) => control.getAttribute("aria-label") || control.textContent;
  const textOf = (text) => (typeof text === "number" ? words[text || next++] : text).replace(NAME_HERE, name).replace(LEVEL_HERE, level);
  const at = (place) => place.split(".").reduce((node, at) => node && node.childNodes[at], frame.firstChild);
  const all = (css) => [...frame.querySelectorAll(css)];

  function build(node) {
    if (!Array.isArray(node)) return document.createTextNode(textOf(node));
    if (!node[0]) return build(node[lang === "sv" ? 1 : 2]);
    const [first, ...children] = node;
    const [tag, kind] = first.split(".");
    const element = document.createElement(tag);
    if (kind) element.className = kind;
    if (tag === "button") element.type = tag;
    if (children.length && children[0].constructor === Object) {
      const attributes = children.shift();
      for (const key of Object.keys(attributes)) {
        const text = textOf(attributes[key]);
        // The program's view may stand beside this one for a moment: what names elements, and groups radio buttons, is not its.
        element.setAttribute(key, /^(id|for|name|aria-.*by)$/.test(key) ? text.replace(/\S+/g, "early-$&") : text);
      }
    }
    // Where nobody is named, what would name them is not there.
    element.append(...children.filter((child) => name || child[child.length - 1] !== NAME_HERE).map(build));
    return element;
  }

  /** Gives the charts, which the program draws, the room that they are to have. */
  function size() {
    for (const canvas of all("canvas")) {
      const steps = heights[canvas.dataset.chart].split(" ").map((step) => step.split(",").map(Number));
      const heightAt = (width) => {
        const [, rise, run, lead, lowest] = steps.find(([most]) => width <= most) || steps[steps.length - 1];
        return lowest + 2 * Math.floor((Math.max(width, LEAST) * rise + lead) / run);
      };
      const width = canvas.clientWidth;
      if (width) canvas.style.height = `${Math.max(heightAt(width), heightAt(width + ROOM))}px`;
    }
  }
  // In the next frame: what changes its own size while it is told of it is an error to a browser.
  const sized = new ResizeObserver(() => requestAnimationFrame(size));

  function show(which) {
    screen = which;
    back = [];
    next = firsts[screen];
    frame.replaceChildren(build(screens[screen]));
  }

  function focusHeading() {
    const heading = frame.querySelector("h2");
    heading.focus({ preventScroll: true });
    if (heading.getBoundingClientRect().top < 0) heading.scrollIntoView();
  }

  /** Gives an element an attribute, or other children for so many of its own from one on. */
  function change(node, what, value) {
    if (!/,/.test(what)) {
      const before = node.getAttribute(what);
      const set = (text) => (text === null ? node.removeAttribute(what) : node.setAttribute(what, text));
      set(value === null ? value : textOf(value));
      back.unshift(() => set(before));
      return;
    }
    const [from, count] = what.split(",").map(Number);
    const gone = [...node.childNodes].slice(from, from + count);
    const after = node.childNodes[from + count] || null;
    const made = value.map(build);
    const put = (here, there) => {
      there.forEach((child) => child.remove());
      here.forEach((child) => node.insertBefore(child, after));
    };
    put(made, gone);
    back.unshift(() => put(gone, made));
  }

  function undo() {
    const unfolded = all(".rung.on, .rung.open");
    back.forEach((undone) => undone());
    back = [];
    // They stay so: nothing closes above a finger.
    for (const rung of unfolded) rung.className = "rung open";
  }

  const it = { frame, presses, wayTo, called, size, isWaiting: false };

  function note(kind, control) {
    presses.push([kind, wayTo(control), called(control)]);
    changed();
  }

  frame.addEventListener("click", (event) => {
    const control = event.target.closest("button, summary");
    // What is in a fold of the first screen comes with the program.
    const isFull = control && control.localName === "summary" && control.nextSibling;
    // Once something is pressed that only the program can do, what comes after would be meant for what it brings.
    if (!control || isFull || it.isWaiting) return;
    event.preventDefault();
    const isBegun = screen === "start" && control === at(begins);
    if (isBegun) {
      note("begin", control);
      show("question");
      size();
      focusHeading();
    } else if (screen === "question" && clears && control === at(clears)) {
      note("click", control);
      undo();
      for (const chosen of all("input[type=radio]")) chosen.checked = false;
      focusHeading();
    } else {
      it.isWaiting = true;
      note("click", control);
    }
  });

  frame.addEventListener("change", ({ target }) => {
    const answer = screen === "question" ? answers.findIndex((place) => at(place) === target) : -1;
    if (answer < 0 || it.isWaiting) return;
    note("change", target);
    undo();
    level = answer + 1;
    changes.filter(([, , , which]) => /\w/.test(which.charAt(answer)))
      .map(([place, what, values, which]) => [at(place), what, values[parseInt(which[answer], 36)]])
      .forEach(([node, what, value]) => change(node, what, value));
    size();
  });

  // The keys of the level ladder.
  frame.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (target.type !== "radio" || event.ctrlKey || event.altKey || event.metaKey) return;
    const levels = answers.map(at);
    const chosen = /^\d$/.test(key) ? levels[(Number(key) + 9) % 10] : { Home: levels[0], End: levels[9] }[key];
    if (chosen) {
      chosen.focus();
      chosen.click();
    } else if ((key === "Delete" || key === "Backspace") && clears && back.length) at(clears).click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  // A press that began here ends here: what is held down is counted.
  for (const [down, up] of [["pointerdown", "pointerup"], ["keydown", "keyup"]]) {
    frame.addEventListener(down, (event) => {
      if (event.repeat) return;
      held += 1;
      // Where it ends is not always here. What it leads to comes after it.
      const ends = [up, "pointercancel", "blur"];
      const end = ({ type, target }) => {
        // What loses the focus is not the window.
        if (type === "blur" && target !== window) return;
        ends.forEach((kind) => removeEventListener(kind, end, true));
        setTimeout(() => {
          held -= 1;
          if (!held && onRest) onRest();
        });
      };
      ends.forEach((kind) => addEventListener(kind, end, true));
    });
  }

  /** Waits until nothing is held down. */
  it.rest = async () => {
    while (held) {
      await new Promise((done) => {
        onRest = done;
      });
    }
    // What is put above this one would scroll the page.
    it.scrolled = [scrollX, scrollY];
  };
  it.leave = () => {
    sized.disconnect();
    frame.remove();
  };

  show("start");
  sized.observe(frame);
  return it;
}
