import { en } from '../../../src/locales/en/index.js';
import { builtInLocales } from '../../../src/locales/locale-loaders.js';
import type { Messages } from '../../../src/locales/messages.js';

/** Stand for what a sentence is given. */
export const GIVEN = ['\uE000', '\uE001'] as const;

/** A sentence or text of a language, with all that it can say. */
export interface Said {
  readonly path: string;
  readonly texts: readonly string[];
}

type Sentence = (...given: readonly unknown[]) => unknown;

/** Given last to a sentence, these bring out every variant that it has: plural forms, and with or without. */
const LAST = [GIVEN[1], undefined, 1, 2, 3, 5, 11, 22, 100, 101, 1_000_000] as const;

/** Every text of a language, by its path. Sentences are asked as those of `like` take what they are given. */
export function everythingSaid(value: unknown, path = '', like = value): readonly Said[] {
  if (typeof value === 'string') return [{ path, texts: [value] }];
  if (typeof value === 'function') {
    const sentence = value as Sentence;
    const original = like as Sentence;
    const isPair = original.length > 1;
    const asked = isCounted(original) ? LAST.filter((last) => typeof last === 'number') : LAST;
    const all = asked.map((last) => (isPair ? sentence(GIVEN[0], last) : sentence(last)));
    const texts = all.flatMap((said) => everythingSaid(said).flatMap((each) => each.texts));
    return [{ path, texts: [...new Set(texts)] }];
  }
  if (typeof value !== 'object' || value === null) return [{ path, texts: [String(value)] }];
  return Object.entries(value).flatMap(([key, each]) =>
    everythingSaid(each, `${path}.${key}`, (like as Readonly<Record<string, unknown>>)[key]),
  );
}

/** Whether a sentence is given a number, of which another text comes out as none. */
function isCounted(sentence: Sentence): boolean {
  const said = (given: unknown) => JSON.stringify(sentence(given)) ?? '';
  return said(2) !== said(5) && !said(GIVEN[0]).includes(GIVEN[0]);
}

export async function loadLanguages(): Promise<readonly (readonly [tag: string, words: Messages])[]> {
  const others = Object.entries(builtInLocales).map(async ([tag, load]) => {
    const words = await load();
    if (typeof words === 'string') throw new Error(`${tag} is packed in its source.`);
    return [tag, words] as const;
  });
  return [['en', en], ...(await Promise.all(others))];
}
