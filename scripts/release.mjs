// Packs the built site as a release: target/release-zip/mognadskollen-VERSION.zip. The same input gives the same bytes.
//
// usage: node scripts/release.mjs [--root dist] [--out target/release-zip]
//
// Beside it: mognadskollen-VERSION-symbols.zip, the names of functions to read a stack of calls by (`wasm-function[N]`).
// In it: mognadskollen/ (what is uploaded, with licenses.txt of all packages the program is built from), INSTALLATION.html in
// Swedish and English, server/ (the lines that it shows, as files), LICENSES/, sbom.cdx.json, SRI.txt and SHA256SUMS.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { servers } from "./pages.mjs";
import { plugin } from "./plugin.mjs";
import { zip } from "./zip.mjs";

const string = (fallback) => ({ type: "string", default: fallback });
const { values } = parseArgs({ options: { root: string(process.env.MK_DIST ?? "dist"), out: string("target/release-zip") } });

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const run = (command, ...given) => execFileSync(command, given, { maxBuffer: 1 << 28, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const hash = (kind, bytes, form = "hex") => createHash(kind).update(bytes).digest(form);

/** The files under a folder, as path → bytes. */
async function tree(folder, under = "") {
  const found = [];
  for (const entry of await readdir(path.join(folder, under), { withFileTypes: true })) {
    const name = path.posix.join(under, entry.name);
    if (entry.isDirectory()) found.push(...await tree(folder, name));
    else found.push([name, await readFile(path.join(folder, name))]);
  }
  return found.sort(([a], [b]) => compare(a, b));
}

/** What is in the program, for the browser it is built for. */
const PROGRAM = ["--features", "split", "--target", "wasm32-unknown-unknown"];

/** The licences of all packages that the program is built from, each text once. */
async function licences() {
  const listed = run("cargo", "about", "generate", "--frozen", "--fail", ...PROGRAM, "--config", "scripts/licenses/about.toml", "scripts/licenses/licenses.hbs");
  return [listed, await readFile("LICENSES/MIT.txt", "utf8"), await readFile("LICENSES/Apache-2.0.txt", "utf8")].join("\n");
}

/** The bill of materials, in CycloneDX 1.5, dated by SOURCE_DATE_EPOCH. Cargo knows no package for the standard library. */
async function materials() {
  const name = "sbom.cdx";
  run("cargo", "cyclonedx", ...PROGRAM, "--format", "json", "--spec-version", "1.5", "--override-filename", name);
  const text = await readFile(`${name}.json`, "utf8");
  await rm(`${name}.json`);
  const bom = JSON.parse(text.replaceAll(`path+file://${process.cwd()}#`, ""));
  const std = { type: "library", "bom-ref": "rust-std", name: "std", version: run("rustc", "--version").split(" ")[1], scope: "required",
    licenses: [{ expression: "MIT OR Apache-2.0" }], externalReferences: [{ type: "vcs", url: "https://github.com/rust-lang/rust" }] };
  bom.components.push(std);
  bom.dependencies.find(({ ref }) => ref === bom.metadata.component["bom-ref"]).dependsOn.push(std["bom-ref"]);
  bom.dependencies.push({ ref: std["bom-ref"] });
  return `${JSON.stringify(bom, null, 2)}\n`;
}

// --- the release ---

const { version } = (await readFile("Cargo.toml", "utf8")).match(/^version = "(?<version>[^"]+)"/m).groups;
// Web servers tell a changed file by its date and its length: two releases must not have the same date.
process.env.SOURCE_DATE_EPOCH ??= run("git", "log", "-1", "--format=%ct").trim();
const date = Number(process.env.SOURCE_DATE_EPOCH);
const site = await tree(values.root);
if (!site.some(([name]) => name === "embed.js")) throw new Error(`there is no ${values.root}/embed.js. Run: make build`);
const files = new Map(site.map(([name, bytes]) => [`mognadskollen/${name}`, bytes]));
files.set("mognadskollen/licenses.txt", await licences());
for (const [name, page] of [["INSTALLATION.html", "installation.html"], ["INSTALLATION.en.html", "install.html"]]) {
  files.set(name, files.get(`mognadskollen/${page}`).toString().replaceAll('="./', '="./mognadskollen/'));
}
for (const [name, lines] of Object.entries(await servers())) files.set(`server/${name}`, lines);
// That of the plugin for WordPress goes with the plugin.
for (const [name, bytes] of await tree("LICENSES")) if (!name.startsWith("GPL")) files.set(`LICENSES/${name}`, bytes);
files.set("CHANGELOG.md", await readFile("CHANGELOG.md"));
files.set("sbom.cdx.json", await materials());
files.set("SRI.txt", ["embed.js", "frame.js"].map((name) => `sha384-${hash("sha384", files.get(`mognadskollen/${name}`), "base64")}  mognadskollen/${name}\n`).join(""));
const whole = [...files].map(([name, content]) => [name, Buffer.from(content)]).sort(([a], [b]) => compare(a, b));
for (const place of [process.cwd(), homedir()]) {
  const telling = whole.filter(([, bytes]) => bytes.includes(place));
  if (telling.length) throw new Error(`${telling.map(([name]) => name).join(", ")} tells of ${place}`);
}
whole.push(["SHA256SUMS", Buffer.from(whole.map(([name, bytes]) => `${hash("sha256", bytes)}  ${name}\n`).join(""))]);

const name = `mognadskollen-${version}`;
const under = (list) => list.map(([file, bytes]) => [`${name}/${file}`, bytes]);
const archive = zip(under(whole), date);
await mkdir(values.out, { recursive: true });
await writeFile(path.join(values.out, `${name}-symbols.zip`), zip(under(await tree("target/site/symbols")), date));
const out = path.join(values.out, `${name}.zip`);
await writeFile(out, archive);
await writeFile(`${out}.sha256`, `${hash("sha256", archive)}  ${name}.zip\n`);
console.log(`${out}: ${whole.length} files, ${Math.round(archive.length / 1000)} kB`);
await plugin({ files, version, date, out: values.out });
