import { html, type TemplateResult } from 'lit';

/** Stands for the data while the sentence is made: no text of a person or a provider holds it. */
const PLACE = '\uFFFC';

/** A sentence with somebody's data in it, isolated so that its writing direction does not reorder the sentence. */
export function withData(sentence: (data: string) => string, data: string): TemplateResult {
  const [before = '', ...after] = sentence(PLACE).split(PLACE);
  return html`${before}<bdi>${data}</bdi>${after.join(data)}`;
}
