// How long a group's answers take, from pasted to counted and shown: measured and told, never judged.
//
// usage: node tests/bench/bench-group.mjs [--root dist] [--runs 3] [--sizes 1000,10000,100000]
// Headless Chromium at the machine's own speed, a new profile for each run; the median of the runs. Codes stand one a
// line, as a column of a spreadsheet is pasted. "Blocked" is the longest time between two turns of the page's own timer.

import { parseArgs } from 'node:util';
import { chromium } from '../tools/chromium.mjs';
import { column, group } from './codes.mjs';
import { mustBeBuilt } from '../../scripts/serve.mjs';
import { serve } from '../tools/serve.mjs';
import { median, table } from '../../scripts/table.mjs';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: process.env.MK_DIST ?? 'dist' },
    runs: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '1000,10000,100000' },
  },
});
mustBeBuilt(values.root);

// Holds on to the program's memory, to be asked how large it is.
const HOLD = `WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...given) {
    super(...given);
    globalThis.__memory ??= Object.values(this.exports).find((it) => it instanceof WebAssembly.Memory);
  }
};`;

// Does something, and tells how long it took until this is shown and painted, and the longest that the page was blocked.
const TIMED = `const root = document.querySelector('mognads-kollen').shadowRoot;
  const [does, shown, done] = arguments;
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
  new Function('root', does)(root);
  turn();
  requestAnimationFrame(look);`;

const PASTE = `const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', __column);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  if (root.querySelector('#paste').dispatchEvent(event)) throw new Error('the text would get into the field');`;
// Another group with the same answers, as a file.
const FILE = `const [group] = arguments[0].groups;
  const answers = __column.trim().split('\\n').map((code) => code.replace(/-/g, ''));
  const other = { ...group, id: '00000000-0000-4000-8000-000000000002', title: 'En annan grupp', answers };
  globalThis.__file = new File([JSON.stringify({ ...arguments[0], groups: [other] })], 'grupp.json');`;
const OPEN = `const files = new DataTransfer();
  files.items.add(__file);
  const field = root.querySelector('.gather input[type=file]');
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));`;
const SAID = `root.querySelector('.report .h3')?.textContent`;

async function run(site, count) {
  const browser = await chromium();
  try {
    await browser.cdp('Page.enable');
    await browser.cdp('Performance.enable');
    await browser.cdp('Page.addScriptToEvaluateOnNewDocument', { source: HOLD });
    await browser.call('POST', '/timeouts', { script: 30_000 });
    await browser.open(`${site}frame.css`);
    await browser.js("localStorage.setItem('mognadskollen:data', arguments[0])", JSON.stringify(group));
    await browser.open(site);
    const press = (label) => browser.until(label, `
      const root = document.querySelector('mognads-kollen')?.shadowRoot;
      const button = [...(root?.querySelectorAll('button') ?? [])].find((it) => it.textContent.trim().replace(/^[0-9]/, '').startsWith(arguments[0]));
      button?.click(); return Boolean(button);`, label);
    const timed = (does, shown) => browser.call('POST', '/execute/async', { script: TIMED, args: [does, shown] });
    const pressed = (label, shown) => timed(
      `[...root.querySelectorAll('button, summary')].find((it) => it.textContent.trim().startsWith('${label}')).click()`, shown);
    const field = () => browser.until('the field', "return document.querySelector('mognads-kollen').shadowRoot.querySelector('#paste')");
    await browser.until('the tool', "return document.querySelector('mognads-kollen')?.shadowRoot?.querySelector('button')");
    await press('Starta');
    await press('Grupp');
    await press('Samla in');
    await field();
    const memory = async () => {
      const [wasm, { metrics }] = [await browser.js('return __memory.buffer.byteLength'), await browser.cdp('Performance.getMetrics')];
      return wasm + metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
    };
    const before = await memory();
    await browser.js('globalThis.__column = arguments[0]', column(count));
    const result = { paste: await timed(PASTE, SAID) };
    const says = await browser.js(`const root = document.querySelector('mognads-kollen').shadowRoot; return ${SAID}`);
    if (!says.replace(/\s/g, '').startsWith(`${count}nyasvar`)) throw new Error(`it says: ${says}`);
    result.back = await timed("root.querySelector('.report button').click()", "root.querySelector('#heading').textContent.startsWith('Inga svar')");
    result.forth = await timed("[...root.querySelectorAll('.foot button')].at(-1).click()", "!root.querySelector('#heading').textContent.startsWith('Inga svar')");
    result.again = await timed(PASTE, `${SAID}?.startsWith('Inga nya')`);
    result.list = await pressed('Alla svar', "root.querySelectorAll('.codes li').length > 0");
    result.find = await timed(
      `const field = root.querySelector('#find-code');
       field.value = [...root.querySelectorAll('.codes code')].at(-1).textContent;
       field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));`,
      "root.querySelectorAll('.codes li').length === 1");
    result.remove = await timed("root.querySelector('.codes button').click()", "root.querySelector('#undo-bar')");
    result.undo = await timed("root.querySelector('#undo-bar').click()", "!root.querySelector('#undo-bar')");
    await pressed('Alla svar', "root.querySelectorAll('.codes li').length === 0");
    result.show = await pressed('Visa resultatet', "root.querySelector('canvas[data-chart=group-first]')?.width > 300");
    result.order = await timed(
      `const order = root.querySelector('#order'); order.value = 'model'; order.dispatchEvent(new Event('change', { bubbles: true }));`,
      "root.querySelector('.scrolls tbody th').textContent.startsWith('Organisationen')");
    await press('Samla in');
    await field();
    result.save = await pressed('Ladda ner gruppen som fil', "root.querySelector('.notices')?.textContent.includes('kontrollerad')");
    const memories = (await memory()) - before;
    await browser.js(FILE, group);
    await browser.cdp('HeapProfiler.collectGarbage');
    result.open = await timed(OPEN, `root.querySelector('#heading')?.textContent.replace(/\\s/g, '').includes('${count}') && root.textContent.includes('En annan grupp')`);
    return { ...result, memory: memories };
  } finally {
    await browser.end();
  }
}

const site = await serve({ root: values.root, port: 0 });
const sizes = values.sizes.split(',').map(Number);
const number = (value) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
const all = [];
for (const size of sizes) {
  const runs = [];
  for (let at = 0; at < Number(values.runs); at += 1) runs.push(await run(site.url, size));
  all.push(runs);
}
site.close();
const STEPS = {
  paste: 'Pasted → told', back: 'Undone', forth: 'Done again', again: 'The same again → told', list: 'The list of answers', find: 'One found in it', remove: 'One removed',
  undo: '… and put back', show: 'Shown → painted', order: 'Another order', save: 'Saved as a file, read back', open: 'Another opened as a file',
};
const time = (runs, key) => {
  const [took, longest] = ['time', 'longest'].map((what) => median(runs.map((it) => it[key][what])));
  return `${number(took)} (${number(longest)}) ms`;
};
console.log(`Chromium, unthrottled, median of ${values.runs}; in brackets the longest that the page was blocked:`);
console.log(table([
  ['Answers', ...sizes.map(number)],
  ...Object.entries(STEPS).map(([key, what]) => [what, ...all.map((runs) => time(runs, key))]),
  ['Memory more than before', ...all.map((runs) => `${(median(runs.map((it) => it.memory)) / 1e6).toFixed(1)} MB`)],
]));
