/** A QR code as the data of one SVG path, a unit to a module, with its quiet zone. */
export async function qrPath(text: string): Promise<{ readonly size: number; readonly path: string }> {
  // Large, and needed by the wizard's page alone.
  const { create } = await import('qrcode/lib/core/qrcode.js');
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const quiet = 4;
  const dark = [...data.keys()].filter((index) => data[index]);
  const path = dark.map((index) => `M${quiet + (index % size)} ${quiet + Math.floor(index / size)}h1v1h-1z`);
  return { size: size + 2 * quiet, path: path.join('') };
}
