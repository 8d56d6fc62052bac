// Makes the program's parts of what the linker has left: divides it (wasm-split-cli), writes the JavaScript between it and the
// browser (wasm-bindgen), and shrinks both (wasm-opt, terser).
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { minify } from "terser";

const run = promisify(execFile);

/** What rustc itself enables. With `--all-features` binaryen writes what browsers refuse. */
const FEATURES = ["bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"]
  .map((name) => `--enable-${name}`);
const opt = (from, to, ...args) => run("wasm-opt", [...FEATURES, ...args, from, "-o", to], { maxBuffer: 1 << 26 });

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
const divided = (code, loads, names) => replaced(code, [
  [/^import \* as import1 from "\.\/__wasm_split\.js";?$/m,
    `export const shared = () => ({ __wasm_split: Object.fromEntries([${names.map((name) => `["${name}", wasm.${name}]`)}]) });`],
  [/const import0 = \{/, `const import0 = { ${loads.map((load) => `${load}: (done, state) => wasm.__indirect_function_table.get(done)(state, true),`)}`],
  ['"./mognadskollen_bg.js": import0,', '"a": import0'], // binaryen makes one module of them
  ['"./__wasm_split.js": import1,', ""],
]);

/** A module with the short names that binaryen has given imports and exports. It is still to be minified. */
async function renamed(code, { imports, exports }) {
  const pairs = [...imports.map(([, long, short]) => [long, short]), ...exports];
  const nameCache = { props: { props: Object.fromEntries(pairs.map(([long, short]) => [`$${long}`, short])) } };
  const properties = { only_cache: true, keep_quoted: true, builtins: true };
  return (await minify(code, { module: true, nameCache, compress: false, mangle: { toplevel: false, keep_fnames: true, properties } })).code;
}

/**
 * @param {string} linked  the file with the program, linked with `--emit-relocs`
 * @param {string} symbols  the folder for the names of functions, one file a part, to read a stack of calls by
 * @returns {Promise<{ code: string, first: Buffer, later: Buffer }>}
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
      await opt(path(from), named, "-Oz", "--converge", "--low-memory-unused", "-g", "--strip-producers", `--symbolmap=${join(symbols, basename(from))}.symbols`);
      const { stdout } = await opt(named, `${named}.small`, "--strip-debug", ...args);
      return { stdout, wasm: await readFile(`${named}.small`) };
    };
    const [first, { wasm: later }] = await Promise.all([
      small("bound/mognadskollen_bg.wasm", "--minify-imports-and-exports-and-modules"),
      small("split_later.wasm"),
    ]);
    const code = divided(watched(await readFile(path("bound/mognadskollen.js"), "utf8")), ["__wasm_split_load_later"], shared(later));
    return { code: await renamed(code, JSON.parse(first.stdout)), first: first.wasm, later };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
