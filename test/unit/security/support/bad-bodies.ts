import fc from 'fast-check';
import { z } from 'zod';

/*
 * Bodies out of the contract's own schemas, and what becomes of them in the hands of somebody who tries everything: of
 * a right one each part may be of another type, another length, another depth, gone, doubled, or named like what
 * every object inherits. They are made as text, because JSON says more than a value holds: two keys of one name, numbers
 * that no number is, halves of characters.
 */

type JsonSchema = Readonly<Record<string, unknown>> & {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
};

const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\uD800',
  '\uDFFF\uD83D',
  '\uFFFF',
  '\u202Eevil',
  '\u{1F600}'.repeat(50),
  'x'.repeat(300),
  'x'.repeat(9_000),
  'x'.repeat(60_000),
  '__proto__',
  'constructor',
  'toString',
  "'; drop table users; --",
  '$1',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\r\nSet-Cookie: a=b',
  '../../etc/passwd',
  'javascript:alert(1)',
  '//evil.test',
  'https://evil.test/',
  'NaN',
  'Infinity',
  'null',
  '-0',
];

const hostileText = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 40 }));

/** Text of a pattern or length, and now and then text that keeps to neither. */
const textOf = ({ pattern, maxLength }: JsonSchema): fc.Arbitrary<unknown> => {
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern), { size: 'small' });
  const length = typeof maxLength === 'number' ? Math.min(maxLength, 40) : 40;
  return fc.oneof(
    fc.string({ minLength: 1, maxLength: length }),
    fc.string({ unit: 'binary', maxLength: length }),
  );
};

const rightValue = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  if (schema['type'] === 'string') return textOf(schema);
  if (schema['type'] !== 'object') return fc.constant(null);
  if (!schema.properties)
    return fc.dictionary(
      fc.constantFrom('username', 'password', 'code', 'choice', 'phone', 'x'),
      textOf({}),
      { maxKeys: 4 },
    );
  const entries = Object.entries(schema.properties).map(([key, part]) => [key, rightValue(part)] as const);
  return fc.record(Object.fromEntries(entries), { requiredKeys: [...(schema.required ?? [])] as never[] });
};

/** Bodies that a schema takes, as far as its printed form says so; `fixed` parts lead to what is there. */
export const rightBodies = (schema: z.ZodType, fixed: object = {}): fc.Arbitrary<object> =>
  rightValue(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema).map((value) => ({
    ...(value as object),
    ...fixed,
  }));

const deep = (depth: number): string => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;

/** JSON that no value prints as. */
const ODD_JSON = [
  '1e309',
  '-1e309',
  '-0',
  '9'.repeat(400),
  '1e-400',
  '[]',
  '{}',
  'null',
  'true',
  '"\\ud800"',
  '"\\u0000"',
  '{"__proto__":{"a":1}}',
  '[null,[null]]',
  deep(50),
  deep(2_000),
];

const oddValue = fc.oneof(
  fc.constantFrom(...ODD_JSON),
  hostileText.map((text) => JSON.stringify(text)),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
);

const oddKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'isAdmin',
  'userId',
  'state',
  '',
  '\0',
  'a'.repeat(200),
);

type Change = (members: readonly (readonly [string, string])[]) => readonly (readonly [string, string])[];

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(), oddValue).map(
    ([at, value]): Change =>
      (members) =>
        members.map(([key, is], n) => [key, members.length && n === at % members.length ? value : is]),
  ),
  fc.nat().map(
    (at): Change =>
      (members) =>
        members.filter((_, n) => n !== at % members.length),
  ),
  fc.tuple(oddKey, oddValue).map(([key, value]): Change => (members) => [...members, [key, value]]),
  fc
    .tuple(fc.nat(), oddValue)
    .map(([at, value]): Change => (members) => [
      ...members,
      [members[at % Math.max(1, members.length)]?.[0] ?? 'a', value],
    ]),
  fc.tuple(fc.nat(), hostileText).map(
    ([at, text]): Change =>
      (members) =>
        members.map(([key, is], n) =>
          n === at % members.length
            ? [
                key,
                is.startsWith('{')
                  ? `{${JSON.stringify(text)}:${JSON.stringify(text)}}`
                  : JSON.stringify(text),
              ]
            : [key, is],
        ),
  ),
);

const print = (members: readonly (readonly [string, string])[]): string =>
  `{${members.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`;

/** A right body with one to four things wrong, or something else altogether; as text. */
export const wrongBodies = (right: fc.Arbitrary<object>): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.tuple(right, fc.array(change, { minLength: 1, maxLength: 4 })).map(([value, changes]) => {
        const members = Object.entries(value).map(
          ([key, part]) => [key, JSON.stringify(part) ?? 'null'] as const,
        );
        return print(
          changes.reduce<readonly (readonly [string, string])[]>((now, next) => next(now), members),
        );
      }),
    },
    {
      weight: 1,
      arbitrary: fc.oneof(
        oddValue,
        fc.tuple(right, fc.nat()).map(([value, at]) => {
          const text = JSON.stringify(value);
          return text.slice(0, at % text.length);
        }),
        fc.string({ unit: 'binary' }),
      ),
    },
  );

/** Whether a schema takes this text: then it is not wrong at all. */
export const isTaken = (schema: z.ZodType, text: string): boolean => {
  try {
    return schema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

export { hostileText };
