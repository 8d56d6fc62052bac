// Takes away what nothing calls, on both sides of the border between JavaScript and WebAssembly.
//
// wasm-bindgen's module holds what the unoptimised program imports, under long names on both sides: 4 kB of the first
// load (brotli).
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "acorn";

const run = promisify(execFile);

/** What rustc itself enables. With `--all-features` binaryen writes what browsers refuse. */
const FEATURES = ["bulk-memory", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"]
  .map((name) => `--enable-${name}`);

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

/**
 * Takes a module and the program it loads down to what is used. The module is still to be minified.
 * @param {string} code  the module, as wasm-bindgen wrote it
 * @param {Buffer} wasm  the program
 * @returns {Promise<{ code: string, wasm: Buffer }>}
 */
export async function shake(code, wasm) {
  const dir = await mkdtemp(join(tmpdir(), "mognadskollen-"));
  const [before, optimised, after] = ["before.wasm", "optimised.wasm", "after.wasm"].map((name) => join(dir, name));
  const tool = (...args) => run("wasm-opt", [...FEATURES, "-Oz", ...args], { maxBuffer: 1 << 26 });
  try {
    await writeFile(before, wasm);
    await tool("--converge", "--strip-debug", "--strip-producers", before, "-o", optimised);
    const imported = WebAssembly.Module.imports(new WebAssembly.Module(await readFile(optimised))).map(({ name }) => name);
    const { stdout } = await tool("--minify-imports-and-exports-and-modules", optimised, "-o", after);
    // The loader compiles the program itself, so of the two ways to start it one is enough.
    const started = code.replace(/^export \{ initSync, .*/m, "export { initSync };");
    return { code: renamed(withoutImports(started, new Set(imported)), JSON.parse(stdout)), wasm: await readFile(after) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
