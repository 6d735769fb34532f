/** The places of a wizard where the page may put something of its own. */
export const SLOTS = ['heading', 'consent', 'footer'] as const;

/**
 * What the page gave for the wizard, for a dialog that is drawn into the page: nothing can be slotted there, and what is
 * the page's own is not moved. Ids stay with the originals, and listeners too; links and forms work in copies as well.
 */
export function copiesOf(host: HTMLElement): readonly Node[] {
  const given = [...host.children].filter(({ slot }) => (SLOTS as readonly string[]).includes(slot));
  return given.map((original) => {
    const copy = original.cloneNode(true) as Element;
    for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
    return copy;
  });
}
