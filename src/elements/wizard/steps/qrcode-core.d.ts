/** The part of `qrcode` that turns a text into a matrix; it has no types of its own. */
declare module 'qrcode/lib/core/qrcode.js' {
  export interface QrMatrix {
    readonly modules: { readonly size: number; readonly data: Uint8Array };
  }
  export function create(
    text: string,
    options?: { readonly errorCorrectionLevel?: 'L' | 'M' | 'Q' | 'H' },
  ): QrMatrix;
}
