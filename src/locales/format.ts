/** A length of time in words: whole seconds up to a minute, whole minutes from there. */
export function formatDuration(language: string, ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const inMinutes = seconds >= 60;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: inMinutes ? 'minute' : 'second',
    unitDisplay: 'long',
  });
  return format.format(inMinutes ? Math.round(seconds / 60) : seconds);
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
