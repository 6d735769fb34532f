/** For the tests around it the page believes that it is on a phone: a finger, and little room. */
export function onPhone(): void {
  const { matchMedia } = globalThis;
  const isAboutPhones = (query: string) => query.includes('pointer: coarse');
  before(() => {
    globalThis.matchMedia = (query) => matchMedia(isAboutPhones(query) ? 'all' : query);
  });
  after(() => {
    globalThis.matchMedia = matchMedia;
  });
}
