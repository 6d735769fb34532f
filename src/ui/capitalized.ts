/** A sentence that may begin with a name that is written small, such as "your mailbox". */
export const capitalized = (sentence: string): string =>
  sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
