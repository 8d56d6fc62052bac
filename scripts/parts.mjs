// Makes the program's parts of what the linker has left: divides it (wasm-split-cli), writes the JavaScript between it and the
// browser (wasm-bindgen), and shrinks both (wasm-opt, terser).
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { parse } from "acorn";
import { minify } from "terser";

const run = promisify(execFile);

/** The parts that the program asks for, as `Chunk` in src/app/lazy.rs names them. The second and the third need the first. */
const PARTS = ["share", "plan", "group"];
/** The files of the later parts, as that names them too. The first part has two. */
export const LATER = ["base", ...PARTS];

/** What rustc itself enables. With `--all-features` binaryen writes what browsers refuse. */
const FEATURES = ["bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"]
  .map((name) => `--enable-${name}`);
const opt = (from, to, ...args) => run("wasm-opt", [...FEATURES, ...args, from, "-o", to], { maxBuffer: 1 << 26 });

/** Takes the names of functions out of a debug build: Chromium starts no program of more than 8 MB at once. */
export const nameless = (file) => opt(file, file, "--strip-debug");

/** What a part shares with the first one, under the names it imports them by. */
const shared = (part) => WebAssembly.Module.imports(new WebAssembly.Module(part)).map(({ name }) => name);

/** Replaces texts that wasm-bindgen must have written. */
const replaced = (code, changes) => changes.reduce((text, [from, to]) => {
  const made = text.replace(from, () => to);
  if (made === text) throw new Error(`wasm-bindgen has written no ${from}`);
  return made;
}, code);

/**
 * wasm-bindgen's module as the loader of the page wants it: it compiles the program itself, so of the two ways to start it one
 * is enough, and every call goes through what the loader makes of the exports, so that it sees one that is cut off.
 */
export const watched = (code) => replaced(code, [
  [/^export \{ initSync, .*/m, "export { initSync };"],
  [/^let wasmModule, wasmInstance, wasm;$/m, "let wasmModule, wasmInstance, wasm, guard;"],
  ["wasm = instance.exports;", "wasm = guard(instance.exports);"],
  ["({module} = module)", "({module, guard} = module)"],
]);

/** A module of a divided program: the loader brings its parts, so they are there when the program asks for one. */
const joining = (code, names) => replaced(code, [
  [/(^import \* as import\d+ from "\.\/__wasm_split\.js";?\n)+/m,
    `export const shared = () => ({ "main": Object.fromEntries([${names.map((name) => `["${name}", wasm.${name}]`)}]) });\n`],
  [/const import0 = \{/, `const import0 = { ${PARTS.map((part) => `__wasm_split_load_${part}: (done, state) => wasm.__indirect_function_table.get(done)(state, true), `).join("")}`],
  ['"./mognadskollen_bg.js": import0,', '"a": import0'], // binaryen makes one module of them
  [/("\.\/__wasm_split\.js": import\d+,\s*)+/, ""],
]);

/**
 * What Leptos brings along for streams from a server, which has none here: wasm-bindgen exports it all the same, and so keeps
 * what it needs.
 */
const STREAMS = /IntoUnderlying/i;

/** Text without some of the nodes that stand in it. */
const without = (text, nodes) => nodes.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end).replace(/^\s*,/, ""), text);

/** A module without what it exports of streams. */
const withoutStreams = (code) =>
  without(code, parse(code, { ecmaVersion: 2022, sourceType: "module" }).body.filter(({ start, end }) => STREAMS.test(code.slice(start, end))));

/** The same of the program, in another file. */
async function streamless(from, to) {
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(await readFile(from))).map(({ name }) => name);
  const kept = exports.filter((name) => !STREAMS.test(name));
  const graph = [{ name: "outside", root: true, reaches: kept }, ...kept.map((name) => ({ name, export: name }))];
  await writeFile(`${to}.json`, JSON.stringify(graph));
  await run("wasm-metadce", [...FEATURES, from, "--graph-file", `${to}.json`, "-g", "-o", to], { maxBuffer: 1 << 26 });
}

/** A module without what it would give a program that does not import it. */
function unladen(code, imports) {
  const used = new Set(imports.map(([, name]) => name));
  const made = /const import0 = \{[^]*?^ {4}\};/m.exec(code);
  const { properties } = parse(made[0], { ecmaVersion: 2022 }).body[0].declarations[0].init;
  return code.replace(made[0], () => without(made[0], properties.filter(({ key }) => !used.has(key.name))));
}

/** A module with the short names that binaryen has given imports and exports. It is still to be minified. */
async function renamed(code, { imports, exports }) {
  const pairs = [...imports.map(([, long, short]) => [long, short]), ...exports];
  const nameCache = { props: { props: Object.fromEntries(pairs.map(([long, short]) => [`$${long}`, short])) } };
  const properties = { only_cache: true, keep_quoted: true, builtins: true };
  return (await minify(code, { module: true, nameCache, compress: false, mangle: { toplevel: false, keep_fnames: true, properties } })).code;
}

/**
 * What each later file is made of. The tool makes a file of what each set of parts has in common, and says in a comment which
 * they are: what all of them use, and what the first does not, goes into the base, and what else there is into the first part.
 */
async function divided(dir) {
  const links = await readFile(join(dir, "__wasm_split.js"), "utf8");
  const chunks = [...links.matchAll(/\/\* (.*) \*\/\s+const __(chunk_\d+) =/g)].map(([, parts, name]) => ({ name, parts: parts.split(", ") }));
  const made = (await readdir(dir)).filter((name) => name.startsWith("chunk_"));
  if (chunks.length !== made.length) throw new Error(`wasm-split-cli has made ${made}, and told of ${chunks.length}`);
  const isBase = ({ parts }) => parts.length === PARTS.length || !parts.includes(PARTS[0]);
  const names = (chosen) => chunks.filter(chosen).map(({ name }) => name);
  return [names(isBase), ...PARTS.map((part, at) => [`split_${part}`, ...(at ? [] : names((chunk) => !isBase(chunk)))])];
}

/**
 * Merges modules into one. Each takes the memory, the table and the stack from the first part, and they have to be the same
 * ones: so another takes them from there, and hands them on.
 */
async function merged(dir, names, to) {
  const { stdout } = await run("wasm-dis", [join(dir, `${names[0]}.wasm`)], { maxBuffer: 1 << 27 });
  const imports = [...stdout.matchAll(/\(import "__wasm_split" "(\w+)" \((\w+) \S+ (.*)\)\)$/gm)];
  const lines = imports.map(([, name, kind, type], at) => `(import "main" "${name}" (${kind} $${at} ${type})) (export "${name}" (${kind} $${at}))`);
  await writeFile(`${to}.wat`, `(module ${lines.join("\n")})`);
  await run("wasm-as", [...FEATURES, `${to}.wat`, "-o", `${to}.main`]);
  const modules = [[`${to}.main`, "__wasm_split"], ...names.map((name) => [join(dir, `${name}.wasm`), name])];
  await run("wasm-merge", [...FEATURES, "-g", ...modules.flat(), "-o", to], { maxBuffer: 1 << 26 });
}

/**
 * @param {string} linked  the file with the program, linked with `--emit-relocs`
 * @param {string} symbols  the folder for the names of functions, one file a part, to read a stack of calls by
 * @returns {Promise<{ code: string, first: Buffer, later: Record<string, Buffer> }>}
 */
export async function parts(linked, symbols) {
  const dir = await mkdtemp(join(tmpdir(), "mognadskollen-"));
  const path = (name) => join(dir, name);
  try {
    await run("wasm-split-cli", ["--target", "web", "--out-name", "mognadskollen", linked, dir]);
    await run("wasm-bindgen", ["--target", "web", "--no-typescript", "--keep-debug", "--keep-lld-exports", "--out-dir", path("bound"), path("mognadskollen.wasm")]);
    await mkdir(symbols, { recursive: true });
    const small = async (from, ...args) => {
      const named = path(`${basename(from)}.named`);
      // By name, alike functions stand together, which compresses better than by how often they are called.
      await opt(path(from), named, "-Oz", "--converge", "--low-memory-unused", "-g", "--strip-producers", "--reorder-functions-by-name", `--symbolmap=${join(symbols, basename(from))}.symbols`);
      const { stdout } = await opt(named, `${named}.small`, "--strip-debug", ...args);
      return { stdout, wasm: await readFile(`${named}.small`) };
    };
    const [first, ...later] = await Promise.all([
      streamless(path("bound/mognadskollen_bg.wasm"), path("mognadskollen_bg.wasm"))
        .then(() => small("mognadskollen_bg.wasm", "--minify-imports-and-exports-and-modules")),
      ...(await divided(dir)).map(async (files, at) => {
        const name = `${LATER[at]}.wasm`;
        await merged(dir, files, path(name));
        return small(name);
      }),
    ]);
    const names = [...new Set(later.flatMap(({ wasm }) => shared(wasm)))];
    const code = joining(watched(withoutStreams(await readFile(path("bound/mognadskollen.js"), "utf8"))), names);
    const parts = Object.fromEntries(later.map(({ wasm }, at) => [LATER[at], wasm]));
    const short = JSON.parse(first.stdout);
    return { code: await renamed(unladen(code, short.imports), short), first: first.wasm, later: parts };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
