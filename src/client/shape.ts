/**
 * What a value has to look like, shown by an example: a text for any text, a number for any number, a list with one
 * item for any list of such items. A key that ends with a question mark may be missing; the key `*` stands for all
 * that there are. What else an object holds does not matter.
 */
export type Shape =
  | string
  | number
  | boolean
  | ((value: unknown) => boolean)
  | readonly [Shape]
  | { readonly [key: string]: Shape };

export type Unknowns = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Unknowns =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

export function fits(shape: Shape, value: unknown): boolean {
  if (typeof shape === 'function') return shape(value);
  if (typeof shape === 'number') return Number.isFinite(value);
  if (typeof shape !== 'object') return typeof value === typeof shape;
  if (isList(shape)) return isList(value) && value.every((item) => fits(shape[0], item));
  return (
    isObject(value) &&
    Object.entries(shape).every(([key, part]) => {
      if (key === '*') return Object.values(value).every((content) => fits(part, content));
      const content = value[key.replace('?', '')];
      return (content === undefined && key.endsWith('?')) || fits(part, content);
    })
  );
}
