/**
 * Prints the contract's types from its schemas, so that those who only use the elements need no schema library.
 * `node --import tsx scripts/contract-types.ts` writes src/contract/types.ts; with --check it only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { z } from 'zod';
import { contractSchemas } from '../src/contract/schemas.js';

const target = new URL('../src/contract/types.ts', import.meta.url);

type JsonSchema = {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly description?: string;
};

function printObject(schema: JsonSchema): string {
  const required = new Set(schema.required);
  const lines = Object.entries(schema.properties ?? {}).map(
    ([name, property]) => `readonly ${name}${required.has(name) ? '' : '?'}: ${printType(property)};`,
  );
  return `{ ${lines.join('\n')} }`;
}

function printType(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? 'unknown';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return union.map(printType).join(' | ');
  if (Array.isArray(schema.type)) return schema.type.map((type: string) => printType({ type })).join(' | ');
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      return `readonly (${schema.items ? printType(schema.items) : 'unknown'})[]`;
    case 'object':
      return schema.properties
        ? printObject(schema)
        : `Readonly<Record<string, ${typeof schema.additionalProperties === 'object' ? printType(schema.additionalProperties) : 'unknown'}>>`;
    default:
      throw new Error(`The contract holds a schema that has no printed form: ${JSON.stringify(schema)}`);
  }
}

export async function printContractTypes(): Promise<string> {
  const registry = z.registry<{ id: string }>();
  for (const schema of Object.values(contractSchemas)) {
    if (!(schema instanceof z.ZodType)) continue;
    const id = schema.meta()?.id;
    if (id) registry.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(registry, { io: 'input', unrepresentable: 'any' });
  const types = Object.entries(schemas)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, schema]) => {
      const description = (schema as JsonSchema).description;
      return `${description ? `/** ${description} */\n` : ''}export type ${name} = ${printType(schema as JsonSchema)};`;
    });
  const head = '// Made from the schemas beside this file by `npm run contract`. Do not edit.\n\n';
  const options = { parser: 'typescript', printWidth: 110, singleQuote: true } as const;
  // Twice, as the formatter settles some line breaks only on its own output.
  return format(await format(head + types.join('\n\n'), options), options);
}

if (process.argv[1]?.endsWith('contract-types.ts')) {
  const text = await printContractTypes();
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== text) {
      console.error('src/contract/types.ts is not what the schemas say. Run: npm run contract');
      process.exit(1);
    }
  } else writeFileSync(target, text);
}
