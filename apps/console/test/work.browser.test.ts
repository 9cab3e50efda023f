import { afterAll, beforeAll } from 'vitest';
import { accessibilityTests } from './browser/accessibility.ts';
import { boundaryTests } from './browser/boundaries.ts';
import { documentTests } from './browser/documents.ts';
import { exportTests } from './browser/exports.ts';
import { fieldTests } from './browser/field.ts';
import { importTests } from './browser/imports.ts';
import { jobTests } from './browser/jobs.ts';
import { mapTests } from './browser/map.ts';
import { publicTests } from './browser/public.ts';
import { reportTests } from './browser/reports.ts';
import { taskTests } from './browser/tasks.ts';
import { careTests } from './browser/care.ts';
import { closeRunning, openRunning, running } from './browser/running.ts';

// Apart from the other browser tests, so that both run at the same time.
beforeAll(openRunning, 240_000);
afterAll(closeRunning);

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
reportTests(running);
careTests(running);
