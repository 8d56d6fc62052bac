// On the page around an iframe with frame.html: gives the frame the height of what is in it, and hands it the part of
// the page's address that is for it. The frame works without this, at the height it is given.
(() => {
  const home = new URL("./frame.html", document.currentScript.src);
  const frames = () => [...document.querySelectorAll("iframe")]
    .filter(({ src }) => src && new URL(src, document.baseURI).href.split(/[?#]/)[0] === home.href);
  addEventListener("message", ({ data, origin, source }) => {
    const said = data?.mognadskollen;
    // A frame without allow-same-origin has no origin of its own.
    if (!said || (origin !== home.origin && origin !== "null")) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    if (Number.isFinite(said.height)) frame.style.height = `${Math.min(Math.max(said.height, 100), 20000)}px`;
    if (!said.ready || origin !== home.origin || frame !== frames()[0]) return;
    const fragment = location.hash.slice(1).split("&").findLast((part) => part.startsWith("mk="));
    if (!fragment) return;
    source.postMessage({ mognadskollen: { fragment } }, home.origin);
    const rest = location.hash.slice(1).split("&").filter((part) => part !== fragment).join("&");
    history.replaceState(history.state, "", location.href.split("#")[0] + (rest && `#${rest}`));
  });
  // Frames that have spoken before this was loaded speak again.
  for (const { contentWindow } of frames()) contentWindow.postMessage({ mognadskollen: { hello: true } }, "*");
})();
