// Measures what the element fetches on any page, as a server with brotli sends it, against budgets: what comes before the first
// screens work, and with it the program's first part; and, beside them, what is loaded when it is needed. What belongs to
// the product's own pages is not the element's, and is not counted.
//
// usage: node scripts/size.mjs [--root dist] [--budget 215000] [FILE…]
// Without files: embed.js and every .js and .wasm that it, or what it loads, names.

import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { table } from './table.mjs';

/** Bytes, brotli 11, of what is fetched before one can grade: the first screens stand in `embed.js`. */
const EARLY = 15_000;
/** The same of that and the program's first part, with which all areas are graded and the result is shown. */
const BUDGET = 215_000;
/** The same of each part that is loaded when it is needed. */
const LATER = 130_000;

const { values, positionals } = parseArgs({
  options: { root: { type: 'string', default: process.env.MK_DIST ?? 'dist' }, budget: { type: 'string', default: String(BUDGET) } },
  allowPositionals: true,
});
const budget = Number(values.budget);
if (!existsSync(path.join(values.root, 'embed.js'))) {
  console.error(`There is no ${path.join(values.root, 'embed.js')}. Run: make build`);
  process.exit(1);
}

/** embed.js and the files reached from it: what a script names in quotes. */
function reached(root) {
  const found = [];
  const queue = ['embed.js'];
  while (queue.length) {
    const file = queue.shift();
    if (found.includes(file)) continue;
    found.push(file);
    if (file.endsWith('.wasm')) continue;
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const [, name] of text.matchAll(/["'`]([^"'`\s]+\.(?:js|wasm))["'`]/g)) {
      if (/^[a-z]+:|^\/\//i.test(name)) continue;
      const next = path.posix.normalize(name.startsWith('/') ? name.slice(1) : path.posix.join(path.posix.dirname(file), name));
      const there = path.join(root, next);
      if (!next.startsWith('..') && existsSync(there) && statSync(there).isFile()) queue.push(next);
    }
  }
  return found;
}

const isLater = (file) => /_(base|share|plan|group)-/.test(file);
const all = positionals.length ? positionals : reached(values.root);
const number = (bytes) => String(bytes).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** Prints the sizes of some files, and returns their sum. */
function measure(title, files) {
  const total = { raw: 0, gzip: 0, br: 0, most: ['', 0] };
  const rows = [[title, 'raw', 'gzip 9', 'brotli 11']];
  for (const file of files) {
    const data = readFileSync(path.join(values.root, file));
    const gzip = gzipSync(data, { level: 9 });
    const br = brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length } });
    total.raw += data.length;
    total.gzip += gzip.length;
    total.br += br.length;
    if (br.length > total.most[1]) total.most = [file, br.length];
    rows.push([file, number(data.length), number(gzip.length), number(br.length)]);
  }
  rows.push(['Total', number(total.raw), number(total.gzip), number(total.br)]);
  console.log(`${table(rows)}\n`);
  return total;
}

const isEarly = (file) => file === 'embed.js';
const later = measure('Loaded when it is needed', all.filter(isLater));
const early = measure('Before the first screens work', all.filter(isEarly));
const program = measure('First part of the program', all.filter((file) => !isLater(file) && !isEarly(file)));
let isOver = false;
for (const [what, bytes, most] of [
  ['Before the first screens work', early.br, EARLY],
  ['All of the first load', early.br + program.br, budget],
  [`The largest later part, ${later.most[0]}`, later.most[1], LATER],
]) {
  const room = most - bytes;
  isOver ||= room < 0;
  console.log(`${what}: ${number(bytes)} of ${number(most)} bytes, ${room < 0 ? `${number(-room)} too many` : `${number(room)} to spare`}.`);
}
if (isOver) process.exit(1);
