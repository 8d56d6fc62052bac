// Drives Chromium through chromedriver, for tests/shots, tests/bench and tests/exports. No dependencies.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--hide-scrollbars', '--force-color-profile=srgb'];

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
/** Waits for a while; only for polling. */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A Chromium with a profile of its own: `{ call, cdp, js, open, until, end }`. Only one with a display prints. */
export async function chromium({ args = [], language = 'sv', prefs = {}, headless = true } = {}) {
  for (const command of ['chromedriver', 'chromium']) {
    if (!has(command)) {
      console.error(`${command} is missing. Run: scripts/setup.sh test`);
      process.exit(1);
    }
  }
  const port = await freePort();
  const profile = mkdtempSync(path.join(tmpdir(), 'mk-chromium-'));
  const driver = spawn('chromedriver', [`--port=${port}`, '--log-level=OFF'], { stdio: 'ignore', detached: true });
  const killAll = () => {
    for (const id of [-driver.pid, driver.pid]) try { process.kill(id, 'SIGKILL'); } catch { /* ended */ }
    try { rmSync(profile, { recursive: true, force: true, maxRetries: 5 }); } catch { /* left to the system */ }
  };
  process.once('exit', killAll);
  const base = `http://127.0.0.1:${port}`;

  async function send(method, url, body) {
    const response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json' },
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
  for (let tries = 0; ; tries += 1) {
    const ready = await send('GET', `${base}/status`).then((status) => status.ready, () => false);
    if (ready) break;
    if (tries > 400) throw new Error('chromedriver did not start. Run: scripts/setup.sh test');
    await pause(25);
  }
  const { sessionId } = await send('POST', `${base}/session`, {
    capabilities: { alwaysMatch: { 'goog:chromeOptions': { prefs, args: [...ARGS, ...(headless ? ['--headless'] : []), `--user-data-dir=${profile}`,
      `--lang=${language}`, ...args] } } },
  });
  const session = `${base}/session/${sessionId}`;
  const call = (method, tail, body) => send(method, session + tail, body);
  const cdp = (cmd, params = {}) => call('POST', '/goog/cdp/execute', { cmd, params });
  const js = (script, ...given) => call('POST', '/execute/sync', { script, args: given });
  /** Runs `script` until it returns something true, and returns that. */
  async function until(what, script, ...given) {
    const end = Date.now() + 60_000;
    for (;;) {
      const value = await js(script, ...given);
      if (value) return value;
      if (Date.now() > end) throw new Error(`a minute passed without ${what}`);
      await pause(30);
    }
  }
  async function end() {
    await call('DELETE', '').catch(() => {});
    killAll();
    process.removeListener('exit', killAll);
  }
  return { call, cdp, js, until, end, open: (url) => call('POST', '/url', { url }) };
}

/** Ends everything tidily on Ctrl-C: the exit handlers of open browsers run. */
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
