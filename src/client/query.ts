/** A query of what is set, or nothing. */
export function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const set = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, `${value}`]],
  );
  return set.length > 0 ? `?${new URLSearchParams(set)}` : '';
}
