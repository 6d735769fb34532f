/** PostgreSQL's `unique_violation`, as node-postgres and PGlite report it. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';
