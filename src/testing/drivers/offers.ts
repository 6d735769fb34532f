/** A button or link. */
export interface OfferedAction {
  /**
   * In a wizard `submit`, `resend`, `refresh`, `retry`, `confirm`, `back`, `cancel`, `switch:…`, or the kit's own:
   * `restart`, `close`, `open`, `copy`, `reload`, `more`.
   */
  readonly name: string;
  /** What it says, or is called where it says nothing. */
  readonly label: string;
  /** There, but not to be had now, as a new code that can be asked for in a minute. */
  readonly isDisabled: boolean;
  /** Pressed, and nothing has come of it yet. */
  readonly isBusy: boolean;
  /** What else is said of it, such as why it cannot be had. */
  readonly description: string;
  /** Where it leads, if it is a link. */
  readonly href: string | undefined;
}

/** Something to be chosen. */
export interface OfferedChoice {
  readonly id: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  /** Everything that is said of it. */
  readonly text: string;
}

/** An action as it was found in the page. */
export type SeenAction = Omit<OfferedAction, 'name'> & { readonly name: string | undefined };

/** What has the focus, as it was found in the page. */
export interface SeenFocus {
  readonly id: string;
  readonly type: string | undefined;
  readonly action: string | undefined;
  readonly option: string | undefined;
}

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const offeredAction = ({ name, label, description, ...others }: SeenAction): OfferedAction => ({
  ...others,
  name: name ?? 'submit',
  label: tidy(label),
  description: tidy(description),
});

export function focusedName(focus: SeenFocus | undefined): string | undefined {
  if (!focus) return undefined;
  const { id, type, action, option } = focus;
  if (action !== undefined || option !== undefined) return action ?? option;
  if (type === 'submit' || type === 'search') return type;
  return id.replace(/^connect-\w+?-/, '') || undefined;
}
