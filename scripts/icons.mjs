// Draws the icons: a check mark inside a balance beam, on ink green. Run it after changing the drawing; the files are kept.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 32, 64, 80];
/** Each pixel is the mean of this many samples across and down. */
const SAMPLES = 4;
const GREEN = [15, 107, 100];
const WHITE = [255, 255, 255];

/** Strokes in a square of side 1: x1, y1, x2, y2 and half the width. */
const STROKES = [
  // The beam and its two pans: both sides of a sum.
  [0.2, 0.27, 0.8, 0.27, 0.04],
  [0.5, 0.17, 0.5, 0.27, 0.04],
  // The check mark.
  [0.27, 0.58, 0.44, 0.76, 0.065],
  [0.44, 0.76, 0.76, 0.4, 0.065],
];
const CORNER = 0.2;

function distanceToStroke(x, y, [x1, y1, x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** Inside the rounded square. */
function onGround(x, y) {
  const dx = Math.max(CORNER - x, x - (1 - CORNER), 0);
  const dy = Math.max(CORNER - y, y - (1 - CORNER), 0);
  return Math.hypot(dx, dy) <= CORNER;
}

function sample(x, y) {
  if (!onGround(x, y)) return null;
  return STROKES.some((stroke) => distanceToStroke(x, y, stroke) <= stroke[4]) ? WHITE : GREEN;
}

function pixel(column, row, size) {
  const sum = [0, 0, 0];
  let hits = 0;
  for (let i = 0; i < SAMPLES; i++)
    for (let j = 0; j < SAMPLES; j++) {
      const colour = sample((column + (i + 0.5) / SAMPLES) / size, (row + (j + 0.5) / SAMPLES) / size);
      if (colour === null) continue;
      hits++;
      colour.forEach((part, index) => (sum[index] += part));
    }
  const alpha = Math.round((255 * hits) / (SAMPLES * SAMPLES));
  return [...sum.map((part) => (hits === 0 ? 0 : Math.round(part / hits))), alpha];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, red green blue alpha.
  header.set([8, 6, 0, 0, 0], 8);
  const rows = [];
  for (let row = 0; row < size; row++) {
    const line = [0];
    for (let column = 0; column < size; column++) line.push(...pixel(column, row, size));
    rows.push(Buffer.from(line));
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const folder = fileURLToPath(new URL('../assets/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const size of SIZES) writeFileSync(`${folder}icon-${size}.png`, png(size));
