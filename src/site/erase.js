// Radera allt on the page Integritet: takes away all that Mognadskollen has stored for this site, after a question.
(() => {
  const by = (id) => document.getElementById(id);
  const told = by("erase-told");
  const say = (element, name, count) => {
    element.textContent = element.dataset[count === 1 && element.dataset[`${name}One`] ? `${name}One` : name].replace("{n}", count);
  };
  /** Every key of ours, with where it is. A browser that forbids storage has none. */
  const found = () => ["localStorage", "sessionStorage"].flatMap((name) => {
    try {
      return Object.keys(window[name]).filter((key) => key.startsWith("mognadskollen:")).map((key) => [name, key]);
    } catch {
      return [];
    }
  });
  const ask = (open) => {
    by("erase-question").hidden = !open;
    by("erase").hidden = open;
    by(open ? "erase-no" : "erase").focus();
  };

  by("erase").hidden = false;
  by("erase").addEventListener("click", () => {
    const keys = found();
    told.textContent = "";
    if (!keys.length) return say(told, "none", 0);
    say(by("erase-asks"), "ask", keys.length);
    by("erase-keys").replaceChildren(...keys.map(([, key]) => {
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("code"), { textContent: key }));
      return item;
    }));
    ask(true);
  });
  by("erase-no").addEventListener("click", () => {
    ask(false);
    say(told, "kept", 0);
  });
  by("erase-yes").addEventListener("click", () => {
    const keys = found();
    for (const [name, key] of keys) window[name].removeItem(key);
    ask(false);
    say(told, "done", keys.length);
  });
})();
