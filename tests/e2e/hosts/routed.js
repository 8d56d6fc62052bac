// A page with a router of its own: by the fragment, and by the history.
window.routed = [];
const call = { push: history.pushState, replace: history.replaceState };
for (const [name, original] of Object.entries(call)) {
  history[`${name}State`] = function (...args) {
    routed.push([name, args[2]]);
    return original.apply(this, args);
  };
}
addEventListener("hashchange", () => routed.push(["hash", location.hash]));
addEventListener("popstate", () => routed.push(["pop", location.hash]));
