import { pageKit } from '../pages/page-kit.js';
import { phoneApp } from './phone-app.js';
import { phoneCards } from './phone-cards.js';
import { phoneLists } from './phone-lists.js';
import { phonePanel } from './phone-panel.js';

/**
 * The phone's script, as text: its functions, each served by its own source (see page-kit.ts), put together here.
 */
export function phoneScript(): string {
  const makers = [pageKit, phoneCards, phoneLists, phonePanel].map(String).join(', ');
  return `const __name = (value) => value;\n(${phoneApp.toString()})(${makers});\n`;
}
