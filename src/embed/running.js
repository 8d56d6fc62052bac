// What the loader does once the program has come. The build puts this at the end of the script that wasm-bindgen has
// written, so that the first screens do not wait for it.
// + address.js

const LATER = { base: "./mognadskollen_base.wasm", share: "./mognadskollen_share.wasm", plan: "./mognadskollen_plan.wasm", group: "./mognadskollen_group.wasm" };
/** What stands here, for what reads pages without their components: a reading voice, a search. */
const WHAT = {
  sv: "Mognadskollen är ett verktyg för att bedöma hur digital en kommun är inom sex områden. Syns det inte här behöver du slå på JavaScript eller använda en aktuell webbläsare.",
  en: "Mognadskollen is a tool for assessing how digital a municipality is in six areas. If it is not shown here, turn JavaScript on or use an up-to-date browser.",
};
/** What the style sheet of the first screens is without, a rule a line; empty where one of theirs stands. */
const BESIDE = "__BESIDE__";
/** The rules of the first screens and the others of the program's first part, each in its place. */
const whole = (early) => {
  const rules = early.split("\n");
  return BESIDE.split("\n").map((rule) => rule || rules.shift()).join("");
};
/** What the loader says where the program has failed. */
const FAULT = {
  sv: "Något gick fel i Mognadskollen. Det du har sparat finns kvar. Ladda om sidan.",
  en: "Something went wrong in Mognadskollen. What you have saved is still there. Reload the page.",
};
const placed = (name) => new URL(name, import.meta.url).href;

/**
 * What a program exports, so that a call into it that is cut off is seen: `isOver` is then true. A fault traps; an error that
 * leaves the program leaves its state unknown. The page is told once the last call has ended.
 */
function guarded(running, exports, over) {
  let depth = 0;
  const seen = (call) => (...given) => {
    let isCut = true;
    depth += 1;
    try {
      const result = call(...given);
      isCut = false;
      return result;
    } finally {
      depth -= 1;
      if (isCut && !running.isOver) {
        running.isOver = running.isUntold = true;
        over();
      }
      if (!depth && running.isUntold) {
        running.isUntold = false;
        running.tellOver();
      }
    }
  };
  return Object.entries(exports).reduce((all, [name, one]) => Object.assign(all, { [name]: typeof one === "function" ? seen(one) : one }), {});
}

/**
 * Starts a compiled program, and gives what the loader does with it. What it is given is the loader's side: `part` and
 * `compile` fetch a file, `tries` counts how often, `because` makes an error, `over` forgets a program that has failed,
 * `pause` ends a task, `sheet` gives the style sheet and `style` is what stands in it, `places` are the elements on the page,
 * `name` is theirs, and `words` are what it says by language.
 */
export function start(compiled, { part, compile, tries, because, over, pause, sheet, style, places, words, name }) {
  for (const lang of Object.keys(FAULT)) words[lang].fault = FAULT[lang];
  let isStyled = false;
  const running = {
    /** Shows what has happened, and what can be saved, in every element that the program was behind. */
    tellOver() {
      const mine = [...places].filter((place) => place.running === running);
      try {
        crashed();
        // Before it has taken over, what was answered stands in the first screens alone.
        for (const place of mine) if (place.early) place.say("fault");
      } catch {
        for (const place of mine) place.say("fault");
      }
    },
    /** Puts the program behind an element, where it is not seen yet. */
    async mount(place) {
      if (!isStyled) sheet().replaceSync(whole(style));
      isStyled = true;
      // In a frame of another site's there is no element around that may be seen.
      const view = mount(place.element, running.later, parent === self ? undefined : origin, parent !== self && !frameElement);
      place.view = view;
      place.root.firstChild.style.display = "none";
      warnOfStray(place.slot, name);
      describe(place);
      await pause();
      if (place.view !== view) return;
      const { early } = place;
      // What has been begun is drawn at once.
      if (early && early.presses.length && early.presses[0][0] === "begin") press(early, view);
      view.draw();
    },
    /** Shows it, and what an address that led here holds. */
    async show(place) {
      const { early, box, root } = place;
      if (!early) root.firstChild.style.display = "";
      else if (!(await takeOver(place, running, pause))) return;
      if (box || !early) root.adoptedStyleSheets = [sheet()];
      const heading = box && box.contains(root.activeElement) && root.getElementById("heading");
      if (box) box.remove();
      if (heading) heading.focus();
      try {
        if (place.open() === false) place.view.open();
      } finally {
        if (!running.isOver) place.tell("mk-ready", null);
      }
    },
    /**
     * Shows what an address that led here holds, or the page's own, and takes it out of that, so that it reaches neither
     * analytics nor a bookmark by mistake.
     */
    open({ element, view }, address) {
      const found = address && followed(address);
      const there = followed(location.href);
      if (there) history.replaceState(history.state, "", there.address);
      if (!found) return false;
      view.open(found.payload);
      element.scrollIntoView();
      return true;
    },
  };
  try {
    initSync({ module: compiled, guard: (exports) => guarded(running, exports, over) });
  } catch (error) {
    // WebKit lets a program be compiled where it may not run.
    throw because(running.isOver ? "fault" : "refused", `The program did not start. ${error}`);
  }
  // What the program calls to have later parts of it loaded, once for all elements. They fill the holes that the first part
  // has for them, and need nothing but what that one exports. A part that is not there, while others are, has been replaced.
  const here = {};
  const rest = async (names) => {
    const all = await Promise.all(names.map((name) => part(name, (time) => compile(placed(LATER[name]), time))));
    names.forEach((name, at) => {
      here[name] = here[name] || new WebAssembly.Instance(all[at], shared());
    });
  };
  running.later = (names, tell) => rest(names).then(() => tell(true, false), (error) => {
    console.error(`${name}:`, error);
    tell(false, error.kind === "missing" || error.kind === "page" || (navigator.onLine && names.some((name) => tries[name] > 1)));
  });
  return running;
}

/** Puts a sentence on what stands here into the page itself, where its author has not. Whoever sees the tool does not see it. */
function describe(place) {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => describe(place), { once: true });
  else if (place.view && !place.text && ![...place.element.children].some(({ slot }) => slot === "fallback")) place.put(WHAT[place.lang()]);
}

/** The slots that are watched: an element that is moved keeps its own. */
const watched = new WeakSet();

/** Tells the page's author of what stands between the tags, and so after the tool. */
function warnOfStray(slot, name) {
  if (watched.has(slot)) return;
  watched.add(slot);
  let hasWarned = false;
  const isStray = (node) => node.nodeType === 1 || /\S/.test(node.data);
  const look = () => {
    if (hasWarned || !slot.assignedNodes().some(isStray)) return;
    hasWarned = true;
    console.warn(`<${name}>: what is between its tags is shown after the tool. Is the end tag </${name}> missing? <${name} /> does not end it. Mark what is for those who cannot see the tool with slot="fallback".`);
  };
  slot.addEventListener("slotchange", look);
  look();
}

/** The control of the program's view that stands where one of the first screens does, by the way to it among elements. */
const follow = (root, way) => way.reduce((node, at) => node && node.children[at], root.firstChild.querySelector(".mk"));

/** Does in the program the first of what has been pressed in the first screens. */
function press({ presses, called }, view, root) {
  const [kind, way, name] = presses.shift();
  // Something may have been kept since by another element or tab: then the program begins on another screen.
  if (kind === "begin") {
    view.begin();
    return;
  }
  const control = follow(root, way);
  if (!control || called(control) !== name) return;
  if (control.localName === "summary") {
    control.parentNode.open = true;
    control.focus({ preventScroll: true });
    return;
  }
  if (kind === "change") control.checked = true;
  control.dispatchEvent(new CustomEvent(kind));
}

/**
 * Does in the program what has been done in the first screens, each in a task of its own, and has it take over where one is.
 * Tells whether it has: the element may have gone, or the program failed.
 */
async function takeOver(place, running, pause) {
  const { early, root, view } = place;
  const { frame, presses, wayTo } = early;
  const isGone = () => place.view !== view || running.isOver;
  // A press that waits for the program is the last, and leads on from what is seen.
  for (;;) {
    await pause();
    if (isGone()) return false;
    if (presses.length > early.isWaiting) press(early, view, root);
    else {
      await early.rest();
      if (isGone()) return false;
      if (presses.length === +early.isWaiting) break;
    }
  }
  const focused = frame.contains(root.activeElement) && root.activeElement;
  frame.style.display = "none";
  root.firstChild.style.display = "";
  place.early = undefined;
  view.measure();
  try {
    if (early.isWaiting) press(early, view, root);
    else handOver(early, (node) => follow(root, wayTo(node)), focused);
  } finally {
    early.leave();
  }
  return true;
}

/** Gives the program's view what stands in fields, what is open, where one is, and where the focus is. */
function handOver({ frame, scrolled }, twinOf, focused) {
  for (const field of frame.querySelectorAll("textarea")) {
    const twin = field.value && twinOf(field);
    if (!twin) continue;
    twin.value = field.value;
    twin.dispatchEvent(new Event("input", { bubbles: true }));
  }
  for (const fold of frame.querySelectorAll("details")) {
    const twin = twinOf(fold);
    if (twin && twin.open !== fold.open) twin.open = fold.open;
  }
  const twin = focused && twinOf(focused);
  if (!twin) return;
  const [left, height] = scrolled;
  const back = () => {
    twin.focus({ preventScroll: true });
    if (scrollX !== left || scrollY !== height) scrollTo(left, height);
  };
  back();
  // The program has moved the focus for the presses that it has been told of.
  requestAnimationFrame(back);
}
