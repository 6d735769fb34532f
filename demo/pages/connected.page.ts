import '../../src/define/connect-result.js';
import { openShell } from './shell.js';

// Where a round trip ends. In a window that a wizard has opened, that wizard goes on by itself, and a second one would
// only ask twice: the window goes. What is left are tabs, where the element says what the server knows and leads on.
if (!globalThis.menubar.visible) globalThis.close();

await openShell();
