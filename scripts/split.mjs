// Divides the program in two: a first part, and a later one that is loaded when it is first needed.
//
// The later part is what can be reached from the gates alone (src/ui/later.rs): functions, and data such as texts. What
// refers to what is told by the relocations that the linker leaves (`--emit-relocs`); they are of the linked program, and
// the division is of what wasm-bindgen has made of it, so functions are known by their names.
//
// Nothing moves in memory or in the table of functions. The first part has holes there, which the later part fills when
// it is instantiated with what the first one exports, and a gate in the first part is a call through such a hole.
import binaryen from "binaryen";

/** Reads numbers and names off a program. */
class Reader {
  constructor(bytes, at = 0) {
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
    return Array.from({ length: this.number() }, read);
  }
}

/** The sections of a program by number, or by name where they have one: where their content starts and ends. */
function sections(bytes) {
  const found = new Map();
  const reader = new Reader(bytes, 8);
  while (reader.at < bytes.length) {
    const whole = reader.at;
    const id = reader.byte();
    const size = reader.number();
    const start = reader.at;
    const name = id ? id : reader.name();
    found.set(name, { whole, start, at: reader.at, end: start + size });
    reader.at = start + size;
  }
  return found;
}

/** The pieces of memory that a program begins with: their address, and where in the file they are. */
function memory(bytes) {
  const data = new Reader(bytes, sections(bytes).get(11).at);
  return data.list(() => {
    const isFixed = data.byte() === 0 && data.byte() === 0x41;
    const address = data.number();
    if (!isFixed || data.byte() !== 0x0b) throw new Error("a piece of memory has no fixed place");
    const size = data.number();
    data.at += size;
    return { address, start: data.at - size, size };
  });
}

/** The program without what the linker has noted for itself. */
function bare(bytes) {
  const kept = [...sections(bytes)].filter(([name]) => typeof name === "number" || name === "name");
  return Buffer.concat([bytes.subarray(0, 8), ...kept.map(([, { whole, end }]) => bytes.subarray(whole, end))]);
}

const { MutableGlobals, NontrappingFPToInt, BulkMemory, BulkMemoryOpt, SignExt, ReferenceTypes, Multivalue, CallIndirectOverlong } = binaryen.Features;
const FEATURES = MutableGlobals | NontrappingFPToInt | BulkMemory | BulkMemoryOpt | SignExt | ReferenceTypes | Multivalue | CallIndirectOverlong;
const STACK = "__stack_pointer";

const [SYMBOLS, FUNCTION_NAMES] = [8, 1];
const [FUNCTION, DATA] = [0, 1];
const [UNDEFINED, NAMED] = [0x10, 0x40];
/** Kinds of relocation that point at a function, and at a place in memory; the latter say how far from a symbol. */
const TO_FUNCTION = new Set([0, 1, 2, 8, 12]);
const TO_MEMORY = new Set([3, 4, 5, 11, 14, 15, 16, 17, 21, 23, 25]);
const HAS_ADDEND = new Set([...TO_MEMORY, 8, 9, 22]);

/**
 * What refers to what in the linked program. A node is the name of a function, or the number of a piece of data.
 * @param {Buffer} bytes  the program as the linker left it
 * @returns {{ edges: Map<string | number, Set<string | number>>, pieces: { start: number, size: number }[] }}
 */
function references(bytes) {
  const all = sections(bytes);
  const reader = (section) => {
    if (!all.has(section)) throw new Error(`the linked program has no section "${section}": it wants -Clink-arg=--emit-relocs`);
    return new Reader(bytes, all.get(section).at);
  };
  const subsection = (section, skip, wanted) => {
    const found = reader(section);
    found.at += skip;
    while (found.at < all.get(section).end) {
      const kind = found.byte();
      const size = found.number();
      if (kind === wanted) return found;
      found.at += size;
    }
    throw new Error(`"${section}" has no part ${wanted}`);
  };

  const named = subsection("name", 0, FUNCTION_NAMES);
  const names = new Map(named.list(() => [named.number(), named.name()]));
  if (new Set(names.values()).size !== names.size) throw new Error("two functions have one name");

  // Imported functions come first in the count.
  const imports = reader(2);
  let imported = 0;
  imports.list(() => {
    imports.name();
    imports.name();
    const kind = imports.byte();
    if (kind === 0) imports.number();
    else throw new Error("the linked program imports more than functions");
    imported += 1;
  });
  const code = reader(10);
  const bodies = code.list(() => {
    const size = code.number();
    code.at += size;
    return { end: code.at - all.get(10).start };
  }).map(({ end }, place) => ({ end, node: names.get(imported + place) }));

  const segments = memory(bytes);
  const table = subsection("linking", 1, SYMBOLS);
  const pieces = [];
  const symbols = table.list(() => {
    const kind = table.byte();
    const flags = table.number();
    if (kind !== DATA) {
      const index = table.number();
      if (kind !== 3 && (!(flags & UNDEFINED) || flags & NAMED)) table.name();
      return kind === FUNCTION ? names.get(index) : undefined;
    }
    table.name();
    if (flags & UNDEFINED) return undefined;
    const [segment, offset, size] = [table.number(), table.number(), table.number()];
    const { address, start: place } = segments[segment];
    return pieces.push({ start: address + offset, size, place: place + offset - all.get(11).start }) - 1;
  });

  const edges = new Map();
  const note = (section, nodes) => {
    const relocs = reader(section);
    relocs.number();
    const found = relocs.list(() => {
      const [kind, offset, index] = [relocs.byte(), relocs.number(), relocs.number()];
      if (HAS_ADDEND.has(kind)) relocs.number();
      return TO_FUNCTION.has(kind) || TO_MEMORY.has(kind) ? { offset, to: symbols[index] } : undefined;
    });
    for (const { offset, to } of found.filter((it) => it?.to !== undefined)) {
      for (const from of nodes(offset)) {
        if (!edges.has(from)) edges.set(from, new Set());
        edges.get(from).add(to);
      }
    }
  };
  note("reloc.CODE", (offset) => {
    let [low, high] = [0, bodies.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bodies[middle].end <= offset) low = middle + 1;
      else high = middle;
    }
    return [bodies[low].node];
  });
  note("reloc.DATA", (offset) => [...pieces.keys()].filter((piece) =>
    pieces[piece].place <= offset && offset < pieces[piece].place + pieces[piece].size));
  return { edges, pieces };
}

/** Everything that can be reached from some nodes without passing a closed one. */
function reached(edges, from, isClosed = () => false) {
  const found = new Set();
  const queue = [...from];
  while (queue.length) {
    const node = queue.pop();
    if (found.has(node) || isClosed(node)) continue;
    found.add(node);
    queue.push(...edges.get(node) ?? []);
  }
  return found;
}

/** What in a list is wanted, neighbours together. */
function runs(list, isWanted) {
  const found = [];
  for (const [place, item] of list.entries()) {
    if (!isWanted(item, place)) continue;
    const last = found.at(-1);
    if (last && last.at + last.items.length === place) last.items.push(item);
    else found.push({ at: place, items: [item] });
  }
  return found;
}

/** The symbol of each gate. */
function symbols(gates, names) {
  return new Set(gates.map((gate) => {
    const end = gate.split("::").map((name) => name.length + name).join("");
    const found = [...names].filter((name) => /^_RNv(Nt)*Cs/.test(name) && name.endsWith(`_${end}`));
    if (found.length !== 1) throw new Error(`the gate ${gate} is ${found.length ? "there more than once" : "not in the program: is it used, and is it inline(never)?"}`);
    return found[0];
  }));
}

/** Opens a program to be changed. */
function open(bytes) {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(FEATURES);
  const list = (count, at, info) => Array.from({ length: count }, (_, place) => info(at.call(module, place)));
  const functions = list(module.getNumFunctions(), module.getFunctionByIndex, binaryen.getFunctionInfo);
  const exports = list(module.getNumExports(), module.getExportByIndex, binaryen.getExportInfo);
  const elements = list(module.getNumElementSegments(), module.getElementSegmentByIndex, binaryen.getElementSegmentInfo);
  return { module, functions, exports, elements };
}

/** Makes room in the table of functions. */
function grow(module, name, size) {
  const table = new binaryen.Table(module.getTable(name));
  table.setInitial(size);
  table.setMax(size);
}

function close({ module }) {
  if (!module.validate()) throw new Error("a part of the program is not valid");
  const bytes = module.emitBinary();
  module.dispose();
  return Buffer.from(bytes);
}

/** What a function made by wasm-bindgen, of which the linker knows nothing, refers to. */
const mentioned = ({ body }, names) =>
  body ? [...binaryen.emitText(body).matchAll(/\$([^\s()"]+)|\$"([^"]+)"/g)].map(([, name, quoted]) => name ?? quoted).filter((name) => names.has(name)) : [];

/** What belongs in the later part: names of functions, and whether a byte of memory does. */
function belonging({ edges, pieces }, { functions, exports }, doors) {
  const names = new Set(functions.map(({ name }) => name));
  // What the linked program had and wasm-bindgen has taken away refers to nothing.
  const isGone = (node) => typeof node === "string" && !names.has(node);
  const behind = reached(edges, doors, isGone);
  const roots = exports.map(({ value }) => value);
  for (const one of functions) {
    if (!edges.has(one.name)) roots.push(...mentioned(one, names));
    if (!behind.has(one.name)) roots.push(one.name);
  }
  for (const piece of pieces.keys()) if (!behind.has(piece)) roots.push(piece);
  const front = reached(edges, roots, (node) => isGone(node) || doors.has(node));
  const isBehind = (node) => behind.has(node) && !front.has(node);
  return { names: new Set([...names].filter(isBehind)), pieces: pieces.filter((_, piece) => isBehind(piece)), others: pieces.filter((_, piece) => !isBehind(piece)) };
}

const NAMESPACE = "a";

/**
 * Divides a program.
 * @param {Buffer} linked  the program as the linker left it, with names and relocations
 * @param {Buffer} bound  the same as wasm-bindgen left it, with names
 * @param {string[]} gates  the paths of the functions that lead into the later part
 * @param {(part: Buffer) => Promise<Buffer>} optimise  keeps names
 * @returns the first part, which exports what the later one imports under the same names, and the later one
 */
export async function divide(linked, bound, gates, optimise) {
  binaryen.setDebugInfo(true);
  const graph = references(linked);
  const whole = bare(bound);
  const first = open(whole);
  const doors = symbols(gates, new Set(first.functions.map(({ name }) => name)));
  const later = belonging(graph, first, doors);
  if (!later.names.size) throw new Error("the later part would be empty");

  // Memory: what is the later part's, byte by byte, since symbols may share bytes.
  const bytes = Buffer.from(whole);
  const segments = memory(bytes);
  const isLater = segments.map(({ size }) => new Uint8Array(size));
  const mark = (pieces, value) => {
    for (const { start, size } of pieces) {
      const segment = segments.findIndex(({ address, size: all }) => address <= start && start + size <= address + all);
      if (segment >= 0) isLater[segment].fill(value, start - segments[segment].address, start - segments[segment].address + size);
    }
  };
  mark(later.pieces, 1);
  mark(later.others, 0);
  const moved = segments.flatMap(({ address, start, size }, segment) =>
    runs([...bytes.subarray(start, start + size)], (_, place) => isLater[segment][place])
      .map(({ at, items }) => ({ address: address + at, start: start + at, data: Uint8Array.from(items) })));

  const table = first.elements[0].table;
  const base = binaryen.getExpressionInfo(first.elements[0].offset).value;
  const inTable = first.elements[0].data;
  if (first.elements.length !== 1) throw new Error("more than one list of functions");
  const free = binaryen.getTableInfo(first.module.getTable(table)).initial;
  const elements = ({ module }, isWanted) => {
    module.removeElementSegment(first.elements[0].name);
    for (const { at, items } of runs(inTable, isWanted)) {
      module.addActiveElementSegment(table, `functions ${at}`, items, module.i32.const(base + at));
    }
  };

  const second = open(whole);
  for (const { name } of second.exports) second.module.removeExport(name);
  elements(second, (name) => later.names.has(name));
  second.module.addActiveElementSegment(table, "gates", [...doors], second.module.i32.const(free));
  for (const { name, params, results } of second.functions) {
    if (later.names.has(name)) continue;
    second.module.removeFunction(name);
    second.module.addFunctionImport(name, NAMESPACE, name, params, results);
  }
  grow(second.module, table, free + doors.size);
  second.module.addTableImport(table, NAMESPACE, "table");
  const { initial, max } = second.module.getMemoryInfo();
  second.module.setMemory(initial, max ?? -1, null, moved.map(({ address, data }) => ({ offset: second.module.i32.const(address), data })), false, false, "0");
  second.module.addMemoryImport("0", NAMESPACE, "memory");
  second.module.removeGlobal(STACK);
  second.module.addGlobalImport(STACK, NAMESPACE, STACK, binaryen.i32, true);
  const behind = await optimise(close(second));

  for (const { start, data } of moved) bytes.fill(0, start, start + data.length);
  first.module.dispose();
  const front = open(bytes);
  const { module } = front;
  elements(front, (name) => !later.names.has(name));
  grow(module, table, free + doors.size);
  for (const { name, params, results } of front.functions) {
    if (!later.names.has(name)) continue;
    module.removeFunction(name);
    const slot = [...doors].indexOf(name);
    if (slot < 0) continue;
    const given = binaryen.expandType(params).map((type, place) => module.local.get(place, type));
    module.addFunction(name, params, results, [], module.call_indirect(table, module.i32.const(free + slot), given, params, results));
  }
  for (const { kind, name } of WebAssembly.Module.imports(new WebAssembly.Module(behind))) {
    if (kind === "function") module.addFunctionExport(name, name);
    else if (kind === "table") module.addTableExport(table, name);
    else if (kind === "global") module.addGlobalExport(name, name);
  }
  return { first: close(front), later: behind };
}

/** A number as it stands in a program. */
function written(number) {
  const bytes = [];
  do {
    bytes.push((number & 0x7f) | (number > 0x7f ? 0x80 : 0));
    number >>>= 7;
  } while (number);
  return Buffer.from(bytes);
}

const prefixed = (bytes) => Buffer.concat([written(bytes.length), bytes]);

/**
 * Has the later part import what the first exports under other names, and forget its own.
 * @param {Buffer} later  the later part
 * @param {Map<string, string>} names  what the first part called it, and what it calls it now
 */
export function connect(later, names) {
  const all = sections(later);
  const reader = new Reader(later, all.get(2).at);
  const imports = reader.list(() => {
    const from = reader.name();
    const name = reader.name();
    const start = reader.at;
    const kind = reader.byte();
    if (kind === 0) reader.number();
    else if (kind === 3) reader.at += 2;
    else {
      if (kind === 1) reader.byte();
      const hasMax = reader.byte() & 1;
      reader.number();
      if (hasMax) reader.number();
    }
    if (!names.has(name)) throw new Error(`the first part does not export ${name}`);
    return Buffer.concat([prefixed(Buffer.from(from)), prefixed(Buffer.from(names.get(name))), later.subarray(start, reader.at)]);
  });
  const parts = [...all].filter(([id]) => typeof id === "number").map(([id, { whole, end }]) => id === 2
    ? Buffer.concat([Buffer.from([2]), prefixed(Buffer.concat([written(imports.length), ...imports]))])
    : later.subarray(whole, end));
  return Buffer.concat([later.subarray(0, 8), ...parts]);
}
