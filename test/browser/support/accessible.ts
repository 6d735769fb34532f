import { expect } from '@open-wc/testing';
import { atRest } from '../../../stories/support/at-rest.js';

/** Holds an element to axe, as it is once nothing moves: a text that is fading in has not its colours yet. */
export async function expectAccessible(
  element: Element,
  options: { readonly ignoredRules?: string[] } = {},
): Promise<void> {
  await atRest();
  await expect(element).to.be.accessible(options);
}
