interface Duration {
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

// Not in the compiler's libraries yet, nor in every browser that the kit runs in.
type DurationFormat = new (
  language: string,
  options: { readonly style: 'long' },
) => { format(duration: Duration): string };

/** A length of time in words: whole seconds up to a minute, whole minutes up to an hour, hours and minutes from there. */
export function formatDuration(language: string, ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const minutes = Math.round(seconds / 60);
  const rest = minutes % 60;
  if (seconds < 60) return inWords(language, { seconds });
  if (minutes < 60) return inWords(language, { minutes });
  return inWords(language, { hours: Math.floor(minutes / 60), ...(rest > 0 && { minutes: rest }) });
}

function inWords(language: string, duration: Duration): string {
  const { DurationFormat } = Intl as { readonly DurationFormat?: DurationFormat };
  // Without a unit there is nothing to say, and zero is left out.
  if (DurationFormat && duration.seconds !== 0)
    return new DurationFormat(language, { style: 'long' }).format(duration);
  const parts = Object.entries(duration).map(([name, value]) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name.slice(0, -1), unitDisplay: 'long' }).format(
      value as number,
    ),
  );
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(parts);
}

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How far a moment is from now, such as "3 days ago"; below a minute, "now". For many moments in one language. */
export function relativeTimeFormat(language: string): (moment: Date, now: Date) => string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return (moment, now) => {
    const seconds = (moment.getTime() - now.getTime()) / 1000;
    const unit = units.find(([, length]) => Math.abs(seconds) >= length);
    return unit ? format.format(Math.trunc(seconds / unit[1]), unit[0]) : format.format(0, 'second');
  };
}
