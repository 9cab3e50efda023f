import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { setStage, type Stage } from '../leaks/stage.ts';
import { inputTests } from './inputs.ts';
import { randomTests } from './random.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

// One stage for both: to enter canaries everywhere takes as long as a good part of the tests.
let stage: Stage;
beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage.stack.stop());
// The tests take longer together than a machine's token lasts.
beforeEach(async () => { stage.credentials.machine = { token: await stage.stack.token('regency-3602') }; });

randomTests(() => stage);
inputTests(() => stage);
