// Takes away what nothing calls, on both sides of the border between JavaScript and WebAssembly.
//
// wasm-bindgen keeps every class that any crate exports, and Leptos brings some for streams that a page without a
// server never uses. They hold on to imports and to half a runtime for promises: 7 kB of the first load.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "acorn";
import { minify } from "terser";

const run = promisify(execFile);

/** What rustc itself enables. With `--all-features` binaryen writes what browsers refuse. */
const FEATURES = ["bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"]
  .map((name) => `--enable-${name}`);

/** Takes the classes that are exported and not in `kept` out of a module, with what stands beside them. */
function withoutClasses(code, kept) {
  const tree = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const isGone = (node) => node?.type === "ExportNamedDeclaration" && node.declaration?.type === "ClassDeclaration" && !kept.includes(node.declaration.id.name);
  const gone = tree.body.filter(isGone).map((node) => node.declaration.id.name);
  const belongs = (node) => isGone(node)
    || (node.type === "IfStatement" && gone.some((name) => code.slice(node.start, node.end).includes(`${name}.prototype[Symbol.dispose]`)))
    || (node.type === "VariableDeclaration" && gone.some((name) => node.declarations[0].id.name === `${name}Finalization`));
  let shaken = code;
  for (const { start, end } of tree.body.filter(belongs).reverse()) shaken = shaken.slice(0, start) + shaken.slice(end);
  // The loader compiles the program itself.
  return { shaken: shaken.replace(/^export \{ initSync, .*/m, "export { initSync };"), gone };
}

/** Takes functions the program does not import out of the object that holds them. */
function withoutImports(code, imported) {
  const tree = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const body = tree.body.find((node) => node.type === "FunctionDeclaration" && node.id.name === "__wbg_get_imports");
  const object = body.body.body.find((node) => node.type === "VariableDeclaration").declarations[0].init;
  const gone = object.properties.filter(({ key, value }) => value.type === "FunctionExpression" && !imported.has(key.name ?? key.value));
  let shaken = code;
  for (const { start, end } of gone.reverse()) shaken = shaken.slice(0, start) + shaken.slice(end).replace(/^\s*,/, "");
  return shaken;
}

/** Gives imports and exports the short names that binaryen has given them. */
function renamed(code, { imports, exports }) {
  const names = new Map(imports.map(([, long, short]) => [long, short]));
  const calls = new Map(exports.map(([long, short]) => [long, short]));
  const module = imports[0][0];
  return code.replaceAll(`"${module}"`, '"a"')
    .replace(/\bwasm\.(\w+)/g, (whole, name) => `wasm.${calls.get(name) ?? name}`)
    .replace(/^(\s+)(\w+)(?=: function\()/gm, (whole, space, name) => space + (names.get(name) ?? name));
}

async function minified(code) {
  const options = { module: true, ecma: 2022, compress: { passes: 3, pure_new: true, pure_getters: true, unsafe_undefined: true } };
  return (await minify(code, options)).code;
}

/**
 * Minifies a module and the program it loads.
 * @param {string} code  the module, as wasm-bindgen wrote it
 * @param {Buffer} wasm  the program
 * @param {string[]} kept  the exported classes that are used
 * @returns {Promise<{ code: string, wasm: Buffer }>}
 */
export async function shake(code, wasm, kept) {
  const dir = await mkdtemp(join(tmpdir(), "mognadskollen-"));
  const [before, reached, after, graph] = ["before.wasm", "reached.wasm", "after.wasm", "graph.json"].map((name) => join(dir, name));
  const tool = (name, ...args) => run(name, [...FEATURES, ...args], { maxBuffer: 1 << 26 });
  try {
    const { shaken, gone } = withoutClasses(code, kept);
    const calls = new Set(shaken.match(/\bwasm\.\w+/g).map((call) => call.slice("wasm.".length)));
    const exports = WebAssembly.Module.exports(new WebAssembly.Module(wasm)).map(({ name }) => name).filter((name) => calls.has(name));
    await writeFile(before, wasm);
    await writeFile(graph, JSON.stringify(exports.map((name) => ({ name: `export ${name}`, export: name, root: true }))));
    await tool("wasm-metadce", before, "-o", reached, "--graph-file", graph);
    await tool("wasm-opt", "-Oz", "--converge", "--strip-debug", "--strip-producers", reached, "-o", before);
    const imported = WebAssembly.Module.imports(new WebAssembly.Module(await readFile(before))).map(({ name }) => name);
    const { stdout } = await tool("wasm-opt", "-Oz", "--minify-imports-and-exports-and-modules", before, "-o", after);
    const short = renamed(withoutImports(shaken, new Set(imported)), JSON.parse(stdout));
    const still = gone.find((name) => short.includes(name));
    if (still) throw new Error(`${still} is used after all: keep it`);
    return { code: await minified(short), wasm: await readFile(after) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
