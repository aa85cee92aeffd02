// Draws the icons, on ink green: a check mark inside a balance beam, a pen on a text, a text marked,
// a table with a cell filled, one with a cell crossed out. Run it after changing the drawing; the files are kept.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

/** The ribbon takes 16, 32 and 80 pixels, the list of add-ins 32 and 64. */
const SIZES = {
  icon: [16, 32, 64, 80],
  write: [16, 32, 80],
  proof: [16, 32, 80],
  mark: [16, 32, 80],
  clear: [16, 32, 80],
};
/** Each pixel is the mean of this many samples across and down. */
const SAMPLES = 4;
const GREEN = [15, 107, 100];
const WHITE = [255, 255, 255];

/** A table of two columns and rows. */
const TABLE = [
  [0.18, 0.22, 0.82, 0.22, 0.04],
  [0.18, 0.22, 0.18, 0.78, 0.04],
  [0.18, 0.48, 0.82, 0.48, 0.03],
  [0.48, 0.22, 0.48, 0.78, 0.03],
];

/** Strokes in a square of side 1: x1, y1, x2, y2 and half the width. */
const DRAWINGS = {
  icon: [
    // The beam and its two pans: both sides of a sum.
    [0.2, 0.27, 0.8, 0.27, 0.04],
    [0.5, 0.17, 0.5, 0.27, 0.04],
    // The check mark.
    [0.27, 0.58, 0.44, 0.76, 0.065],
    [0.44, 0.76, 0.76, 0.4, 0.065],
  ],
  write: [
    // Lines of a text.
    [0.22, 0.26, 0.78, 0.26, 0.045],
    [0.22, 0.46, 0.56, 0.46, 0.045],
    [0.22, 0.66, 0.42, 0.66, 0.045],
    // The pen.
    [0.54, 0.78, 0.78, 0.46, 0.065],
  ],
  proof: [
    // Lines of a text, one of them underlined.
    [0.22, 0.24, 0.78, 0.24, 0.045],
    [0.22, 0.44, 0.78, 0.44, 0.045],
    [0.22, 0.58, 0.32, 0.64, 0.035],
    [0.32, 0.64, 0.42, 0.58, 0.035],
    [0.42, 0.58, 0.52, 0.64, 0.035],
    // The check mark.
    [0.5, 0.7, 0.6, 0.8, 0.05],
    [0.6, 0.8, 0.8, 0.58, 0.05],
  ],
  mark: [
    ...TABLE,
    [0.18, 0.78, 0.82, 0.78, 0.04],
    [0.82, 0.22, 0.82, 0.78, 0.04],
    // A cell filled.
    [0.61, 0.62, 0.69, 0.62, 0.13],
  ],
  clear: [
    ...TABLE,
    [0.18, 0.78, 0.46, 0.78, 0.04],
    [0.82, 0.22, 0.82, 0.46, 0.04],
    // A cell crossed out.
    [0.6, 0.6, 0.84, 0.84, 0.055],
    [0.6, 0.84, 0.84, 0.6, 0.055],
  ],
};
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

function sample(strokes, x, y) {
  if (!onGround(x, y)) return null;
  return strokes.some((stroke) => distanceToStroke(x, y, stroke) <= stroke[4]) ? WHITE : GREEN;
}

function pixel(strokes, column, row, size) {
  const sum = [0, 0, 0];
  let hits = 0;
  for (let i = 0; i < SAMPLES; i++)
    for (let j = 0; j < SAMPLES; j++) {
      const colour = sample(
        strokes,
        (column + (i + 0.5) / SAMPLES) / size,
        (row + (j + 0.5) / SAMPLES) / size,
      );
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

function png(strokes, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, red green blue alpha.
  header.set([8, 6, 0, 0, 0], 8);
  const rows = [];
  for (let row = 0; row < size; row++) {
    const line = [0];
    for (let column = 0; column < size; column++) line.push(...pixel(strokes, column, row, size));
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
for (const [name, strokes] of Object.entries(DRAWINGS))
  for (const size of SIZES[name]) writeFileSync(`${folder}${name}-${size}.png`, png(strokes, size));
