// Serves a built site to the tests as a web server would: sirv, under a content security policy, with what a test asks for.
//
// usage: node tests/tools/serve.mjs [--root dist] [--port 8080] [options]
//   --port 0              a free port; the line "Serving on http://…/" says which
//   --csp WHAT            default: the policy under which everything works (docs/embedding.md);
//                         none: no policy; trusted-types: the default and require-trusted-types-for 'script';
//                         anything else is sent as it stands
//   --cors ORIGIN         Access-Control-Allow-Origin: ORIGIN
//   --mime .wasm=TYPE     another type for an extension (repeatable)
//   --slow MS             wait so long before every answer
//   --hold PART           answer what has this in its path once /__release has been asked for
//   --inject URLPATH=FILE serve FILE at URLPATH and load it first in every HTML page (the tests' recorder)
//   --compress MODE       best: brotli 11 (default); off: none
//   --leash               end when standard input closes
//
// With --inject there are also /__blank (an empty page of this origin) and /__log (POST appends a line to a list,
// GET returns it as JSON).

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import zlib from 'node:zlib';
import sirv from 'sirv';
import { CSP } from '../../scripts/serve.mjs';

const DEFAULTS = { root: 'dist', port: 8080, csp: 'default', mime: [], slow: 0, compress: 'best' };
const POLICIES = { default: CSP, none: null, 'trusted-types': `${CSP}; require-trusted-types-for 'script'` };
/** A file that is named by its content. */
const HASHED = /-[0-9a-f]{16}\.\w+$/;
const BLANK = '<!doctype html><html lang="sv"><head><title>blank</title><link rel="icon" href="data:,"></head></html>';

/** `.wasm=text/plain` as `['.wasm', 'text/plain']`. */
const pair = (item) => [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)];

/** A copy of a site that has each file compressed beside it, where sirv looks for it; removed when the process ends. */
async function compressed(root) {
  const copy = mkdtempSync(path.join(tmpdir(), 'mk-serve-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  cpSync(root, copy, { recursive: true });
  const files = readdirSync(copy, { recursive: true }).filter((name) => /\.(html|js|css|json|svg|txt|wasm)$/.test(name));
  await Promise.all(files.map(async (name) => {
    const file = path.join(copy, name);
    await writeFile(`${file}.br`, await promisify(zlib.brotliCompress)(await readFile(file))); // quality 11 unless told
  }));
  return copy;
}

/** What answers requests, for the options above. */
function handler({ root, csp, cors, mime, slow, hold, inject, compress }) {
  const policy = csp in POLICIES ? POLICIES[csp] : csp;
  const types = Object.fromEntries(mime.map(pair));
  const [recorder, recorderFile] = inject ? pair(inject) : [];
  const log = [];
  let release;
  const released = new Promise((done) => {
    release = done;
  });

  const files = sirv(root, {
    dev: true, // looked for anew at each request: tests replace files
    etag: true,
    brotli: compress !== 'off',
    setHeaders(response, pathname) {
      response.setHeader('Cache-Control', HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache');
      const type = types[path.extname(pathname)];
      if (type) response.setHeader('Content-Type', type);
    },
  });

  /** What the tests ask for beside the files, as type and text; nothing for the rest. */
  async function special({ pathname }, request) {
    if (hold && pathname === '/__release') {
      release();
      return ['text/plain', 'released'];
    }
    if (!inject) return null;
    if (pathname === '/__log' && request.method === 'POST') return ['text/plain', `${log.push(await text(request))} noted`];
    if (pathname === '/__log') return ['application/json', JSON.stringify(log)];
    if (pathname === '/__blank') return ['text/html;charset=utf-8', BLANK];
    if (pathname === recorder) return ['text/javascript', await readFile(recorderFile)];
    return null;
  }

  /** An HTML page with the recorder in it, or nothing. */
  async function page({ pathname }) {
    if (!inject || !/(\/|\.html)$/.test(pathname)) return null;
    const html = await readFile(path.join(root, decodeURIComponent(pathname.replace(/\/$/, '/index.html'))), 'utf8').catch(() => null);
    return html?.replace(/<head[^>]*>/i, (head) => `${head}<script src="${recorder}"></script>`);
  }

  return async (request, response) => {
    const url = new URL(request.url.replace(/^\/+/, '/'), 'http://localhost');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (policy) response.setHeader('Content-Security-Policy', policy);
    if (cors) response.setHeader('Access-Control-Allow-Origin', cors);
    const answer = await special(url, request);
    if (answer) return response.writeHead(200, { 'Content-Type': answer[0], 'Cache-Control': 'no-store' }).end(answer[1]);
    if (hold && url.pathname.includes(hold)) await released;
    if (slow) await setTimeout(Number(slow));
    const html = await page(url);
    if (html) return response.writeHead(200, { 'Content-Type': types['.html'] ?? 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' }).end(html);
    return files(request, response, () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Nothing here.\n'));
  };
}

/** Starts a server; resolves to `{ url, close }` once it listens. */
export async function serve(given = {}) {
  const options = { ...DEFAULTS, ...given };
  const root = options.compress === 'off' ? options.root : await compressed(options.root);
  // A connection that is kept open is not closed by this end: a browser that posts to it just then does not try again.
  const server = createServer({ keepAliveTimeout: 0 }, handler({ ...options, root }));
  await new Promise((done, failed) => server.once('error', failed).listen(Number(options.port), '127.0.0.1', done));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const string = { type: 'string' };
  const names = ['root', 'port', 'csp', 'cors', 'slow', 'hold', 'inject', 'compress'];
  const options = { ...Object.fromEntries(names.map((name) => [name, string])), mime: { type: 'string', multiple: true }, leash: { type: 'boolean' } };
  const { values } = parseArgs({ options });
  if (values.leash) process.stdin.on('end', () => process.exit(0)).resume();
  const { url } = await serve(values);
  console.log(`Serving on ${url}`);
}
