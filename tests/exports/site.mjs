// Saves and prints every kind of export from the built site, in a Chromium with a display, for check.py.
//
// usage: xvfb-run -a node tests/exports/site.mjs FOLDER CASE…
//
// FOLDER/CASE/file.json is what is in the browser from before; what comes out is put in FOLDER/site-CASE/. A case is named
// after its language: example-sv.

import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '../tools/chromium.mjs';
import { serve } from '../tools/serve.mjs';

const WORDS = {
  sv: {
    go: 'Fortsätt', share: 'Dela', notes: 'Ta med anteckningar', code: 'Svarskod', language: 'Svenska',
    file: 'Ladda ner: Fil', csv: 'Områden: Tabell för Excel', markdown: 'Spara som Markdown: Text till ett mejl', qr: 'Visa QR-kod', png: 'Spara som PNG: ',
    svg: 'Spara som SVG: ', report: 'Skriv ut rapporten', print: 'Skriv ut: Svarskod', radar: 'Nuläge och målbild', gap: 'Avstånd till målnivån',
    plan: 'Handlingsplan', paper: 'Skriv ut', out: 'Exportera', actions: 'Ladda ner åtgärderna som CSV', calendar: 'Ladda ner kalenderfil', statement: 'Ladda ner texten',
    link: 'Länk', choose: 'Välj vad länken innehåller', ticks: ['Namn, organisation och enhet', 'Kryssade kriterier', 'Anteckningar', 'Handlingsplanen'],
  },
  en: {
    go: 'Continue', share: 'Share', notes: 'Include notes', code: 'Response code', language: 'In English',
    file: 'Download: File', csv: 'Areas: Table for Excel', markdown: 'Save as Markdown: Text for an e-mail', qr: 'Show QR code', png: 'Save as PNG: ',
    svg: 'Save as SVG: ', report: 'Print the report', print: 'Print: Response code', radar: 'Today and target', gap: 'Distance to the target',
  },
};
const eyes = readFileSync(new URL('../e2e/page.js', import.meta.url), 'utf8');
const [folder, ...cases] = process.argv.slice(2);
const home = mkdtempSync(path.join(tmpdir(), 'mk-exports-'));
process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

// As one who has chosen to print into a file, and is not asked.
const destination = { id: 'Save as PDF', origin: 'local', account: '' };
const printing = { version: 2, recentDestinations: [destination], selectedDestinationId: destination.id, isHeaderFooterEnabled: false };
const site = await serve({ root: process.env.MK_DIST ?? 'dist', port: 0, compress: 'off' });
const browser = await chromium({
  headless: false,
  args: ['--kiosk-printing'],
  prefs: {
    'printing.print_preview_sticky_settings.appState': JSON.stringify(printing),
    'savefile.default_directory': home,
    'download.default_directory': home,
    'download.prompt_for_download': false,
    // Buttons are pressed here by a script, and only one download is let through without a press.
    'profile.default_content_setting_values.automatic_downloads': 1,
  },
});
const { js, until } = browser;

/** Presses the button, or ticks the box, with this name. */
async function press(name) {
  const script = `${eyes}; const [el] = ['button', 'checkbox'].flatMap((role) => mk.find({ role, ...arguments[0] })); el?.click(); return !!el`;
  await until(`a button ${name}`, script, typeof name === 'string' ? { name } : name);
}

/** Presses it, and gives the file that comes of it this name. */
async function carry(name, into) {
  await press(name);
  // A file has more than one name until it is whole: it is there once it has been the only one for some looks.
  const isWhole = (file) => statSync(file).size > 0 && (!file.endsWith('.pdf') || readFileSync(file, 'latin1').trimEnd().endsWith('%%EOF'));
  for (let end = Date.now() + 60_000, looks = 0; ;) {
    const files = readdirSync(home).map((found) => path.join(home, found));
    looks = files.length === 1 && !files[0].endsWith('.crdownload') && isWhole(files[0]) ? looks + 1 : 0;
    if (looks === 5) return renameSync(files[0], into);
    if (Date.now() > end) throw new Error(`a minute passed without what "${name}" makes: ${files.join(', ') || 'nothing'}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Goes on with what is in a file, and gives the words and the folder for what comes out. */
async function begin(name) {
  const words = WORDS[name.slice(-2)];
  const out = path.join(folder, `site-${name}`);
  mkdirSync(out);
  await browser.open(site.url);
  await js("localStorage.clear(); localStorage.setItem('mognadskollen:data', arguments[0])", readFileSync(path.join(folder, name, 'file.json'), 'utf8'));
  await browser.open(site.url);
  if (words.language !== WORDS.sv.language) {
    await press('Meny');
    await press(words.language);
  }
  await press(words.go);
  return [words, out];
}

async function exportsOf(name) {
  const [words, out] = await begin(name);
  await press({ starts: words.share });
  await press(words.notes);
  const value = (label) => until(label, `${eyes}; return mk.find({ css: 'input', name: arguments[0] })[0]?.value`, label);
  writeFileSync(path.join(out, 'report.txt'), await until('the mail', "return document.querySelector('mognads-kollen').shadowRoot.getElementById('mail')?.value"));
  await press(words.qr);
  const link = await until('a QR code', `${eyes}; return mk.find({ css: 'canvas[data-qr]' })[0]?.dataset.qr`);
  writeFileSync(path.join(out, 'code.txt'), `${await value(words.code)}\n${link}`);
  await carry(words.file, path.join(out, 'file.json'));
  await carry(words.csv, path.join(out, 'table.csv'));
  await carry(words.markdown, path.join(out, 'report.markdown'));
  for (const picture of ['radar', 'gap']) {
    await carry(words.svg + words[picture], path.join(out, `${picture}.svg`));
    await carry(words.png + words[picture], path.join(out, `${picture}.png`));
  }
  await carry(words.report, path.join(out, 'report.pdf'));
  await carry(words.print, path.join(out, 'code.pdf'));
}

async function planOf(name) {
  const [words, out] = await begin(name);
  await press({ starts: words.plan });
  await carry(words.paper, path.join(out, 'plan.pdf'));
  await press(words.out);
  await carry(words.actions, path.join(out, 'actions.csv'));
  await carry(words.calendar, path.join(out, 'plan.ics'));
  await carry(words.statement, path.join(out, 'statement.markdown'));
  await press({ starts: words.share });
  await press({ starts: words.choose });
  for (const tick of words.ticks) await press(tick);
  const link = await until('a link with the plan', `${eyes}; const link = mk.find({ css: 'input', name: arguments[0] })[0]?.value; return link?.length > 500 && link`, words.link);
  writeFileSync(path.join(out, 'link.txt'), link.split('#mk=')[1]);
  await carry(words.file, path.join(out, 'file.json'));
}

try {
  for (const name of cases) await (name.startsWith('plan-') ? planOf : exportsOf)(name);
} finally {
  await browser.end();
  site.close();
}
