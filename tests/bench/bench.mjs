// How long a visitor on a slow phone waits: measured and told, never judged.
//
// usage: node tests/bench/bench.mjs [--root dist] [--runs 5] [--start Starta,Start]
// Headless Chromium, CPU slowed four times, 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms latency, a new profile for each run that has shown another site;
// the median of the runs, beside the same first screens written by hand in the same page and an almost empty page. "Clickable" is: visible, enabled, and found by elementFromPoint.
// The pages are visited in turn, so that what else the machine does falls on all of them, and of presses the median is that of
// all presses of all runs: a frame comes every 17 ms, so that a few presses may fall on either side of one.

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { handwritten } from './bench-page.mjs';
import { chromium } from '../tools/chromium.mjs';
import { mustBeBuilt } from '../../scripts/serve.mjs';
import { serve } from '../tools/serve.mjs';
import { median, table } from '../../scripts/table.mjs';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: process.env.MK_DIST ?? 'dist' },
    runs: { type: 'string', default: '5' },
    start: { type: 'string', default: 'Starta,Start' },
  },
});
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const CPU = 4;
const CLICKS = 24;
/** What the browser counts of its work for a press. */
const METRICS = [['script', 'ScriptDuration'], ['styles', 'RecalcStyleCount'], ['style', 'RecalcStyleDuration'], ['layouts', 'LayoutCount'], ['layout', 'LayoutDuration']];

mustBeBuilt(values.root);
const eyes = await readFile(new URL('../e2e/page.js', import.meta.url), 'utf8');

// Looks at every frame, and notes when each thing could first be pressed. Cheap: it stops looking for what it has seen.
const WATCH = `(() => {
  // What stands there before the program has come is looked at too.
  new MutationObserver((_, all) => { document.documentElement?.setAttribute('data-early', ''); all.disconnect(); }).observe(document, { childList: true });
  const names = ${JSON.stringify(values.start.split(','))};
  const seen = (globalThis.__bench = { start: 0, grade: 0, program: 0, paints: [], tasks: [], shift: 0 });
  addEventListener('mk-ready', () => { seen.program = performance.now(); });
  // Only tasks of more than 50 ms are told of.
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((it) => { if (!it.hadRecentInput) seen.shift += it.value; }))
    .observe({ type: 'layout-shift', buffered: true });
  const roots = function* (root) { yield root; for (const el of root.querySelectorAll('*')) if (el.shadowRoot) yield* roots(el.shadowRoot); };
  const pressable = (el) => {
    if (el.matches(':disabled')) return false;
    const box = [el, ...(el.labels ?? [])].map((e) => e.getBoundingClientRect()).find((b) => b.width > 1 && b.height > 1);
    if (!box || box.top < 0 || box.bottom > innerHeight) return Boolean(box) && el.checkVisibility();
    let at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    for (let deeper; at?.shadowRoot && (deeper = at.shadowRoot.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)) && deeper !== at;) at = deeper;
    return Boolean(at) && (el.contains(at) || [...(el.labels ?? [])].some((label) => label.contains(at)));
  };
  const look = () => {
    for (const root of roots(document)) {
      if (!seen.start && [...root.querySelectorAll('button, a[href]')].some((el) => names.includes(el.textContent.trim()) && pressable(el))) seen.start = performance.now();
      if (!seen.grade && [...root.querySelectorAll('input[type=radio]')].some(pressable)) seen.grade = performance.now();
    }
    if (!seen.start || !seen.grade) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener('pointerdown', (event) => { seen.pressed = event.timeStamp; }, true);
  // The event "input" leaves a shadow root, "change" does not.
  addEventListener('input', (event) => {
    const from = event.timeStamp < seen.pressed ? event.timeStamp : seen.pressed;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => seen.paints.push(performance.now() - from);
      channel.port2.postMessage(0);
    });
  }, true);
})();`;

/** One visit. Without grades to click (the empty page) only the first figures are there. */
async function visit(url) {
  const browser = await chromium();
  try {
    // A browser that has shown a page before has its storage open. Under another name it is another site.
    await browser.open(new URL('frame.css', url).href.replace('127.0.0.1', 'localhost'));
    await browser.js('try { localStorage.length } catch {}');
    await browser.cdp('Network.enable');
    await browser.cdp('Network.emulateNetworkConditions', NETWORK);
    await browser.cdp('Emulation.setDeviceMetricsOverride', { width: 412, height: 823, deviceScaleFactor: 1.75, mobile: false });
    await browser.cdp('Emulation.setCPUThrottlingRate', { rate: CPU });
    await browser.cdp('Page.enable');
    await browser.cdp('Performance.enable');
    const metrics = async () => Object.fromEntries((await browser.cdp('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
    await browser.cdp('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
    await browser.open(url);
    await browser.until('a button to start with', 'return __bench.start || __bench.grade');
    const loaded = await browser.js(`return [performance.getEntriesByType('navigation')[0], ...performance.getEntriesByType('resource')]
      .filter((e) => !e.name.startsWith('data:')).map((e) => ({ name: e.name, bytes: e.transferSize }))`);
    const result = {
      bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: loaded.length,
      paint: (await browser.js("return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")),
      start: await browser.js('return __bench.start || __bench.grade'),
      // Two frames on, what is drawn once the button is there has been drawn.
      shift: await browser.call('POST', '/execute/async', {
        script: 'requestAnimationFrame(() => requestAnimationFrame(() => arguments[0](__bench.shift)))', args: [],
      }),
    };
    const press = async (x, y) => {
      for (const type of ['mousePressed', 'mouseReleased']) {
        await browser.cdp('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: type === 'mousePressed' ? 1 : 0, clickCount: 1 });
      }
    };
    const middle = (find) => browser.js(`${eyes}
      const el = (${find})(); if (!el) return null;
      const box = mk.surface(el).getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2]`);
    const names = JSON.stringify(values.start.split(','));
    const button = await middle(`() => ${names}.flatMap((name) => ['button', 'link'].flatMap((role) => mk.find({ role, name })))[0]`);
    if (!button || !(await browser.js("return Boolean(document.querySelector('mognads-kollen, .mk-root'))"))) return result;
    if (!(await browser.js('return __bench.grade'))) {
      await press(...button);
      await browser.until('a grade to click', 'return __bench.grade');
      result.grade = await browser.js('return __bench.grade - __bench.pressed');
    }
    result.first = result.start + (result.grade ?? 0);
    if (await browser.js("return Boolean(document.querySelector('mognads-kollen'))")) {
      await browser.until('the program', 'return __bench.program');
      result.program = await browser.js('return __bench.program');
    }
    // The longest until one can begin, and the longest from then on.
    [result.early, result.arrival] = await browser.js(`return new Promise((done) => setTimeout(() => {
      const longest = (tasks) => Math.max(0, ...tasks.map(([, duration]) => duration));
      const { tasks, start } = __bench;
      __bench.tasks = [];
      done([longest(tasks.filter(([from]) => from <= start)), longest(tasks.filter(([from]) => from > start))]);
    }, 500))`);
    const before = await metrics();
    for (let at = 0; at < CLICKS; at += 1) {
      const point = await middle(`() => mk.find({ css: 'input[type=radio]' })[${(at * 3) % 10}]`);
      await press(...point);
      await browser.until('a paint after a grade', 'return __bench.paints.length > arguments[0]', at);
    }
    result.paints = await browser.js('return __bench.paints');
    // What follows a press by itself, such as saving, is counted with it.
    await new Promise((done) => setTimeout(done, 1000));
    const after = await metrics();
    for (const [key, name] of METRICS) result[key] = ((after[name] - before[name]) * (/Count$/.test(name) ? 1 : 1000)) / CLICKS;
    result.busy = await browser.js('return Math.max(0, ...__bench.tasks.map(([, duration]) => duration))');
    // From the click until all that listens has returned, with what that lays out: a click that a script makes is over by then.
    result.handlers = [];
    for (let at = 0; at < CLICKS; at += 1) {
      result.handlers.push(await browser.js(`const { shadowRoot } = document.querySelector('mognads-kollen') ?? {};
        const radio = (shadowRoot ?? document).querySelectorAll('input[type=radio]')[arguments[0]];
        const from = performance.now();
        radio.click();
        return performance.now() - from`, (at * 3 + 1) % 10));
      await browser.until('a paint after a grade', 'return __bench.paints.length > arguments[0]', CLICKS + at);
    }
    return result;
  } finally {
    await browser.end();
  }
}

const KEYS = ['bytes', 'requests', 'paint', 'start', 'shift', 'grade', 'first', 'program', 'early', 'arrival', 'paints', 'handlers', 'busy', ...METRICS.map(([key]) => key)];
/** What is nothing where it is 0. */
const SOME = ['bytes', 'requests', 'paint', 'start', 'grade', 'first', 'program'];

/** The medians of what has been measured of each site, visited in turn. */
async function measure(roots) {
  const sites = await Promise.all(roots.map(async (root) => ({ root, runs: [], ...(await serve({ root, port: 0 })) })));
  // The first visit only fills the server's cache of compressed files; a real server has them on disk.
  for (const { root, url } of sites) {
    for (const file of await readdir(root, { recursive: true })) {
      if (/\.(html|js|css|wasm)$/.test(file)) await fetch(new URL(file, url), { headers: { 'Accept-Encoding': 'br' } });
    }
  }
  for (let at = 0; at < Number(values.runs); at += 1) {
    for (const { runs, url } of sites) runs.push(await visit(url));
  }
  for (const { close } of sites) close();
  const middle = (all) => (all.length && all.every((value) => value >= 0) ? median(all) : null);
  const of = (runs, key) => runs.flatMap((run) => (run[key] || !SOME.includes(key) ? run[key] : undefined));
  return sites.map(({ runs }) => Object.fromEntries(KEYS.map((key) => [key, middle(of(runs, key))])));
}

const empty = await mkdtemp(path.join(tmpdir(), 'mk-empty-'));
await writeFile(
  path.join(empty, 'index.html'),
  '<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tom</title>' +
    `<link rel="icon" href="data:,"></head><body><button>${values.start.split(',')[0]}</button></body></html>`,
);
const hand = await handwritten(values.root);
const [ours, byHand, nothing] = await measure([values.root, hand, empty]);
for (const folder of [empty, hand]) await rm(folder, { recursive: true });

const ms = (value) => (value == null ? '–' : `${Math.round(value)} ms`);
const once = (value) => (value == null ? '–' : value.toFixed(1));
const tenths = (value) => (value == null ? '–' : `${value.toFixed(1)} ms`);
const number = (value) => (value == null ? '–' : String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u00a0'));
console.log(`Chromium, CPU ÷ ${CPU}, 1.6/0.75 Mbit/s, 150 ms, cold cache, median of ${values.runs}:`);
const times = (key) => (ours[key] && byHand[key] ? (ours[key] / byHand[key]).toFixed(2) : '–');
const row = (name, say, key) => [name, ...[ours, byHand, nothing].map((one) => say(one[key])), times(key)];
console.log(table([
  ['', 'Mognadskollen', 'by hand', 'empty page', 'times by hand'],
  row('Bytes transferred until then, headers too', number, 'bytes'),
  row('Requests', number, 'requests'),
  row('First contentful paint', ms, 'paint'),
  row('Start button clickable', ms, 'start'),
  row('Layout shift until then (CLS)', (shift) => shift.toFixed(3), 'shift'),
  row('Start pressed → first grade clickable', ms, 'grade'),
  row('First grade clickable, of the two', ms, 'first'),
  row('The program is there', ms, 'program'),
  row('Longest task until one can begin (0: below 50 ms)', ms, 'early'),
  row('Longest task as the program comes', ms, 'arrival'),
  row('Grade clicked → next paint', ms, 'paints'),
  row('… handlers of the click, with the layout that they ask for', tenths, 'handlers'),
  row('… script', tenths, 'script'),
  row('… style', tenths, 'style'),
  row('… how often style is worked out', once, 'styles'),
  row('… layout', tenths, 'layout'),
  row('… how often it is laid out', once, 'layouts'),
  row('Longest task while answering', ms, 'busy'),
]));
