import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserArguments, browserProgram } from './browser-program.ts';

/** Starts the one browser of the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await browserProgram(process.env);
  const server: BrowserServer = await chromium.launchServer({ executablePath, args: browserArguments, host: '127.0.0.1' });
  project.provide('browserAddress', server.wsEndpoint());
  return () => server.close();
}
