import type { z } from 'zod';
import type { ProblemError } from '../../contract/types.js';
import { ProblemException } from './problem-response.js';

/** The body; a problem when it is larger than `maxBytes`, whatever its Content-Length says. */
async function readBytes(request: Request, maxBytes: number): Promise<ArrayBuffer> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > maxBytes) throw new ProblemException('request.body-too-large');
  // None, or on a platform whose requests have no streams, as in Firefox, one that comes as a whole.
  if (!request.body) return bounded(await request.arrayBuffer(), maxBytes);
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      // Whoever sent it has gone half way: no fault of ours, and nobody to tell.
      throw new ProblemException('request.invalid-json');
    });
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new ProblemException('request.body-too-large');
    }
    chunks.push(value);
  }
  return new Blob(chunks as BlobPart[]).arrayBuffer();
}

function bounded(body: ArrayBuffer, maxBytes: number): ArrayBuffer {
  if (body.byteLength > maxBytes) throw new ProblemException('request.body-too-large');
  return body;
}

/** The body as text, with what is not UTF-8 replaced. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(request, maxBytes));
}

/** For what takes no body: one that comes all the same is passed over, or refused like any other where it is too large. */
export async function passOverBody(request: Request, maxBytes: number): Promise<void> {
  await readBytes(request, maxBytes);
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
  const bytes = await readBytes(request, maxBytes);
  let json: unknown;
  try {
    // Nothing is replaced: a password that is not UTF-8 would be sent on as another.
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemException('request.invalid-json');
  }
  return parse(schema, json);
}
