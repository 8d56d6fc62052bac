// Packs the built site as a release: target/release-zip/mognadskollen-VERSION.zip. The same input gives the same bytes.
//
// usage: node scripts/release.mjs [--root dist] [--out target/release-zip]
//
// Beside it: mognadskollen-VERSION-symbols.zip, the names of functions to read a stack of calls by (`wasm-function[N]`).
// In it: mognadskollen/ (what is uploaded, with licenses.txt of all that is in the program), INSTALLATION.html in
// Swedish and English, server/ (the lines that it shows, as files), LICENSES/, sbom.cdx.json, SRI.txt and SHA256SUMS.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { servers } from "./pages.mjs";
import { plugin } from "./plugin.mjs";
import { zip } from "./zip.mjs";

const string = (fallback) => ({ type: "string", default: fallback });
const { values } = parseArgs({ options: { root: string(process.env.MK_DIST ?? "dist"), out: string("target/release-zip") } });

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const run = (command, ...given) => execFileSync(command, given, { maxBuffer: 1 << 28, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
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

// --- what the program is made of ---

const NO_LICENCE = { MIT: "LICENSES/MIT.txt", "Apache-2.0": "LICENSES/Apache-2.0.txt" };
const TEXT = /^(licen[cs]e|copying|copyright|notice|unlicense)/i;

/** The files in a package's folder that hold its licences. */
async function texts(folder) {
  const found = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => TEXT.test(name)).sort((a, b) => compare(a.name, b.name));
  const inside = found.map(async (it) => {
    const place = path.join(folder, it.name);
    return it.isDirectory() ? (await tree(place)).map(([name]) => path.join(place, name)) : [place];
  });
  return (await Promise.all(inside)).flat();
}

/** A licence as SPDX writes it; crates of old put a slash between two. */
const spdx = (licence) => licence.replaceAll(/\s*\/\s*/g, " OR ");

/** Every crate that is built for the browser, and whether it is in the program or only helps to make it. */
function crates() {
  const { packages, resolve } = JSON.parse(run("cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"));
  const byId = new Map(packages.map((it) => [it.id, it]));
  const nodes = new Map(resolve.nodes.map((it) => [it.id, it]));
  const isMacro = ({ targets }) => targets.some(({ kind }) => kind.includes("proc-macro"));
  const within = new Map();
  /** Follows what a crate needs; what only a macro or a build script needs is not in the program. */
  const follow = (id, inside) => {
    const inProgram = inside && !isMacro(byId.get(id));
    if (within.has(id) && (within.get(id) || !inProgram)) return;
    within.set(id, inProgram);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      if (kinds.some(({ kind }) => kind === null)) follow(pkg, inProgram);
      else if (kinds.some(({ kind }) => kind === "build")) follow(pkg, false);
    }
  };
  follow(resolve.root, true);
  const ref = ({ name, version, id }) => (id === resolve.root ? `${name}@${version}` : `pkg:cargo/${name}@${version}`);
  const all = [...within].map(([id, inProgram]) => {
    const it = byId.get(id);
    const needs = nodes.get(id).deps.filter(({ pkg }) => within.has(pkg)).map(({ pkg }) => ref(byId.get(pkg)));
    return {
      id, inProgram, ref: ref(it), isOurs: !it.source, isRoot: id === resolve.root, name: it.name, version: it.version, licence: spdx(it.license ?? ""),
      folder: path.dirname(it.manifest_path), authors: it.authors, home: it.repository ?? it.homepage, needs: [...new Set(needs)].sort(),
    };
  }).sort((a, b) => compare(a.ref, b.ref));
  const silent = all.filter(({ licence }) => !licence);
  if (silent.length) throw new Error(`no licence is stated by ${silent.map(({ name }) => name).join(", ")}`);
  return { all, compiler: run("rustc", "--version").split(" ")[1] };
}

/** The licences of all that is in the program, each text once. */
async function licences({ all, compiler }) {
  const said = new Map();
  const add = (text, who) => {
    const key = text.replaceAll(/\s+/g, " ").trim();
    said.set(key, { text: text.trim(), who: [...said.get(key)?.who ?? [], who] });
  };
  const inside = all.filter(({ inProgram, isRoot }) => inProgram && !isRoot);
  for (const { name, version, licence, folder, authors, home } of inside) {
    const who = `${name} ${version}`;
    const files = await texts(folder);
    for (const file of files) add(await readFile(file, "utf8"), who);
    if (files.length) continue;
    // Some packages state their licence and leave its text out.
    const known = Object.keys(NO_LICENCE).find((it) => licence.split(/[ ()]+/).includes(it));
    if (!known) throw new Error(`${who} has no licence text, and that of ${licence} is not at hand`);
    const text = (await readFile(NO_LICENCE[known], "utf8")).replace(/^Copyright \(c\).*$/m, `Copyright (c) ${authors.join(", ") || `the authors of ${name}`}`);
    add(`${text.trim()}\n\n(The package has no licence text of its own. ${home ?? ""})`, who);
  }
  const list = inside.map(({ name, version, licence }) => `  ${name} ${version}: ${licence}`);
  const rule = "=".repeat(80);
  return `Mognadskollen is licensed under MIT OR Apache-2.0; the texts of its pages under CC-BY-4.0.
The program holds parts of these packages, each under its own licence:

  the Rust standard library ${compiler}: MIT OR Apache-2.0, https://www.rust-lang.org/policies/licenses
${list.join("\n")}

${rule}
Mognadskollen, and the Rust standard library

${(await readFile("LICENSES/MIT.txt", "utf8")).trim()}

${(await readFile("LICENSES/Apache-2.0.txt", "utf8")).trim()}

${[...said.values()].map(({ text, who }) => `${rule}\n${who.join(", ")}\n\n${text}\n`).join("\n")}`;
}

/** The bill of materials, in CycloneDX 1.6. What helps to make the program and is not in it has the scope "excluded". */
async function materials({ all, compiler }, version) {
  const lock = await readFile("Cargo.lock", "utf8");
  const sums = new Map([...lock.matchAll(/name = "(.*)"\nversion = "(.*)"\nsource = .*\nchecksum = "(.*)"/g)].map(([, name, of, sum]) => [`${name}@${of}`, sum]));
  const licensed = (licence) => [{ expression: licence }];
  const std = { type: "library", "bom-ref": "rust-std", name: "std", version: compiler, scope: "required", licenses: licensed("MIT OR Apache-2.0"),
    externalReferences: [{ type: "vcs", url: "https://github.com/rust-lang/rust" }] };
  const root = all.find(({ isRoot }) => isRoot);
  const components = all.filter((it) => it !== root).map(({ ref, name, version: of, licence, inProgram, isOurs, home }) => {
    const sum = sums.get(`${name}@${of}`);
    return {
      type: "library", "bom-ref": ref, name, version: of, scope: inProgram ? "required" : "excluded", licenses: licensed(licence),
      ...(sum && { hashes: [{ alg: "SHA-256", content: sum }] }),
      ...(!isOurs && { purl: ref }),
      ...(home && { externalReferences: [{ type: "vcs", url: home }] }),
    };
  });
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json", bomFormat: "CycloneDX", specVersion: "1.6", version: 1,
    metadata: { component: { type: "application", "bom-ref": root.ref, name: root.name, version, licenses: licensed(root.licence) } },
    components: [...components, std],
    dependencies: [...all.map(({ ref, needs, isRoot }) => ({ ref, dependsOn: isRoot ? [...needs, "rust-std"] : needs })), { ref: "rust-std", dependsOn: [] }],
  };
  // A number of its own for each content, and the same for the same.
  const digits = hash("sha256", JSON.stringify(bom));
  const uuid = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
  return `${JSON.stringify({ ...bom, serialNumber: `urn:uuid:${uuid}` }, null, 2)}\n`;
}

// --- the release ---

const { version } = (await readFile("Cargo.toml", "utf8")).match(/^version = "(?<version>[^"]+)"/m).groups;
const made = crates();
const site = await tree(values.root);
if (!site.some(([name]) => name === "embed.js")) throw new Error(`there is no ${values.root}/embed.js. Run: make build`);
const files = new Map(site.map(([name, bytes]) => [`mognadskollen/${name}`, bytes]));
files.set("mognadskollen/licenses.txt", await licences(made));
for (const [name, page] of [["INSTALLATION.html", "installation.html"], ["INSTALLATION.en.html", "install.html"]]) {
  files.set(name, files.get(`mognadskollen/${page}`).toString().replaceAll('="./', '="./mognadskollen/'));
}
for (const [name, lines] of Object.entries(await servers())) files.set(`server/${name}`, lines);
// That of the plugin for WordPress goes with the plugin.
for (const [name, bytes] of await tree("LICENSES")) if (!name.startsWith("GPL")) files.set(`LICENSES/${name}`, bytes);
files.set("CHANGELOG.md", await readFile("CHANGELOG.md"));
files.set("sbom.cdx.json", await materials(made, version));
files.set("SRI.txt", ["embed.js", "frame.js"].map((name) => `sha384-${hash("sha384", files.get(`mognadskollen/${name}`), "base64")}  mognadskollen/${name}\n`).join(""));
const whole = [...files].map(([name, content]) => [name, Buffer.from(content)]).sort(([a], [b]) => compare(a, b));
for (const place of [process.cwd(), homedir()]) {
  const telling = whole.filter(([, bytes]) => bytes.includes(place));
  if (telling.length) throw new Error(`${telling.map(([name]) => name).join(", ")} tells of ${place}`);
}
whole.push(["SHA256SUMS", Buffer.from(whole.map(([name, bytes]) => `${hash("sha256", bytes)}  ${name}\n`).join(""))]);

// Web servers tell a changed file by its date and its length: two releases must not have the same date.
const date = Number(process.env.SOURCE_DATE_EPOCH ?? run("git", "log", "-1", "--format=%ct"));
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
