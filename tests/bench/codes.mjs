// Response codes of a made-up group, for bench-group.mjs: the bits are those of src/codec/response.rs.

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const UNITS = ['Skola', 'Vård och omsorg', 'Kultur och fritid', 'Samhällsbyggnad', 'Kommunledningskontoret'];
const ROLES = ['politician', 'executive', 'manager', 'staff', 'digital'];
const TAG = 0x2a5;

/** A file with one group in it, to which the codes belong. */
export const group = {
  format: 'mognadskollen', version: 1, model: 'agima-2017', assessments: [],
  groups: [{
    id: '00000000-0000-4000-8000-000000000001', title: 'Hela kommunen', units: UNITS.map((name, at) => ({ number: at + 1, name })),
    roles: ROLES, targets: true, minGroup: 5, handIn: '', tags: [TAG], lastUnit: UNITS.length, asked: null, answers: [],
    shown: [], round: false, decided: null, had: 0,
  }],
};

/** Numbers that look random and are the same each time. */
function* numbers(seed) {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 8;
  }
}

/** CRC-10/ATM of bits, most significant first, after zeros up to whole bytes: those change nothing. */
function checksum(bits) {
  let crc = 0;
  for (const bit of bits) {
    const top = ((crc >> 9) & 1) ^ bit;
    crc = ((crc << 1) & 0x3ff) ^ (top ? 0x233 : 0);
  }
  return crc;
}

/** So many codes with targets, one a line. */
export function column(count) {
  const random = numbers(count);
  const next = (below) => random.next().value % below;
  const lines = [];
  for (let at = 0; at < count; at += 1) {
    let answers = 0n;
    for (let digit = 0; digit < 12; digit += 1) answers = answers * 13n + BigInt(1 + (next(20) === 0 ? 10 : next(10)));
    const fields = [[3, 2], [3, 1 + next(5)], [7, 1 + next(5)], [45, answers], [12, TAG], [20, at % (1 << 20)]];
    const bits = fields.flatMap(([width, value]) => [...BigInt(value).toString(2).padStart(width, '0')].map(Number));
    const all = [...bits, ...checksum(bits).toString(2).padStart(10, '0')].map(Number);
    let code = '';
    for (let place = 0; place < 20; place += 1) {
      if (place && place % 4 === 0) code += '-';
      code += SYMBOLS[parseInt(all.slice(5 * place, 5 * place + 5).join(''), 2)];
    }
    lines.push(code);
  }
  return lines.join('\n');
}
