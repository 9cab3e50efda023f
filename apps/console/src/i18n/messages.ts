import type { messages } from '../locales/id.ts';

export type { Language } from '@pilar/domain/dates';

/** Key of a text of the console. Indonesian is the source: a key exists when it stands there. */
export type MessageId = keyof typeof messages;
export type MessageValues = Record<string, string | number>;
/** Gives a text in the viewer's language. */
export type Text = (id: MessageId, values?: MessageValues) => string;
