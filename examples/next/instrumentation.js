/** Runs once, before the first request; and in a build, where nothing is to be opened. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { start } = await import('./lib/start.js');
  await start();
}
