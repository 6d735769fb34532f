/** The few assertions that the suites need, so that they run under any test runner and in a page. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Deep equality of plain data. A key that is `undefined` counts as absent; `null` never does. */
export const assertEqual = (actual: unknown, expected: unknown, message: string): void => {
  if (isEqual(actual, expected)) return;
  throw new Error(`${message}\n  expected ${print(expected)}\n  but got  ${print(actual)}`);
};

const isEqual = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const keys = new Set([...presentKeys(a), ...presentKeys(b)]);
  return (!Array.isArray(a) || a.length === b.length) && [...keys].every((key) => isEqual(a[key], b[key]));
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const presentKeys = (value: Record<string, unknown>): string[] =>
  Object.keys(value).filter((key) => value[key] !== undefined);

const print = (value: unknown): string =>
  value === undefined ? 'undefined' : JSON.stringify(value, null, 1);
