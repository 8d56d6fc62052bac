// How long a group's answers take, from pasted to counted and shown: measured and told, never judged.
//
// usage: node scripts/bench-group.mjs [--root dist] [--runs 3] [--sizes 1000,10000,100000]
// Headless Chromium at the machine's own speed, a new profile for each run; the median of the runs. Codes stand one a
// line, as a column of a spreadsheet is pasted. "Blocked" is the longest time between two turns of the page's own timer.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, median, table } from './chromium.mjs';
import { column, group } from './codes.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: process.env.MK_DIST ?? 'dist' },
    runs: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '1000,10000,100000' },
  },
});
if (!existsSync(path.join(values.root, 'index.html'))) {
  console.error(`There is no ${path.join(values.root, 'index.html')}. Run: make build`);
  process.exit(1);
}

// Holds on to the program's memory, to be asked how large it is.
const HOLD = `WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...given) {
    super(...given);
    globalThis.__memory ??= Object.values(this.exports).find((it) => it instanceof WebAssembly.Memory);
  }
};`;

// Does something, and tells how long it took until this is shown and painted, and the longest that the page was blocked.
const TIMED = `const root = document.querySelector('mognads-kollen').shadowRoot;
  const [does, given, shown, done] = arguments;
  let [longest, goes] = [0, true];
  const long = [];
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => long.push(duration)));
  observer.observe({ type: 'longtask' });
  const before = performance.now();
  let last = before;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (goes) setTimeout(turn);
  };
  const isShown = new Function('root', 'return ' + shown);
  const look = () => {
    if (!isShown(root)) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => {
      goes = false;
      turn();
      const time = performance.now() - before;
      setTimeout(() => { observer.disconnect(); done({ time, longest: Math.max(longest, ...long) }); }, 100);
    }));
  };
  new Function('root', 'given', does)(root, given);
  turn();
  requestAnimationFrame(look);`;

const PASTE = `const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', given);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  if (root.querySelector('#paste').dispatchEvent(event)) throw new Error('the text would get into the field');`;
const SAID = `root.querySelector('.brought .headline')?.textContent`;

async function run(site, count) {
  const browser = await chromium();
  try {
    await browser.cdp('Page.enable');
    await browser.cdp('Performance.enable');
    await browser.cdp('Page.addScriptToEvaluateOnNewDocument', { source: HOLD });
    await browser.call('POST', '/timeouts', { script: 120_000 });
    await browser.open(`${site}frame.css`);
    await browser.js("localStorage.setItem('mognadskollen:data', arguments[0])", JSON.stringify(group));
    await browser.open(site);
    const press = (label) => browser.until(label, `
      const root = document.querySelector('mognads-kollen')?.shadowRoot;
      const button = [...(root?.querySelectorAll('button') ?? [])].find((it) => it.textContent.trim().startsWith(arguments[0]));
      button?.click(); return Boolean(button);`, label);
    const timed = (does, given, shown) => browser.call('POST', '/execute/async', { script: TIMED, args: [does, given, shown] });
    await browser.until('the tool', "return document.querySelector('mognads-kollen')?.shadowRoot?.querySelector('button')");
    await press('Starta');
    await press('Grupp');
    await press('Samla in');
    await browser.until('the field', "return document.querySelector('mognads-kollen').shadowRoot.querySelector('#paste')");
    const memory = async () => {
      const [wasm, { metrics }] = [await browser.js('return __memory.buffer.byteLength'), await browser.cdp('Performance.getMetrics')];
      return { wasm, heap: metrics.find(({ name }) => name === 'JSHeapUsedSize').value };
    };
    const before = await memory();
    const pasted = await timed(PASTE, column(count), SAID);
    const says = await browser.js(`const root = document.querySelector('mognads-kollen').shadowRoot; return ${SAID}`);
    if (!says.replace(/\s/g, '').startsWith(`${count}nyasvar`)) throw new Error(`it says: ${says}`);
    const after = await memory();
    const typed = await timed("root.querySelector('#asked').value = '150000'; root.querySelector('#asked').dispatchEvent(new Event('change', { bubbles: true }))", '', "root.querySelector('h3')?.textContent.includes(' av 150')");
    const shown = await timed("[...root.querySelectorAll('button')].find((it) => it.textContent.trim() === 'Visa resultatet').click()", '', "root.querySelector('canvas[data-chart=group-spread]')?.width > 300");
    await press('Samla in');
    await browser.until('the field', "return document.querySelector('mognads-kollen').shadowRoot.querySelector('#paste')");
    const end = await memory();
    return {
      paste: pasted.time, blocked: pasted.longest, change: typed.longest, show: shown.time, showBlocked: shown.longest,
      wasm: Math.max(after.wasm, end.wasm), heap: Math.max(after.heap, end.heap), grown: Math.max(after.wasm, end.wasm) - before.wasm + Math.max(after.heap, end.heap) - before.heap,
    };
  } finally {
    await browser.end();
  }
}

const site = await serve({ root: values.root, port: 0 });
const rows = [['Answers', 'Pasted → told', 'Blocked', 'A change, blocked', 'Show → painted', 'Blocked', 'wasm', 'JS heap']];
const number = (value) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
for (const size of values.sizes.split(',').map(Number)) {
  const runs = [];
  for (let at = 0; at < Number(values.runs); at += 1) runs.push(await run(site.url, size));
  const middle = (key) => median(runs.map((it) => it[key]));
  const ms = (key) => `${number(middle(key))} ms`;
  const mb = (key) => `${(middle(key) / 1e6).toFixed(1)} MB`;
  rows.push([number(size), ms('paste'), ms('blocked'), ms('change'), ms('show'), ms('showBlocked'), mb('wasm'), mb('heap')]);
}
site.close();
console.log(`Chromium, unthrottled, median of ${values.runs}:`);
console.log(table(rows));
