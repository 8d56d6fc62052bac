// What a page weighs while it lives: with many assessments kept, and through a long time of use. Measured and told, never
// judged.
//
// usage: node tests/bench/bench-life.mjs [--root dist] [--assessments 200] [--actions 8000]
// Headless Chromium at the machine's own speed. The use is random, and the same each time: whatever can be pressed or written in
// is, but for what leaves the program (files, print, the clipboard) or takes everything away. 8,000 actions are an hour's use, one
// each half second. The weight is that on the first screen once the browser has collected its garbage. *In use* is what the
// program's allocator has handed out and not got back, and *extent* how far apart in the memory that lies. What is stored is in the program's memory a few times over; at last all of it is erased, and a leak would be left.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '../tools/chromium.mjs';
import { mustBeBuilt } from '../../scripts/serve.mjs';
import { serve } from '../tools/serve.mjs';
import { table } from '../../scripts/table.mjs';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: process.env.MK_DIST ?? 'dist' },
    assessments: { type: 'string', default: '200' },
    actions: { type: 'string', default: '8000' },
  },
});
mustBeBuilt(values.root);
const STEPS = 8;
const AREAS = ['organisation', 'storage', 'systems', 'work', 'dataflow', 'service'];

const HEAP = readFileSync(new URL('../tools/heap.js', import.meta.url), 'utf8').replace(/^\/\/.*\n/gm, '');

// Holds on to the program's memory, to be asked what is in it.
const HOLD = `WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(...given) {
    super(...given);
    globalThis.__memory ??= Object.values(this.exports).find((it) => it instanceof WebAssembly.Memory);
  }
};`;

const USE = `const [count, seed, done] = arguments;
  let state = globalThis.__seed ?? seed;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const leaves = /skriv ut|fil|spara|kopiera|radera|ta bort|ladda|bild|rensa|english|helskärm|skärm|klistra/i;
  const can = (el) => el.checkVisibility() && !el.disabled && !leaves.test(el.textContent + (el.getAttribute('aria-label') ?? ''));
  let left = count;
  const act = () => {
    if (!left) {
      globalThis.__seed = state;
      return done(true);
    }
    left -= 1;
    const root = document.querySelector('mognads-kollen').shadowRoot;
    const all = [...root.querySelectorAll('button, summary, input[type=radio], input[type=checkbox], input[type=text], input:not([type]), textarea')].filter(can);
    const one = all[random(all.length)];
    if (one?.matches('input[type=text], input:not([type]), textarea')) {
      one.focus();
      one.value = 'ord '.repeat(random(8));
      for (const kind of ['input', 'change']) one.dispatchEvent(new Event(kind, { bubbles: true }));
    } else one?.click();
    // Each action gets its paint, now and then with a pause in which what waits is done.
    requestAnimationFrame(() => setTimeout(act, random(40) ? 0 : 300));
  };
  act();`;

/** Puts the first screen there, and waits until what that leads to has been done and what was changed is written. */
const REST = `const [done] = arguments;
  document.querySelector('mognads-kollen').reset();
  setTimeout(done, 3000);`;

/** Presses a button, where there is one, as a person does: a frame after the last press. */
const PRESS = `const root = document.querySelector('mognads-kollen').shadowRoot;
  const button = [...root.querySelectorAll('button')].find((it) => it.matches(arguments[0]) && it.textContent.startsWith(arguments[1]));
  button?.click();
  return Boolean(button);`;

/** So many assessments as a file, each graded throughout. */
function kept(count) {
  const one = (_, at) => ({
    id: `a${at}`, date: '2026-03-01', organisation: 'Exempelby kommun', unit: `Enhet ${at}`, title: `Bedömning ${at}`,
    areas: Object.fromEntries(AREAS.map((area, place) => [area, { now: ((at + place) % 10) + 1, target: 10, note: 'Vi har börjat.' }])),
  });
  return JSON.stringify({ format: 'mognadskollen', version: 1, model: 'agima-2017', assessments: Array.from({ length: count }, one) });
}

async function visit(prepare, look) {
  const site = await serve({ root: values.root, port: 0 });
  const browser = await chromium();
  try {
    await browser.cdp('Page.enable');
    await browser.cdp('Performance.enable');
    await browser.cdp('Page.addScriptToEvaluateOnNewDocument', { source: HOLD });
    await browser.call('POST', '/timeouts', { script: 600_000 });
    await browser.open(`${site.url}frame.css`);
    if (prepare) await browser.js("localStorage.setItem('mognadskollen:data', arguments[0])", prepare);
    await browser.open(site.url);
    await browser.until('the program', "return document.querySelector('mognads-kollen')?.shadowRoot?.querySelector('.mk-root:not(.early) button') && globalThis.__memory");
    const weigh = async () => {
      await browser.call('POST', '/execute/async', { script: REST, args: [] });
      for (let times = 0; times < 2; times += 1) await browser.cdp('HeapProfiler.collectGarbage');
      const metrics = Object.fromEntries((await browser.cdp('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
      const mega = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
      const heap = await browser.js(`return (${HEAP})(__memory)`);
      if (!heap) throw new Error('the heap is not laid out as tests/tools/heap.js says');
      const kept = await browser.js('return [localStorage, sessionStorage].flatMap((storage) => Object.values({ ...storage })).join("").length');
      const kilo = (bytes) => `${Math.round(bytes / 1000)} kB`;
      return [kilo(heap.bytes), mega(heap.extent), mega(metrics.JSHeapUsedSize), String(metrics.Nodes), String(metrics.JSEventListeners), kilo(kept)];
    };
    await look(browser, weigh);
  } finally {
    await browser.end();
    site.close();
  }
}

const rows = [['', 'in use', 'extent', 'scripts', 'nodes', 'listeners', 'stored']];
await visit(null, async (_, weigh) => rows.push(['Nothing kept', ...(await weigh())]));
await visit(kept(Number(values.assessments)), async (browser, weigh) => {
  rows.push([`${values.assessments} assessments kept`, ...(await weigh())]);
  const says = await browser.js("return document.querySelector('mognads-kollen').shadowRoot.textContent");
  if (/skadad|gick inte att läsa/.test(says)) throw new Error('what was kept could not be read');
});
await visit(null, async (browser, weigh) => {
  const each = Math.ceil(Number(values.actions) / STEPS);
  for (let step = 1; step <= STEPS; step += 1) {
    await browser.call('POST', '/execute/async', { script: USE, args: [each, 7] });
    rows.push([`After ${step * each} actions`, ...(await weigh())]);
  }
  for (const [css, name] of [['.menu-button', ''], ['.menu button', 'Bedömningar'], ['#erase', ''], ['.ask button', 'Ja, radera allt']]) {
    await browser.until(`${css} ${name}`, PRESS, css, name);
    await browser.call('POST', '/execute/async', { script: 'requestAnimationFrame(() => setTimeout(arguments[0]))', args: [] });
  }
  rows.push(['… and all erased', ...(await weigh())]);
});
console.log('Chromium, unthrottled, once its garbage is collected:');
console.log(table(rows));
