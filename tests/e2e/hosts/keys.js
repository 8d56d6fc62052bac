// A page with shortcuts, and one that presses its first button at Enter, both by what kind of element has been written in.
window.did = [];
const isField = (target) => ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.key === "k") did.push("found");
  if (event.key === "Escape") did.push("closed");
  if (isField(event.target) || event.ctrlKey || !/^[s/1]$|^Arrow/.test(event.key)) return;
  event.preventDefault();
  did.push(event.key);
  document.getElementById("search").focus();
});
document.addEventListener("keyup", (event) => {
  if (event.key === "Enter" && !isField(event.target)) did.push("released");
});
addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("all");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    did.push("sent");
  });
  form.addEventListener("keypress", (event) => {
    if (event.key === "Enter" && event.target.tagName !== "TEXTAREA") did.push("pressed");
  });
});
