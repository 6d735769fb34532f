import { median, ratios, spread } from './statistics.js';

/** Two things that were measured in turns. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly ours: string;
  readonly yardstick: string;
  readonly theirs: string;
  /** Ours by theirs: the median of the rounds' ratios, the smallest and the largest. */
  readonly ratio: string;
  readonly goal: string;
}

interface Options {
  readonly digits?: number;
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
}

export function reportRow(
  name: string,
  unit: string,
  ours: readonly number[],
  yardstick: string,
  theirs: readonly number[],
  { digits = 0, goal }: Options = {},
): Row {
  const all = ratios(ours, theirs);
  return {
    name,
    unit,
    ours: spread(ours, digits),
    yardstick,
    theirs: spread(theirs, digits),
    ratio: spread(all, 2),
    goal: goal ? verdict(median(all), goal) : '',
  };
}

function verdict(value: number, goal: { readonly atLeast: number } | { readonly atMost: number }): string {
  if ('atLeast' in goal) return `≥ ${String(goal.atLeast)}: ${value >= goal.atLeast ? 'met' : 'missed'}`;
  return `≤ ${String(goal.atMost)}: ${value <= goal.atMost ? 'met' : 'missed'}`;
}

/** A table that reads well in a terminal and in Markdown. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ['', 'unit', 'kit', 'against', 'theirs', 'ratio', 'goal'],
    ...rows.map((row) => [row.name, row.unit, row.ours, row.yardstick, row.theirs, row.ratio, row.goal]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  const lines = cells.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
