import { codes } from '@pilar/domain/vocabulary';
import { builder } from './builder.ts';

/** What service to a case and aid by a programme are told by (rule 28). */
export const ServiceField = builder.enumType('ServiceField', { description: 'Field of social welfare (bidang, rule 28).', values: codes('SERVICE_FIELD') });
export const EffortForm = builder.enumType('EffortForm', { description: 'Form of effort (bentuk usaha, rule 28).', values: codes('EFFORT_FORM') });
