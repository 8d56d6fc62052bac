// Serves a built site to the tests as a municipality's web server would: right types, a strict content security policy, compression.
//
// usage: node tests/tools/serve.mjs [--root dist] [--port 8080] [--host 127.0.0.1] [options]
//   --port 0              a free port; the line "Serving on http://…/" says which
//   --csp WHAT            default: the policy under which everything works (README.md, "Embedding");
//                         none: no policy; trusted-types: the default and require-trusted-types-for 'script';
//                         anything else is sent as it stands
//   --header 'Name: v'    one more header on every answer (repeatable)
//   --cors ORIGIN         Access-Control-Allow-Origin: ORIGIN
//   --mime .wasm=TYPE     another type for an extension or a path (repeatable)
//   --missing PATH        answer 404 for this path (repeatable)
//   --slow MS             wait so long before every answer
//   --hold PART           answer what has this in its path once /__release has been asked for
//   --inject URLPATH=FILE serve FILE at URLPATH and load it first in every HTML page (tests' recorder)
//   --compress MODE       best: brotli 11 (default); off: none (tests)
//   --leash               end when standard input closes
//
// With --inject there are also /__blank (an empty page of this origin) and /__log (POST appends a line to a list,
// GET returns it as JSON).

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify, parseArgs } from 'node:util';
import zlib from 'node:zlib';
import { CSP } from '../../scripts/serve.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
};
const COMPRESSED_ALREADY = new Set(['.png', '.ico', '.pdf', '.woff2']);
const HASHED = /-[0-9a-f]{8,}\.|-[0-9a-f]{8,}_bg\./;

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const compress = {
  br: (data) =>
    brotli(data, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: data.length } }),
  gzip: (data) => gzip(data, { level: 9 }),
};

/** The policy to send for `--csp WHAT`, or null for none. */
function policy(what) {
  switch (what) {
    case 'default':
      return CSP;
    case 'none':
      return null;
    case 'trusted-types':
      return `${CSP}; require-trusted-types-for 'script'`;
    default:
      return what;
  }
}

/** `['.wasm=text/plain']` as `{'.wasm': 'text/plain'}`. */
const pairs = (list) => Object.fromEntries(list.map((item) => [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)]));

/** The file a URL path names inside `root`, or null where it would leave it. */
function fileOf(root, urlPath) {
  let decoded;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.split('/').includes('..')) return null;
  const file = path.join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return file.startsWith(root + path.sep) ? file : null;
}

/** A request handler for `options`; the same object may be changed while the server runs. */
export function handler(options) {
  const root = path.resolve(options.root);
  const cache = new Map(); // file + encoding → { mtime, body }
  const log = [];

  async function body(file, info, encoding) {
    const key = `${encoding}:${file}`;
    const known = cache.get(key);
    if (known && known.mtime === info.mtimeMs && known.size === info.size) return known.body;
    const made = (async () => {
      let data = await readFile(file);
      if (file.endsWith('.html') && options.inject) {
        data = Buffer.from(data.toString().replace(/<head[^>]*>/i, (head) => `${head}<script src="${options.inject.url}"></script>`));
      }
      return encoding === 'identity' ? data : compress[encoding](data);
    })();
    cache.set(key, { mtime: info.mtimeMs, size: info.size, body: made });
    return made;
  }

  function text(response, status, sentence) {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(response.req.method === 'HEAD' ? undefined : `${sentence}\n`);
  }

  async function takeLog(request, response) {
    if (request.method === 'POST') {
      let line = '';
      for await (const chunk of request) line += chunk;
      log.push(line);
      return text(response, 200, 'noted');
    }
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    return response.end(JSON.stringify(log));
  }

  let release;
  const released = new Promise((done) => {
    release = done;
  });

  async function answer(request, response) {
    const url = new URL(request.url.replace(/^\/+/, '/'), 'http://localhost');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    const csp = policy(options.csp);
    if (csp) response.setHeader('Content-Security-Policy', csp);
    if (options.cors) response.setHeader('Access-Control-Allow-Origin', options.cors);
    for (const header of options.header) {
      const at = header.indexOf(':');
      response.setHeader(header.slice(0, at).trim(), header.slice(at + 1).trim());
    }

    if (options.inject && url.pathname === '/__log') return takeLog(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return text(response, 405, 'Only GET and HEAD are answered here.');
    }
    if (options.inject && url.pathname === '/__blank') {
      response.writeHead(200, { 'Content-Type': TYPES['.html'], 'Cache-Control': 'no-store' });
      return response.end('<!doctype html><html lang="sv"><head><title>blank</title><link rel="icon" href="data:,"></head></html>');
    }
    if (options.hold && url.pathname === '/__release') {
      release();
      return text(response, 200, 'released');
    }
    if (options.hold && url.pathname.includes(options.hold)) await released;
    if (options.slow) await new Promise((resolve) => setTimeout(resolve, options.slow));

    const injected = options.inject?.url === url.pathname;
    const file = injected ? path.resolve(options.inject.file) : fileOf(root, request.url.split(/[?#]/)[0]);
    if (!file) return text(response, 400, 'That path is not one of this site.');
    const info = options.missing.includes(url.pathname) ? null : await stat(file).catch(() => null);
    if (!info?.isFile()) return text(response, 404, `Nothing here: ${url.pathname}`);

    const ext = path.extname(file);
    const tag = createHash('sha256').update(`${file}:${info.size}:${info.mtimeMs}`).digest('hex').slice(0, 16);
    const accepted = request.headers['accept-encoding'] ?? '';
    let encoding = 'identity';
    if (options.compress !== 'off' && !COMPRESSED_ALREADY.has(ext)) {
      encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
    }
    const etag = `"${tag}-${encoding}"`;
    response.setHeader('ETag', etag);
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Cache-Control', HASHED.test(path.basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache');
    if ((request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag)) {
      response.writeHead(304);
      return response.end();
    }
    const data = await body(file, info, encoding);
    response.setHeader('Content-Type', options.mime[url.pathname] ?? options.mime[ext] ?? TYPES[ext] ?? 'application/octet-stream');
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Length', data.length);
    response.writeHead(200);
    return response.end(request.method === 'HEAD' ? undefined : data);
  }

  return (request, response) =>
    answer(request, response).catch((error) => {
      if (response.headersSent) return response.destroy();
      return text(response, 500, `The server failed: ${error.message}`);
    });
}

export const DEFAULTS = {
  root: 'dist',
  host: '127.0.0.1',
  port: 8080,
  csp: 'default',
  header: [],
  cors: null,
  mime: {},
  missing: [],
  slow: 0,
  hold: null,
  inject: null,
  compress: 'best',
};

/** Starts a server; resolves to `{ server, url, close }` once it listens. */
export function serve(given = {}) {
  const options = { ...DEFAULTS, ...given };
  // A connection that is kept open is not closed by this end: a browser that posts to it just then does not try again.
  const server = createServer({ keepAliveTimeout: 0 }, handler(options));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      const url = `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${server.address().port}/`;
      const close = () => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ server, options, url, close });
    });
  });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

async function main() {
  let values;
  try {
    const string = { type: 'string' };
    const many = { type: 'string', multiple: true };
    ({ values } = parseArgs({
      options: {
        root: string, host: string, port: string, csp: string, header: many, cors: string,
        mime: many, missing: many, slow: string, hold: string, inject: string, compress: string, leash: { type: 'boolean' },
      },
    }));
  } catch (error) {
    fail(`${error.message}\nThe options are listed at the top of tests/tools/serve.mjs.`);
  }
  const options = { ...DEFAULTS, ...values };
  options.port = Number(options.port);
  options.slow = Number(options.slow);
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65535) fail(`The port must be 0 to 65535, not "${values.port}".`);
  options.mime = pairs(values.mime ?? []);
  if (values.inject) {
    const [[url, file]] = Object.entries(pairs([values.inject]));
    options.inject = { url, file };
  }
  if (values.leash) process.stdin.on('end', () => process.exit(0)).resume();
  if (!(await stat(options.root).catch(() => null))?.isDirectory()) {
    fail(`There is no folder "${options.root}" to serve. Build it first: make build`);
  }
  try {
    const { url } = await serve(options);
    console.log(`Serving on ${url}`);
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      fail(`Port ${options.port} is in use. Stop the other server or run: make serve PORT=${options.port + 1}`);
    }
    if (error.code === 'EACCES') fail(`Port ${options.port} is not allowed for this user. Run: make serve PORT=8080`);
    fail(`The server could not start: ${error.message}`);
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
