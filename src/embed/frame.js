// On the page around an iframe with frame.html: gives the frame the height of what is in it, and hands it the part of
// the page's address that is for it. The frame works without this, at the height it is given.
// It may have been moved, joined with other scripts, run late, as a module or more than once: so it asks nothing of where
// it came from, and there is one of it to a page.
(() => {
  const ONE = Symbol.for("mognadskollen frame.js");
  if (window[ONE]) return;
  window[ONE] = true;
// + address.js

  /** An address, or nothing where the page's author has written what is none. */
  const parsed = (text) => {
    try {
      return new URL(text, document.baseURI);
    } catch {
      return null;
    }
  };
  // Where frame.html lies beside this script, as long as that is known and has not been moved.
  const source = document.currentScript?.src;
  const beside = source && new URL("./frame.html", source).href;
  const isOurs = (frame) => Boolean(frame.src && parsed(frame.src)?.pathname.endsWith("/frame.html"));
  /** The frames on the page, those inside other components too, in the order of the page. */
  const frames = (root = document) => [...root.querySelectorAll("*")]
    .flatMap((element) => (element.shadowRoot ? frames(element.shadowRoot) : element.localName === "iframe" && isOurs(element) ? [element] : []));

  // Those that have said that they are there, as themselves: only they are handed anything. The one beside this script
  // goes before others that are named like it.
  const ready = new WeakSet();
  // What a link held, also where the page's own script has cleared the address meanwhile.
  let waiting;
  const handDown = () => {
    // An element on the page itself goes before a frame.
    if (document.querySelector("mognads-kollen:defined")) return;
    const found = followed(location.href);
    waiting = found?.payload ?? waiting;
    const all = frames();
    const first = all.find(({ src }) => parsed(src).href.split(/[?#]/)[0] === beside) ?? all[0];
    if (waiting === undefined || !first || !ready.has(first)) return;
    first.contentWindow.postMessage({ mognadskollen: { fragment: `mk=${waiting}` } }, parsed(first.src).origin);
    waiting = undefined;
    if (found) history.replaceState(history.state, "", found.address);
    first.scrollIntoView();
  };
  addEventListener("hashchange", handDown);
  addEventListener("message", ({ data, origin, source }) => {
    const said = data?.mognadskollen;
    const frame = said && frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    // A frame says how high it is itself, and nobody else's height. One without allow-same-origin has no origin.
    if (Number.isFinite(said.height)) frame.style.height = `${Math.min(Math.max(said.height, 100), 20000)}px`;
    if (!said.ready || origin !== parsed(frame.src).origin) return;
    ready.add(frame);
    handDown();
  });
  // Frames that have spoken before this was loaded speak again.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ mognadskollen: { hello: true } }, "*");
  handDown();
})();
