// Keeps what the frames tell, and how long the history was.
window.told = [];
window.lengthAtFirst = history.length;
addEventListener("message", ({ data }) => told.push(data));
