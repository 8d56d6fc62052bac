// Loaded first in every page of a test: notes what went wrong in it and tells the test's own server.
(() => {
  const notes = [];
  const send = globalThis.fetch?.bind(globalThis);
  const recorder = { notes, pending: 0 };
  Object.defineProperty(globalThis, '__mkRecorder', { value: recorder });

  // A page that is left while it loads tells of that, which nobody sees.
  let isLeft = false;
  addEventListener('beforeunload', () => {
    isLeft = true;
    setTimeout(() => { isLeft = false; }, 1000);
  });

  function note(level, text) {
    if (isLeft) return;
    const entry = JSON.stringify({ level, text: String(text).slice(0, 4000), page: location.pathname });
    notes.push(entry);
    recorder.pending += 1;
    send('/__log', { method: 'POST', body: entry, keepalive: true })
      .catch(() => {})
      .finally(() => { recorder.pending -= 1; });
  }
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
    else note('error', `uncaught: ${event.message} (${event.filename}:${event.lineno})`);
  }, true);
  addEventListener('unhandledrejection', (event) => note('error', `unhandled rejection: ${show(event.reason)}`));
  document.addEventListener('securitypolicyviolation', (event) =>
    note('csp', `${event.effectiveDirective} refused ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`));
})();
