// Loaded first in every page of a test: notes what went wrong in it and tells the test's own server.
(() => {
  const notes = [];
  const send = globalThis.fetch?.bind(globalThis);
  const recorder = { notes, pending: 0 };
  Object.defineProperty(globalThis, '__mkRecorder', { value: recorder });

  // A page that is left while it loads tells of that, which nobody sees: what is told once it is about to be left is kept
  // back, and sent if it has not been left after all.
  let keptBack;
  let waiting;
  addEventListener('beforeunload', () => {
    keptBack ??= [];
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const entries = keptBack;
      keptBack = undefined;
      entries.forEach(tell);
    }, 5000);
  });
  addEventListener('pagehide', () => {
    clearTimeout(waiting);
    keptBack = [];
    recorder.pending = 0;
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) keptBack = undefined;
  });

  // The server is the test's own: where it cannot be reached, the connection has just been closed, and another is opened.
  const sent = (entry, tries) => send('/__log', { method: 'POST', body: entry, keepalive: true })
    .catch((error) => {
      if (tries > 0) return sent(entry, tries - 1);
      throw error;
    });
  function tell(entry) {
    notes.push(entry);
    sent(entry, 3).catch(() => {}).finally(() => {
      recorder.pending -= 1;
    });
  }
  function note(level, text) {
    const entry = JSON.stringify({ level, text: String(text).slice(0, 4000), page: location.pathname });
    recorder.pending += 1;
    if (keptBack) keptBack.push(entry);
    else tell(entry);
  }

  // A driver looks where something is, and presses there a moment later: whether the press was on what it was meant for.
  let meant;
  let hits;
  recorder.aim = (element) => {
    meant = new WeakRef(element);
    hits = {};
    return element;
  };
  for (const kind of ['mousedown', 'click']) {
    addEventListener(kind, (event) => {
      if (!hits || !event.isTrusted) return;
      const path = event.composedPath();
      hits[kind] ||= path.includes(meant.deref());
      hits.on = path[0].outerHTML?.slice(0, 100);
    }, true);
  }
  // What a press was on that missed, or nothing.
  recorder.missed = () => {
    const element = meant?.deref();
    if (!element || hits.click) return null;
    // It went away as soon as the button was down, or opened there and then.
    if (hits.mousedown && (!element.isConnected || element.localName === 'select')) return null;
    return hits.on ?? 'nothing';
  };

  const show = (value) => {
    if (value instanceof Error) return `${value.name}: ${value.message}\n${value.stack ?? ''}`;
    if (typeof value === 'string') return value;
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  };
  for (const level of ['error', 'warn']) {
    const original = console[level];
    console[level] = function (...args) {
      note(level, args.map(show).join(' '));
      return original.apply(this, args);
    };
  }
  addEventListener('error', (event) => {
    if (event.target instanceof Element) note('error', `did not load: ${event.target.outerHTML.slice(0, 300)}`);
    else note('error', `uncaught: ${event.message} (${event.filename}:${event.lineno})\n${event.error?.stack ?? ''}`);
  }, true);
  addEventListener('unhandledrejection', (event) => note('error', `unhandled rejection: ${show(event.reason)}`));
  document.addEventListener('securitypolicyviolation', (event) =>
    note('csp', `${event.effectiveDirective} refused ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`));
})();
