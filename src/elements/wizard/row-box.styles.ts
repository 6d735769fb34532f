import { css } from 'lit';

/** A row in a box of its own, with something at its start: a choice, an account. */
export const rowBox = css`
  display: flex;
  align-items: center;
  gap: calc(var(--_space) * 3);
  padding: calc(var(--_space) * 3);
  border: 1px solid var(--_border);
  border-radius: calc(var(--_radius-control) + 2px);
`;
