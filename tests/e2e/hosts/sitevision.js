// What a page made by Sitevision has around a module for HTML or script.
// Known: the HTML can be minified when it is sent; parts of a page are loaded by script and put in with jQuery, which
// comes under a name of its own.
// jQuery 3 takes the scripts out of what it puts in, and runs each as a new element in the head with the same `type`,
// `src` and `nonce`, which it removes again at once (DOMEval in src/core/DOMEval.js); older ones pass over modules.
// Assumed: old code on such pages has added enumerable members to Array.prototype, and has shortcuts of a single key.
Array.prototype.contains = function (one) { return this.indexOf(one) >= 0; };
const put = (place, html) => {
  const range = document.createRange();
  range.selectNodeContents(place);
  range.deleteContents();
  const part = range.createContextualFragment(html);
  const scripts = [...part.querySelectorAll("script")];
  for (const script of scripts) script.remove();
  place.append(part);
  for (const { type, src } of scripts) {
    const script = document.createElement("script");
    Object.assign(script, { type, src });
    document.head.appendChild(script).remove();
  }
};
window.$svjq = Object.assign(() => {}, { fn: {}, load: async (place, url) => put(place, await (await fetch(url)).text()) });
window.did = [];
document.addEventListener("keydown", ({ key }) => {
  if (key === "s" || key === "/") did.push(key);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.sv-part");
  if (!link) return;
  event.preventDefault();
  $svjq.load(document.querySelector("#svid12_2"), link.href);
});
document.documentElement.classList.replace("sv-no-js", "sv-js");
