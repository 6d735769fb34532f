/** Orders by code unit, as databases do with the C collation; never by locale. */
export const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);
