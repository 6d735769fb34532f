import { create } from 'qrcode/lib/core/qrcode.js';

/** Light modules around a code without which scanners do not find it (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

export interface QrPath {
  /** Side of the square with its quiet zone, in modules. */
  readonly size: number;
  /** Data for the `d` of one path: a rectangle for each run of dark modules. */
  readonly path: string;
}

/** Encodes `text`; throws when it is longer than the largest code, 2331 bytes at this level of correction. */
export function qrPath(text: string): QrPath {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && data[y * size + x]) x++;
      if (x > start) path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start}v1h${start - x}z`;
    }
  }
  return { size: size + 2 * QUIET_ZONE, path };
}
