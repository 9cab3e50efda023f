import { afterAll, beforeAll } from 'vitest';
import { eventCorrectionTests } from './browser/event-correction.ts';
import { eventListTests } from './browser/event-list.ts';
import { eventRecordTests } from './browser/event-record.ts';
import { eventRecordingTests } from './browser/event-recording.ts';
import { frameTests } from './browser/frame.ts';
import { partialTests } from './browser/partial.ts';
import { recordTests } from './browser/records.ts';
import { sessionTests } from './browser/session.ts';
import { termTests } from './browser/terms.ts';
import { closeRunning, openRunning, running } from './browser/running.ts';

// One system for all of them, as starting it takes longer than most tests. What all parts stand on has one of its own beside.
beforeAll(openRunning, 240_000);
afterAll(closeRunning);

sessionTests(running);
frameTests(running);
eventListTests(running);
eventRecordTests(running);
eventCorrectionTests(running);
eventRecordingTests(running);
recordTests(running);
partialTests(running);
// Last, as they fill the posts whose gaps others look at.
termTests(running);
