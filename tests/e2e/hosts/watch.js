// Watches what the tool tells of, what it listens to, and what memory it takes. Loaded before anything else.
window.watched = { events: [], listeners: new Map(), shifts: [], memories: [] };
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(...args) {
    const instance = Reflect.construct(...args);
    watched.memories.push(...Object.values(instance.exports).filter((part) => part instanceof WebAssembly.Memory));
    return instance;
  },
});
for (const kind of ["mk-ready", "mk-change", "mk-complete", "mk-error"]) {
  document.addEventListener(kind, ({ bubbles, composed, detail, target }) =>
    watched.events.push({ kind, bubbles, composed, detail, on: target.id }));
}
const count = (target, kind, step) => {
  const name = `${target === window ? "window" : target?.constructor?.name ?? "window"} ${kind}`;
  watched.listeners.set(name, (watched.listeners.get(name) ?? 0) + step);
};
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const isShared = (target) => target == null || target === window || target === document || target === document.documentElement
  || target === document.body || target instanceof MediaQueryList;
EventTarget.prototype.addEventListener = function (kind, ...rest) {
  if (isShared(this)) count(this ?? window, kind, 1);
  return add.call(this, kind, ...rest);
};
EventTarget.prototype.removeEventListener = function (kind, ...rest) {
  if (isShared(this)) count(this ?? window, kind, -1);
  return remove.call(this, kind, ...rest);
};
if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) =>
    watched.shifts.push([value, ...sources.map(({ node, previousRect: from, currentRect: to }) =>
      `${node?.id || node?.nodeName} from ${from.top}–${from.bottom} to ${to.top}–${to.bottom}, scrolled ${scrollY}`)])))
    .observe({ type: "layout-shift", buffered: true });
}
