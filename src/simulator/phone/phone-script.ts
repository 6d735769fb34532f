import { phoneApp } from './phone-app.js';

/**
 * The phone's script, as text. `phoneApp` is ordinary typed code that is served by its own source; some compilers
 * wrap inner functions in a `__name` helper, which the page therefore defines.
 */
export function phoneScript(): string {
  return `const __name = (value) => value;\n(${phoneApp.toString()})();\n`;
}
