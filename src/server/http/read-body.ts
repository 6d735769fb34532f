import type { z } from 'zod';
import type { ProblemError } from '../../contract/types.js';
import { ProblemException } from './problem-response.js';

/** The body as text; a problem when it is larger than `maxBytes`, whatever its Content-Length says. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > maxBytes) throw new ProblemException('request.body-too-large');
  if (!request.body) return '';
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new ProblemException('request.body-too-large');
    }
    chunks.push(value);
  }
  return new TextDecoder().decode(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

const MAX_ERRORS = 20;

/** Where a value is wrong, never what it was. */
function problemErrors(error: z.ZodError): ProblemError[] {
  return error.issues.slice(0, MAX_ERRORS).map((issue) => ({
    pointer: issue.path.map((part) => `/${String(part).slice(0, 64)}`).join(''),
    code: issue.code === 'custom' ? issue.message : issue.code,
  }));
}

export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ProblemException('request.invalid', { errors: problemErrors(parsed.error) });
  return parsed.data;
}

const isJson = (request: Request): boolean =>
  /^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '');

export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  maxBytes: number,
): Promise<z.infer<Schema>> {
  if (!isJson(request)) throw new ProblemException('request.unsupported-media-type');
  const text = await readText(request, maxBytes);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ProblemException('request.invalid-json');
  }
  return parse(schema, json);
}
