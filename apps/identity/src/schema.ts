import { builder } from './builder.ts';
import './account/account.ts';
import './calendar-address/calendar-address.ts';
import './calendar-address/calendar-address-mutations.ts';
import './document/document.ts';
import './document/document-mutations.ts';
import './document/end-document.ts';
import './document/letterhead-preview.ts';
import './event-photo/event-photo.ts';
import './export/export-lists.ts';
import './export/start-export.ts';
import './boundaries/boundary-set.ts';
import './boundaries/boundary-set-mutations.ts';
import './file/file.ts';
import './file/request-upload.ts';
import './import/import.ts';
import './import/import-rows.ts';
import './import/begin-import.ts';
import './import/import-mutations.ts';
import './import/row-mutations.ts';
import './import/submit-batch.ts';
import './job/job.ts';
import './job/job-mutations.ts';
import './paper-file/paper-file.ts';
import './report-file/report-file.ts';
import './youth-file/youth-file.ts';
import './assessment-file/accreditation-certificate.ts';
import './assessment-file/monitoring-photo.ts';
import './account/assessors.ts';
import './saved-view/saved-view.ts';
import './saved-view/saved-view-mutations.ts';
import './task/task.ts';
import './task/task-mutations.ts';
import './viewer/viewer.ts';

builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph identity. */
export const schema = builder.toSubGraphSchema({});
