/** As bundlers write a file that others import too: its exports have short names, and the module itself is one of them. */
export const t = { Wanted: 'what is wanted' };
export const n = t.Wanted;
export const e = undefined;
