// What the loader does once the program has come. The build puts this at the end of the script that wasm-bindgen has
// written, so that the first screens do not wait for it.
// + address.js

const LATER = { base: "./mognadskollen_base.wasm", share: "./mognadskollen_share.wasm", plan: "./mognadskollen_plan.wasm", group: "./mognadskollen_group.wasm" };
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
 * Starts a compiled program, and gives what the loader does with it. `loader` is the loader's side: `part` and `compile` fetch a
 * file, `tries` counts how often, `because` makes an error, `over` forgets a program that has failed, `places` are the
 * elements on the page, `name` is theirs, and `words` are what it says by language.
 */
export function start(compiled, { part, compile, tries, because, over, places, words, name }) {
  for (const lang of Object.keys(FAULT)) words[lang].fault = FAULT[lang];
  const running = {
    /** Shows what has happened, and what can be saved, in every element that the program was behind. */
    tellOver() {
      try {
        crashed();
      } catch {
        for (const place of places) if (place.running === running) place.say("fault");
      }
    },
    mount(place, sheet, style) {
      // In a frame of another site's there is no element around that may be seen.
      const view = mount(place.element, sheet, style, running.later, parent === self ? undefined : origin, parent !== self && !frameElement);
      warnOfStray(place.slot, name);
      return view;
    },
    takeOver,
    followed,
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
    console.warn(`<${name}>: there is something between its tags, which is shown after the tool. Is the end tag </${name}> missing? <${name} /> does not end it. What is meant for those who cannot see the tool is marked with slot="fallback".`);
  };
  slot.addEventListener("slotchange", look);
  look();
}

/** Does in the program what has been done in the first screens, and has it take over where one is. */
function takeOver(early, { root, view }) {
  const { frame, presses, wayTo, called, isWaiting, scrolled } = early;
  const theirs = () => root.firstChild.querySelector(".mk");
  const follow = (way) => way.reduce((node, at) => node && node.children[at], theirs());
  const twinOf = (node) => follow(wayTo(node));
  for (const [kind, way, name] of presses) {
    // Something may have been kept since by another element or tab: then the program begins on another screen.
    if (kind === "begin") {
      view.begin();
      continue;
    }
    const control = follow(way);
    if (!control || called(control) !== name) continue;
    if (control.localName === "summary") {
      control.parentNode.open = true;
      control.focus({ preventScroll: true });
      continue;
    }
    if (kind === "change") control.checked = true;
    control.dispatchEvent(new CustomEvent(kind));
  }
  if (isWaiting) return;
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
  const focused = root.activeElement;
  const twin = focused && frame.contains(focused) && twinOf(focused);
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
