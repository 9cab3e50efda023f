import type { MessageId } from '../../i18n/messages.ts';

/** Fields of a question as history names them. */
export const questionFields: Readonly<Record<string, MessageId>> = {
  text: 'questions.text', event: 'questions.event', topic: 'questions.topic', askedBy: 'questions.askedBy', area: 'questions.area', answer: 'questions.answer', owner: 'questions.owner',
  answeredOn: 'questions.answeredOn', policyNotice: 'questions.notice', withdrawn: 'questions.withdrawn', caveats: 'events.caveats',
};
