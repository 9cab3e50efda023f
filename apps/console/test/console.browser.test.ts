import { afterAll, beforeAll } from 'vitest';
import { attendanceTests } from './browser/attendance.ts';
import { eventCorrectionTests } from './browser/event-correction.ts';
import { eventLifeTests } from './browser/event-life.ts';
import { eventListTests } from './browser/event-list.ts';
import { eventRecordTests } from './browser/event-record.ts';
import { eventRecordingTests } from './browser/event-recording.ts';
import { feedbackTests } from './browser/feedback.ts';
import { forumTests } from './browser/forums.ts';
import { frameTests } from './browser/frame.ts';
import { mailTests } from './browser/mail.ts';
import { monitoringTests } from './browser/monitoring.ts';
import { officeTests } from './browser/offices.ts';
import { partialTests } from './browser/partial.ts';
import { pastingTests } from './browser/pasting.ts';
import { puskesosTests } from './browser/puskesos.ts';
import { recordTests } from './browser/records.ts';
import { registrationTests } from './browser/registrations.ts';
import { sessionTests } from './browser/session.ts';
import { sourceTextTests } from './browser/source-texts.ts';
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
eventLifeTests(running);
pastingTests(running);
sourceTextTests(running);
attendanceTests(running);
feedbackTests(running);
mailTests(running);
recordTests(running);
partialTests(running);
registrationTests(running);
forumTests(running);
officeTests(running);
monitoringTests(running);
puskesosTests(running);
// Last, as they fill the posts whose gaps others look at.
termTests(running);
