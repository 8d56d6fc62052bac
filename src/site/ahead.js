// On the pages with the tool: asks for the program once this small script has come. Named in the page itself, the program
// would share the line with embed.js, which has the first screens; named by embed.js alone, it would be asked for when
// embed.js is there. In between, its first bytes come as those of embed.js end.
for (const link of [
  { rel: "modulepreload", href: "./mognadskollen.js" },
  { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: "./mognadskollen_bg.wasm" },
]) {
  document.head.append(Object.assign(document.createElement("link"), { fetchPriority: "low" }, link));
}
