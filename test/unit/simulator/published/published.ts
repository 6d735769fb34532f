import { z } from 'zod';
import published from './v1-schemas.json' with { type: 'json' };

/*
 * What is published of Unipile's v1 wire, as JSON schemas put together from its SDK and its reference. Answers are held to
 * them strictly: a field that no schema knows is as wrong as one that is missing.
 */

type JsonSchema = Readonly<Record<string, unknown>>;

/** A schema as it is published. */
export const publishedSchema = (name: string): JsonSchema =>
  (published.$defs as Readonly<Record<string, JsonSchema>>)[name] ?? {};

/** The same schema, in which every object has the fields that it names and no other. */
function strictly(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strictly);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.entries(schema).map(([name, value]) => [name, strictly(value)] as const);
  const strict = 'properties' in schema ? { additionalProperties: false } : {};
  return { ...Object.fromEntries(members), ...strict };
}

const strictDefinitions = strictly(published.$defs) as JsonSchema;

/** What is wrong with a body by the schema of that name; an empty text when nothing is. */
export function faultsOf(name: string, body: unknown): string {
  const schema = z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs: strictDefinitions } as Parameters<
    typeof z.fromJSONSchema
  >[0]);
  const parsed = schema.safeParse(body);
  return parsed.success ? '' : `${name}: ${JSON.stringify(body)}\n${z.prettifyError(parsed.error)}`;
}

/** The names of the schemas that an answer may have; `undefined` where none is published. */
export function schemasOf(method: string, path: string, status: number): readonly string[] | undefined {
  if (status >= 400) return ['Error'];
  const known = published.operations.filter(
    (operation) =>
      operation.method === method &&
      new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  // `/accounts/checkpoint` has the form of `/accounts/{id}`.
  const [operation] = known.toSorted((a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')));
  return (operation?.responses as Readonly<Record<string, readonly string[]>> | undefined)?.[status];
}
