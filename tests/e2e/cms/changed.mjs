// Packs the plugin of another build of the same program: its files have other names where those tell of their content, and
// it says that it is of version 9.9.9.
//
// usage: node tests/e2e/cms/changed.mjs OUT

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { plugin } from "../../../scripts/plugin.mjs";

const VERSION = "9.9.9";
const ours = (await readFile("Cargo.toml", "utf8")).match(/^version = "([^"]+)"/m)[1];
const files = new Map([["mognadskollen/licenses.txt", "Those of the other build."]]);
const other = (text) => text.replace(/-([0-9a-f]{16})\.(js|wasm)/g, (_, code, ending) => `-${[...code].reverse().join("")}.${ending}`);
for (const name of (await readdir("dist")).filter((file) => /\.(js|wasm)$/.test(file))) {
  const bytes = await readFile(path.join("dist", name));
  files.set(`mognadskollen/${other(name)}`, name === "embed.js" ? other(bytes.toString()).replace(`"${ours}"`, `"${VERSION}"`) : bytes);
}
await plugin({ files, version: VERSION, date: Math.floor(Date.now() / 1000), out: process.argv[2] });
