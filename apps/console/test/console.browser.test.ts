import { fileURLToPath } from 'node:url';
import { testBrowser, type TestBrowser } from '@pilar/testing/browser';
import { startStack, type Stack } from '@pilar/testing/stack';
import { afterAll, beforeAll } from 'vitest';
import { accessibilityTests } from './browser/accessibility.ts';
import { boundaryTests } from './browser/boundaries.ts';
import { documentTests } from './browser/documents.ts';
import { eventCorrectionTests } from './browser/event-correction.ts';
import { eventListTests } from './browser/event-list.ts';
import { eventRecordTests } from './browser/event-record.ts';
import { eventRecordingTests } from './browser/event-recording.ts';
import { exportTests } from './browser/exports.ts';
import { fieldTests } from './browser/field.ts';
import { frameTests } from './browser/frame.ts';
import { importTests } from './browser/imports.ts';
import { jobTests } from './browser/jobs.ts';
import { mapTests } from './browser/map.ts';
import { partialTests } from './browser/partial.ts';
import { publicTests } from './browser/public.ts';
import { recordTests } from './browser/records.ts';
import { sessionTests } from './browser/session.ts';
import { taskTests } from './browser/tasks.ts';
import type { Running } from './browser/pages.ts';

let stack: Stack;
let browser: TestBrowser;
const running: Running = { stack: () => stack, browser: () => browser };

// One system for all of them, as starting it takes longer than most tests.
beforeAll(async () => {
  browser = await testBrowser();
  stack = await startStack({ seed: true, consoleDir: fileURLToPath(new URL('../dist', import.meta.url)) });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

sessionTests(running);
frameTests(running);
eventListTests(running);
eventRecordTests(running);
eventCorrectionTests(running);
eventRecordingTests(running);
recordTests(running);
publicTests(running);
importTests(running);
exportTests(running);
documentTests(running);
jobTests(running);
mapTests(running);
boundaryTests(running);
accessibilityTests(running);
taskTests(running);
fieldTests(running);
partialTests(running);
