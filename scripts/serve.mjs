// Serves a built site under the policy that it is made for. The tests have a server of their own, tests/tools/serve.mjs.
//
// usage: node scripts/serve.mjs [--root dist] [--port 8080]

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/** The policy under which everything works (docs/embedding.md). */
export const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Ends the program where a folder holds no built site. */
export function mustBeBuilt(root) {
  if (!existsSync(path.join(root, 'index.html'))) fail(`There is no ${path.join(root, 'index.html')}. Run: make build`);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const options = { root: { type: 'string', default: process.env.MK_DIST ?? 'dist' }, port: { type: 'string', default: '8080' } };
  const { values: { root, port } } = parseArgs({ options });
  mustBeBuilt(root);
  // Looked for anew at each request, as a build may have replaced it.
  const site = sirv(root, { dev: true, setHeaders: (response) => response.setHeader('Content-Security-Policy', CSP) });
  const server = createServer((request, response) => site(request, response, () => response.writeHead(404).end('Nothing here.\n')));
  server.on('error', ({ code, message }) => fail(code === 'EADDRINUSE' ? `Port ${port} is in use. Run: make serve PORT=8081` : message));
  server.listen(Number(port), '127.0.0.1', () => console.log(`Serving on http://127.0.0.1:${server.address().port}/`));
}
