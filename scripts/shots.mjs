// Pictures of the main views at three widths, light and dark, in both languages, to be looked at.
//
// usage: node scripts/shots.mjs [--root dist] [--out target/shots] [--steps FILE.mjs] [--only NAME] [--widths 320,768,1280]
//        [--langs sv,en] [--schemes light,dark] [--page /]
//
// A step is `{ name, do }`: `do` is JavaScript run in the page before the picture is taken. It has
//   press(…names)      presses the visible button, link, tab or radio with one of these names (one for each language)
//   grade(level, nth)  chooses a level in the nth group of radios (the first, if not told)
//   mk                 the eyes of tests/e2e/page.js: mk.find({ role, name, has, css })
// and may be async. `reload: true` loads the page anew first. A step that fails is told, and the others go on.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const string = (fallback) => ({ type: 'string', default: fallback });
const { values } = parseArgs({
  options: {
    root: string(process.env.MK_DIST ?? 'dist'), out: string('target/shots'), steps: { type: 'string' }, only: { type: 'string' },
    widths: string('320,768,1280'), langs: string('sv,en'), schemes: string('light,dark'), page: string('/'),
  },
});

/** What is shown, in order; each step goes on from the one before. */
const STEPS = [
  { name: 'start', do: '' },
  { name: 'first-question', do: "await press('Starta', 'Start')" },
  { name: 'graded', do: "await grade(4); await press('Stöd för bedömningen', 'Help with the rating')" },
  {
    name: 'half-done',
    do: "await press('Stöd för bedömningen', 'Help with the rating'); for (const level of [5, 2]) { await press('Nästa', 'Next'); await grade(level); }",
  },
  { name: 'result-half-done', do: "await press('Resultat', 'Result')" },
  { name: 'targets', do: "await press('Målbild', 'Target'); await grade(7, 0); await grade(5, 1);" },
  { name: 'shelf', do: "await press('Bedömningar', 'Assessments'); await press('Mer', 'More'); await press('Ändra uppgifter', 'Edit details');" },
  { name: 'stored', reload: true, do: '' },
  { name: 'example', do: "await press('Se ett exempel', 'See an example')" },
  { name: 'example-table', do: "await press('Siffrorna i en tabell', 'The numbers in a table')" },
  { name: 'comparison', do: "await press('Jämför omgångar', 'Compare rounds')" },
];

const TOOLS = `
  const wait = async (look) => {
    for (let tries = 0; tries < 250; tries += 1) {
      const found = look();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 20));
    }
    return null;
  };
  const press = async (...names) => {
    const roles = ['button', 'tab', 'link', 'radio', 'menuitem', 'checkbox'];
    const found = await wait(() => roles.flatMap((role) => names.flatMap((name) => [...mk.find({ role, name }), ...mk.find({ role, starts: name })]))[0]);
    if (!found) throw new Error('nothing to press is called ' + names.join(' or '));
    mk.surface(found).click();
  };
  const grade = async (level, nth = 0) => {
    const found = await wait(() => {
      const groups = mk.find({ css: 'fieldset, [role=radiogroup]' }).filter((group) => group.querySelector('input[type=radio]'));
      return groups[nth] && [...groups[nth].querySelectorAll('input[type=radio]')].find((radio) => radio.value === String(level) || mk.name(radio) === String(level));
    });
    if (!found) throw new Error('no level ' + level + ' in group ' + nth);
    found.click();
  };`;
const eyes = await readFile(new URL('../tests/e2e/page.js', import.meta.url), 'utf8');
const steps = values.steps ? (await import(pathToFileURL(path.resolve(values.steps)))).default : STEPS;
const list = (text) => text.split(',').filter(Boolean);

/** Runs before the page's own scripts: gives page and element the language asked for. */
const speak = (lang) => `new MutationObserver(() => {
  document.documentElement?.setAttribute('lang', '${lang}');
  for (const el of document.querySelectorAll('mognads-kollen:not([lang="${lang}"])')) el.setAttribute('lang', '${lang}');
}).observe(document, { childList: true, subtree: true });`;

let site;
try {
  site = await serve({ root: values.root, port: 0, compress: 'off' });
} catch (error) {
  console.error(`The site could not be served: ${error.message}`);
  process.exit(1);
}
await mkdir(values.out, { recursive: true });
let failed = 0;
let taken = 0;

async function series(lang, scheme, width) {
  const browser = await chromium({ language: lang });
  try {
    const height = width < 600 ? 640 : 800;
    await browser.cdp('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: width < 600 ? 2 : 1, mobile: false });
    await browser.cdp('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    await browser.cdp('Page.addScriptToEvaluateOnNewDocument', { source: speak(lang) });
    const url = new URL(values.page, site.url).href;
    await browser.open(url);
    for (const [at, step] of steps.entries()) {
      const name = `${String(at + 1).padStart(2, '0')}-${step.name}-${lang}-${scheme}-${width}`;
      try {
        if (step.reload) await browser.open(url);
        const body = `${eyes}; const done = arguments[0];
          (async () => { ${TOOLS}
            await wait(() => [...document.querySelectorAll('mognads-kollen')].every((el) => el.shadowRoot?.childElementCount));
            ${step.do}
            await new Promise((ready) => setTimeout(() => requestAnimationFrame(ready), 60));
            mk.still();
          })().then(() => done(null), (error) => done(String(error)));`;
        const error = await browser.call('POST', '/execute/async', { script: body, args: [] });
        if (error) throw new Error(error);
      } catch (error) {
        failed += 1;
        console.error(`${name}: ${error.message}`);
      }
      if (values.only && !step.name.includes(values.only)) continue;
      const { cssContentSize } = await browser.cdp('Page.getLayoutMetrics');
      if (cssContentSize.width > width) console.error(`${name}: scrolls sideways, ${cssContentSize.width} px wide`);
      const clip = { x: 0, y: 0, width: Math.max(width, cssContentSize.width), height: Math.max(height, cssContentSize.height), scale: 1 };
      const { data } = await browser.cdp('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip });
      await writeFile(path.join(values.out, `${name}.png`), Buffer.from(data, 'base64'));
      taken += 1;
    }
  } finally {
    await browser.end();
  }
}

for (const lang of list(values.langs)) {
  for (const scheme of list(values.schemes)) {
    for (const width of list(values.widths)) await series(lang, scheme, Number(width));
  }
}
site.close();
console.log(`${taken} pictures in ${values.out}${failed ? `; ${failed} steps failed` : ''}`);
process.exit(failed ? 1 : 0);
