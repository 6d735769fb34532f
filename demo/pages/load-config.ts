import type { DemoConfig } from '../config.js';

/** What the server says about this run of the demo. */
export async function loadConfig(): Promise<DemoConfig> {
  const response = await fetch('/demo.json');
  return (await response.json()) as DemoConfig;
}
