/** The phone's style sheet. */
export const phoneStyles = `
:root { color-scheme: light dark; }
`;
