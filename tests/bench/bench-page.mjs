// The same first screens as the element's, as someone would write them by hand for one page: static markup, a style sheet, a
// script that draws a radar on a canvas, and no library. A grade that is chosen changes what it changes in the element: the
// levels, the descriptions, the sentence about the answer, the picture and what it is called, the list of areas, and what is
// said of saving; it is stored after the paint. They stand in the product's own page, in the place of the element, under
// the same policy, which refuses what stands in the page itself. What `bench.mjs` measures ours against.

import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** `:host(…)` with what it says of the element. */
const HOST = /:host\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g;
const VOID = ['input', 'br', 'col'];

/** Markup of a described element (tests/native/app/early.rs says what a description is) with some words, the next of which is told. */
function markup(node, words, next) {
  const text = (it) => escaped((typeof it === 'number' ? words[it || next.at++] : it).replace('§', 'Bedömning'));
  if (!Array.isArray(node)) return text(node);
  if (!node[0]) return markup(node[1], words, next);
  const [tag, kind] = node[0].split('.');
  const [attributes, children] = node[1]?.constructor === Object ? [node[1], node.slice(2)] : [{}, node.slice(1)];
  const told = Object.entries({ ...(tag === 'button' && { type: tag }), ...(kind && { class: kind }), ...attributes }).map(([name, value]) => ` ${name}="${text(value)}"`).join('');
  return `<${tag}${told}>${children.map((child) => markup(child, words, next)).join('')}${VOID.includes(tag) ? '' : `</${tag}>`}`;
}

const SCRIPT = `
const frame = document.querySelector('.mk-root'), grades = [0, 0, 0, 0, 0, 0];
let size, saves = 0;
// The width is read once: to read it after a change has the page laid out at once.
const radar = () => {
  const canvas = frame.querySelector('canvas'), pen = canvas.getContext('2d');
  if (size) pen.clearRect(0, 0, size, size);
  else {
    size = canvas.clientWidth;
    canvas.width = canvas.height = size * devicePixelRatio;
    pen.scale(devicePixelRatio, devicePixelRatio);
  }
  const middle = size / 2, reach = size * 0.35;
  const line = (levels) => {
    pen.beginPath();
    levels.forEach((level, at) => {
      const angle = (at * Math.PI) / 3 - Math.PI / 2, far = (reach * level) / 10;
      pen.lineTo(middle + far * Math.cos(angle), middle + far * Math.sin(angle));
    });
    pen.closePath();
    pen.stroke();
  };
  pen.strokeStyle = '#d5d9d6';
  for (const level of [2, 4, 6, 8, 10]) line(Array(6).fill(level));
  pen.strokeStyle = '#0b5f6b';
  pen.lineWidth = 3;
  line(grades);
};
frame.addEventListener('click', ({ target }) => {
  if (!target.closest('.btn.main') || frame.querySelector('input[type=radio]')) return;
  frame.replaceChildren(document.querySelector('template').content.cloneNode(true));
  frame.querySelector('#heading').focus();
  radar();
});
frame.addEventListener('change', ({ target }) => {
  grades[0] = Number(target.value);
  const radios = [...frame.querySelectorAll('input[type=radio][value]')];
  radios.forEach((radio) => radio.parentElement.classList.toggle('on', radio === target));
  radios.forEach((radio) => radio.parentElement.classList.toggle('under', Number(radio.value) < grades[0]));
  for (const rung of frame.querySelectorAll('.rung')) {
    if (rung.contains(target)) rung.className = 'rung on';
    else if (rung.classList.contains('on')) rung.className = 'rung open';
  }
  const says = frame.querySelector('.answer-says'), said = says.querySelector('[role=status]');
  const line = says.querySelectorAll('.unseen > p')[grades[0] - 1];
  if (said.firstChild) said.firstChild.childNodes.forEach((node, at) => { node.textContent = line.childNodes[at].textContent; });
  else {
    said.append(line.cloneNode(true));
    says.querySelector('.muted').remove();
  }
  const grade = frame.querySelector('.areas button span:last-child');
  grade.className = 'level';
  grade.textContent = grades[0];
  frame.querySelector('canvas').setAttribute('aria-label', 'Organisation ' + grades[0]);
  radar();
  const saved = frame.querySelector('.foot p'), save = saves += 1;
  saved.textContent = 'Sparar …';
  requestAnimationFrame(() => setTimeout(() => {
    if (save !== saves) return;
    localStorage.setItem('hand', JSON.stringify(grades));
    saved.textContent = 'Sparad ' + new Date().toTimeString().slice(0, 5);
  }));
});`;

/** A folder with the page in it. */
export async function handwritten(root) {
  const early = await readFile(new URL('../../src/embed/early.json', import.meta.url), 'utf8');
  const { full: screens, words: { sv } } = JSON.parse(early);
  const [start, question] = ['start', 'question'].map((name) => markup(screens[name], sv.split('|'), { at: screens.firsts[name] }));
  const [, , escapedStyle] = (await readFile(path.join(root, 'embed.js'), 'utf8')).match(/(["'])\s*(:host\{--(?:(?!\1)[^\\]|\\[^])*)\1/);
  const style = escapedStyle.replaceAll('\\n', '\n').replace(/\\(.)/g, '$1');
  const folder = await mkdtemp(path.join(tmpdir(), 'mk-hand-'));
  const page = (await readFile(path.join(root, 'index.html'), 'utf8'))
    .replace(/<script .*<\/script>\n?/g, '')
    .replace('</head>', '<link rel="stylesheet" href="hand.css"><script defer src="hand.js"></script></head>')
    .replace(/<mognads-kollen>.*<\/mognads-kollen>/s, () => `<div class="mk-root">${start}</div><template>${question}</template>`);
  const [, site] = page.match(/<link rel="stylesheet" href="\.\/(page[^"]*)"/);
  await cp(path.join(root, site), path.join(folder, site));
  const files = { 'index.html': page, 'hand.css': `${style.replace(HOST, ':root$1').replaceAll(':host', ':root')}`, 'hand.js': SCRIPT };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}
