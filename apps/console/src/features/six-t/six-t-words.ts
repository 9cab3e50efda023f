import type { MessageId } from '../../i18n/messages.ts';

/** What the fields of a check are called in its history. */
export const sixTFields: Readonly<Record<string, MessageId>> = {
  batch: 'sixT.batch', dimension: 'sixT.dimension', result: 'sixT.result', note: 'sixT.note', checkedOn: 'sixT.checkedOn', severity: 'sixT.severity', responsible: 'sixT.responsible', dueOn: 'sixT.dueOn',
  state: 'sixT.state', answer: 'sixT.answer', answeredOn: 'sixT.answeredOn', remark: 'sixT.remark', closedOn: 'sixT.closedOn', caveats: 'events.caveats',
};

/** What the parts of a check that come from elsewhere are called when they cannot be read. */
export const sixTParts: Readonly<Record<string, MessageId>> = { 'sixTCheck.checkedBy': 'sixT.checkedBy', 'sixTCheck.answeredBy': 'sixT.answeredBy', 'sixTCheck.history': 'records.history' };
