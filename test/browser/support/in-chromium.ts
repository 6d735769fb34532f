/** Forced colours, less motion and the tree of what is read aloud can be asked of Chromium's protocol alone. */
export const isChromium = navigator.userAgent.includes('Chrome/');

/** A test that needs that, and is skipped in the other browsers. */
export const itInChromium = (isChromium ? it : it.skip) as Mocha.TestFunction;
