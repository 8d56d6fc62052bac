// On the page around an iframe with frame.html: gives the frame the height of what is in it, and hands it the part of
// the page's address that is for it. The frame works without this, at the height it is given.
(() => {
  const home = new URL("./frame.html", document.currentScript.src);
  const frames = () => [...document.querySelectorAll("iframe")]
    .filter(({ src }) => src && new URL(src, document.baseURI).href.split(/[?#]/)[0] === home.href);
  // The first frame, once it has said that it is there. It is handed the last segment that begins with mk=.
  let first;
  const handDown = () => {
    const segments = location.hash.slice(1).split("&");
    const at = segments.findLastIndex((segment) => segment.startsWith("mk="));
    if (!first || at < 0) return;
    const [fragment] = segments.splice(at, 1);
    first.contentWindow.postMessage({ mognadskollen: { fragment } }, home.origin);
    const rest = segments.join("&");
    history.replaceState(history.state, "", location.href.split("#")[0] + (rest && `#${rest}`));
    first.scrollIntoView();
  };
  addEventListener("hashchange", handDown);
  addEventListener("message", ({ data, origin, source }) => {
    const said = data?.mognadskollen;
    // A frame without allow-same-origin has no origin of its own.
    if (!said || (origin !== home.origin && origin !== "null")) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    if (Number.isFinite(said.height)) frame.style.height = `${Math.min(Math.max(said.height, 100), 20000)}px`;
    if (!said.ready || origin !== home.origin || frame !== frames()[0]) return;
    first = frame;
    handDown();
  });
  // Frames that have spoken before this was loaded speak again.
  for (const { contentWindow } of frames()) contentWindow.postMessage({ mognadskollen: { hello: true } }, "*");
})();
