import { deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface Difference {
  /** Pixels that differ by more than their antialiasing, or all of them when the sizes differ. */
  readonly pixels: number;
  readonly says: string;
  /** Shows where; none when the sizes differ. */
  readonly picture?: Buffer;
}

// Another day's machine may round a corner's last pixel otherwise; a moved or recoloured letter is more than that.
const TOLERATED_PIXELS = 12;
const TOLERATED_DISTANCE = 0.12;

/** How a picture differs from the one before; undefined when it does not. */
export function compare(before: Buffer, after: Buffer): Difference | undefined {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  const { width, height } = one;
  if (width !== other.width || height !== other.height)
    return {
      pixels: width * height,
      says: `it is ${other.width} × ${other.height} instead of ${width} × ${height}`,
    };
  const picture = new PNG({ width, height });
  const pixels = pixelmatch(one.data, other.data, picture.data, width, height, {
    threshold: TOLERATED_DISTANCE,
    alpha: 0.25,
  });
  if (pixels <= TOLERATED_PIXELS) return undefined;
  return { pixels, says: `${pixels} pixels differ`, picture: PNG.sync.write(picture) };
}

/** The same picture in fewer bytes: a palette when there are few colours, which screens of ours mostly have. */
export function squeeze(picture: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(picture);
  const colours = new Map<number, number>();
  const indices = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at += 1) {
    const colour = data.readUIntBE(at * 4, 3);
    const index = colours.get(colour) ?? colours.size;
    if (index > 255) return PNG.sync.write(PNG.sync.read(picture), { colorType: 2, deflateLevel: 9 });
    colours.set(colour, index);
    indices[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index;
  }
  const palette = Buffer.alloc(colours.size * 3);
  for (const [colour, index] of colours) palette.writeUIntBE(colour, index * 3, 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    picture.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(indices, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
