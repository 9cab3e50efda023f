import { afterAll, beforeAll } from 'vitest';
import { closeRunning, openRunning, running } from './browser/running.ts';
import { termTests } from './browser/terms.ts';

beforeAll(openRunning, 240_000);
afterAll(closeRunning);
termTests(running);
