import type { Action, Step } from './types.js';

type Draft<S> = S extends Step ? Omit<S, 'id'> : never;

/** A step before the server has given its instance an id. */
export type StepDraft = Draft<Step>;

/** The way out that every open step offers. */
export const CANCEL: Action = { type: 'cancel' };

export const SUBMIT: Action = { type: 'submit' };
