// Runs as Trunk's last step: divides and shrinks the program, names files by their final content, and writes those names
// where they are used. In a debug build (`make dev`) the program stays whole, no file is renamed, and only the names of functions
// are left out.
import { createHash } from "node:crypto";
import { readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "acorn";
import { minify } from "terser";
import { fallback, fallbacks, renderPages } from "./pages.mjs";
import { LATER, nameless, parts, watched } from "./parts.mjs";

const dir = process.env.TRUNK_STAGING_DIR;
if (!dir) throw new Error("TRUNK_STAGING_DIR is not set: this runs as a hook of Trunk");
const isRelease = process.env.TRUNK_PROFILE !== "debug";
const path = (name) => join(dir, name);
const read = (name) => readFile(path(name), "utf8");

/** Renames a file after its content, `name.ext` → `name-<16 hex digits>.ext`, and gives the new name. */
async function hashed(name) {
  if (!isRelease) return name;
  const digest = createHash("sha256").update(await readFile(path(name))).digest("hex").slice(0, 16);
  const renamed = name.replace(/(\.\w+)$/, `-${digest}$1`);
  await rename(path(name), path(renamed));
  return renamed;
}

/** Replaces text that must be there. */
function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`"${from}" is not in the text to be finished`);
  return text.replaceAll(from, () => to);
}

/** A script, with the scripts that lines of their own name, as in `// + address.js`, put in there. */
async function joined(name, folder = dir) {
  let text = await readFile(join(folder, name), "utf8");
  for (const [line, part] of text.matchAll(/^\/\/ \+ (\S+)$/gm)) {
    const code = await readFile(join("src/embed", part), "utf8");
    text = text.replace(line, () => code);
  }
  return text;
}

/** The page with the tool, in English. */
function inEnglish(page, { description }) {
  return replaced(page, '<html lang="sv">', '<html lang="en">')
    .replace(/(<meta name="description" content=")[^"]*/, (_, start) => start + description);
}

const words = await fallbacks();
/** With what stands in the element for those who do not see it. */
const filled = (page, lang) => replaced(page, "<!-- fallback -->", fallback(words[lang]));

const COMPRESS = { passes: 3, pure_new: true, pure_getters: true, unsafe_undefined: true };
const small = async (code, module = true, ecma = 2022) => (isRelease ? (await minify(code, { module, ecma, compress: COMPRESS })).code : code);

/** Fails where a module is written in what browsers before 2020 cannot read, but for import() and import.meta. */
function plain(code) {
  const onToken = ({ type: { label } }) => {
    if (["?.", "??"].includes(label)) throw new Error(`embed.js has ${label}, which browsers that it is to speak to cannot read`);
  };
  parse(code, { ecmaVersion: 2020, sourceType: "module", onToken });
  return code;
}

const digest = (kind, bytes) => `${kind}-${createHash(kind).update(bytes).digest("base64")}`;
/** `'sha256-…'` of a script or style that stands in a page, for its policy. */
const allowed = (text) => `'${digest("sha256", text)}'`;

const target = process.env.CARGO_TARGET_DIR ?? "target";
const { code: bound, first, later } = isRelease
  ? await parts(join(target, "wasm32-unknown-unknown/release/mognadskollen.wasm"), join(target, "symbols"))
  : { code: watched(await read("mognadskollen.js")) };
const { version } = (await readFile("Cargo.toml", "utf8")).match(/^version = "(?<version>[^"]+)"/m).groups;
/** A style sheet, as the program's build script has made it. */
async function sheet(name) {
  const folder = join(target, "wasm32-unknown-unknown", isRelease ? "release" : "debug", "build");
  const made = (await readdir(folder)).filter((made) => made.startsWith("mognadskollen-")).map((made) => join(folder, made, `out/${name}.css`));
  const dated = await Promise.all(made.map(async (path) => ({ path, time: await stat(path).then((it) => it.mtimeMs, () => 0) })));
  return readFile(dated.reduce((one, other) => (other.time > one.time ? other : one)).path, "utf8");
}
const loader = [["__VERSION__", version], ['"__STYLE__"', JSON.stringify(await sheet("early"))], ['"__EARLY__"', JSON.stringify(await readFile("src/embed/early.json", "utf8"))]]
  .reduce((text, [from, to]) => replaced(text, from, to), await joined("embed.js"));
// What the loader does once the program has come is loaded with it. A whole program has no later part to load.
const running = replaced(await joined("running.js", "src/embed"), '"__BESIDE__"', JSON.stringify(await sheet("beside")));
const code = `${bound}\n${isRelease ? running : replaced(running, "place.element, running.later,", "place.element, undefined,")}`;
const style = (await read("page.css")).replace(/\/\*.*?\*\/|\n/gs, "");

const page = (await read("index.html")).replace(/<link data-trunk.*?>|^\s*\n| data-integrity="none"/gm, "");

/** Everything in one file, for a file share without a server: the program stands in it as text. */
async function inOne(page) {
  const put = (text, changes) => changes.reduce((text, [from, to]) => {
    const made = text.replace(from, to);
    if (made === text) throw new Error(`${from} is not in the loader`);
    return made;
  }, text);
  const here = put(loader, [
    [/^const (MODULE|WASM) = .*$/gm, 'const $1 = "$1";'],
    [/^const bring = .*$/m, "const bring = async () => inside();"],
    [/^const compile = .*?^};$/ms, "const compile = async (id) => WebAssembly.compile(Uint8Array.from(atob(document.getElementById(id).textContent), (char) => char.charCodeAt(0)));"],
  ]);
  const there = put(code, [
    [/^const placed = .*$/m, "const placed = (name) => name;"],
    [/\bexport ?\{ ?initSync ?};?/, ""],
    [/\bexport (?=class|function|async|const)/g, ""],
  ]);
  const script = await small(`
const inside = () => {
${there}
return { start };
};
${here}`);
  const policy = `default-src 'none'; script-src ${allowed(script)} 'wasm-unsafe-eval'; style-src ${allowed(style)}; `
    + "img-src data: blob:; base-uri 'none'; form-action 'none'";
  const embedded = (id, bytes) => `  <script type="text/plain" id="${id}">${bytes.toString("base64")}</script>\n`;
  const single = filled(page, "sv").replace(/^ *<!-- (above|below) -->\n/gm, "")
    .replace(/<link rel="stylesheet".*?>/, `<meta http-equiv="Content-Security-Policy" content="${policy}">\n  <style>${style}</style>`)
    .replace(/<script type="module".*<\/script>/, "")
    .replace("</body>", () => `${embedded("WASM", first)}${LATER.map((name) => embedded(`./mognadskollen_${name}.wasm`, later[name])).join("")}  <script type="module">${script}</script>\n</body>`);
  return replaced(single, "</style>", "</style>");
}

if (isRelease) {
  await writeFile(path("mognadskollen.html"), await inOne(page));
  await writeFile(path("mognadskollen_bg.wasm"), first);
  for (const name of LATER) await writeFile(path(`mognadskollen_${name}.wasm`), later[name]);
} else {
  await nameless(path("mognadskollen_bg.wasm"));
}
const finals = {};
/** A script with the final names of the files that it names. */
const named = async (text, files) => {
  for (const file of files) {
    finals[file] ??= await hashed(file);
    text = replaced(text, `./${file}`, `./${finals[file]}`);
  }
  return text;
};
const glue = isRelease ? await named(code, LATER.map((name) => `mognadskollen_${name}.wasm`)) : code;
await writeFile(path("mognadskollen.js"), await small(glue));
const program = ["mognadskollen_bg.wasm", "mognadskollen.js"];
await writeFile(path("embed.js"), plain(await small(await named(loader, program), true, 2018)));
await writeFile(path("ahead.js"), await small(await named(await readFile("src/site/ahead.js", "utf8"), program), false));
for (const name of ["frame.js", "framed.js", "forget.js"]) await writeFile(path(name), await small(await joined(name), false));
await writeFile(path("page.css"), style);
const css = await hashed("page.css");

const html = replaced(replaced(page, "page.css", css), '<script type="module"',
  `<script async src="./${await hashed("ahead.js")}"></script>\n  <script type="module" fetchpriority="high"`);

// What is only for the product's own pages.
const scripts = {};
for (const name of ["form.js", "erase.js"]) {
  await writeFile(path(name), await small(await readFile(join("src/site", name), "utf8"), false));
  scripts[name] = await hashed(name);
}
const integrity = {};
for (const name of ["embed.js", "frame.js"]) integrity[name] = digest("sha384", await readFile(path(name)));
const { pages, tool } = await renderPages({ version, style: css, integrity, scripts });
for (const [name, text] of pages) await writeFile(path(name), text);
for (const lang of ["sv", "en"]) {
  const { file, above, below } = tool(lang);
  const whole = filled(lang === "en" ? inEnglish(html, tool(lang)) : html, lang);
  await writeFile(path(file), replaced(replaced(whole, "<!-- above -->", above), "<!-- below -->", below));
}
await rm(path("snippets"), { recursive: true, force: true });
