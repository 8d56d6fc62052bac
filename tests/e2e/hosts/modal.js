// A dialog as pages have it: the browser's own; and with a trap of the page's, which brings the focus back as it leaves.
const modal = document.querySelector("#modal");
window.traps = 0;
document.querySelector("#open").addEventListener("click", () => (location.search === "?trap" ? modal.show() : modal.showModal()));
if (location.search === "?trap") {
  document.addEventListener("focusin", ({ target }) => {
    if (!modal.open || modal.contains(target)) return;
    traps += 1;
    document.querySelector("#close").focus();
  });
}
