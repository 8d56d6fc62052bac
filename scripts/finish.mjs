// Runs as Trunk's last step: shrinks the program, names files by their final content, and writes those names where they
// are used.
import { createHash } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { minify } from "terser";
import { shake } from "./shake.mjs";

const dir = process.env.TRUNK_STAGING_DIR;
if (!dir) throw new Error("TRUNK_STAGING_DIR is not set: this runs as a hook of Trunk");
const path = (name) => join(dir, name);
const read = (name) => readFile(path(name), "utf8");

/** Renames a file after its content, `name.ext` → `name-<16 hex digits>.ext`, and gives the new name. */
async function hashed(name) {
  const digest = createHash("sha256").update(await readFile(path(name))).digest("hex").slice(0, 16);
  const renamed = name.replace(/(\.\w+)$/, `-${digest}$1`);
  await rename(path(name), path(renamed));
  return renamed;
}

/** Replaces text that must be there. */
function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`"${from}" is not in the text to be finished`);
  return text.replaceAll(from, to);
}

const { code, wasm: bytes } = await shake(await read("mognadskollen.js"), await readFile(path("mognadskollen_bg.wasm")));
await writeFile(path("mognadskollen_bg.wasm"), bytes);
const wasm = await hashed("mognadskollen_bg.wasm");
await writeFile(path("mognadskollen.js"), code);
const module = await hashed("mognadskollen.js");

const { version } = (await readFile("Cargo.toml", "utf8")).match(/^version = "(?<version>[^"]+)"/m).groups;
const names = { "./mognadskollen.js": `./${module}`, "./mognadskollen_bg.wasm": `./${wasm}`, __VERSION__: version };
const loader = Object.entries(names).reduce((text, [from, to]) => replaced(text, from, to), await read("embed.js"));
await writeFile(path("embed.js"), (await minify(loader, { module: true, ecma: 2022, compress: { passes: 2 } })).code);
const css = await hashed("page.css");

// The program is wanted at once on this page: fetch both files beside embed.js instead of after it.
const preload = `<link rel="modulepreload" href="./${module}">\n  `
  + `<link rel="preload" href="./${wasm}" as="fetch" type="application/wasm" crossorigin>\n  `;
const html = replaced(await read("index.html"), "page.css", css);
await writeFile(path("index.html"), replaced(html, "<script type=\"module\"", `${preload}<script type="module"`));
await rm(path("snippets"), { recursive: true, force: true });
