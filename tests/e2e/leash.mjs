// Runs a driver or a display on a leash: when standard input closes (the test run has ended, however it ended),
// everything it started is killed and its temporary home is removed.
//
// usage: [MK_LEASH=HOME] node leash.mjs COMMAND ARGUMENT…

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [command, ...args] = process.argv.slice(2);
const home = process.env.MK_LEASH ?? mkdtempSync(path.join(tmpdir(), 'mk-e2e-'));
const mark = `MK_LEASH=${home}`;
const child = spawn(command, args, {
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, HOME: home, TMPDIR: home, XDG_CONFIG_HOME: process.env.XDG_CONFIG_HOME ?? home, MK_LEASH: home },
});

/** The ids of every process on the leash: descendants, members of the session, and those that carry the mark. */
function leashed() {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const [, parent, , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
      return [{ pid: Number(pid), parent, session }];
    } catch {
      return []; // ended meanwhile
    }
  });
  const found = new Set([child.pid]);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent, session } of all) if (found.has(parent) || session === child.pid) found.add(pid);
  }
  for (const { pid } of all) {
    try {
      if (readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(mark)) found.add(pid);
    } catch { /* ended, or another user's */ }
  }
  found.delete(process.pid);
  return found;
}

function end(status) {
  for (let round = 0; round < 3; round += 1) {
    let pids;
    try {
      pids = leashed();
    } catch {
      pids = [-child.pid]; // no /proc: the process group
    }
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch { /* ended meanwhile */ }
    }
  }
  try {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch { /* the next cleaning of the temporary folder takes it */ }
  process.exit(status);
}

child.on('error', (error) => {
  console.error(`${command} could not be started: ${error.message}`);
  end(127);
});
child.on('exit', (code) => end(code ?? 1));
process.stdin.on('end', () => end(0)).on('error', () => end(0)).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
