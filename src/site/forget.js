// For a site that has stopped using Mognadskollen: takes away what it stored in the visitor's browser for this site.
for (const name of ["localStorage", "sessionStorage"]) {
  try {
    for (const key of Object.keys(window[name])) if (key.startsWith("mognadskollen:")) window[name].removeItem(key);
  } catch { /* a browser that forbids storage has nothing of ours */ }
}
