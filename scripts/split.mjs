// Divides the program in two: a first part, and a later one that is loaded when it is needed.
//
// The later part is what can be reached from the gates alone (src/ui/later.rs): functions, and data such as texts. What
// refers to what is told by the relocations that the linker leaves (`--emit-relocs`). They are of the linked program, and
// what is divided is that which wasm-bindgen has made of it, so functions are known by their names.
//
// Nothing moves in memory or in the table of functions. The first part has holes there, which the later part fills when
// it is instantiated with what the first one exports; a gate in the first part is a call through such a hole.
import binaryen from "binaryen";

/** What the later part calls the module that the first part is to it, and the only global that they share. */
const [FIRST, STACK] = ["a", "__stack_pointer"];

/** Reads a program from some place on. */
class Reader {
  constructor(bytes, at) {
    Object.assign(this, { bytes, at });
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let [number, shift, byte] = [0, 0, 0];
    do {
      byte = this.byte();
      if (shift < 32) number |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    return number >>> 0;
  }

  name() {
    const length = this.number();
    this.at += length;
    return this.bytes.toString("utf8", this.at - length, this.at);
  }

  list(read) {
    return Array.from({ length: this.number() }, (_, place) => read(place));
  }
}

/** A number as it stands in a program. */
function written(number) {
  const bytes = [];
  for (; number > 0x7f; number >>>= 7) bytes.push((number & 0x7f) | 0x80);
  return Buffer.from([...bytes, number]);
}

const withLength = (bytes) => Buffer.concat([written(bytes.length), bytes]);

/** Kinds of section. Those that tools add have names instead. */
const [IMPORTS, CODE, DATA] = [2, 10, 11];

/** The sections of a program: where each begins, where its content does, and where it ends. */
function sections(bytes) {
  const found = new Map();
  for (const reader = new Reader(bytes, 8); reader.at < bytes.length;) {
    const begins = reader.at;
    const id = reader.byte();
    const size = reader.number();
    const content = reader.at;
    found.set(id || reader.name(), { begins, content, at: reader.at, ends: content + size });
    reader.at = content + size;
  }
  return found;
}

/** A program with only some of its sections, and others in the place of theirs. */
function rebuilt(bytes, isKept, instead = new Map()) {
  const kept = [...sections(bytes)].filter(([id]) => isKept(id)).map(([id, { begins, ends }]) =>
    instead.has(id) ? Buffer.concat([Buffer.from([id]), withLength(instead.get(id))]) : bytes.subarray(begins, ends));
  return Buffer.concat([bytes.subarray(0, 8), ...kept]);
}

/** What the memory of a program begins with, in pieces: where each goes, and where in the file it is. */
function memory(bytes) {
  const data = new Reader(bytes, sections(bytes).get(DATA).at);
  return data.list(() => {
    const [active, constant] = [data.byte(), data.byte()];
    const address = data.number();
    if (active !== 0 || constant !== 0x41 || data.byte() !== 0x0b) throw new Error("a piece of memory has no fixed place");
    const size = data.number();
    data.at += size;
    return { address, size, file: data.at - size };
  });
}

/** Parts of sections, and kinds of symbols and of relocations: those that point at functions, and those at memory. */
const [FUNCTION_NAMES, SYMBOL_TABLE] = [1, 8];
const [FUNCTION_SYMBOL, DATA_SYMBOL, SECTION_SYMBOL] = [0, 1, 3];
const [UNDEFINED, NAMED] = [0x10, 0x40];
const TO_FUNCTION = new Set([0, 1, 2, 8, 12]);
const TO_MEMORY = new Set([3, 4, 5, 11, 14, 15, 16, 17, 21, 23, 25]);
const HAS_ADDEND = new Set([...TO_MEMORY, 8, 9, 22]);

/**
 * What refers to what in the linked program. A node is a function, by its name, or a variable: an object with its name,
 * its address and its size.
 */
function references(bytes) {
  const all = sections(bytes);
  const read = (id) => {
    if (!all.has(id)) throw new Error(`the linked program has no section "${id}": it wants -Clink-arg=--emit-relocs`);
    return new Reader(bytes, all.get(id).at);
  };
  const part = (id, reader, wanted) => {
    while (reader.at < all.get(id).ends) {
      const kind = reader.byte();
      const size = reader.number();
      if (kind === wanted) return reader;
      reader.at += size;
    }
    throw new Error(`the section "${id}" has no part ${wanted}`);
  };

  const named = part("name", read("name"), FUNCTION_NAMES);
  const names = new Map(named.list(() => [named.number(), named.name()]));
  if (new Set(names.values()).size !== names.size) throw new Error("two functions have the same name");

  const linking = read("linking");
  linking.number(); // the version
  const table = part("linking", linking, SYMBOL_TABLE);
  const segments = memory(bytes);
  const symbols = table.list(() => {
    const [kind, flags] = [table.byte(), table.number()];
    if (kind !== DATA_SYMBOL) {
      const index = table.number();
      if (kind !== SECTION_SYMBOL && (!(flags & UNDEFINED) || flags & NAMED)) table.name();
      return kind === FUNCTION_SYMBOL ? names.get(index) : undefined;
    }
    const name = table.name();
    if (flags & UNDEFINED) return undefined;
    const [segment, offset, size] = [table.number(), table.number(), table.number()];
    return segments[segment] && { name, size, address: segments[segment].address + offset, file: segments[segment].file + offset };
  });

  const edges = new Map();
  /** Takes the relocations of a section, whose content `owners` divides: in order, without gaps that matter. */
  const follow = (id, relocations, owners) => {
    const reader = read(relocations);
    reader.number(); // the section
    const { content } = all.get(id);
    reader.list(() => {
      const [kind, offset, index] = [reader.byte(), reader.number(), reader.number()];
      if (HAS_ADDEND.has(kind)) reader.number();
      const to = TO_FUNCTION.has(kind) || TO_MEMORY.has(kind) ? symbols[index] : undefined;
      if (to === undefined) return;
      for (const from of owners(content + offset)) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    });
  };
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === "function").length;
  const code = read(CODE);
  const bodies = code.list((place) => {
    const size = code.number();
    code.at += size;
    return { ends: code.at, name: names.get(imported + place) };
  });
  let body = 0; // relocations are in order
  follow(CODE, "reloc.CODE", (place) => {
    while (bodies[body].ends <= place) body += 1;
    return [bodies[body].name];
  });
  const variables = symbols.filter((symbol) => typeof symbol === "object");
  follow(DATA, "reloc.DATA", (place) => variables.filter(({ file, size }) => file <= place && place < file + size));
  return { edges, variables };
}

/** Everything that can be reached from some nodes without passing a closed one. */
function reached(edges, from, isClosed) {
  const found = new Set();
  for (const queue = [...from]; queue.length;) {
    const node = queue.pop();
    if (found.has(node) || isClosed(node)) continue;
    found.add(node);
    queue.push(...edges.get(node) ?? []);
  }
  return found;
}

/** What rustc itself enables, as in shake.mjs. */
const FEATURES = ["BulkMemory", "BulkMemoryOpt", "SignExt", "MutableGlobals", "NontrappingFPToInt", "ReferenceTypes", "CallIndirectOverlong", "Multivalue"]
  .reduce((all, name) => all | binaryen.Features[name], 0);

/** Opens a program to be changed. */
function open(bytes) {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(FEATURES);
  const infos = (count, at, info) => Array.from({ length: count }, (_, place) => info(at.call(module, place)));
  const functions = infos(module.getNumFunctions(), module.getFunctionByIndex, binaryen.getFunctionInfo);
  const exports = infos(module.getNumExports(), module.getExportByIndex, binaryen.getExportInfo);
  const lists = infos(module.getNumElementSegments(), module.getElementSegmentByIndex, binaryen.getElementSegmentInfo);
  if (lists.length !== 1) throw new Error("the table of functions is filled from more than one list");
  const [{ name: list, table, offset, data }] = lists;
  return { module, functions, exports, list, table, start: binaryen.getExpressionInfo(offset).value, inTable: data };
}

function closed({ module }) {
  if (!module.validate()) throw new Error("a part of the program is not valid");
  const bytes = Buffer.from(module.emitBinary());
  module.dispose();
  return bytes;
}

/** The symbol of each gate. */
function doors(gates, functions) {
  return gates.map((gate) => {
    const ending = `_${gate.split("::").map((name) => name.length + name).join("")}`;
    const found = functions.filter(({ name }) => name.startsWith("_RNv") && name.endsWith(ending));
    if (found.length !== 1) throw new Error(`the gate ${gate} is in the program ${found.length} times: is it called anywhere?`);
    return found[0].name;
  });
}

/** What belongs in the later part: the names of its functions, and its variables; and the other variables. */
function divided({ edges, variables }, { functions, exports }, gates) {
  const names = new Set(functions.map(({ name }) => name));
  // wasm-bindgen takes the number off the names of what it exports.
  for (const [from, to] of [...edges]) {
    if (typeof from === "string" && !names.has(from)) edges.set(from.replace(/_[0-9a-f]{16}$/, ""), to);
  }
  const unknown = exports.find(({ kind, name }) => kind === binaryen.ExternalFunction && !name.startsWith("_") && !edges.has(name));
  if (unknown) throw new Error(`the linked program does not tell what the exported ${unknown.name} refers to`);
  // What wasm-bindgen has taken away refers to nothing.
  const isGone = (node) => typeof node === "string" && !names.has(node);
  const behind = reached(edges, gates, isGone);
  // What wasm-bindgen has added the linker knows nothing of. Its text tells what it refers to.
  const mentioned = ({ body }) => [...binaryen.emitText(body).matchAll(/\$(?:"([^"]+)"|([^\s()"]+))/g)].map(([, quoted, plain]) => quoted ?? plain);
  const added = functions.filter(({ name, body }) => body && !edges.has(name));
  const roots = [
    ...exports.map(({ value }) => value),
    ...added.flatMap(mentioned),
    ...functions.filter(({ name, module }) => module || !behind.has(name)).map(({ name }) => name),
    ...variables.filter((variable) => !behind.has(variable)),
  ];
  const before = reached(edges, roots, (node) => isGone(node) || gates.includes(node));
  const isLater = (node) => behind.has(node) && !before.has(node);
  return { functions: new Set([...names].filter(isLater)), later: variables.filter(isLater), rest: variables.filter((variable) => !isLater(variable)) };
}

/** Neighbours in a list that are wanted, as `[start, end]`. */
function runs(length, isWanted) {
  const found = [];
  for (let place = 0; place < length; place += 1) {
    if (!isWanted(place)) continue;
    if (found.at(-1)?.[1] === place) found.at(-1)[1] += 1;
    else found.push([place, place + 1]);
  }
  return found;
}

/** The pieces of memory that are the later part's, byte by byte: variables may share bytes. */
function moved(bytes, { later, rest }) {
  return memory(bytes).flatMap(({ address, size, file }) => {
    const isLater = new Uint8Array(size);
    const mark = (value) => (variable) => isLater.fill(value, Math.max(variable.address - address, 0), Math.max(variable.address + variable.size - address, 0));
    later.forEach(mark(1));
    rest.forEach(mark(0));
    return runs(size, (place) => isLater[place])
      .map(([from, to]) => ({ address: address + from, file: file + from, data: bytes.subarray(file + from, file + to) }));
  });
}

/** Gives a program the functions in its table that are wanted, and room for the gates after them all. */
function fillTable({ module, list, table, start, inTable }, isWanted, gates) {
  module.removeElementSegment(list);
  for (const [from, to] of runs(inTable.length, (place) => isWanted(inTable[place]))) {
    module.addActiveElementSegment(table, `from ${from}`, inTable.slice(from, to), module.i32.const(start + from));
  }
  const room = new binaryen.Table(module.getTable(table));
  const free = room.getInitial();
  room.setInitial(free + gates);
  room.setMax(free + gates);
  return free;
}

/** The later part by itself. It imports all it does not have; what it does not need is still to be taken out. */
function behind(whole, { functions }, pieces, gates) {
  const part = open(whole);
  const { module, table } = part;
  for (const { name } of part.exports) module.removeExport(name);
  const free = fillTable(part, (name) => functions.has(name), gates.length);
  module.addActiveElementSegment(table, "gates", gates, module.i32.const(free));
  for (const { name, params, results } of part.functions) {
    if (functions.has(name)) continue;
    module.removeFunction(name);
    module.addFunctionImport(name, FIRST, name, params, results);
  }
  module.addTableImport(table, FIRST, "table");
  const { initial, max } = module.getMemoryInfo();
  module.setMemory(initial, max ?? -1, null, pieces.map(({ address, data }) => ({ offset: module.i32.const(address), data })), false, false, "0");
  module.addMemoryImport("0", FIRST, "memory");
  module.removeGlobal(STACK);
  module.addGlobalImport(STACK, FIRST, STACK, binaryen.i32, true);
  return closed(part);
}

/** The first part by itself, which exports what the later one imports, by the same names. */
function front(whole, { functions }, pieces, gates, later) {
  const bytes = Buffer.from(whole);
  for (const { file, data } of pieces) bytes.fill(0, file, file + data.length);
  const part = open(bytes);
  const { module, table } = part;
  const free = fillTable(part, (name) => !functions.has(name), gates.length);
  for (const { name, params, results } of part.functions) {
    if (!functions.has(name)) continue;
    module.removeFunction(name);
    if (!gates.includes(name)) continue;
    const given = binaryen.expandType(params).map((type, place) => module.local.get(place, type));
    const hole = module.i32.const(free + gates.indexOf(name));
    module.addFunction(name, params, results, [], module.call_indirect(table, hole, given, params, results));
  }
  for (const { kind, name } of WebAssembly.Module.imports(new WebAssembly.Module(later))) {
    if (kind === "function") module.addFunctionExport(name, name);
    if (kind === "table") module.addTableExport(table, name);
    if (kind === "global") module.addGlobalExport(name, name);
    // The memory is exported already, by this name.
  }
  return closed(part);
}

/**
 * Divides a program.
 * @param {Buffer} linked  the program as the linker left it, with names and relocations
 * @param {Buffer} bound  the same as wasm-bindgen left it, with names
 * @param {string[]} gates  the paths in Rust of the functions that lead into the later part
 * @param {(part: Buffer) => Promise<Buffer>} optimise  takes out of a part what it does not use; keeps names
 * @returns {Promise<{ first: Buffer, later: Buffer }>} the first is still to be optimised
 */
export async function divide(linked, bound, gates, optimise) {
  binaryen.setDebugInfo(true);
  const whole = rebuilt(bound, (id) => typeof id === "number" || id === "name");
  const unchanged = open(whole);
  const leads = doors(gates, unchanged.functions);
  const parts = divided(references(linked), unchanged, leads);
  unchanged.module.dispose();
  if (!parts.functions.size) throw new Error("the later part is empty");
  const pieces = moved(whole, parts);
  const later = await optimise(behind(whole, parts, pieces, leads));
  return { first: front(whole, parts, pieces, leads, later), later };
}

/**
 * Has the later part import what it needs by the names that the first part exports it by in the end, and forget its own.
 * @param {Buffer} later  the later part
 * @param {Map<string, string>} names  what the first part exported, and what it now calls that
 */
export function connected(later, names) {
  const reader = new Reader(later, sections(later).get(IMPORTS).at);
  const imports = reader.list(() => {
    const [module, name, from] = [reader.name(), reader.name(), reader.at];
    const kind = reader.byte();
    if (kind === 0) reader.number(); // a function: its type
    else if (kind === 3) reader.at += 2; // a global: its type, and whether it changes
    else { // a table, with its type, or a memory: from how much to how much
      if (kind === 1) reader.byte();
      const hasMost = reader.byte() & 1;
      reader.number();
      if (hasMost) reader.number();
    }
    if (!names.has(name)) throw new Error(`the first part does not export ${name}`);
    return Buffer.concat([withLength(Buffer.from(module)), withLength(Buffer.from(names.get(name))), later.subarray(from, reader.at)]);
  });
  const section = Buffer.concat([written(imports.length), ...imports]);
  return rebuilt(later, (id) => typeof id === "number", new Map([[IMPORTS, section]]));
}
