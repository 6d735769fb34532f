import type { FrameLocator, Page } from 'playwright-core';

/** On the provider's own consent screen. */
export async function decideConsent(page: Page, email: string, isAllowed: boolean): Promise<void> {
  await page.locator('#email').fill(email);
  await page.locator(isAllowed ? '#allow' : '#deny').click();
}

/** The vendor's puzzle: it names the picture to choose. */
export async function solvePuzzle(frame: FrameLocator): Promise<void> {
  const question = await frame.getByRole('heading', { name: /^Choose: / }).innerText();
  await frame.getByRole('button', { name: question.replace('Choose: ', ''), exact: true }).click();
}
