// Keys that are used in the element, and so are none of the page's. The build puts this into embed.js.
// Outside a shadow root all that is typed in it seems to be typed on the element, which is no field: pages with shortcuts
// would act on every letter, and pages that are one large form would press their first button at each Enter.
const isText = (field) => field.localName === "textarea" || field.localName === "select"
  || (field.localName === "input" && !/^(radio|checkbox|file|button)$/.test(field.type));

/** Whether a key does something where it is pressed. */
const isUsed = ({ key, ctrlKey, metaKey, altKey, target, isComposing, defaultPrevented }) => {
  // The program has done something by it.
  if (defaultPrevented) return true;
  // Not what moves on, closes, or is held: the page around may keep the focus within a dialog, or close it.
  if (/^(Tab|Escape|Shift|Control|Alt|AltGraph|Meta|CapsLock|F\d+)$/.test(key)) return isComposing;
  const commands = (ctrlKey || metaKey) && !altKey;
  if (isText(target)) return !commands || key.length > 1 || "acvxyz".includes(key.toLowerCase());
  if (commands) return "yz".includes(key.toLowerCase());
  if (key === "Enter" || key === " ") return true;
  return target.type === "radio" && /^(Arrow.*|\d)$/.test(key);
};

/** Keeps the keys that are used below a shadow root from the page; and with each its release, wherever the focus is then. */
function keepKeys(root) {
  const held = new Set();
  const keep = (event) => {
    const { type, code, repeat, target } = event;
    // What the page has put into the element is the page's. What is gone by what the key has done was ours.
    if (target.isConnected && target.getRootNode() !== root) return;
    if (type === "keydown" && !repeat) isUsed(event) ? held.add(code) : held.delete(code);
    if (held.has(code)) event.stopPropagation();
    if (type === "keyup") held.delete(code);
  };
  for (const type of ["keydown", "keypress", "keyup"]) root.addEventListener(type, keep);
}
