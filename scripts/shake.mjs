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
import { connected, divide } from "./split.mjs";

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
 * Takes a module and the program it loads down to what is used, in two parts. The module is still to be minified.
 * @param {string} code  the module, as wasm-bindgen wrote it
 * @param {Buffer} bound  the program, as wasm-bindgen wrote it
 * @param {Buffer} linked  the program, as the linker wrote it
 * @param {string[]} gates  the paths of the functions that lead into the later part
 * @returns {Promise<{ code: string, first: Buffer, later: Buffer }>}
 */
export async function shake(code, bound, linked, gates) {
  const dir = await mkdtemp(join(tmpdir(), "mognadskollen-"));
  const [before, after] = ["before.wasm", "after.wasm"].map((name) => join(dir, name));
  const tool = async (wasm, ...args) => {
    await writeFile(before, wasm);
    const { stdout } = await run("wasm-opt", [...FEATURES, "-Oz", ...args, before, "-o", after], { maxBuffer: 1 << 26 });
    return { stdout, wasm: await readFile(after) };
  };
  const optimised = async (wasm, ...args) => (await tool(wasm, "--converge", "--strip-producers", ...args)).wasm;
  try {
    const parts = await divide(linked, bound, gates, (part) => optimised(part, "-g"));
    const first = await optimised(parts.first, "--strip-debug");
    const imported = WebAssembly.Module.imports(new WebAssembly.Module(first)).map(({ name }) => name);
    const { stdout, wasm } = await tool(first, "--minify-imports-and-exports-and-modules");
    const names = JSON.parse(stdout);
    // The loader compiles the program itself, so of the two ways to start it one is enough. Every call goes through what it
    // makes of the exports, so that it sees one that is cut off.
    const started = [
      [/^export \{ initSync, .*/m, "export { initSync };"],
      [/^let wasmModule, wasmInstance, wasm;$/m, "let wasmModule, wasmInstance, wasm, guard;"],
      ["wasm = instance.exports;", "wasm = guard(instance.exports);"],
      ["({module} = module)", "({module, guard} = module)"],
    ].reduce((text, [from, to]) => {
      const replaced = text.replace(from, to);
      if (replaced === text) throw new Error(`wasm-bindgen has written no ${from}`);
      return replaced;
    }, code);
    return { code: renamed(withoutImports(started, new Set(imported)), names), first: wasm, later: connected(parts.later, new Map(names.exports)) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
