// Takes pictures of the pages that `tests/shots/run.sh` has had written. usage: see there.

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '../tools/chromium.mjs';

const string = (fallback) => ({ type: 'string', default: fallback });
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { widths: string('320,360,768,1280'), schemes: string('light,dark'), out: string('target/shots') },
});
const list = (text) => text.split(',').filter(Boolean);
const folder = path.resolve('target/shots/pages');
const pages = (await readdir(folder)).sort().filter((page) => positionals.length === 0 || positionals.some((part) => page.includes(part)));
await mkdir(values.out, { recursive: true });
const browser = await chromium();
for (const scheme of list(values.schemes)) {
  await browser.cdp('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  for (const width of list(values.widths).map(Number)) {
    await browser.cdp('Emulation.setDeviceMetricsOverride', { width, height: 640, deviceScaleFactor: 1, mobile: false });
    for (const page of pages) {
      const name = [path.parse(page).name, width, ...(scheme === 'dark' ? ['dark'] : [])].join('-');
      await browser.open(pathToFileURL(path.join(folder, page)).href);
      const { cssContentSize } = await browser.cdp('Page.getLayoutMetrics');
      if (cssContentSize.width > width) console.error(`${name}: scrolls sideways, ${cssContentSize.width} px wide`);
      const clip = { x: 0, y: 0, width: Math.max(width, cssContentSize.width), height: cssContentSize.height, scale: 1 };
      const { data } = await browser.cdp('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip });
      await writeFile(path.join(values.out, `${name}.png`), Buffer.from(data, 'base64'));
    }
  }
}
await browser.end();
console.log(`${pages.length} screens in ${values.out}`);
